// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/versions/relative_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace galley {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("RelativeTime", text);
}

QString ago(qint64 number, const char* one, const char* many)
{
    return number == 1 ? tr(one) : tr(many).arg(QLocale().toString(number));
}

} // namespace

QString relativeTime(const QDateTime& time, const QDateTime& now)
{
    const qint64 minutes = time.secsTo(now) / 60;
    const qint64 days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (minutes < 0) // a clock was set
        return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
    if (minutes < 1)
        return tr("Just now");
    if (minutes < 60)
        return ago(minutes, QT_TRANSLATE_NOOP("RelativeTime", "1 minute ago"),
                   QT_TRANSLATE_NOOP("RelativeTime", "%1 minutes ago"));
    if (days == 0)
        return ago(minutes / 60, QT_TRANSLATE_NOOP("RelativeTime", "1 hour ago"),
                   QT_TRANSLATE_NOOP("RelativeTime", "%1 hours ago"));
    if (days == 1)
        return tr("Yesterday");
    if (days < 7)
        return tr("%1 days ago").arg(QLocale().toString(days));
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

} // namespace galley
