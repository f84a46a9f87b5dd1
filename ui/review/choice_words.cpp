// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/choice_list_test.cpp

#include "ui/review/choice_words.h"

#include "app/text/beginning.h"
#include "ui/review/remark_words.h"
#include "ui/review/words.h"

#include <QKeySequence>

namespace galley {

using namespace Qt::StringLiterals;
using remarks::Words;
using review::Choice;
using review::Doubt;
using review::DoubtKind;
using Passage = LiveReview::Passage;

namespace {

constexpr qsizetype around = 24; // UTF-16 units beside the words that are shown
constexpr qsizetype aroundReading = 48;
constexpr qsizetype longestWords = 300;

// What was cut at a limit begins and ends with whole words.
QString headCut(const QString& before, qsizetype limit)
{
    const qsizetype space = before.size() < limit ? -1 : before.indexOf(u' ');
    return space < 0 ? before : u"…"_s + before.sliced(space + 1);
}

QString tailCut(const QString& after, qsizetype limit)
{
    const qsizetype space = after.size() < limit ? -1 : after.lastIndexOf(u' ');
    return space < 0 ? after : after.first(space) + u"…"_s;
}

QString html(const QString& words)
{
    return endsOf(words, longestWords).toHtmlEscaped().replace(u'\n', u"⏎"_s);
}

QString tagged(const QString& tag, const QString& words)
{
    return words.isEmpty() ? QString() : u"<%1>%2</%1>"_s.arg(tag, html(words));
}

TextRange placeOf(const LiveReview& review, const Choice& choice)
{
    return review.remarks()[choice.remark].range;
}

bool isAboutWords(const LiveReview& review, const Choice& choice)
{
    const auto& target = review.remarks()[choice.remark].entry.target;
    return target && target->isBody() && target->range;
}

QString nameOf(const LiveReview& review, const QUuid& id)
{
    const review::Person* const person = review.person(id);
    return person ? person->shownName() : QString();
}

QString namesOfThose(const LiveReview& review, const review::Remark& remark,
                     review::Decided decided)
{
    QStringList names;
    for (const review::Entry& decision : remark.decisions) {
        if (decision.decided == decided)
            names.append(nameOf(review, decision.by));
    }
    return names.join(Words::tr(", "));
}

} // namespace

QString titleOf(const Doubt& doubt)
{
    switch (doubt.kind) {
    case DoubtKind::Meets:
        return Words::tr("%n suggestion(s) meet", nullptr, static_cast<int>(doubt.remarks.size()));
    case DoubtKind::WordsChanged:
        return Words::tr("These words were changed since");
    case DoubtKind::Contested:
        return Words::tr("Decided in two ways");
    case DoubtKind::Gone:
        return doubt.choices.isEmpty()
            ? Words::tr("These words are no longer in the text. Select where it belongs, and press "
                        "%1.")
                  .arg(QKeySequence(u"Ctrl+Alt+M"_s).toString(QKeySequence::NativeText))
            : Words::tr("These words are no longer in the text. It may belong here, or where you "
                        "select words and press %1.")
                  .arg(QKeySequence(u"Ctrl+Alt+M"_s).toString(QKeySequence::NativeText));
    case DoubtKind::None:
        break;
    }
    return {};
}

QString titleOf(const LiveReview& review, const Doubt& doubt, const Choice& choice)
{
    const review::Remark& remark = review.remarks()[choice.remark];
    switch (choice.kind) {
    case Choice::Kind::Suggestion:
        return doubt.kind == DoubtKind::Meets
            ? headOf(review, remark)
            : Words::tr("%1 suggests").arg(nameOf(review, remark.entry.by));
    case Choice::Kind::AsItIs:
        return Words::tr("It says now");
    case Choice::Kind::OwnWords:
        return Words::tr("My own words");
    case Choice::Kind::Accepted:
        return Words::tr("Accepted, as %1 decided")
            .arg(namesOfThose(review, remark, review::Decided::Accepted));
    case Choice::Kind::Rejected:
        return Words::tr("Rejected, as %1 decided")
            .arg(namesOfThose(review, remark, review::Decided::Rejected));
    case Choice::Kind::Place:
        return Words::tr("Place %1").arg(doubt.choices.indexOf(choice) + 1);
    }
    Q_UNREACHABLE();
}

QString wordsOf(const LiveReview& review, const Doubt& doubt, const Choice& choice)
{
    const review::Remark& remark = review.remarks()[choice.remark];
    if (choice.kind == Choice::Kind::Suggestion && !isAboutWords(review, choice))
        return changeOf(remark).toHtmlEscaped();
    const bool isPlace = choice.kind == Choice::Kind::Place;
    const auto passage = isAboutWords(review, choice)
        ? review.passageAt(isPlace ? choice.place : placeOf(review, choice), around)
        : std::nullopt;
    if (!passage)
        return {};
    const QString before = html(headCut(passage->before, around));
    const QString after = html(tailCut(passage->after, around));
    switch (choice.kind) {
    case Choice::Kind::Suggestion:
        if (remark.entry.kind == review::EntryKind::Move)
            return changeOf(remark).toHtmlEscaped();
        return before + tagged(u"s"_s, passage->words)
            + (passage->words.isEmpty() || remark.entry.proposed.isEmpty() ? QString() : u" "_s)
            + tagged(u"u"_s, remark.entry.proposed) + after;
    case Choice::Kind::AsItIs:
        return doubt.kind == DoubtKind::WordsChanged
            ? before + tagged(u"b"_s, passage->words) + after
            : QString();
    case Choice::Kind::Place:
        return before + tagged(u"b"_s, passage->words) + after;
    case Choice::Kind::OwnWords:
    case Choice::Kind::Accepted:
    case Choice::Kind::Rejected:
        break;
    }
    return {};
}

QString readingBy(const LiveReview& review, const Doubt& doubt, const Choice& choice,
                  const QString& ownWords)
{
    const review::Remark& remark = review.remarks()[choice.remark];
    const bool isOwn = choice.kind == Choice::Kind::OwnWords;
    const bool isSuggestion = choice.kind == Choice::Kind::Suggestion
        && isAboutWords(review, choice) && remark.entry.kind != review::EntryKind::Move;
    if (!isOwn && !isSuggestion)
        return {};
    const auto passage =
        review.passageAt(isOwn ? doubt.range : placeOf(review, choice), aroundReading);
    if (!passage)
        return {};
    return headCut(passage->before, aroundReading)
        + endsOf(isOwn ? ownWords : remark.entry.proposed, longestWords)
        + tailCut(passage->after, aroundReading);
}

} // namespace galley
