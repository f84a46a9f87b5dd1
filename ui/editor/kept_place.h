// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"
#include "ui/editor/shown_document.h"

#include <QPlainTextEdit>

namespace galley {

// Where the caret and the view of a text are, kept while all of it is shown anew.
class KeptPlace {
public:
    // The view shows the text before `delta` yet.
    KeptPlace(QPlainTextEdit& view, const ShownDocument& shown, const TextDelta& delta);
    // Once it shows the text after it.
    void restore() const;

private:
    QPlainTextEdit& m_view;
    const ShownDocument& m_shown;
    qsizetype m_anchor = 0; // source positions
    qsizetype m_caret = 0;
    qsizetype m_top = 0; // on the first line in sight
};

} // namespace galley
