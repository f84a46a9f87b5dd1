// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/byte_units.h"
#include "app/cli/terminal.h"
#include "app/exchange/markdown_import.h"

#include <functional>
#include <optional>

namespace galley {

// The most that is read of a document or of a text for one, in bytes.
inline constexpr qsizetype largestDocument = 64 * mebibyte;

// Reads the article in a file; complains, and answers nothing, when there is none.
std::optional<Article> readArticle(const QString& path, Terminal& terminal);

// Makes an article of a Markdown file, and tells what does not come over; complains, and answers
// nothing, when that cannot be.
std::optional<ImportedArticle> readMarkdown(const QString& path, Terminal& terminal);

// What an article's file is to hold instead; nothing after complaining.
using ArticleChange = std::function<std::optional<QByteArray>(const Article& article)>;

// Reads an article, changes it, and writes it if that made a difference, with both versions kept in
// the history. When another program changes the file meanwhile, what it wrote is read and changed
// anew; `change` is called for each reading. `givenUp` is called before the turn of writing ends,
// if nothing came of it. Returns an ExitCode.
int changeArticle(const QString& path, const ArticleChange& change, Terminal& terminal,
                  const std::function<void()>& givenUp = {});

} // namespace galley
