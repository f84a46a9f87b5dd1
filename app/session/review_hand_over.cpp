// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/live_review_test.cpp

#include "app/session/review_hand_over.h"

#include "app/document/document.h"
#include "app/review/marked_copy.h"
#include "app/review/package.h"
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

} // namespace

Result<HandedOver> handedOver(const QString& path, const QString& person,
                              const review::CopiedDocument& document)
{
    if (!isReviewPackage(path))
        return copyOf(path, person, document);
    const auto package = review::readPackage(path);
    if (!package)
        return package.error();
    return HandedOver{
        package->review,
        Words::tr("%n remark(s) in “%1”", nullptr, package->review.entries.remarkCount())
            .arg(QFileInfo(path).fileName())};
}

bool isReviewPackage(const QString& path)
{
    return path.endsWith(QStringLiteral(".galley-review"), Qt::CaseInsensitive);
}

} // namespace galley
