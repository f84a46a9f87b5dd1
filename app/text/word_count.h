// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"
#include "app/text/text_delta.h"

#include <vector>

namespace galley {

struct TextCounts {
    qsizetype words =
        0; // UAX #29 words with a letter or digit; a Han, Kana or Thai run by ICU's dictionary
    qsizetype characters = 0; // grapheme clusters, line terminators left out

    bool operator==(const TextCounts&) const = default;
    TextCounts& operator+=(const TextCounts& other);
    TextCounts& operator-=(const TextCounts& other);
};

TextCounts countsOf(QStringView text);

// Minutes to read, at Bluesky's 200 words a minute, rounded up.
int readingMinutes(qsizetype words);

// Keeps the counts of a text up to date line by line: an edit costs the lines it touches.
class WordCount {
public:
    void reset(const SourceText& text);
    // `after` is the text to which `delta` has been applied.
    void apply(const SourceText& after, const TextDelta& delta);
    TextCounts total() const { return m_total; }

private:
    std::vector<TextCounts> m_lines;
    TextCounts m_total;
};

} // namespace galley
