// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/entry_test.cpp

#include "app/review/review_file.h"

#include "app/json/json_string.h"
#include "app/review/words.h"

namespace galley::review {

namespace {

const QString fileFormat = QStringLiteral("galley-review");
constexpr qint64 fileVersion = 1;

Error notAReview(const json::Value& where, const QString& sentence)
{
    return {ErrorKind::Malformed, sentence, where.place()};
}

} // namespace

Result<Entries> entriesIn(const QByteArray& json)
{
    const auto tree =
        json::Tree::parse(json, {.bytes = largestReviewFile, .depth = 100, .values = 8'000'000});
    if (!tree)
        return tree.error();
    const json::Value root = tree->root();
    const auto format = root.isObject() ? root.member(u"format") : std::nullopt;
    if (!format || !format->isString() || format->string() != fileFormat)
        return notAReview(root,
                          Words::tr("It holds no remarks (“format” is not “%1”).").arg(fileFormat));
    const auto number = root.member(u"version");
    if (!number || number->kind() != json::Kind::Number || number->integer() != fileVersion)
        return notAReview(number.value_or(root),
                          Words::tr("It was written by another version of Galley, and this one "
                                    "does not understand it."));
    const auto by = root.member(u"by");
    const QUuid author = by && by->isString() ? QUuid::fromString(by->string()) : QUuid();
    const auto list = root.member(u"entries");
    if (author.isNull() || !list || !list->isArray())
        return notAReview(root, Words::tr("It says not whose remarks it holds, or holds none."));
    if (list->size() > maximumEntries)
        return Error{ErrorKind::TooLarge,
                     Words::tr("It holds more than %1 remarks.").arg(maximumEntries),
                     list->place()};
    Entries entries;
    for (const json::Value& each : list->elements()) {
        const auto entry = entryOf(each);
        if (!entry)
            return entry.error();
        if (entry->by != author)
            return notAReview(each, Words::tr("The file of one person has a remark of another."));
        entries.add(*entry);
    }
    return entries;
}

QByteArray reviewFileOf(const Entries& entries, const QUuid& author)
{
    QByteArray json = "{\"format\":" + json::literalOf(fileFormat)
        + ",\"version\":" + QByteArray::number(fileVersion)
        + ",\"by\":" + json::literalOf(author.toString(QUuid::WithoutBraces)) + ",\"entries\":[";
    bool isFirst = true;
    for (const Entry& entry : entries.kept()) {
        json += (isFirst ? "\n" : ",\n") + spellingOf(entry);
        isFirst = false;
    }
    return json + "\n]}\n";
}

} // namespace galley::review
