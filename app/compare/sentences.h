// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/block_text.h"

namespace galley::compare {

// The sentences of a run of blocks, in a table its cells, in code its lines: what a person looks at
// as one. Sentences that one pair of marks is around are one.
class Sentences {
public:
    Sentences(const BlockText& text, Run blocks);

    // Which of them a place is in; that behind a boundary.
    qsizetype at(qsizetype place) const;
    // From the first to the last, without the white space behind.
    TextRange rangeOf(qsizetype first, qsizetype last) const;
    // Whether one begins there, or the last one ends, and the one before has come to its end.
    bool isBetween(qsizetype place) const;

private:
    void joinWithin(const MarkPair& pair);

    const BlockText& m_text;
    QList<qsizetype> m_starts; // ascending, and the end of the last one
};

// Whether a text ends as sentences do.
bool endsSentence(QStringView text);

} // namespace galley::compare
