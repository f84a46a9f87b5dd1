// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace galley {

// A new article from a Markdown file with or without YAML front matter. Recognised keys (title,
// description or summary or excerpt, tags or keywords, date or published or publishedAt, updated,
// slug or path or permalink, site) become fields; the front matter is taken off the text. Malformed
// YAML is an Error with its place; nothing is fetched.
Result<Article> articleFromMarkdown(const QByteArray& file);

// The article as a Markdown file with YAML front matter.
QByteArray toMarkdownFile(const Article& article);

} // namespace galley
