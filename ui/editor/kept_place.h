// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"
#include "ui/editor/row_view.h"
#include "ui/editor/shown_document.h"

namespace galley {

// Where the caret and the view of a text are, kept while all of it is shown anew.
class KeptPlace {
public:
    // The view shows the text before `delta` yet.
    KeptPlace(RowView& view, const ShownDocument& shown, const TextDelta& delta);
    // Once it shows the text after it.
    void restore() const;

private:
    RowView& m_view;
    const ShownDocument& m_shown;
    qsizetype m_anchor = 0; // source positions
    qsizetype m_caret = 0;
    qsizetype m_top = 0; // in the first row in sight
};

} // namespace galley
