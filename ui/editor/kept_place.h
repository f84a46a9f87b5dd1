// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"

#include <QPlainTextEdit>

namespace galley {

// Where the caret and the view of a text are, kept while all of it is shown anew.
class KeptPlace {
public:
    // The view shows the text before `delta` yet, `text` is the one after it.
    KeptPlace(QPlainTextEdit& view, const SourceText& text, const TextDelta& delta);
    // Once the view shows `text`.
    void restore() const;

private:
    QPlainTextEdit& m_view;
    const SourceText& m_text;
    qsizetype m_anchor = 0; // source positions
    qsizetype m_caret = 0;
    qsizetype m_top = 0; // on the first line in sight
};

} // namespace galley
