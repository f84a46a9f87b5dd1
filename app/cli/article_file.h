// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/byte_units.h"
#include "app/cli/terminal.h"

#include <optional>

namespace galley {

// The most that is read of a document or of a text for one, in bytes.
inline constexpr qsizetype largestDocument = 64 * mebibyte;

// Reads the article in a file; complains, and answers nothing, when there is none.
std::optional<Article> readArticle(const QString& path, Terminal& terminal);

// Writes `json` to the file that `article` was read from, if it differs, and keeps both versions in
// the history. Returns an ExitCode.
int writeArticle(const QString& path, const Article& article, const QByteArray& json,
                 Terminal& terminal);

} // namespace galley
