// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::foreign {

// What a block is, whoever wrote it.
enum class BlockKind {
    Unknown,
    Text,
    Heading,
    BulletList,
    OrderedList,
    Quote,
    Callout,
    Code,
    Math,
    Html,
    Rule,
    Picture, // or several
    Table,
    LinkCard, // a page on the web, shown or described
    Button,
    Post, // on Bluesky
    OtherRecord, // an article, a publication, a gallery
    Page, // of this document, which stands there as a card
    MembersOnly,
};

// By the `$type` of a block of pub.leaflet.blocks, app.offprint.block or blog.pckt.block.
BlockKind blockKindOf(const QString& type);

} // namespace galley::foreign
