// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/node.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace galley::markdown {

// The rows of a table as https://github.github.com/gfm/#tables-extension- has them: lines without
// what blocks around them put before them.

// What a row of hyphens and colons says of each column; nothing for any other line.
std::optional<std::vector<CellAlignment>> delimiterRow(QStringView line);
// Whether a line is worth asking that.
bool mayBeDelimiterRow(QByteArrayView line);

// The contents of the cells of a row, without white space around them.
std::vector<TextRange> cellsOf(QStringView line);

} // namespace galley::markdown
