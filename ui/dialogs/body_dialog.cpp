// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/body_dialog.h"

#include "ui/widgets/note_label.h"
#include "ui/widgets/text_label.h"

#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int usualWidth = 520; // pixels

QString typeOf(const Article& article)
{
    const QString type = article.contentType();
    return type.isEmpty() ? BodyDialog::tr("no type") : type.left(60);
}

} // namespace

QString BodyDialog::formOf(const ArticleSession& session)
{
    switch (session.article().bodyForm()) {
    case BodyForm::MarkdownInText:
        return tr("Markdown in “textContent”");
    case BodyForm::MarkdownInContent:
        return tr("Markdown in “content” (%1)").arg(typeOf(session.article()));
    case BodyForm::Foreign:
        break;
    }
    return tr("Text is read-only: the body is “content” (%1)").arg(typeOf(session.article()));
}

QString BodyDialog::explanationOf(const ArticleSession& session)
{
    switch (session.article().bodyForm()) {
    case BodyForm::MarkdownInText:
        return tr("The text is edited as Markdown in the record's “textContent”.");
    case BodyForm::MarkdownInContent:
        return tr("The text is edited as Markdown in the record's “content”. “textContent” is the "
                  "plain text beside it.");
    case BodyForm::Foreign:
        break;
    }
    if (session.article().isTextRead())
        return tr("The record's “content” is kept to the byte. What is shown is what Galley reads "
                  "in it; every other field can be edited.");
    return tr("The record's “content” is kept to the byte. What is shown is its plain text; every "
              "other field can be edited.");
}

BodyDialog::BodyDialog(ArticleSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
{
    setWindowTitle(tr("Form of the Body"));
    auto* const form = new TextLabel(formOf(session));
    form->setObjectName(QStringLiteral("form"));
    form->setTextFormat(Qt::PlainText);
    form->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    form->setFont(bold);
    auto* const explanation = new NoteLabel;
    explanation->tell(explanationOf(session));

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(form);
    column->addWidget(explanation);
    column->addSpacing(8);
    if (session.isReadOnly()) {
        auto* const note = new NoteLabel;
        note->tell(
            tr("The article is being edited elsewhere, so that nothing can be changed here."));
        column->addWidget(note);
    } else {
        for (const BodyOffer& offer : bodyOffersFor(session.article()))
            column->addWidget(offered(offer));
    }
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(qMin(usualWidth, 40 * fontMetrics().averageCharWidth()));
    resize(usualWidth, sizeHint().height());
}

QWidget* BodyDialog::offered(const BodyOffer& offer)
{
    QString description = offer.description;
    if (!offer.losses.isEmpty())
        description += QStringLiteral("\n\n")
            + tr("The record would hold no more: %1.").arg(offer.losses.join(QStringLiteral(", ")));
    description += u'\n' + tr("Undo takes it back.");
    auto* const button = new QCommandLinkButton(offer.name, description);
    button->setAccessibleDescription(description);
    connect(button, &QCommandLinkButton::clicked, this, [this, command = offer.command] {
        m_session.edit(editOf(command, m_session.article()));
        accept();
    });
    return button;
}

} // namespace galley

#include "moc_body_dialog.cpp"
