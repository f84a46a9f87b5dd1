// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/published_cid.h"

#include "app/record/words.h"

namespace galley {

using record::Words;

namespace {

// As one takes it out of JSON, a log or a chat.
QString bare(const QString& pasted)
{
    const auto isAround = [](QChar character) {
        return character.isSpace() || QStringView(u"\"'`,“”").contains(character);
    };
    QStringView rest(pasted);
    while (!rest.isEmpty() && isAround(rest.front()))
        rest = rest.sliced(1);
    while (!rest.isEmpty() && isAround(rest.back()))
        rest.chop(1);
    return rest.toString();
}

} // namespace

PublishedVerdict publishedVerdict(const QString& published, const Result<atproto::Cid>& ours)
{
    using Kind = PublishedVerdict::Kind;
    const auto cid = atproto::Cid::parse(bare(published));
    if (!cid)
        return {Kind::NoCid, Words::tr("That is no CID: %1").arg(cid.error().sentence)};
    if (!ours)
        return {Kind::Unknown, Words::tr("It cannot be told. %1").arg(ours.error().sentence)};
    if (*cid == *ours)
        return {Kind::Same, Words::tr("Same as published")};
    if (cid->codec() != ours->codec())
        return {
            Kind::NotTheSame,
            Words::tr(
                "Not the same: that is the CID of a file, such as a picture, not of a record.")};
    return {Kind::NotTheSame, Words::tr("Not the same: the published record has other content.")};
}

} // namespace galley
