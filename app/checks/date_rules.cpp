// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/date_rules.h"

#include "app/atproto/datetime.h"
#include "app/checks/words.h"

#include <QRegularExpression>

#include <array>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// Clocks differ.
constexpr qint64 toleratedSeconds = 600;

using checks::Words;

// A date that lacks only its zone, or its time too, taken for UTC.
std::optional<QString> inUtc(const QString& date)
{
    static const QRegularExpression local(
        uR"(\A(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?\z)"_s);
    const auto match = local.match(date);
    if (!match.hasMatch())
        return {};
    if (match.captured(2).isEmpty()) {
        const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
        return day.isValid() ? std::optional(atproto::datetimeOfDay(day)) : std::nullopt;
    }
    const QString seconds = match.captured(3).isEmpty() ? u":00"_s : match.captured(3);
    const QString datetime = match.captured(1) + u'T' + match.captured(2) + seconds + u'Z';
    return atproto::isDatetime(datetime) ? std::optional(datetime) : std::nullopt;
}

// A date without a time begins in the east of the earth, and ends in the west of it, hours from
// where it does in UTC.
QDateTime earliest(const QDateTime& moment)
{
    constexpr qint64 east = qint64{14} * 3600; // seconds
    return atproto::wholeDayOf(moment) ? moment.addSecs(-east) : moment;
}

QDateTime latest(const QDateTime& moment)
{
    constexpr qint64 dayAndWest = qint64{24 + 12} * 3600; // seconds
    return atproto::wholeDayOf(moment) ? moment.addSecs(dayAndWest) : moment;
}

void checkDate(const Manuscript& manuscript, Field field, FindingList& findings)
{
    const auto date = manuscript.article.string(field);
    if (!date)
        return;
    const QString name = memberNameOf(field);
    if (const auto datetime = inUtc(*date)) {
        Finding finding = fieldFinding(
            Severity::Error, u"date-zone"_s,
            Words::tr(
                "“%1” says no time zone, so readers drop the record: write it as %2, if that time "
                "is in UTC.")
                .arg(name, *datetime),
            field);
        finding.fix = Fix{Words::tr("Take It for UTC"),
                          {},
                          {{field, manuscript.article.stateWithString(field, *datetime)}}};
        findings << finding;
        return;
    }
    if (!atproto::isDatetime(*date))
        return;
    const auto moment = atproto::momentOf(*date);
    if (moment && manuscript.now.secsTo(earliest(*moment)) > toleratedSeconds)
        findings << fieldFinding(
            Severity::Hint, u"future-date"_s,
            Words::tr(
                "“%1” is in the future (%2): readers may hide the article until then, or show it "
                "above all others.")
                .arg(name, *date),
            field);
}

} // namespace

void dateFindings(const Manuscript& manuscript, FindingList& findings)
{
    for (const Field field : std::array{Field::PublishedAt, Field::UpdatedAt})
        checkDate(manuscript, field, findings);
    const auto momentIn = [&](Field field) {
        const auto date = manuscript.article.string(field);
        return date && atproto::isDatetime(*date) ? atproto::momentOf(*date) : std::nullopt;
    };
    const auto published = momentIn(Field::PublishedAt);
    const auto updated = momentIn(Field::UpdatedAt);
    if (published && updated && *updated < *published && latest(*updated) < earliest(*published))
        findings << fieldFinding(
            Severity::Warning, u"updated-before-published"_s,
            Words::tr("The article was updated before it was published: one of “publishedAt” and "
                      "“updatedAt” is wrong."),
            Field::UpdatedAt);
}

} // namespace galley
