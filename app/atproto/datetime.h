// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace galley::atproto {

// The `datetime` format of a lexicon string: https://atproto.com/specs/lexicon#datetime. A date is
// a string and stays as it was written until a person changes it; this only reads and makes such
// strings.
bool isDatetime(const QString& text);

// Whether it has the form of one, be there such a moment or not (30 February).
bool hasDatetimeShape(const QString& text);

// The moment a valid datetime names, in UTC (fractions beyond milliseconds are cut off).
std::optional<QDateTime> momentOf(const QString& datetime);

// As Galley writes it: UTC, milliseconds, "Z".
QString datetimeOf(const QDateTime& moment);

// A date without a time, which the protocol has not, is written as midnight in UTC; so exactly that
// moment is read as that day, in every time zone.
QString datetimeOfDay(QDate day);
std::optional<QDate> wholeDayOf(const QDateTime& moment);
// The day of a moment as a reader here counts days.
QDate dayShownOf(const QDateTime& moment);

} // namespace galley::atproto
