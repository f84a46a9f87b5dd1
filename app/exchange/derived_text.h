// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

namespace galley {

// The plain text of a Markdown body, which belongs into `textContent` beside a `content`: see
// markdown::toPlainText(). Time as a parse of the whole text.
QString derivedText(const QString& markdown);

// Whether `textContent` is what is derived from the body. Only for MarkdownInContent.
bool isPlainTextCurrent(const Article& article);

// Derives `textContent` anew after the body was edited: only where it was current when the article
// was read, for another one is somebody's own, and nobody touched it since.
void keepPlainTextCurrent(Article& edited);

} // namespace galley
