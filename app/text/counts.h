// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley {

struct TextCounts {
    // As a person counts: with a letter or digit (UAX #29), a Han, Kana or Thai run by ICU's
    // dictionary; hyphens, the colon of a time and the & of a name join.
    qsizetype words = 0;
    qsizetype characters = 0; // grapheme clusters

    bool operator==(const TextCounts&) const = default;
    TextCounts& operator+=(const TextCounts& other);
    TextCounts& operator-=(const TextCounts& other);
};

// Of a text without marks.
TextCounts countsOf(QStringView text);

// Minutes to read, at Bluesky's 200 words a minute, rounded up.
int readingMinutes(qsizetype words);

} // namespace galley
