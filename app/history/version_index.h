// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/version.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace galley {

// The versions of one document as they are listed on disk:
//
//   galley history 1
//   document %2Fhome%2Fann%2Farticle.json
//   version 2026-03-04T12:00:00.000Z saved <SHA-256 in hexadecimal> 5120
//
// A line stands for itself, so that one that was damaged costs one version.
struct VersionIndex {
    QString documentPath; // where the document was when last a version was kept
    QList<Version> versions; // the oldest first
    int damagedLines = 0;

    // Never fails: what is not understood is counted.
    static VersionIndex parse(const QByteArray& text);
    QByteArray toText() const; // without the damage
};

} // namespace galley
