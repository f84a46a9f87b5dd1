// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/versions/relative_time.h"

#include "ui/versions/words.h"

#include <QLocale>

namespace galley {

using versions::Words;

QString relativeTime(const QDateTime& time, const QDateTime& now)
{
    const qint64 minutes = time.secsTo(now) / 60;
    const qint64 days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (minutes < 0) // a clock was set
        return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
    if (minutes < 1)
        return Words::tr("Just now");
    if (minutes < 60)
        return Words::tr("%n minute(s) ago", nullptr, static_cast<int>(minutes));
    if (days == 0)
        return Words::tr("%n hour(s) ago", nullptr, static_cast<int>(minutes / 60));
    if (days == 1)
        return Words::tr("Yesterday");
    if (days < 7)
        return Words::tr("%n day(s) ago", nullptr, static_cast<int>(days));
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

} // namespace galley
