// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

#include <optional>
#include <vector>

namespace galley::foreign {

// Of a stranger's body so much is read; where it goes on, its text ends with a sentence that says
// so.
inline constexpr int maximumBlocks = 50'000; // those within others too
inline constexpr int maximumNesting = 16;
inline constexpr qsizetype maximumText = 8'000'000; // UTF-16 units of Markdown

// What a `content` of blocks says, as Markdown that shows what Galley knows of it: of
// pub.leaflet.content, app.offprint.content and blog.pckt.content. What is of no known kind is a
// box that names it. Nothing for any other `content`, and for one without a text.
std::optional<QString> readingOf(const json::Value& content);

// A block of a `content` in its reading.
struct ReadBlock {
    qsizetype start = 0; // UTF-16 units of the reading
    QString pointer; // RFC 6901, within the `content`: "/pages/0/blocks/3/block"
};

// The outermost blocks of which there is a reading, in its order.
std::vector<ReadBlock> blocksRead(const json::Value& content);

// What is shown of a `content` in which nothing can be read, with its `$type` (which may be empty).
QString sentenceOn(const QString& contentType);

} // namespace galley::foreign
