// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/session_support.h"
#include "ui/editor/text_view.h"

namespace galley::tests {

// An article's text in an editor on the screen.
struct ShownText {
    explicit ShownText(const QString& text) : session(articleWithText(text)), view(session)
    {
        view.resize(600, 400);
        view.show();
    }
    QString text() const { return session.text().toString(); }
    // The document shows as many characters as the session's text has.
    bool isInLine() const
    {
        const ShownDocument& shown = view.shown();
        return view.document()->characterCount() - 1 == shown.map().shownSize()
            && shown.map().sourceSize() == session.text().size();
    }

    ArticleSession session;
    TextView view;
};

} // namespace galley::tests
