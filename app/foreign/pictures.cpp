// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/reading_test.cpp

#include "app/foreign/pictures.h"

#include "app/atproto/blob_ref.h"
#include "app/foreign/inline_markdown.h"
#include "app/foreign/members.h"

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostPictures = 1000; // of one block

// As files of blobs are named beside a document.
QString targetOf(const json::Value& image)
{
    for (const QStringView name : {u"image", u"blob"}) {
        const auto member = objectIn(image, name);
        if (const auto blob = member ? atproto::blobRefOf(*member) : std::nullopt)
            return u"blobs/"_s + blob->cid.toString() + u'.'
                + atproto::fileExtensionFor(blob->mimeType);
    }
    for (const QStringView name : {u"src", u"url"}) {
        QString address = stringIn(image, name);
        if (address.startsWith(u"https://") || address.startsWith(u"http://"))
            return address;
    }
    return {};
}

Picture pictureOf(const json::Value& image)
{
    const json::Value attributes = objectIn(image, u"attrs").value_or(image);
    Picture picture{targetOf(image), stringIn(image, u"alt"), stringIn(image, u"caption")};
    if (picture.target.isEmpty())
        picture.target = targetOf(attributes);
    if (picture.description.isEmpty())
        picture.description = stringIn(attributes, u"alt");
    if (picture.caption.isEmpty())
        picture.caption = stringIn(attributes, u"title");
    return picture;
}

QString titleOf(const QString& caption)
{
    QString title = caption.simplified();
    title.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'&', u"\\&"_s);
    return title.replace(u'|', u"\\|"_s);
}

} // namespace

std::vector<Picture> picturesIn(const json::Value& block)
{
    const std::vector<json::Value> images = elementsIn(block, u"images");
    if (images.empty())
        return {pictureOf(block)};
    const std::vector<json::Value> labels = elementsIn(block, u"labels");
    std::vector<Picture> pictures;
    for (const json::Value& image : images) {
        if (pictures.size() == mostPictures)
            break;
        const std::size_t index = pictures.size();
        pictures.push_back(pictureOf(image));
        if (index < labels.size() && labels[index].isString())
            pictures.back().caption = labels[index].string();
    }
    return pictures;
}

QString markdownOf(const Picture& picture)
{
    const MarkedText description{picture.description.simplified(), {}};
    const QString title = titleOf(picture.caption);
    return u"!["_s + inlineMarkdown(description, InlinePlace::Cell) + u"]("_s
        + markdownTarget(picture.target) + (title.isEmpty() ? QString() : u" \""_s + title + u'"')
        + u')';
}

} // namespace galley::foreign
