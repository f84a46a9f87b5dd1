// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/live_review_test.cpp

#include "app/session/review_hand_over.h"

#include "app/document/document.h"
#include "app/media/blob_store.h"
#include "app/review/marked_copy.h"
#include "app/review/named_pictures.h"
#include "app/review/person_names.h"
#include "app/session/words.h"

#include <QFileInfo>

namespace galley {

using session::Words;

namespace {

Result<HandedOver> copyOf(const QString& path, const QString& person,
                          const review::CopiedDocument& document)
{
    const auto copy = openDocument(path);
    if (!copy)
        return copy.error();
    const HistoryStore history(HistoryStore::standardFolder());
    const review::ReadMarks marks = review::marksIn(copy->article, path, document.article);
    const Article made =
        marks.hasMarks ? review::withText(document.article, marks.before) : copy->article;
    const auto base = review::nearestBase(document, made, history);
    if (!base)
        return Error{ErrorKind::Mismatch,
                     Words::tr("More than half of the words in “%1” differ from every version of "
                               "this article that is known, so it was not imported. Compare it "
                               "instead (Article → Compare with File).")
                         .arg(QFileInfo(path).fileName()),
                     {}};
    const review::Entry speaker =
        review::speakerNamed(document.review.entries, document.article.savedTree().text(), person);
    const review::CopyImport import = marks.hasMarks
        ? review::suggestionsOfMarks(base->article, marks, speaker.id)
        : review::suggestionsOf(base->article, copy->article, speaker.id);
    HandedOver handed{import.suggestions, {}};
    const int count = handed.review.entries.remarkCount();
    if (count > 0)
        handed.review.entries.add(speaker);
    handed.note = Words::tr("%n suggestion(s) by %1, compared with %2", nullptr, count)
                      .arg(person, base->name);
    if (!import.leftMembers.isEmpty())
        handed.note = Words::tr("%1; what takes no suggestions was left: %2")
                          .arg(handed.note, import.leftMembers.join(QStringLiteral(", ")));
    return handed;
}

// A suggestion may put a picture into the article, which has to be there when it is accepted.
HandedOver takenOutOf(const review::Package& package, const QString& path,
                      const QString& documentPath)
{
    HandedOver handed{
        package.review,
        Words::tr("%n remark(s) in “%1”", nullptr, package.review.entries.remarkCount())
            .arg(QFileInfo(path).fileName())};
    const BlobStore blobs(documentPath);
    const auto brought = blobs.addNamed(blobs.lacking(review::picturesSuggestedIn(package)));
    if (!brought)
        handed.note = Words::tr("%1; its pictures were not taken in: %2")
                          .arg(handed.note, brought.error().sentence);
    return handed;
}

} // namespace

Result<HandedOver> handedOver(const QString& path, const QString& person,
                              const review::CopiedDocument& document)
{
    if (!isReviewPackage(path))
        return copyOf(path, person, document);
    const auto package = review::readPackage(path);
    return package ? Result(takenOutOf(*package, path, document.path)) : package.error();
}

bool isReviewPackage(const QString& path)
{
    return path.endsWith(QStringLiteral(".galley-review"), Qt::CaseInsensitive);
}

} // namespace galley
