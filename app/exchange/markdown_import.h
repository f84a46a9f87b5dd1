// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"
#include "app/sidecar/sidecar.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace galley {

// An article made from a Markdown file.
struct ImportedArticle {
    Article article; // as if it were read: nothing in it is modified
    Sidecar beside; // what the file says and the record has no place for
    QStringList notes; // sentences: what was not taken over, and what was assumed
};

// Whether a file is Markdown by its name: .md, .markdown, .mdown, .txt.
bool isMarkdownName(const QString& path);

// A new article from a Markdown file with or without front matter, as Hugo, Jekyll, Astro,
// Eleventy, Obsidian, Sequoia, Quarto and toMarkdownFile() write it; the front matter is taken off
// the text. `name` is the file's: without a title, or a date, it may tell them. A first heading
// that is the title stands in the title alone. A malformed front matter is an Error with its place;
// nothing is fetched.
Result<ImportedArticle> articleFromMarkdown(const QByteArray& file, const QString& name);

} // namespace galley
