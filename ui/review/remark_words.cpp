// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/remarks_pane_test.cpp

#include "ui/review/remark_words.h"

#include "app/article/field.h"
#include "app/review/report_rows.h"
#include "app/review/targets.h"
#include "app/text/beginning.h"
#include "ui/review/words.h"

namespace galley {

using remarks::Words;
using review::Entry;
using review::EntryKind;
using review::Remark;

namespace {

constexpr qsizetype longestPart = 120; // UTF-16 units

QString line(const QString& words)
{
    QString shown = endsOf(words, longestPart);
    for (const QString& end : {QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r")})
        shown.replace(end, QStringLiteral("⏎"));
    return shown;
}

QString valueOf(const Entry& entry)
{
    const auto tree = json::Tree::parse(entry.value.value_or(QByteArray("\"\"")));
    return tree && tree->root().isString() ? tree->root().string()
                                           : QString::fromUtf8(entry.value.value_or(QByteArray()));
}

QString replaced(const ProposedWords& words)
{
    if (words.goes.isEmpty())
        return Words::tr("+ %1").arg(words.comes);
    if (words.comes.isEmpty())
        return Words::tr("− %1").arg(words.goes);
    return Words::tr("%1 → %2").arg(words.goes, words.comes);
}

} // namespace

QString kindOf(const Remark& remark)
{
    const Entry& entry = remark.entry;
    if (entry.isPrivate)
        return Words::tr("%1, private").arg(wordsOf(entry.kind));
    const auto member = entry.kind == EntryKind::Field && entry.target
        ? review::memberOf(entry.target->pointer)
        : std::nullopt;
    const auto field = member ? fieldOfMember(*member) : std::nullopt;
    if (field == Field::Title)
        return Words::tr("Change the title");
    if (field == Field::Description)
        return Words::tr("Change the description");
    if (field == Field::Site)
        return Words::tr("Change the site");
    if (field == Field::Path)
        return Words::tr("Change the path");
    return wordsOf(entry.kind);
}

QString authorOf(const LiveReview& review, const Remark& remark)
{
    const review::Person* const person = review.person(remark.entry.by);
    return person ? person->shownName() : QString();
}

QString headOf(const LiveReview& review, const Remark& remark)
{
    return Words::tr("%1 · %2").arg(kindOf(remark), authorOf(review, remark));
}

std::optional<ProposedWords> proposedWordsOf(const Remark& remark)
{
    const Entry& entry = remark.entry;
    if (!entry.target)
        return {};
    switch (entry.kind) {
    case EntryKind::Tag:
        return ProposedWords{line(entry.removedTag), line(entry.addedTag)};
    case EntryKind::Field:
    case EntryKind::Cover:
        return ProposedWords{line(entry.target->exact), line(valueOf(entry))};
    case EntryKind::Insert:
    case EntryKind::Delete:
    case EntryKind::Replace:
        return ProposedWords{line(entry.target->exact), line(entry.proposed)};
    default:
        return {};
    }
}

QString changeOf(const Remark& remark)
{
    if (const auto words = proposedWordsOf(remark))
        return replaced(*words);
    const auto& target = remark.entry.target;
    return target && !target->exact.isEmpty() ? Words::tr("“%1”").arg(line(target->exact))
                                              : QString();
}

QString standingOf(const LiveReview& review, qsizetype index)
{
    const Remark& remark = review.remarks()[index];
    if (remark.verdict == review::Verdict::Contested)
        return Words::tr("Decided in two ways");
    if (!remark.isOpen() || remark.place != compare::AnchorState::InPlace) {
        QString words = wordsOf(remark);
        if (!words.isEmpty())
            words[0] = words[0].toUpper();
        return words;
    }
    if (review.meetsAnother(index))
        return Words::tr("Meets another suggestion: choose one");
    return remark.isRevisedSince ? Words::tr("Changed since you decided") : QString();
}

QString spokenOf(const LiveReview& review, qsizetype index)
{
    const Remark& remark = review.remarks()[index];
    QStringList parts{headOf(review, remark), changeOf(remark), line(remark.entry.words),
                      standingOf(review, index)};
    parts.removeAll(QString());
    return parts.join(Words::tr(", "));
}

} // namespace galley
