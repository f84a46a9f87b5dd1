// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/line_looks.h"

#include <QColor>
#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>

#include <functional>
#include <optional>

namespace galley {

// The layout of the text that is written: its rows are as high as was chosen, what an item or a
// quote is wrapped into begins below its first word, and each paragraph begins at the side that it
// is read from. Each row has a slot, from the one above to the one below, within which the letters
// stand; all slots are whole pixels high, for the scroll bar moves by them.
//
// It is told of a change as what it is: Qt's own adds the removed characters to the added ones, so
// that a change within one line seems to reach into the next and the whole view is painted. And it
// keeps how the letters of the block are shaped that is being typed, which caret and painting need.
class RowLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    // Direction and wrapping of the document are its own from now on.
    explicit RowLayout(QTextDocument* document);

    // Pixels; a row whose letters are higher is as high as they are.
    void setRowHeight(int height);
    // No row's letters stand farther from the edges of its slot (pixels).
    int maximumPadding() const { return m_rowHeight / 4; }

    // The letters of words that are gone from the text.
    void setGoneLetters(const QColor& letters);

    // A block that goes on with the line of the one before it hangs as the head of that line does,
    // which `headOf` tells; of a head, itself.
    void setHeads(std::function<QTextBlock(const QTextBlock&)> headOf);
    bool goesOn(const QTextBlock& block) const; // in the next one

    // The slot of a row, its top in pixels from the block's.
    int slotHeight(const QTextLine& row) const;
    qreal slotTop(const QTextLine& row) const;

    // What an edit of a block changed of its looks, asked when updateBlock() tells of it; nothing:
    // the block as a whole.
    std::optional<BlockStrip> changedRows(const QTextBlock& block);
    // The change at hand takes or brings the end of a line: with as many lines as before the next
    // one may be another, though what was added ends before it.
    void expectLineEnds() { m_meetsLineEnds = true; }

    // Lays the block out, if it is not.
    QRectF blockBoundingRect(const QTextBlock& block) const override;
    QSizeF documentSize() const override;

protected:
    void documentChanged(int from, int removed, int added) override;
    void resizeInlineObject(QTextInlineObject object, int place,
                            const QTextFormat& format) override;
    void drawInlineObject(QPainter* painter, const QRectF& rect, QTextInlineObject object,
                          int place, const QTextFormat& format) override;

private:
    int paddingAbove(const QTextLine& row) const;
    qreal width() const;
    qreal heightOf(const QTextBlock& block) const;
    QTextBlock headOf(const QTextBlock& block) const { return m_headOf ? m_headOf(block) : block; }
    qreal indentBelow(const QTextBlock& head) const;
    void lay(const QTextBlock& block) const;
    bool forgetContinuing(const QTextBlock& head) const;
    void changeWithin(const QTextBlock& block);
    void keepShapesOf(const QTextBlock& block);
    void tellSize() const;
    QString ghostShown(const QTextFormat& format) const;

    std::function<QTextBlock(const QTextBlock&)> m_headOf;
    QColor m_goneLetters;
    int m_rowHeight = 0;
    int m_blockCount = 1;
    bool m_meetsLineEnds = false;
    mutable bool m_isTellingSize = false;
    QTextCursor m_typed; // stands in the block that is being typed; null: none
    qreal m_typedHeight = -1; // as it was last seen; -1: not yet
    qreal m_typedWidth = -1; // for which it was laid out then
    LineLooks m_looks; // of that block, as it is on the screen; or of nothing
    LineLooks m_looksBefore; // the change at hand
};

} // namespace galley
