// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDeadlineTimer>
#include <QTextBlock>

namespace galley {

// Breaks a page that is laid out on sheets so that what belongs together stands on one: headings
// and what begins below them, the rows of a short table.
class PaperBreaks {
public:
    explicit PaperBreaks(QTextDocument& page) : m_page(page) { }

    void set(const QDeadlineTimer& deadline);
    // Without one that only what shows nothing would stand on.
    int sheetCount() const;

private:
    // A block, or all of a table.
    struct Piece {
        qreal needed = 0; // where that ends which stays with a heading
        QTextBlock behind;
        bool isKept = false; // as a whole, without a heading too
    };

    Piece pieceAt(const QTextBlock& block) const;
    Piece tableOf(const QTextBlock& first, qreal top, qreal bottom, const QTextBlock& behind) const;
    QRectF lineRect(const QTextBlock& block, int line) const;
    int sheetOf(qreal y) const;

    QTextDocument& m_page;
};

} // namespace galley
