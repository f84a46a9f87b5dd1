// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/compare_view_test.cpp

#include "ui/compare/member_text.h"

#include "app/compare/text_units.h"
#include "app/json/json_tree.h"
#include "ui/compare/words.h"

#include <QLocale>

namespace galley {

namespace {

constexpr qsizetype longestShown = 4000; // UTF-16 units

using comparison::Words;

QString labelOf(Field field)
{
    switch (field) {
    case Field::Title:
        return Words::tr("Title");
    case Field::Description:
        return Words::tr("Description");
    case Field::Site:
        return Words::tr("Site");
    case Field::Path:
        return Words::tr("Path");
    case Field::PublishedAt:
        return Words::tr("Published");
    case Field::UpdatedAt:
        return Words::tr("Updated");
    case Field::Tags:
        return Words::tr("Tags");
    case Field::Text:
        return Words::tr("Text");
    case Field::CoverImage:
        return Words::tr("Cover image");
    case Field::BskyPostRef:
        return Words::tr("Bluesky post");
    }
    Q_UNREACHABLE();
}

QString shortened(const QString& text)
{
    return text.size() <= longestShown ? text : text.first(longestShown) + u'…';
}

QString coverText(const atproto::BlobRef& cover)
{
    return QStringLiteral("%1, %2, %3")
        .arg(cover.mimeType,
             QLocale().formattedDataSize(cover.size, 1, QLocale::DataSizeTraditionalFormat),
             cover.cid.toString());
}

QString tagsText(const json::Value& tags)
{
    QStringList names;
    for (const json::Value& tag : tags.elements())
        names << (tag.isString() ? tag.string() : QString::fromUtf8(tag.spelling()));
    return names.join(u'\n');
}

bool isReadByWords(const MemberChange& member)
{
    return member.field == Field::Title || member.field == Field::Description;
}

// Line by line, as tags are written one below the other: a tag came, went, or stands elsewhere.
TextComparison comparedByLines(const QString& before, const QString& after)
{
    TextComparison lines;
    lines.before = before + u'\n';
    lines.after = after + u'\n';
    qsizetype at = 0;
    qsizetype atAfter = 0;
    const auto appendSame = [&](qsizetype end) {
        if (end > at)
            lines.pieces.append({PieceKind::Same, {at, end - at}, {atAfter, end - at}});
    };
    for (const Difference& difference : differingLines(lines.before, lines.after)) {
        appendSame(difference.before.start);
        if (!difference.before.isEmpty())
            lines.pieces.append(
                {PieceKind::Removed, difference.before, {difference.after.start, 0}});
        if (!difference.after.isEmpty())
            lines.pieces.append(
                {PieceKind::Inserted, {difference.before.end(), 0}, difference.after});
        at = difference.before.end();
        atAfter = difference.after.end();
    }
    appendSame(lines.before.size());
    return lines;
}

} // namespace

QString labelOf(const MemberChange& member)
{
    return member.field ? labelOf(*member.field) : member.name;
}

QString shownValue(const MemberChange& member, const FieldState& state)
{
    if (!state)
        return {};
    const auto tree = json::Tree::parse(*state);
    if (tree && tree->root().isString())
        return shortened(tree->root().string());
    if (tree && member.field == Field::Tags && tree->root().isArray())
        return shortened(tagsText(tree->root()));
    if (tree && member.field == Field::CoverImage) {
        if (const auto cover = atproto::blobRefOf(tree->root()))
            return coverText(*cover);
    }
    return shortened(QString::fromUtf8(*state));
}

TextComparison shownComparison(const MemberChange& member)
{
    const QString before = shownValue(member, member.before);
    const QString after = shownValue(member, member.after);
    const bool haveBoth = !before.isEmpty() && !after.isEmpty();
    if (haveBoth && isReadByWords(member))
        return comparisonOf(before, after);
    if (haveBoth && member.field == Field::Tags)
        return comparedByLines(before, after);
    TextComparison whole;
    whole.before = before;
    whole.after = after;
    if (!before.isEmpty())
        whole.pieces.append({PieceKind::Removed, {0, before.size()}, {}});
    if (!after.isEmpty())
        whole.pieces.append({PieceKind::Inserted, {before.size(), 0}, {0, after.size()}});
    return whole;
}

} // namespace galley
