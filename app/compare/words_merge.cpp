// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/text_merge_test.cpp

#include "app/compare/words_merge.h"

#include "app/compare/hunks.h"
#include "app/compare/sentences.h"

namespace galley::compare {

namespace {

// A change of one side that is taken whole or not at all.
struct SideChange {
    TextRange base;
    QString made;
    bool isLoud = false; // changes words

    // Whether something up to there and this cannot both be taken.
    bool meets(TextRange range) const
    {
        return base.start < range.end()
            || (base.start == range.end() && (base.isEmpty() || range.isEmpty()));
    }
};

// Hunks as changes: those with the halves of a pair of marks, and what is between them, are one.
QList<SideChange> changesOf(const BlockText& base, Run blocks, const SideOfBlocks& side)
{
    QList<SideChange> changes;
    if (side.became.isEmpty())
        return changes;
    bool isJoined = false;
    for (const Hunk& hunk : hunksOf(base, blocks, *side.text, side.became)) {
        const QStringView made = side.text->view(hunk.after);
        if (isJoined) {
            SideChange& last = changes.last();
            const qsizetype end = last.base.end();
            last.made += base.view({end, hunk.before.start - end});
            last.made += made;
            last.base.length = hunk.before.end() - last.base.start;
            last.isLoud = true;
        } else {
            changes.append({hunk.before, made.toString(), hunk.kind == HunkKind::Words});
        }
        isJoined = hunk.isJoinedToNext;
    }
    return changes;
}

// A stretch of the base that at least one side changed.
struct Stretch {
    enum class Outcome { Ours, Theirs, Same, Both, Conflict };

    TextRange base;
    std::array<QString, 2> made; // what each side has there
    QString merged;
    Outcome outcome = Outcome::Same;
    bool isLoud = false;
};

class WordsMerging {
public:
    WordsMerging(const BlockText& base, Run blocks, const std::array<SideOfBlocks, 2>& sides,
                 const DecisionOn& decisionOn)
        : m_base(base)
        , m_whole(base.rangeOf(blocks))
        , m_sentences(base, blocks)
        , m_decisionOn(decisionOn)
        , m_changes{changesOf(base, blocks, sides[0]), changesOf(base, blocks, sides[1])}
    {
    }

    MergedWords merged()
    {
        while (hasOpen(0) || hasOpen(1))
            m_stretches.append(nextStretch());
        qsizetype at = m_whole.start;
        for (qsizetype first = 0; first < m_stretches.size();) {
            const Together together = togetherFrom(first);
            m_merged.text += m_base.view({at, together.range.start - at});
            write(together);
            at = together.range.end();
            first = together.end;
        }
        m_merged.text += m_base.view({at, m_whole.end() - at});
        return std::move(m_merged);
    }

private:
    // Stretches of the same sentences.
    struct Together {
        qsizetype first = 0;
        qsizetype end = 0;
        TextRange range; // in the base
    };

    bool hasOpen(size_t side) const { return m_next[side] < m_changes[side].size(); }
    const SideChange& open(size_t side) const { return m_changes[side][m_next[side]]; }

    Stretch nextStretch()
    {
        const size_t leading =
            !hasOpen(0) || (hasOpen(1) && open(1).base.start < open(0).base.start) ? 1 : 0;
        Stretch stretch{open(leading).base, {}, {}, Stretch::Outcome::Same, false};
        const std::array<qsizetype, 2> first = m_next;
        ++m_next[leading];
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (const size_t side : {size_t{0}, size_t{1}}) {
                while (hasOpen(side) && open(side).meets(stretch.base)) {
                    const qsizetype end = qMax(stretch.base.end(), open(side).base.end());
                    stretch.base.length = end - stretch.base.start;
                    ++m_next[side];
                    isGrowing = true;
                }
            }
        }
        std::array<bool, 2> isLoud{};
        for (const size_t side : {size_t{0}, size_t{1}}) {
            qsizetype at = stretch.base.start;
            for (qsizetype index = first[side]; index < m_next[side]; ++index) {
                const SideChange& change = m_changes[side][index];
                stretch.made[side] += m_base.view({at, change.base.start - at});
                stretch.made[side] += change.made;
                at = change.base.end();
                isLoud[side] = isLoud[side] || change.isLoud;
            }
            stretch.made[side] += m_base.view({at, stretch.base.end() - at});
        }
        settle(stretch, m_next[0] > first[0], m_next[1] > first[1], isLoud);
        return stretch;
    }

