// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/cover_alt_field.h"

#include "app/sidecar/sidecar_file.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int maximumAltLines = 6;

// As a person finds it: "article.galley/about.json".
QString aboutName(const QString& documentPath)
{
    const QString path =
        sidecarPathOf(documentPath.isEmpty() ? CoverAltField::tr("NAME.json") : documentPath);
    const QFileInfo file(path);
    return file.dir().dirName() + u'/' + file.fileName();
}

} // namespace

CoverAltField::CoverAltField(ArticleSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_edit(new GrowingTextEdit)
    , m_note(new NoteLabel)
    , m_describedCover(session.article().cover())
{
    auto* const label = new TextLabel(tr("Descriptio&n of the cover"));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(label->text().remove(u'&'));
    m_edit->setMaximumLines(maximumAltLines);
    m_edit->setNewlinesAllowed(false);
    m_edit->setPlaceholder(tr("What the picture shows"));
    m_edit->installEventFilter(this);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(m_edit);
    column->addWidget(m_note);
    setFocusProxy(m_edit);

    connect(m_edit, &GrowingTextEdit::textEdited, this, &CoverAltField::takeEdit);
    connect(m_edit, &GrowingTextEdit::returnPressed, this, [this] { m_session.closeUndoStep(); });
    connect(&session, &ArticleSession::besideChanged, this, &CoverAltField::showValue);
    connect(&session, &ArticleSession::pathChanged, this, &CoverAltField::showNote);
    connect(&session, &ArticleSession::fieldChanged, this, [this](Field field) {
        if (field == Field::CoverImage)
            showNote();
    });
    showValue();
}

void CoverAltField::showValue()
{
    m_edit->setText(m_session.beside().text(SidecarMember::CoverAlt));
    showNote();
}

void CoverAltField::showNote()
{
    const auto fault = m_session.besideFault();
    m_edit->setReadOnly(fault.has_value());
    if (fault) {
        m_note->tell(fault->sentence, NoteLabel::Tone::Error);
        return;
    }
    const QString place = tr("Kept beside the article in %1, not in the record, which has no place "
                             "for it.")
                              .arg(aboutName(m_session.path()));
    const auto cover = m_session.article().cover();
    const bool isAnother = cover && m_describedCover && cover->cid != m_describedCover->cid;
    if (isAnother && !m_session.beside().text(SidecarMember::CoverAlt).isEmpty())
        m_note->tell(tr("The cover is another one by now: does this still describe it?") + u' '
                         + place,
                     NoteLabel::Tone::Warning);
    else
        m_note->tell(place);
}

void CoverAltField::takeEdit(const QString& text)
{
    m_describedCover = m_session.article().cover();
    m_session.setBeside(SidecarMember::CoverAlt, text);
    showNote();
}

bool CoverAltField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        m_session.closeUndoStep();
    return QWidget::eventFilter(watched, event);
}

} // namespace galley

#include "moc_cover_alt_field.cpp"
