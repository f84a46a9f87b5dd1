// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QList>
#include <QString>

#include <optional>

namespace galley {

// One replaced stretch of a text. Positions are UTF-16 units of the exact text (the value of the
// JSON string), never the editor's: a CRLF counts two.
struct TextChange {
    qsizetype position = 0; // in the text before the whole delta
    QString removed;
    QString inserted;

    bool operator==(const TextChange&) const = default;
};

// Words that an act took from one place to another, so that what is about them goes along. Both are
// among the act's changes as well, as removed there and inserted here.
struct TextMove {
    TextRange from; // in the text before the act
    qsizetype to = 0; // in the text after it

    bool operator==(const TextMove&) const = default;
};

// Words that an act cut out to be put in by a later one, or put in after they were cut. They are
// among the act's changes as well, which may say it otherwise: of "- a" and "- b" in two lines it
// is all one whether "- a" goes or "a" and the mark behind it.
struct TextClip {
    qsizetype position = 0; // in the text that has them: before a cut, after they were put in
    QString words;

    bool operator==(const TextClip&) const = default;
};

// What one act changed in a text: stretches in ascending order that do not overlap, all positions
// counted in the text before the act. Every consumer of an edit takes this and none takes the text.
struct TextDelta {
    QList<TextChange> changes;
    QList<TextMove> moves = {};
    std::optional<TextClip> cut = {};
    std::optional<TextClip> pasted = {};

    bool isEmpty() const { return changes.isEmpty(); }
    bool operator==(const TextDelta&) const = default;

    // The delta that takes this one back.
    TextDelta inverted() const;
    // Both acts as one, `next` counted in the text after this; equal stretches fall away, and so
    // does what is known of moves, cuts and pastes.
    TextDelta followedBy(const TextDelta& next) const;
    // How much longer the text becomes, in UTF-16 units.
    qsizetype growth() const;
};

// One change with the common beginning and end of both strings trimmed off (never splitting a
// surrogate pair or a CRLF); empty when they are equal.
TextDelta differenceBetween(const QString& before, const QString& after, qsizetype position = 0);

// Takes words from where they are in a text to another place of it, which is not within them.
TextDelta movedWords(qsizetype from, const QString& words, qsizetype target);

// Puts in words that may have been cut, in place of what is selected.
TextDelta pastedWords(qsizetype position, const QString& selected, const QString& words);

// The text after a delta; for short texts such as fields. `delta` must fit `text`.
QString applied(const QString& text, const TextDelta& delta);

} // namespace galley
