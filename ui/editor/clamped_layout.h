// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/directed_layout.h"
#include "ui/widgets/line_looks.h"

#include <QTextBlock>
#include <QTextCursor>

#include <utility>

namespace galley {

// QPlainTextEdit's layout, told of a change as what it is. The base adds the removed characters,
// which are gone, to the added ones to find the blocks to lay out: a change within one line seems
// to reach into the next, and the whole view is painted for a key. It also lays the line out twice,
// once to know how high it was; and forgets both times how its letters are shaped, which caret and
// painting need to know. And it has the whole line painted, however long it is wrapped.
class ClampedLayout : public DirectedLayout {
    Q_OBJECT

public:
    using DirectedLayout::DirectedLayout;

    // What an edit of a block changed of its looks, asked when updateBlock() tells of it; nothing:
    // the block as a whole.
    std::optional<BlockStrip> changedLines(const QTextBlock& block)
    {
        if (block != m_typed.block())
            return std::nullopt;
        LineLooks now(block);
        const auto changed = now.changedSince(m_looksBefore);
        m_looks = std::move(now);
        return changed;
    }

    // The change at hand takes or brings the end of a line: with as many lines as before the next
    // one may be another, though what was added ends before it.
    void expectLineEnds() { m_meetsLineEnds = true; }

    QRectF blockBoundingRect(const QTextBlock& block) const override
    {
        const bool isTyped = block == m_typed.block();
        if (isTyped && std::exchange(m_isAskedForEarlier, false))
            return m_typedRect;
        const QRectF rect = DirectedLayout::blockBoundingRect(block);
        if (isTyped)
            m_typedRect = rect;
        return rect;
    }

protected:
    void documentChanged(int from, int /*removed*/, int added) override
    {
        const QTextBlock block = document()->findBlock(from);
        const bool isOfSeveral = std::exchange(m_meetsLineEnds, false);
        const int length = isOfSeveral ? added + 1 : qMax(1, added);
        const bool isInOneBlock = !isOfSeveral && block == document()->findBlock(from + length - 1)
            && document()->blockCount() == m_blockCount;
        m_isAskedForEarlier = isInOneBlock && block == m_typed.block() && !m_typedRect.isNull();
        m_blockCount = document()->blockCount();
        if (!isInOneBlock)
            keepShapesOf({});
        else if (block != m_typed.block())
            keepShapesOf(block);
        m_looksBefore = std::exchange(m_looks, {});
        // The formats of another block than the typed one were set: how high it was is forgotten.
        const bool mayHaveMovedOthers =
            isInOneBlock && !m_isAskedForEarlier && block.layout()->lineCount() == 0;
        DirectedLayout::documentChanged(from, 0, length);
        m_isAskedForEarlier = false;
        if (mayHaveMovedOthers)
            Q_EMIT update();
    }

private:
    void keepShapesOf(const QTextBlock& block)
    {
        if (m_typed.block().isValid())
            m_typed.block().layout()->setCacheEnabled(false);
        m_typed = block.isValid() ? QTextCursor(block) : QTextCursor();
        m_typedRect = {};
        m_looks = {};
        if (block.isValid())
            block.layout()->setCacheEnabled(true);
    }

    QTextCursor m_typed; // stands in the line that is being typed; null: none
    mutable QRectF m_typedRect; // as it was last seen
    mutable bool m_isAskedForEarlier = false; // how it was before the change at hand
    LineLooks m_looks; // of the line that is being typed, as it is on the screen; or of nothing
    LineLooks m_looksBefore; // the change at hand
    bool m_meetsLineEnds = false;
    int m_blockCount = 0;
};

} // namespace galley
