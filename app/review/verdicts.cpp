// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/verdicts.h"

#include "app/compare/text_comparison.h"
#include "app/review/targets.h"
#include "app/review/text_bases.h"
#include "app/review/words.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

// One a person and text, so that to say it anew is to revise it.
QUuid verdictId(const QUuid& person, const QByteArray& base)
{
    return QUuid::createUuidV5(person, "verdict " + base);
}

// Compares each text once, however many people spoke of it.
class ChangedWords {
public:
    ChangedWords(const Review& review, const Article& article)
        : m_review(review)
        , m_now(article.text().toString())
        , m_digest(digestOf(QStringView(m_now)))
    {
    }

    bool isNow(const Target& target) const { return target.base == m_digest; }

    qsizetype since(const Target& target)
    {
        if (isNow(target))
            return 0;
        const auto known = m_counts.constFind(target.base);
        return known != m_counts.constEnd() ? *known
                                            : *m_counts.insert(target.base, counted(target));
    }

private:
    qsizetype counted(const Target& target) const
    {
        const auto record = recordOf(m_review, target.record);
        const QString text = record ? record->text().toString() : QString();
        if (!record || digestOf(QStringView(text)) != target.base)
            return -1;
        const TextComparison comparison = comparisonOf(text, m_now);
        // A word in the place of another is one that was changed.
        return qMax(comparison.insertedWords(), comparison.removedWords());
    }

    const Review& m_review;
    QString m_now;
    QByteArray m_digest;
    QHash<QByteArray, qsizetype> m_counts; // by the digest of the text
};

} // namespace

QString nameOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Ready:
        return u"ready"_s;
    case Judgement::ReadyAfterMustFixes:
        return u"ready-after-must-fixes"_s;
    case Judgement::AnotherRound:
        return u"another-round"_s;
    case Judgement::NotForUs:
        return u"not-for-us"_s;
    case Judgement::Other:
        break;
    }
    return {};
}

Judgement judgementNamed(const QString& name)
{
    const auto* const known =
        std::find_if(judgements.begin(), judgements.end(),
                     [&](Judgement judgement) { return nameOf(judgement) == name; });
    return known == judgements.end() ? Judgement::Other : *known;
}

QString wordsOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Ready:
        return Words::tr("Ready");
    case Judgement::ReadyAfterMustFixes:
        return Words::tr("Ready after the must-fixes");
    case Judgement::AnotherRound:
        return Words::tr("One more round");
    case Judgement::NotForUs:
        return Words::tr("Not for us");
    case Judgement::Other:
        break;
    }
    return Words::tr("A verdict that this version of Galley does not know");
}

QList<SaidVerdict> verdictsOf(const Review& review, const Article& article)
{
    QHash<QUuid, Entry> last; // by person; all() has the latest behind
    for (const Entry& entry : review.entries.all()) {
        if (entry.kind == EntryKind::Verdict && !entry.isWithdrawn)
            last.insert(entry.by, entry);
    }
    ChangedWords changed(review, article);
    QList<SaidVerdict> verdicts;
    for (const Entry& entry : last)
        verdicts.append({entry, judgementNamed(entry.verdict), changed.isNow(*entry.target),
                         changed.since(*entry.target)});
    std::sort(verdicts.begin(), verdicts.end(), [](const auto& one, const auto& other) {
        return std::pair(one.entry.order, one.entry.id)
            < std::pair(other.entry.order, other.entry.id);
    });
    return verdicts;
}

QString standingOf(const SaidVerdict& verdict)
{
    if (verdict.isOfThisText)
        return {};
    if (verdict.changedWords < 0)
        return Words::tr("said of an earlier text");
    return Words::tr("said of an earlier text; %n word(s) changed since", nullptr,
                     static_cast<int>(verdict.changedWords));
}

std::optional<Entry> verdictOn(const Article& article, const QByteArray& json,
                               const std::optional<Judgement>& judgement, const QString& note,
                               const QUuid& person, const Entries& entries)
{
    const Target target = targetOfText(article.text().toString(), digestOf(json));
    const QUuid id = verdictId(person, target.base);
    const auto former = entries.entry(id);
    const bool stands = former && !former->isWithdrawn;
    const bool isSaid =
        stands && judgement && former->verdict == nameOf(*judgement) && former->words == note;
    if (isSaid || (!judgement && !stands))
        return {};
    Entry verdict =
        saidAs(id, person, EntryKind::Verdict, nextCount(entries.highestOrder()), former);
    verdict.isWithdrawn = !judgement;
    verdict.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    if (judgement) {
        verdict.target = target;
        const auto cid = article.recordCid();
        verdict.cid = cid ? cid->toString() : QString();
        verdict.verdict = nameOf(*judgement);
        verdict.words = note;
    }
    verdict.spelling = respelled(verdict);
    return verdict;
}

} // namespace galley::review
