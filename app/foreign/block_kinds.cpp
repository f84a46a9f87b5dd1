// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/block_kinds.h"

#include <QHash>

namespace galley::foreign {

using namespace Qt::StringLiterals;

BlockKind blockKindOf(const QString& type)
{
    static const QHash<QString, BlockKind> kinds{
        {u"text"_s, BlockKind::Text},
        {u"header"_s, BlockKind::Heading},
        {u"heading"_s, BlockKind::Heading},
        {u"unorderedList"_s, BlockKind::BulletList},
        {u"bulletList"_s, BlockKind::BulletList},
        {u"taskList"_s, BlockKind::BulletList},
        {u"orderedList"_s, BlockKind::OrderedList},
        {u"blockquote"_s, BlockKind::Quote},
        {u"callout"_s, BlockKind::Callout},
        {u"code"_s, BlockKind::Code},
        {u"codeBlock"_s, BlockKind::Code},
        {u"math"_s, BlockKind::Math},
        {u"html"_s, BlockKind::Html},
        {u"horizontalRule"_s, BlockKind::Rule},
        {u"image"_s, BlockKind::Picture},
        {u"imageGallery"_s, BlockKind::Picture},
        {u"imageGrid"_s, BlockKind::Picture},
        {u"imageCarousel"_s, BlockKind::Picture},
        {u"imageDiff"_s, BlockKind::Picture},
        {u"table"_s, BlockKind::Table},
        {u"website"_s, BlockKind::LinkCard},
        {u"webBookmark"_s, BlockKind::LinkCard},
        {u"webEmbed"_s, BlockKind::LinkCard},
        {u"iframe"_s, BlockKind::LinkCard},
        {u"button"_s, BlockKind::Button},
        {u"bskyPost"_s, BlockKind::Post},
        {u"blueskyEmbed"_s, BlockKind::Post},
        {u"standardSitePost"_s, BlockKind::OtherRecord},
        {u"standardSitePublication"_s, BlockKind::OtherRecord},
        {u"gallery"_s, BlockKind::OtherRecord},
        {u"page"_s, BlockKind::Page},
        {u"membersOnlyDelimiter"_s, BlockKind::MembersOnly},
    };
    for (const QStringView writer :
         {QStringView(u"pub.leaflet.blocks."), QStringView(u"app.offprint.block."),
          QStringView(u"blog.pckt.block.")}) {
        if (type.startsWith(writer))
            return kinds.value(type.sliced(writer.size()), BlockKind::Unknown);
    }
    return BlockKind::Unknown;
}

} // namespace galley::foreign
