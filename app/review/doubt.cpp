// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/doubt.h"

#include <algorithm>

namespace galley::review {

namespace {

using compare::AnchorState;

bool isOfText(const Remark& remark)
{
    return remark.entry.target && remark.entry.target->isBody() && remark.entry.target->range;
}

// Somewhere in the text, so that words can come to stand there.
bool takesWords(const Remark& remark)
{
    return isOfText(remark) && remark.entry.kind != EntryKind::Move
        && remark.place != AnchorState::Gone;
}

TextRange united(TextRange one, TextRange other)
{
    const qsizetype start = qMin(one.start, other.start);
    return {start, qMax(one.end(), other.end()) - start};
}

void offerOwnWords(Doubt& doubt, qsizetype index)
{
    if (doubt.range.length <= longestOwnWords)
        doubt.choices.append({Choice::Kind::OwnWords, static_cast<int>(index)});
}

Doubt contested(qsizetype index)
{
    const int remark = static_cast<int>(index);
    return {DoubtKind::Contested,
            {{Choice::Kind::Accepted, remark}, {Choice::Kind::Rejected, remark}},
            {remark}};
}

Doubt meeting(const QList<Remark>& remarks, const QList<int>& others, qsizetype index)
{
    Doubt doubt{DoubtKind::Meets, {}, {static_cast<int>(index)}};
    for (const int other : others) {
        if (doubt.remarks.size() < maximumChoices - 1) // the last is for own words
            doubt.remarks.append(other);
    }
    std::sort(doubt.remarks.begin(), doubt.remarks.end()); // whichever of them one looks at
    for (const int remark : std::as_const(doubt.remarks))
        doubt.choices.append({Choice::Kind::Suggestion, remark});
    const bool areAllWords = std::all_of(doubt.remarks.cbegin(), doubt.remarks.cend(),
                                         [&](int remark) { return takesWords(remarks[remark]); });
    if (areAllWords) {
        doubt.range = remarks[index].range;
        for (const int remark : std::as_const(doubt.remarks))
            doubt.range = united(doubt.range, remarks[remark].range);
        offerOwnWords(doubt, index);
    }
    return doubt;
}

Doubt wordsChanged(const Remark& changed, qsizetype index)
{
    const int remark = static_cast<int>(index);
    Doubt doubt{DoubtKind::WordsChanged, {}, {remark}};
    if (takesWords(changed) || !isOfText(changed))
        doubt.choices.append({Choice::Kind::Suggestion, remark});
    doubt.choices.append({Choice::Kind::AsItIs, remark});
    if (takesWords(changed)) {
        doubt.range = changed.range;
        offerOwnWords(doubt, index);
    }
    return doubt;
}

Doubt gone(const Remark& remark, qsizetype index)
{
    Doubt doubt{DoubtKind::Gone, {}, {static_cast<int>(index)}};
    for (const TextRange& place : remark.candidates) {
        if (doubt.choices.size() < maximumChoices)
            doubt.choices.append({Choice::Kind::Place, static_cast<int>(index), place});
    }
    return doubt;
}

} // namespace

Doubt doubtOf(const QList<Remark>& remarks, const QList<QList<int>>& meetings, qsizetype index)
{
    const Remark& remark = remarks[index];
    if (!remark.isOpen())
        return {};
    if (isOfText(remark) && remark.place == AnchorState::Gone
        && remark.verdict != Verdict::Contested)
        return gone(remark, index);
    if (!isSuggestion(remark.entry.kind))
        return {};
    if (remark.verdict == Verdict::Contested)
        return contested(index);
    if (remark.place == AnchorState::Changed)
        return wordsChanged(remark, index);
    if (!meetings[index].isEmpty())
        return meeting(remarks, meetings[index], index);
    return {};
}

} // namespace galley::review
