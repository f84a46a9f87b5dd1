// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/sidecar/sidecar_test.cpp

#include "app/sidecar/cover_original.h"

#include "app/json/json_string.h"
#include "app/json/json_tree.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

std::optional<QRect> rectangleOf(const json::Value& value)
{
    constexpr qint64 maximum = 1'000'000; // pixels along one side: far more than is ever read
    const auto numbers = value.isArray() ? value.elements() : std::vector<json::Value>();
    if (numbers.size() != 4)
        return {};
    std::array<int, 4> sides{};
    for (std::size_t index = 0; index < sides.size(); ++index) {
        const auto number = numbers[index].integer();
        if (!number || *number < 0 || *number > maximum)
            return {};
        sides[index] = static_cast<int>(*number);
    }
    return QRect(sides[0], sides[1], sides[2], sides[3]);
}

QString stringMember(const json::Value& object, QStringView name)
{
    const auto value = object.member(name);
    return value && value->isString() ? value->string() : QString();
}

} // namespace

QByteArray literalOf(const CoverOriginal& original)
{
    QByteArray literal = "{\"cid\":" + json::literalOf(original.cid.toString())
        + ",\"cover\":" + json::literalOf(original.cover.toString());
    if (!original.part.isEmpty())
        literal += u",\"part\":[%1, %2, %3, %4]"_s.arg(original.part.x())
                       .arg(original.part.y())
                       .arg(original.part.width())
                       .arg(original.part.height())
                       .toLatin1();
    if (!original.path.isEmpty())
        literal += ",\"path\":" + json::literalOf(original.path);
    return literal + '}';
}

std::optional<CoverOriginal> coverOriginalOf(const Sidecar& sidecar,
                                             const std::optional<atproto::BlobRef>& cover)
{
    const MemberState state = sidecar.state(SidecarMember::CoverOriginal);
    const auto tree = state && cover ? std::optional(json::Tree::parse(*state)) : std::nullopt;
    if (!tree || !*tree || !(*tree)->root().isObject())
        return {};
    const json::Value root = (*tree)->root();
    const auto made = atproto::Cid::parse(stringMember(root, u"cover"));
    const auto cid = atproto::Cid::parse(stringMember(root, u"cid"));
    if (!made || !cid || *made != cover->cid)
        return {};
    const auto part = root.member(u"part");
    return CoverOriginal{*made, *cid, stringMember(root, u"path"),
                         part ? rectangleOf(*part).value_or(QRect()) : QRect()};
}

} // namespace galley
