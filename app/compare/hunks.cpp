// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/alignment_test.cpp

#include "app/compare/hunks.h"

#include "app/compare/joined_hunks.h"
#include "app/compare/sequence_diff.h"
#include "app/text/line_ends.h"

#include <algorithm>

namespace galley::compare {

namespace {

// Alone between two changed words, such a mark does not part them.
constexpr QStringView weakMarks = u",;:'\"-()";

// A run of blocks as one row of tokens.
struct Side {
    Side(const BlockText& theText, Run blocks) : text(theText), whole(theText.rangeOf(blocks))
    {
        for (int block = blocks.first; block < blocks.end; ++block)
            tokens += theText.tokensOf(block);
        for (const Token& token : std::as_const(tokens))
            keys.append(token.key);
    }

    QStringView view(const Token& token) const { return text.view(token.range); }
    bool hasWords(qsizetype first, qsizetype end) const
    {
        return std::any_of(tokens.begin() + first, tokens.begin() + end,
                           [](const Token& token) { return token.isWord; });
    }

    const BlockText& text;
    TextRange whole;
    QList<Token> tokens;
    QList<int> keys;
};

bool hasHardBreak(QStringView space)
{
    return space.contains(u"  \n") || space.contains(u"  \r");
}

bool hasTypography(QStringView token)
{
    return std::any_of(token.begin(), token.end(), [](QChar unit) {
        return unit.unicode() >= 0x2013 && unit.unicode() <= 0x2026;
    });
}

QString withoutReturns(QStringView text)
{
    return text.toString().remove(u'\r');
}

class Walk {
public:
    Walk(const Side& before, const Side& after, bool isCode)
        : m_before(before)
        , m_after(after)
        , m_isCode(isCode)
        , m_common(commonElements(before.keys, after.keys))
        , m_at(before.whole.start)
        , m_atAfter(after.whole.start)
    {
        partNoChanges();
    }

    QList<Hunk> hunks()
    {
        for (qsizetype index = 0; index < m_common.size(); ++index) {
            if (m_common[index] < 0)
                continue;
            const Token& token = m_before.tokens[index];
            const Token& match = m_after.tokens[m_common[index]];
            addBetween(token.range.start, match.range.start);
            addSpelling(token, match);
            m_at = token.range.end();
            m_atAfter = match.range.end();
        }
        addBetween(m_before.whole.end(), m_after.whole.end());
        return std::move(m_hunks);
    }

private:
    bool isWeak(const Token& token) const
    {
        return !token.isWord && token.range.length == 1
            && weakMarks.contains(m_before.view(token)[0]);
    }

    // A comma between two changed words is changed with them.
    void partNoChanges()
    {
        const qsizetype count = m_common.size();
        for (qsizetype start = 0; start < count;) {
            qsizetype end = start;
            bool areWeak = true;
            while (end < count && m_common[end] >= 0
                   && (end == start || m_common[end] == m_common[end - 1] + 1))
                areWeak = isWeak(m_before.tokens[end++]) && areWeak;
            if (end == start) {
                ++start;
                continue;
            }
            qsizetype changed = start;
            while (changed > 0 && m_common[changed - 1] < 0)
                --changed;
            qsizetype changedEnd = end;
            while (changedEnd < count && m_common[changedEnd] < 0)
                ++changedEnd;
            if (areWeak && m_before.hasWords(changed, start) && m_before.hasWords(end, changedEnd))
                std::fill(m_common.begin() + start, m_common.begin() + end, -1);
            start = end;
        }
    }

    void addBetween(qsizetype end, qsizetype endAfter)
    {
        const TextRange whole{m_at, end - m_at};
        const TextRange wholeAfter{m_atAfter, endAfter - m_atAfter};
        const QStringView was = m_before.text.view(whole);
        const QStringView is = m_after.text.view(wholeAfter);
        if (was == is)
            return;
        const bool isAtStart = m_at == m_before.whole.start;
        const qsizetype shorter = qMin(was.size(), is.size());
        qsizetype head = 0;
        while (head < shorter && was[head] == is[head] && isWhiteSpace(was[head]))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]
               && isWhiteSpace(was[was.size() - 1 - tail]))
            ++tail;
        m_hunks.append({{m_at + head, was.size() - head - tail},
                        {m_atAfter + head, is.size() - head - tail},
                        isNoise(was, is, isAtStart) ? HunkKind::Noise : HunkKind::Words,
                        -1,
                        false});
    }

    bool isNoise(QStringView was, QStringView is, bool isAtStart) const
    {
        if (!isBlank(was) || !isBlank(is))
            return false;
        if (m_isCode)
            return withoutReturns(was) == withoutReturns(is);
        return was.isEmpty() == is.isEmpty() && !isAtStart && hasHardBreak(was) == hasHardBreak(is)
            && lineEndsIn(was) <= 1 && lineEndsIn(is) <= 1;
    }

    void addSpelling(const Token& token, const Token& match)
    {
        const QStringView was = m_before.view(token);
        const QStringView is = m_after.view(match);
        if (was == is)
            return;
        const bool isNumber = was[0] >= u'0' && was[0] <= u'9'; // only of items are they equal
        const HunkKind kind = isNumber                ? HunkKind::Number
            : hasTypography(was) || hasTypography(is) ? HunkKind::Typography
                                                      : HunkKind::Noise;
        m_hunks.append({token.range, match.range, kind, -1, false});
    }

    const Side& m_before;
    const Side& m_after;
    bool m_isCode;
    QList<int> m_common;
    qsizetype m_at; // up to where both are dealt with
    qsizetype m_atAfter;
    QList<Hunk> m_hunks;
};

} // namespace

QList<Hunk> hunksOf(const BlockText& before, Run blocks, const BlockText& after, Run became,
                    Halves halves)
{
    if (before.viewOf(blocks) == after.viewOf(became))
        return {};
    const bool isCode = before.block(blocks.first).kind == BlockKind::Code;
    QList<Hunk> hunks = Walk(Side(before, blocks), Side(after, became), isCode).hunks();
    if (halves == Halves::Joined)
        joinHalves(hunks, before, blocks, after, became);
    return hunks;
}

} // namespace galley::compare
