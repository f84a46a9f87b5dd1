// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/editor_pane_test.cpp

// What TextView gives away and takes in by the clipboard and by dragging.

#include "app/session/offered_pictures.h"
#include "ui/editor/text_mime.h"
#include "ui/editor/text_view.h"

#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QMimeData>

namespace galley {

void TextView::cut()
{
    if (isReadOnly() || !textCursor().hasSelection())
        return;
    copy();
    m_cut = TextClip{selection().start, m_session.text().mid(selection())};
    m_keys.removeSelection();
    m_cut.reset();
}

QMimeData* TextView::createMimeDataFromSelection() const
{
    return textMime(m_session.text().mid(selection()));
}

bool TextView::canInsertFromMimeData(const QMimeData* mime) const
{
    if (isReadOnly())
        return false;
    if (const QStringList files = localFilesIn(*mime); !files.isEmpty())
        return seemToBePictures(files); // others are opened, not inserted
    return mime->hasText() || holdsPicture(*mime);
}

void TextView::insertFromMimeData(const QMimeData* mime)
{
    if (isReadOnly())
        return;
    if (const QStringList files = localFilesIn(*mime); !files.isEmpty()) {
        Q_EMIT filesGiven(files, mime->text());
        return;
    }
    // A word processor's text comes with a picture of itself.
    if (!mime->hasText() && holdsPicture(*mime)) {
        if (const auto picture = pictureIn(*mime))
            Q_EMIT pictureGiven(*picture);
        return;
    }
    const TextRange range = selection();
    const int line = m_session.text().lineAt(range.start);
    const QString text = textIn(*mime, m_session.text().terminatorFor(line));
    if (!range.isEmpty() && markdown::isUrl(text))
        perform(markdown::linkSelection(m_session.text(), range, text));
    else if (!text.isEmpty())
        perform({pastedWords(range.start, m_session.text().mid(range), text),
                 {range.start + text.size(), 0}});
    else
        Q_EMIT noted(tr("There is neither text nor a picture in it that could be pasted."));
    ensureCursorVisible();
}

// The base would do this within an edit block, in which the document is ahead of the session.
void TextView::dropEvent(QDropEvent* event)
{
    const int place = cursorForPosition(event->position().toPoint()).position();
    const qsizetype target = m_shown.toSource(place);
    const bool isOwn = event->source() == this || event->source() == viewport();
    if (isOwn && event->dropAction() == Qt::MoveAction) {
        moveSelectionTo(target, m_session.text().mid(selection()));
    } else {
        select({target, 0});
        insertFromMimeData(event->mimeData());
    }
    event->acceptProposedAction();
    QDragLeaveEvent leave; // takes the drop mark away
    QPlainTextEdit::dragLeaveEvent(&leave);
    setFocus();
}

void TextView::moveSelectionTo(qsizetype target, const QString& text)
{
    const TextRange from = selection();
    if (isReadOnly() || (target >= from.start && target <= from.end()))
        return;
    const TextDelta move = movedWords(from.start, text, target);
    perform({move, {move.moves.front().to, text.size()}});
}

} // namespace galley
