// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/editor_pane_test.cpp

#include "ui/editor/title_field.h"

#include <QKeyEvent>

namespace galley {

TitleField::TitleField(ArticleSession& session, QWidget* parent)
    : GrowingTextEdit(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("title"));
    setAccessibleName(tr("Title"));
    setFrameShape(QFrame::NoFrame);
    setNewlinesAllowed(false);
    showTitle();
    connect(this, &GrowingTextEdit::returnPressed, this, &TitleField::left);
    connect(this, &GrowingTextEdit::textEdited, this, [this](const QString& title) {
        m_session.setString(Field::Title, title.isEmpty() ? std::nullopt : std::optional(title));
    });
    connect(&m_session, &ArticleSession::fieldChanged, this, [this](Field field) {
        if (field == Field::Title)
            showTitle();
    });
}

void TitleField::setTextStyle(const TextStyle& style)
{
    QFont font = style.font;
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setWeight(QFont::Bold);
    setFont(font);
}

void TitleField::keyPressEvent(QKeyEvent* event)
{
    const bool isDown = event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier;
    if (isDown && textCursor().atEnd())
        Q_EMIT left();
    else
        GrowingTextEdit::keyPressEvent(event);
}

void TitleField::focusOutEvent(QFocusEvent* event)
{
    GrowingTextEdit::focusOutEvent(event);
    m_session.closeUndoStep();
}

void TitleField::showTitle()
{
    const Article& article = m_session.article();
    setText(article.string(Field::Title).value_or(QString()));
    setPlaceholder(article.isWrongType(Field::Title)
                       ? tr("The title is not a text (%1); type to replace it")
                             .arg(QString::fromUtf8(article.state(Field::Title)->left(60)))
                       : tr("Title"));
}

} // namespace galley

#include "moc_title_field.cpp"
