// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextCursor>

class QMouseEvent;
class QPlainTextEdit;

namespace galley {

// A triple click selects a paragraph, for which Qt takes the line break behind it along: whoever
// types over it would join it with the next. Here the break is left.
class TripleClick {
public:
    explicit TripleClick(QPlainTextEdit& view) : m_view(view) { }

    // Before the view is told of a press.
    void begin(const QMouseEvent& event);
    // After it was told of that, of a movement or a release.
    void leaveLineBreak();
    // Whether what is selected is so by three clicks, and by what was drawn on from there.
    bool isTriple() const { return m_isTriple; }

private:
    QPlainTextEdit& m_view;
    QTextCursor m_before;
    bool m_isPressed = false; // and neither told nor known to be no triple click
    bool m_isTriple = false;
};

} // namespace galley
