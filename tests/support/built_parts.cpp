// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include <galley_places.h>

#include <QCoreApplication>

// Part of every test program: what the program loads when it needs it is found where it was built.

namespace {

const bool areFound = [] {
    QCoreApplication::addLibraryPath(QStringLiteral(GALLEY_PARTS));
    return true;
}();

} // namespace
