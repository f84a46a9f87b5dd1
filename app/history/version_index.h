// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/version.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley {

// Versions of one document as they are listed on disk:
//
//   galley history 2
//   document %2Fhome%2Fann%2Farticle.json
//   version 17 2026-03-04T12:00:00.000Z saved <SHA-256 in hexadecimal> 5120
//
// Where something stood beside the record then, its hash is one more word at the line's end, and
// the first line says “galley history 3”, so that an earlier Galley leaves the list alone.
//
// A line stands for itself, so that one that was damaged costs one version. In “galley history 1”
// the lines have no numbers: such lists were begun before all others, and of theirs, those come
// first that have the most after them.
struct VersionIndex {
    // Larger numbers than so many saves can have made are damage.
    static constexpr qint64 largestNumber = 1'000'000'000'000'000;

    QString documentPath; // where the document was when last a version was kept
    QList<Version> versions; // the oldest first
    int damagedLines = 0;

    // Never fails: what is not understood is counted.
    static VersionIndex parse(const QByteArray& text);
    QByteArray toText() const; // without the damage
};

// A time that can be listed; where there is none, or none of our calendar, the beginning of 1970.
QDateTime listableTime(const QDateTime& time);

} // namespace galley
