// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBlock>

namespace galley {

class TextView;

// Where the lines of the text stand in an editor that wraps them, also those that are not on the
// screen. A line is its number with a fraction: 3.5 is the middle of line 3. An answer costs as
// much as the blocks that lie between what it is asked of. Of a very long line, which is several
// blocks, each is the part of it that its letters are, so that no other has to be laid out for it.
class TextLines {
public:
    explicit TextLines(TextView& editor) : m_editor(editor) { }

    qreal count() const;
    // At the upper edge of what is shown.
    qreal top() const;
    // The uppermost that can be scrolled to.
    qreal lastTop() const;
    // So many pixels below (or above, negative) a line; no farther than the text goes.
    qreal below(qreal line, qreal distance) const;
    // How far a line is from the beginning of the text, pixels; `most` when it is farther.
    qreal heightAbove(qreal line, qreal maximum) const;
    // The line at a height of the viewport.
    qreal at(qreal y) const { return below(top(), y); }
    qreal caret() const;

    // Has a line stand at the upper edge, or at another height, as nearly as whole lines allow.
    void scrollToTop(qreal line);
    void scrollTo(qreal line, qreal y) { scrollToTop(below(line, -y)); }

private:
    // A block's part of its line.
    struct Part {
        qreal first = 0;
        qreal end = 0;
    };

    Part partOf(const QTextBlock& block) const;
    QTextBlock blockOf(qreal line) const;
    // How much of a block lies above a line, from 0 to 1.
    qreal fractionIn(const QTextBlock& block, qreal line) const;
    qreal lineAt(const QTextBlock& block, qreal fraction) const;
    qreal heightOf(const QTextBlock& block) const;

    TextView& m_editor;
};

} // namespace galley
