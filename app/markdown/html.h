// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/block_list.h"

#include <QString>

namespace galley::markdown {

// Which link targets may be followed or written into a page: http, https, mailto, and places within
// the page or folder (no scheme). Everything else (javascript:, data:, file:, ...) is not.
bool isSafeLink(const QString& url);
// The same for a picture's source, where mailto makes no sense.
bool isSafePicture(const QString& url);

// HTML of the blocks, safe to put into a page: raw HTML is shown as text, unsafe links lose their
// target, images keep only safe or relative sources.
QString toHtml(const BlockList& blocks);

// The text of the blocks without any markup: paragraphs by blank lines, list markers kept readable,
// code kept, links and pictures by their text, HTML without its tags.
QString toPlainText(const BlockList& blocks);
QString toPlainText(const Node& node);

} // namespace galley::markdown
