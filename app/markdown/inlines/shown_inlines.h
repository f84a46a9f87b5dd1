// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/node.h"

#include <optional>
#include <vector>

namespace galley::markdown {

// What a paragraph, a heading or a cell shows, and the way back to its source. Line breaks are LF;
// a U+FFFC stands for each stretch of code, of HTML and for each picture.
class ShownInlines {
public:
    // `block` must stay as long as this is asked.
    explicit ShownInlines(const Node& block);

    const QString& text() const { return m_text; }
    // Where the units of a range, which is not empty, were written; nothing where that is not
    // known.
    std::optional<SourceStretch> sourceOf(TextRange range) const;
    // Whether they were written as they are shown, without escapes and entities.
    bool isAsWritten(TextRange range) const;

private:
    struct Part {
        qsizetype start = 0; // of its units
        const Node* node = nullptr;
    };

    void add(const Node& node);
    std::vector<Part>::const_iterator partAt(qsizetype unit) const;

    QString m_text;
    std::vector<Part> m_parts; // ascending
};

} // namespace galley::markdown
