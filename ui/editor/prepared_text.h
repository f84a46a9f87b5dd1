// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/shown_text.h"
#include "app/text/source_text.h"
#include "ui/editor/row_view.h"

#include <QTextDocument>

#include <memory>
#include <utility>

namespace galley {

// A text in the document that shows it, filled before there is a view: for 60 MB or 400,000 lines
// Qt takes longer than a window may pause, so this is made where a file is read.
class PreparedText {
public:
    // On any thread; the document is the UI thread's afterwards.
    explicit PreparedText(const SourceText& text);

    // Whether there is a document with that text; only until it is given away.
    bool shows(const SourceText& text) const { return m_document && text == m_text; }
    // For a view of it: once, on the UI thread. And how it shows the text.
    std::unique_ptr<QTextDocument> takeDocument() { return std::move(m_document); }
    const ShownText& map() const { return m_map; }

private:
    SourceText m_text;
    ShownText m_map;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace galley
