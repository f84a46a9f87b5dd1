// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/moved_words.h"

#include <QSet>

namespace galley::compare {

namespace {

constexpr int gapKey = -1;
// A row of so many words that stands once in each text is a sentence that moved, and no chance.
constexpr qsizetype leastOfSentence = 6;

} // namespace

const MovedWords::Came& MovedWords::came() const
{
    if (m_came)
        return *m_came;
    m_came.emplace();
    const BlockText& after = *m_alignment.after;
    const auto add = [this](const Token& token, bool isOld) {
        QList<Token>& words = m_came->words;
        if (isOld) {
            words.append({token.range, gapKey, false});
            return;
        }
        m_came->places[token.key].append(static_cast<int>(words.size()));
        words.append(token);
    };
    for (int block = 0; block < after.count(); ++block) {
        const int index = m_alignment.groupOfAfter[block];
        m_came->words.append({{}, gapKey, false});
        if (index < 0) {
            for (const Token& token : after.tokensOf(block)) {
                if (token.isWord)
                    add(token, false);
            }
            continue;
        }
        const Group& group = m_alignment.groups[index];
        if (group.hunks.isEmpty() || group.after.first != block)
            continue;
        const WordTrail& trail = m_trails.of(index);
        QSet<int> old;
        for (int token = 0; token < trail.before().size(); ++token)
            old.insert(trail.partnerOf(token));
        for (int token = 0; token < trail.after().size(); ++token) {
            if (trail.after()[token].isWord)
                add(trail.after()[token], old.contains(token));
        }
    }
    return *m_came;
}

QList<Token> MovedWords::wordsThatWent(int block) const
{
    const BlockText& before = *m_alignment.before;
    const int group = m_alignment.groupOfBefore[block];
    QList<Token> words;
    const WordTrail* trail = group < 0 ? nullptr : &m_trails.of(group);
    for (const Token& token : before.tokensOf(block)) {
        if (!token.isWord)
            continue;
        const bool stands =
            trail && trail->partnerOf(trail->firstEndingBehind(token.range.start)) >= 0;
        words.append(stands ? Token{token.range, gapKey - 1, false} : token);
    }
    return words;
}

MovedWords::Went MovedWords::wentWith(const AnchorTarget& target) const
{
    Went went;
    went.words = wordsThatWent(target.firstBlock);
    while (went.first < went.words.size()
           && went.words[went.first].range.end() <= target.range.start)
        ++went.first;
    went.end = went.first;
    while (went.end < went.words.size() && went.words[went.end].range.start < target.range.end())
        ++went.end;
    return went;
}

std::optional<TextRange> MovedWords::placeOf(const AnchorTarget& target) const
{
    const Went went = wentWith(target);
    const bool isInBlock =
        target.range.end() <= m_alignment.before->block(target.firstBlock).range.end();
    if (went.first == went.end || !isInBlock || went.words[went.first].key < 0
        || target.beginsWithinToken() || target.endsWithinToken())
        return {};
    const QList<Token>& words = came().words;
    std::optional<TextRange> found;
    for (const int place : came().places.value(went.words[went.first].key)) {
        qsizetype end = 0; // of what is the same, counted from the first word
        while (went.first + end < went.words.size() && place + end < words.size()
               && went.words[went.first + end].key == words[place + end].key)
            ++end;
        const qsizetype count = went.end - went.first;
        if (end < count)
            continue;
        qsizetype start = 0;
        while (went.first - start > 0 && place - start > 0
               && went.words[went.first - start - 1].key == words[place - start - 1].key)
            ++start;
        const bool hasBoth = start > 0 && end > count;
        if (!hasBoth && start + end < leastOfSentence)
            continue;
        // What it is told by may stand nowhere else.
        const qsizetype first = hasBoth ? went.first - 1 : went.first - start;
        const qsizetype last = hasBoth ? went.end : went.first + end - 1;
        const qsizetype from = went.words[first].range.start;
        const QStringView row =
            m_alignment.before->view({from, went.words[last].range.end() - from});
        if (found || m_alignment.before->text().count(row) != 1
            || m_alignment.after->text().count(row) > 1)
            return {};
        const qsizetype begin = words[place].range.start;
        found = TextRange{begin, words[place + count - 1].range.end() - begin};
    }
    return found;
}

bool MovedWords::hasPartOf(const AnchorTarget& target) const
{
    QList<int> keys;
    for (const FollowedToken& token : target.tokens) {
        if (token.token.isWord)
            keys.append(token.token.key);
    }
    const QList<Token>& words = came().words;
    for (qsizetype index = 0; index < keys.size(); ++index) {
        if (keys.size() > 1 && index + 1 == keys.size())
            break;
        for (const int place : came().places.value(keys[index])) {
            if (keys.size() == 1
                || (place + 1 < words.size() && words[place + 1].key == keys[index + 1]))
                return true;
        }
    }
    return false;
}

bool MovedWords::areOthersIn(TextRange stretch, const AnchorTarget& target) const
{
    QSet<int> others;
    for (const Token& word : wordsThatWent(target.firstBlock)) {
        const bool isOwn =
            word.range.start < target.range.end() && target.range.start < word.range.end();
        if (!isOwn && word.key >= 0)
            others.insert(word.key);
    }
    const BlockText& after = *m_alignment.after;
    for (const Token& word : after.tokensOf(blockAt(after, stretch.start))) {
        const bool isInside =
            word.range.start >= stretch.start && word.range.end() <= stretch.end();
        if (isInside && others.contains(word.key))
            return true;
    }
    return false;
}

bool MovedWords::isInOwnBlock(const AnchorTarget& target, TextRange place) const
{
    const int group = m_alignment.groupOfBefore[target.firstBlock];
    return group >= 0
        && m_alignment.groupOfAfter[blockAt(*m_alignment.after, place.start)] == group;
}

} // namespace galley::compare
