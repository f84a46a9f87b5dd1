// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/ghost_words_test.cpp

// Words that TextView shows and that are none of the text, and the caret beside them.

#include "ui/editor/row_layout.h"
#include "ui/editor/text_view.h"
#include "ui/theme/colours.h"

#include <QKeyEvent>

namespace galley {

namespace {

bool removesBefore(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Backspace;
}

bool removesBehind(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Delete || event.matches(QKeySequence::DeleteEndOfLine);
}

} // namespace

void TextView::showGhosts(const std::vector<GhostWords>& ghosts)
{
    if (ghosts.empty() && !m_shown.map().hasGhosts())
        return;
    m_breakMover.wait();
    rows().setGoneLetters(coloursFor(palette()).secondaryText);
    const TextRange selected = selection();
    const bool isWithout = selected.isEmpty();
    m_shown.showGhosts(ghosts);
    if (isWithout && textCursor().position() != m_shown.map().toShown(selected.start))
        select(selected);
}

// They are none of the text: what removes goes on at their other side.
void TextView::stepOverGhosts(const QKeyEvent& event)
{
    const ShownText& map = m_shown.map();
    QTextCursor caret = textCursor();
    if (!map.hasGhosts() || caret.hasSelection() || isReadOnly())
        return;
    int place = caret.position();
    while (removesBefore(event) && map.isGhost(place - 1))
        --place;
    while (removesBehind(event) && map.isGhost(place))
        ++place;
    if (place == caret.position())
        return;
    caret.setPosition(place);
    setTextCursor(caret);
}

} // namespace galley
