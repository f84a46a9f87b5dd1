// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/prose.h"

#include <QTest>

namespace galley::tests {

// Rows of a column "text" for benchmarks: articles like prose, by their size.
inline void addProseRows(std::initializer_list<std::pair<const char*, std::size_t>> sizes)
{
    QTest::addColumn<QString>("text");
    for (const auto& [name, bytes] : sizes)
        QTest::newRow(name) << QString::fromStdString(proseArticle(bytes, 7));
}

} // namespace galley::tests
