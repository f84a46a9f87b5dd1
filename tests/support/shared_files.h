// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <galley_places.h>

#include <QDir>
#include <QString>
#include <QTest>

namespace galley::tests {

// Files of the wider workplace that stay out of this repository: real records of other people and
// official vectors, in a folder `shared` beside the checkout (or $GALLEY_SHARED).
inline QString sharedPath(const QString& relative)
{
    const QString root =
        qEnvironmentVariable("GALLEY_SHARED", QStringLiteral(GALLEY_SOURCE_DIR "/../shared"));
    return QDir(root).absoluteFilePath(relative);
}

} // namespace galley::tests

// Skips the test, saying so, where such a file is absent.
#define GALLEY_NEEDS_SHARED(relative)                                                              \
    if (!QFileInfo::exists(galley::tests::sharedPath(QStringLiteral(relative))))                   \
    QSKIP("needs shared/" relative ", which is not part of this repository")
