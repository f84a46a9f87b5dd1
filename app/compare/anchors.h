// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/alignment.h"

#include <memory>
#include <optional>

namespace galley::compare {

enum class AnchorState : char {
    InPlace, // the words stand, and their block was not moved
    Moved, // the words stand, and their block was moved
    Changed, // part of them stands, or others where they stood
    Done, // what was proposed stands there
    Gone, // the rest; also where twins leave the place open
};

// Where what was said of a stretch of the text before stands in the text after.
struct Anchor {
    AnchorState state = AnchorState::Gone;
    TextRange range; // in the text after; of Gone: empty, at 0
    QList<TextRange> candidates; // of Gone: up to 5 places where the words stand too

    bool operator==(const Anchor&) const = default;
};

// Follows stretches of the text before into the text after, by their alignment and never by a
// search for words that read the same. What it learns of the texts is kept for the next question:
// not for two threads at once.
class Anchors {
public:
    explicit Anchors(std::shared_ptr<const Alignment> alignment);
    ~Anchors();
    Anchors(Anchors&&) noexcept;
    Anchors& operator=(Anchors&&) noexcept;

    // `proposed`: nothing for a comment, "" for a deletion; an insertion has an empty range. Ranges
    // are in UTF-16 units, and none begins or ends within a grapheme cluster. A range beyond the
    // text is Gone.
    Anchor of(TextRange before, const std::optional<QString>& proposed = {}) const;

private:
    class Search;

    std::unique_ptr<const Search> m_search;
};

} // namespace galley::compare
