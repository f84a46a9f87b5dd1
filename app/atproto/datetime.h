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

} // namespace galley::atproto
