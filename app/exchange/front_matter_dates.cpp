// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/front_matter_dates.h"

#include "app/atproto/datetime.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace galley {

namespace {

// ISO 8601 as YAML, TOML and people write it.
std::optional<FrontMatterDate> numericDate(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A(?<year>[0-9]{4})([-/])(?<month>[0-9]{1,2})\\2(?<day>[0-9]{1,2})"
        "(?:(?:[Tt]|\\s+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})"
        "(?:\\.(?<fraction>[0-9]+))?)?\\s*(?:(?<utc>[Zz]|UTC|GMT)|(?<sign>[+-])"
        "(?<offsetHour>[0-9]{1,2})(?::?(?<offsetMinute>[0-9]{2}))?)?)?\\z"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](QStringView name) { return match.capturedView(name).toInt(); };
    const QDate day(number(u"year"), number(u"month"), number(u"day"));
    if (!day.isValid())
        return {};
    if (!match.hasCaptured(u"hour"))
        return FrontMatterDate{atproto::datetimeOfDay(day)};
    const int milliseconds = match.captured(u"fraction").left(3).leftJustified(3, u'0').toInt();
    const QTime time(number(u"hour"), number(u"minute"), number(u"second"), milliseconds);
    if (!time.isValid())
        return {};
    const bool isLocal = !match.hasCaptured(u"utc") && !match.hasCaptured(u"sign");
    if (isLocal)
        return FrontMatterDate{atproto::datetimeOf(QDateTime(day, time)), true};
    constexpr int minute = 60; // seconds
    const int offset = (number(u"offsetHour") * 60 + number(u"offsetMinute")) * minute
        * (match.capturedView(u"sign") == u"-" ? -1 : 1);
    const QDateTime moment(day, time, Qt::UTC);
    return FrontMatterDate{atproto::datetimeOf(moment.addSecs(-offset))};
}

// English words, as `new Date()` of JavaScript takes them.
std::optional<FrontMatterDate> writtenDate(const QString& text)
{
    const QString plain = text.simplified().remove(u',');
    for (const char* format : {"MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy"}) {
        const QDate day = QLocale::c().toDate(plain, QLatin1StringView(format));
        if (day.isValid())
            return FrontMatterDate{atproto::datetimeOfDay(day)};
    }
    const QDateTime moment = QDateTime::fromString(text.simplified(), Qt::RFC2822Date);
    return moment.isValid() ? std::optional(FrontMatterDate{atproto::datetimeOf(moment)})
                            : std::nullopt;
}

} // namespace

std::optional<FrontMatterDate> dateFrom(const QString& text)
{
    if (atproto::isDatetime(text))
        return FrontMatterDate{text};
    const QString trimmed = text.trimmed();
    const auto numeric = numericDate(trimmed);
    const auto found = numeric ? numeric : writtenDate(trimmed);
    return found && atproto::isDatetime(found->datetime) ? found : std::nullopt;
}

} // namespace galley
