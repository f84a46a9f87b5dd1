// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextBlock>

class QPlainTextEdit;

namespace galley {

// Where the lines of the text stand in an editor that wraps them, also those that are not on the
// screen. A line is the number of a block with a fraction: 3.5 is the middle of block 3. An answer
// costs as much as the blocks that lie between what it is asked of.
class TextLines {
public:
    explicit TextLines(QPlainTextEdit& editor) : m_editor(editor) { }

    qreal count() const;
    // At the upper edge of what is shown.
    qreal top() const;
    // The uppermost that can be scrolled to.
    qreal lastTop() const;
    // So many pixels below (or above, negative) a line; no farther than the text goes.
    qreal below(qreal line, qreal distance) const;
    // How far a line is from the beginning of the text, pixels; `most` when it is farther.
    qreal heightAbove(qreal line, qreal most) const;
    // The line at a height of the viewport.
    qreal at(qreal y) const { return below(top(), y); }
    qreal caret() const;

    // Has a line stand at the upper edge, or at another height, as nearly as whole lines allow.
    void scrollToTop(qreal line);
    void scrollTo(qreal line, qreal y) { scrollToTop(below(line, -y)); }

private:
    qreal heightOf(const QTextBlock& block) const;

    QPlainTextEdit& m_editor;
};

} // namespace galley
