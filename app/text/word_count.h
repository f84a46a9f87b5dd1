// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"
#include "app/text/text_delta.h"

#include <QDeadlineTimer>

#include <optional>
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

// Keeps the counts of a text up to date line by line: an edit costs the lines it touches. Where
// those are long, they wait to be counted until somebody has time.
class WordCount {
public:
    static constexpr qsizetype mostAtOnce = 20'000; // UTF-16 units that an edit has counted at once

    void reset(const SourceText& text);
    // `after` is the text to which `delta` has been applied.
    void apply(const SourceText& after, const TextDelta& delta);
    // Counts lines that wait, at least one; `text` is the one applied last.
    void countOn(const SourceText& text, const QDeadlineTimer& deadline);
    bool isComplete() const { return m_waiting == 0; }
    TextCounts total() const { return m_total; } // of the lines that do not wait

private:
    std::vector<std::optional<TextCounts>> m_lines; // none: the line waits
    TextCounts m_total;
    qsizetype m_waiting = 0; // how many lines
    std::size_t m_countedUntil = 0; // no line before that one waits
};

} // namespace galley
