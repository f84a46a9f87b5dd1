// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/named_pictures.h"

#include "app/article/named_blobs.h"
#include "app/atproto/cid.h"
#include "app/review/proposed_text.h"

#include <algorithm>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

bool isOfText(EntryKind kind)
{
    return kind == EntryKind::Insert || kind == EntryKind::Delete || kind == EntryKind::Replace
        || kind == EntryKind::Move;
}

// What is said of pictures where names of them may be new.
struct Proposals {
    struct Text {
        QString before;
        QString after;
    };
    QList<Text> texts;
    QList<QByteArray> covers; // JSON, which names a blob by CID alone

    bool name(const QString& fileName) const
    {
        const QString place = u"blobs/"_s + fileName;
        const QString cid = fileName.section(u'.', 0, 0);
        const auto isCover = [&](const QByteArray& cover) {
            return atproto::Cid::parse(cid) && cover.contains(cid.toUtf8());
        };
        return std::any_of(covers.begin(), covers.end(), isCover)
            || std::any_of(texts.begin(), texts.end(), [&](const Text& text) {
                   return text.after.contains(place) && !text.before.contains(place);
               });
    }
};

// One suggestion may change a word within a name alone; so what counts is what a person has in mind
// as a whole.
Proposals proposalsIn(const Review& review)
{
    Proposals proposals;
    TextBases bases(review, {});
    QMap<std::pair<QUuid, const TextBase*>, QList<Entry>> suggestions;
    for (const Entry& entry : review.entries.all()) {
        if (entry.isWithdrawn)
            continue;
        if (entry.kind == EntryKind::Cover && entry.value)
            proposals.covers.append(*entry.value);
        const TextBase* const base =
            isOfText(entry.kind) && entry.target ? bases.of(*entry.target) : nullptr;
        if (base)
            suggestions[{entry.by, base}].append(entry);
    }
    for (auto each = suggestions.cbegin(); each != suggestions.cend(); ++each) {
        const TextBase& base = *each.key().second;
        if (const auto proposed = proposedText(base, *each)) {
            proposals.texts.append({base.text, proposed->text});
            continue;
        }
        for (const Entry& entry : *each) // two of them want the same words
            proposals.texts.append({base.text, entry.proposed});
    }
    return proposals;
}

Pictures only(const Pictures& all, const QStringList& names)
{
    Pictures some;
    for (const QString& name : names)
        some.insert(name, all.value(name));
    return some;
}

} // namespace

QStringList blobsSuggestedBy(const Review& review, QStringList fileNames)
{
    if (fileNames.isEmpty())
        return {};
    const Proposals proposals = proposalsIn(review);
    fileNames.removeIf([&](const QString& fileName) { return !proposals.name(fileName); });
    return fileNames;
}

Pictures picturesSuggestedIn(const Package& package)
{
    return only(package.blobs, blobsSuggestedBy(package.review, package.blobs.keys()));
}

Pictures picturesNamedIn(const Package& package)
{
    Pictures pictures = picturesSuggestedIn(package);
    if (const auto article = Article::read(package.record))
        pictures.insert(only(package.blobs, blobsNamedBy(*article, package.blobs.keys())));
    return pictures;
}

} // namespace galley::review
