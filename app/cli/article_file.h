// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/terminal.h"
#include "app/document/document.h"

#include <functional>
#include <optional>

namespace galley {

// Reads the article in a file; complains, and answers nothing, when there is none.
std::optional<Article> readArticle(const QString& path, Terminal& terminal);

// How the bytes of a file become a document: see namedDocumentFrom() and its like.
using DocumentReader = Result<Document> (*)(const QByteArray& bytes, const QString& path);

// Opens a document, and tells what of it did not come over or cannot be used; complains, and
// answers nothing, when that cannot be.
std::optional<Document> openDocument(const QString& path, DocumentReader reader,
                                     Terminal& terminal);

// Makes the file of a new document; complains where that cannot be, or where there is one already.
bool createArticle(const QString& path, const QByteArray& json, Terminal& terminal);

// What an article's file is to hold instead; nothing after complaining.
using ArticleChange = std::function<std::optional<QByteArray>(const Article& article)>;

// Reads an article, changes it, and writes it if that made a difference, with both versions kept in
// the history. When another program changes the file meanwhile, what it wrote is read and changed
// anew; `change` is called for each reading. `givenUp` is called before the turn of writing ends,
// if nothing came of it. Returns an ExitCode.
int changeArticle(const QString& path, const ArticleChange& change, Terminal& terminal,
                  const std::function<void()>& givenUp = {});

} // namespace galley
