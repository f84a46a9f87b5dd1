// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

class QTextBlock;

namespace galley {

class RowView;
class ShownDocument;

// Moves the breaks of very long lines to the ends of rows, so that nobody sees where they are:
// while nothing is typed or scrolled, a block at a time, from the first row in sight down to a page
// below the last. What is above stays where it is.
class BreakMover : public QObject {
    Q_OBJECT

public:
    BreakMover(RowView& view, ShownDocument& shown);

    // Something was typed, or other rows are in sight: it waits.
    void wait();

private:
    void moveNext();
    bool arrange(const QTextBlock& block);
    void arrangeAt(const QTextBlock& block);

    RowView& m_view;
    ShownDocument& m_shown;
    QTimer m_timer;
};

} // namespace galley
