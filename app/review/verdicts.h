// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/review.h"

#include <array>

namespace galley::review {

// What somebody thinks of the article as a whole.
enum class Judgement {
    Ready,
    ReadyAfterMustFixes,
    AnotherRound,
    NotForUs,
    Other, // of a later version
};

inline constexpr std::array judgements{Judgement::Ready, Judgement::ReadyAfterMustFixes,
                                       Judgement::AnotherRound, Judgement::NotForUs};

// "ready", "ready-after-must-fixes", "another-round", "not-for-us"; of another none.
QString nameOf(Judgement judgement);
Judgement judgementNamed(const QString& name);
QString wordsOf(Judgement judgement); // as people read it

// The last verdict of a person. It is bound to the text that it was said of: what was typed since
// he has not seen.
struct SaidVerdict {
    Entry entry; // its note is `words`
    Judgement judgement = Judgement::Other;
    bool isOfThisText = false;
    // Since he said it; -1: the text that he saw is not there.
    qsizetype changedWords = 0;
};

// One a person, in the order in which they were said. A comparison for each text: call it off the
// UI thread.
QList<SaidVerdict> verdictsOf(const Review& review, const Article& article);

// "said of an earlier text; 3 words changed since"; empty for one of this text.
QString standingOf(const SaidVerdict& verdict);

// A verdict on an article as it is, of whose file those are the bytes: new, or another revision of
// what the person said of the same text before, which is withdrawn where there is no judgement any
// more. Nothing where it would say what is said already.
std::optional<Entry> verdictOn(const Article& article, const QByteArray& json,
                               const std::optional<Judgement>& judgement, const QString& note,
                               const QUuid& person, const Entries& entries);

} // namespace galley::review
