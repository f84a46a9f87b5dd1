// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/rivals.h"
#include "app/compare/twins.h"

#include <QHash>

#include <memory>

namespace galley::compare {

// Where each word and mark of a group of blocks went. Tokens are numbered through all of its
// blocks.
class WordTrail {
public:
    WordTrail(const Alignment& alignment, const Group& group);

    const QList<Token>& before() const { return m_before; }
    const QList<Token>& after() const { return m_after; }
    // The token of the text after that one became, or -1.
    int partnerOf(int token) const { return m_partners[token]; }
    // Whether an alignment from the end gives it another partner: which of two equal words it
    // became cannot be said.
    bool isOpen(int token) const { return m_isOpen[token]; }

    // Whether it is said of a word not by itself alone where it went: the word before or behind it
    // went along, or it stands once in both.
    bool isAccompanied(int token) const;

    // Whether two words that follow each other, or one and the edge, do so in the text after.
    bool areTogether(int word, int next) const;
    int wordBefore(int token) const; // or -1
    int wordBehind(int token) const; // or the number of tokens
    // The first token that ends behind a place.
    int firstEndingBehind(qsizetype place) const;
    // Whether a word stands within these tokens of the text after.
    bool hasWordsAfter(int first, int end) const;

private:
    void follow(const QList<Hunk>& hunks, qsizetype shift);
    void noteOpen();

    QList<Token> m_before;
    QList<Token> m_after;
    QList<int> m_partners;
    QList<bool> m_isOpen;
};

// The trails of an alignment's groups, each made when it is asked for. Not for two threads at once.
class WordTrails {
public:
    WordTrails(const Alignment& alignment, const Twins& twins)
        : m_alignment(alignment)
        , m_twins(twins)
        , m_rivals(alignment)
    {
    }

    const WordTrail& of(int group) const;
    // Whether nothing else could be what a group's blocks became.
    bool areSure(int group) const;
    // Whether it is known what a token that stands became: where its group is not sure, by a row of
    // words that stands once in each text.
    bool isKnown(int group, int token) const;

    // Whether the blocks on both sides of a group's say that they became no others.
    bool areHeld(int group) const;

private:
    bool areWithoutRival(int group) const;

    const Alignment& m_alignment;
    const Twins& m_twins;
    Rivals m_rivals;
    mutable QHash<int, std::shared_ptr<const WordTrail>> m_trails;
    mutable QHash<int, bool> m_areSure;
};

} // namespace galley::compare