    static void settle(Stretch& stretch, bool hasOurs, bool hasTheirs,
                       const std::array<bool, 2>& isLoud)
    {
        const auto& [ours, theirs] = stretch.made;
        const auto take = [&stretch](size_t side, Stretch::Outcome outcome, bool isWords) {
            stretch.merged = stretch.made.at(side);
            stretch.outcome = outcome;
            stretch.isLoud = isWords;
        };
        if (!hasTheirs)
            take(0, Stretch::Outcome::Ours, isLoud[0]);
        else if (!hasOurs)
            take(1, Stretch::Outcome::Theirs, isLoud[1]);
        else if (ours == theirs)
            take(0, Stretch::Outcome::Same, isLoud[0]);
        else if (!isLoud[0] && !isLoud[1]) // of white space the less, whoever made it
            take(std::pair(ours.size(), ours) <= std::pair(theirs.size(), theirs) ? 0 : 1,
                 Stretch::Outcome::Same, false);
        else if (!isLoud[1])
            take(0, Stretch::Outcome::Ours, true);
        else if (!isLoud[0])
            take(1, Stretch::Outcome::Theirs, true);
        else if (stretch.base.isEmpty())
            stretch.merged = ours + theirs, stretch.outcome = Stretch::Outcome::Both;
        else
            take(0, Stretch::Outcome::Conflict, true);
    }

    // A sentence of its own, put between two others, is part of neither.
    bool isOwnSentence(const Stretch& stretch) const
    {
        return stretch.base.isEmpty() && m_sentences.isBetween(stretch.base.start)
            && endsSentence(stretch.merged);
    }

    Together togetherFrom(qsizetype first) const
    {
        const Stretch& begin = m_stretches[first];
        if (isOwnSentence(begin))
            return {first, first + 1, begin.base};
        const auto lastOf = [this](const Stretch& stretch) {
            return m_sentences.at(qMax(stretch.base.start, stretch.base.end() - 1));
        };
        const qsizetype sentence = m_sentences.at(begin.base.start);
        qsizetype last = lastOf(begin);
        qsizetype end = first + 1;
        while (end < m_stretches.size() && !isOwnSentence(m_stretches[end])
               && m_sentences.at(m_stretches[end].base.start) <= last)
            last = qMax(last, lastOf(m_stretches[end++]));
        TextRange range = m_sentences.rangeOf(sentence, last);
        const qsizetype rangeEnd = qMax(range.end(), m_stretches[end - 1].base.end());
        range.start = qMin(range.start, begin.base.start);
        range.length = rangeEnd - range.start;
        return {first, end, range};
    }

    QString joined(const Together& together,
                   const std::function<const QString&(const Stretch&)>& partOf) const
    {
        QString text;
        qsizetype at = together.range.start;
        for (qsizetype index = together.first; index < together.end; ++index) {
            const Stretch& stretch = m_stretches[index];
            text += m_base.view({at, stretch.base.start - at});
            text += partOf(stretch);
            at = stretch.base.end();
        }
        text += m_base.view({at, together.range.end() - at});
        return text;
    }

    void write(const Together& together)
    {
        bool isConflict = false;
        bool hasBoth = false;
        bool hasOurs = false;
        bool hasTheirs = false;
        for (qsizetype index = together.first; index < together.end; ++index) {
            const Stretch& stretch = m_stretches[index];
            isConflict = isConflict || stretch.outcome == Stretch::Outcome::Conflict;
            hasBoth = hasBoth || stretch.outcome == Stretch::Outcome::Both;
            hasOurs = hasOurs || (stretch.isLoud && stretch.outcome == Stretch::Outcome::Ours);
            hasTheirs =
                hasTheirs || (stretch.isLoud && stretch.outcome == Stretch::Outcome::Theirs);
        }
        QString text = joined(
            together, [](const Stretch& stretch) -> const QString& { return stretch.merged; });
        if (!isConflict && !hasBoth && !(hasOurs && hasTheirs)) {
            m_merged.text += text;
            return;
        }
        MergePlace place;
        place.base = m_base.view(together.range).toString();
        place.ours = joined(
            together, [](const Stretch& stretch) -> const QString& { return stretch.made[0]; });
        place.theirs = joined(
            together, [](const Stretch& stretch) -> const QString& { return stretch.made[1]; });
        place.part = m_part++;
        for (qsizetype index = together.first; index < together.end; ++index) {
            if (m_stretches[index].outcome == Stretch::Outcome::Conflict)
                place.met.append(m_stretches[index].base);
        }
        bool isDecided = false;
        if (isConflict) {
            const std::optional<MergeSide> decision = m_decisionOn(place.part);
            isDecided = decision.has_value();
            text = decision == MergeSide::Theirs ? place.theirs : place.ours;
        } else {
            place.kind =
                hasOurs || hasTheirs ? MergePlaceKind::OneSentence : MergePlaceKind::OnePlace;
        }
        place.merged = {m_merged.text.size(), text.size()};
        m_merged.text += text;
        if (!isDecided)
            m_merged.places.append(place);
    }

    const BlockText& m_base;
    TextRange m_whole;
    Sentences m_sentences;
    const DecisionOn& m_decisionOn;
    std::array<QList<SideChange>, 2> m_changes;
    std::array<qsizetype, 2> m_next{}; // of each side's changes
    QList<Stretch> m_stretches;
    MergedWords m_merged;
    int m_part = 0;
};

} // namespace

MergedWords mergedWords(const BlockText& base, Run blocks, const std::array<SideOfBlocks, 2>& sides,
                        const DecisionOn& decisionOn)
{
    return WordsMerging(base, blocks, sides, decisionOn).merged();
}

} // namespace galley::compare
