// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/remarks_pane_test.cpp

#include "ui/review/remark_words.h"

#include "app/review/report_rows.h"
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

QString replaced(const QString& before, const QString& after)
{
    if (before.isEmpty())
        return Words::tr("+ %1").arg(line(after));
    if (after.isEmpty())
        return Words::tr("− %1").arg(line(before));
    return Words::tr("%1 → %2").arg(line(before), line(after));
}

} // namespace

QString headOf(const LiveReview& review, const Remark& remark)
{
    const review::Person* const person = review.person(remark.entry.by);
    const QString name = person ? person->shownName() : QString();
    if (remark.entry.isPrivate)
        return Words::tr("%1 · %2 · private").arg(wordsOf(remark.entry.kind), name);
    return Words::tr("%1 · %2").arg(wordsOf(remark.entry.kind), name);
}

QString changeOf(const Remark& remark)
{
    const Entry& entry = remark.entry;
    if (!entry.target)
        return {};
    switch (entry.kind) {
    case EntryKind::Tag:
        return replaced(entry.removedTag, entry.addedTag);
    case EntryKind::Field:
    case EntryKind::Cover:
        return replaced(entry.target->exact, valueOf(entry));
    case EntryKind::Move:
        return Words::tr("“%1”").arg(line(entry.target->exact));
    case EntryKind::Insert:
    case EntryKind::Delete:
    case EntryKind::Replace:
        return replaced(entry.target->exact, entry.proposed);
    default:
        return entry.target->exact.isEmpty() ? QString()
                                             : Words::tr("“%1”").arg(line(entry.target->exact));
    }
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
