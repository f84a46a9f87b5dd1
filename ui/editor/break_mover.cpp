// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/long_line_test.cpp

#include "ui/editor/break_mover.h"

#include "ui/editor/row_layout.h"
#include "ui/editor/row_view.h"
#include "ui/editor/shown_document.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace galley {

namespace {

constexpr int patience = 500; // milliseconds
constexpr int longest = static_cast<int>(ShownText::longestBlock);

int lengthOf(const QTextBlock& block)
{
    return block.length() - 1;
}

} // namespace

BreakMover::BreakMover(RowView& view, ShownDocument& shown)
    : QObject(&view)
    , m_view(view)
    , m_shown(shown)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BreakMover::moveNext);
}

void BreakMover::wait()
{
    if (!m_shown.isChanging())
        m_timer.start(patience);
}

void BreakMover::moveNext()
{
    const QTextBlock caret = m_view.textCursor().block();
    if (!caret.layout()->preeditAreaText().isEmpty()) {
        wait();
        return;
    }
    qreal room = 2 * m_view.viewport()->height();
    for (QTextBlock block = m_view.topBlock(); block.isValid() && room > 0; block = block.next()) {
        if (arrange(block)) {
            m_timer.start(0);
            return;
        }
        room -= m_view.rows().blockBoundingRect(block).height();
    }
}

// Whether something was moved.
bool BreakMover::arrange(const QTextBlock& block)
{
    const QTextBlock next = block.next();
    const bool goesOn = next.isValid() && m_shown.continues(next);
    if (goesOn && lengthOf(block) + lengthOf(next) <= longest) {
        m_view.keepTopRow([&] { m_shown.joinWithNext(block); });
        return true;
    }
    const bool isTooLong = lengthOf(block) > 2 * longest;
    if (!goesOn && !isTooLong)
        return false;
    // As it was when its break was moved last; an edit makes it longer or shorter.
    const auto arranged = [&](const QTextBlock& of) {
        return m_view.viewport()->width() * 4 * longest + lengthOf(of);
    };
    if (!isTooLong && block.userState() == arranged(block))
        return false;
    m_view.rows().blockBoundingRect(block);
    const QTextLayout& layout = *block.layout();
    int row = layout.lineCount() - 1;
    while (isTooLong && row > 1 && layout.lineAt(row).textStart() > longest)
        --row;
    const int start = block.position();
    const int length = layout.lineAt(row).textStart();
    QTextBlock moved = block;
    if (length > 0) {
        m_view.keepTopRow([&] {
            if (isTooLong)
                m_shown.part(block, length);
            else
                m_shown.moveBreak(block, length);
        });
        moved = m_view.document()->findBlock(start);
    }
    moved.setUserState(arranged(moved));
    return length > 0;
}

} // namespace galley

#include "moc_break_mover.cpp"
