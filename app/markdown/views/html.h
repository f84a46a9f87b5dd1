// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/blocks/block_list.h"

#include <QString>

#include <vector>

namespace galley::markdown {

// Which link targets may be followed or written into a page: http, https, mailto, tel, at, and
// places within the page or folder (no scheme). Everything else (javascript:, data:, file:, ...) is
// not.
bool isSafeLink(const QString& url);
// The same for a picture's source, which is on the web or in the folder.
bool isSafePicture(const QString& url);
// Whether a picture is on the web, from where none is fetched: what stands in its place leads
// there.
bool isOnTheWeb(const QString& url);
// A target as it stands in a page, percent-encoded as CommonMark's renderers do it: no reader takes
// `a\b` for `a/b`.
QString encodedTarget(const QString& url);

// A piece of HTML without the comments in it, which are nobody's to read but the author's. One
// without an end goes on to the end of the piece.
QString withoutComments(QString html);
// Where they stand, in ascending order.
std::vector<TextRange> commentsIn(const QString& html);

// Whether a piece of HTML begins or ends what is underlined or highlighted, and says nothing else.
bool isMarkTag(const QString& html);

struct HtmlStyle {
    bool hasDirections = false; // whether each block says which way it reads
    bool hasSmartPunctuation = false;
    // Whether <u> and <mark> are marks, and other HTML within text is nothing: in what was read of
    // another program's body.
    bool hasMarkTags = false;
};

// HTML of the blocks, safe to put into a page: raw HTML is shown as text, comments are left out,
// unsafe links lose their target, images keep only safe or relative sources.
QString toHtml(const BlockList& blocks, const HtmlStyle& style = {});

// The text of the blocks without any markup: paragraphs by blank lines, list markers kept readable,
// code kept, links and pictures by their text, HTML without its tags.
QString toPlainText(const BlockList& blocks);
QString toPlainText(const Node& node);

} // namespace galley::markdown
