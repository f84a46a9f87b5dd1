// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/painted_window.h"
#include "tests/support/session_support.h"
#include "ui/editor/text_view.h"

namespace galley::tests {

// The text of an article in a view on the screen, of which it is known what is painted anew.
struct PaintedEditor {
    explicit PaintedEditor(const QString& text)
        : session(articleWithText(text))
        , view(session)
        , window(*view.viewport())
    {
        view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // they come a little later
        view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view.setTextStyle({QFont(QStringLiteral("DejaVu Serif"), 12), 60});
        view.resize(600, 400);
        view.show();
        window.screen();
        window.takePainted();
    }

    ArticleSession session;
    TextView view;
    PaintedWindow window;
};

} // namespace galley::tests
