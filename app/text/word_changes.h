// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/text_delta.h"

#include <vector>

namespace galley {

class SourceText;

// Words of a text that became others; either may be empty.
struct WordChange {
    TextRange before; // in the text before all changes, UTF-16 units
    TextRange after; // in the text behind them

    bool operator==(const WordChange&) const = default;
};

// The changes of an edit as a person would tell of them: a letter inside a word changes the word,
// as Unicode cuts words (UAX #29), and changes of one word are one. Remembers what it found of
// changes that stay through the next edit, so that a key costs what it changed.
class WordChanges {
public:
    // `delta` leads from the one text to the other. Ascending, and apart from each other.
    const std::vector<WordChange>& of(const SourceText& before, const SourceText& after,
                                      const TextDelta& delta);

private:
    // A change, and by how much it grows at its beginning and end.
    struct Grown {
        TextChange change;
        qsizetype before = 0;
        qsizetype behind = 0;
    };

    void join();

    std::vector<Grown> m_grown;
    std::vector<WordChange> m_changes;
};

} // namespace galley
