// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QKeyEvent;
class QPlainTextEdit;

namespace galley {

class ShownDocument;

// Keeps the caret from standing at the end of a block that the next one continues: that is the same
// place of the text as the next one's beginning, so nobody sees that there are two.
class BreakCaret {
public:
    BreakCaret(QPlainTextEdit& view, ShownDocument& shown) : m_view(view), m_shown(shown) { }

    // Before and after the view is told of a key or of the mouse.
    void beginKey(const QKeyEvent& event);
    void beginMouse() { m_goesBack = true; }
    void end();
    // Wherever the caret has come to stand.
    void settle();

private:
    bool isBehindBreak() const;
    void put(int place, bool keepsAnchor);

    QPlainTextEdit& m_view;
    ShownDocument& m_shown;
    bool m_goesBack = false; // from there it goes before the last letter, as at each row's end
    bool m_isSettling = false;
};

} // namespace galley
