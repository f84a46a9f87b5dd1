// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/json/json_tree.h"

#include <QString>

#include <optional>
#include <vector>

namespace galley::foreign {

// In the order in which they are nested, the outermost first.
enum class MarkKind { Link, Bold, Italic, Underline, Highlight, Strikethrough, Code };

// What a stretch of a text is.
struct Mark {
    MarkKind kind = MarkKind::Bold;
    TextRange range; // UTF-16 units, not empty
    QString url; // Link

    bool operator==(const Mark&) const = default;
};

// A plain text and what stretches of it are. Marks may overlap, and stand in any order.
struct MarkedText {
    QString text;
    std::vector<Mark> marks;
};

// Notes that stand below a text, numbered as they come.
class Footnotes {
public:
    static constexpr qsizetype maximum = 1000;

    // The number of a note, from 1; nothing where there are too many.
    std::optional<int> add(const MarkedText& note);
    const std::vector<MarkedText>& all() const { return m_notes; }

private:
    std::vector<MarkedText> m_notes;
};

// Of facets so many of one text are read, and none of a text of more units.
inline constexpr qsizetype maximumFacets = 500;
inline constexpr qsizetype maximumMarkedText = 1'000'000;
// A link with more units is none: where links overlap, an address is written again and again.
inline constexpr qsizetype maximumUrl = 2000;

// A text with its facets, which count bytes of its UTF-8. What reaches beyond the text ends with
// it, what begins or ends within a letter takes all of it, and what is not known marks nothing. The
// notes of a text go to `notes`, and their numbers into the text; null: none are read.
MarkedText markedTextOf(const QString& text, const std::optional<json::Value>& facets,
                        Footnotes* notes);

} // namespace galley::foreign
