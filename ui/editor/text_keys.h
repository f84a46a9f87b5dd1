// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/text_commands.h"

class QKeyEvent;

namespace galley {

class ArticleSession;
class TextView;

// What keys do in the text that a plain text field does not know of: lists, code, whole emoji.
class TextKeys {
public:
    TextKeys(ArticleSession& session, TextView& view) : m_session(session), m_view(view) { }

    // Whether the key was taken.
    bool press(const QKeyEvent& event);
    // Takes the selection out, and lets the numbers of the items behind count on.
    void removeSelection();
    void focusLeft() { m_isTabExplained = false; }

private:
    bool breakLine();
    bool takeTab();
    bool indent(markdown::Indentation direction);
    bool removeEmoji();
    bool isInCode() const;

    ArticleSession& m_session;
    TextView& m_view;
    bool m_isTabExplained = false; // since the focus came
};

} // namespace galley
