// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/datetime.h"

#include <QRegularExpression>

#include <chrono>

namespace galley::atproto {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::sys_days yearZero = std::chrono::year(0) / 1 / 1;

QRegularExpressionMatch shapeMatch(const QString& datetime)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        "T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\\.(?<fraction>[0-9]+))?"
        "(Z|(?!-00:00)(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\\z"));
    return shape.match(datetime);
}

// The fields of a text of the right shape; QDate is no use here, for it has no year 0.
std::optional<milliseconds> sinceEpoch(const QRegularExpressionMatch& match)
{
    const auto number = [&match](QStringView name) { return match.capturedView(name).toInt(); };
    const std::chrono::year_month_day date{
        std::chrono::year(number(u"year")),
        std::chrono::month(static_cast<unsigned>(number(u"month"))),
        std::chrono::day(static_cast<unsigned>(number(u"day")))};
    const std::chrono::hours hour(number(u"hour"));
    const std::chrono::minutes minute(number(u"minute"));
    const std::chrono::seconds second(number(u"second"));
    const std::chrono::hours offsetHour(number(u"offsetHour"));
    const std::chrono::minutes offsetMinute(number(u"offsetMinute"));
    if (!date.ok() || hour.count() > 23 || minute.count() > 59 || second.count() > 59
        || offsetHour.count() > 23 || offsetMinute.count() > 59)
        return {};

    const QString fraction = match.captured(u"fraction").left(3).leftJustified(3, u'0');
    const auto offset =
        (offsetHour + offsetMinute) * (match.capturedView(u"sign") == u"-" ? -1 : 1);
    return std::chrono::sys_days(date).time_since_epoch() + hour + minute + second
        + milliseconds(fraction.toInt()) - offset;
}

} // namespace

bool isDatetime(const QString& text)
{
    return momentOf(text).has_value();
}

bool hasDatetimeShape(const QString& text)
{
    return shapeMatch(text).hasMatch();
}

std::optional<QDateTime> momentOf(const QString& datetime)
{
    const auto match = shapeMatch(datetime);
    if (!match.hasMatch())
        return {};
    const auto moment = sinceEpoch(match);
    if (!moment || *moment < yearZero.time_since_epoch())
        return {};
    return QDateTime::fromMSecsSinceEpoch(moment->count(), Qt::UTC);
}

QString datetimeOf(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QString datetimeOfDay(QDate day)
{
    return datetimeOf(QDateTime(day, QTime(0, 0), Qt::UTC));
}

std::optional<QDate> wholeDayOf(const QDateTime& moment)
{
    const QDateTime utc = moment.toUTC();
    return utc.time() == QTime(0, 0) ? std::optional(utc.date()) : std::nullopt;
}

QDate dayShownOf(const QDateTime& moment)
{
    return wholeDayOf(moment).value_or(moment.toLocalTime().date());
}

} // namespace galley::atproto
