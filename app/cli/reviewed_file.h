// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/cli/terminal.h"
#include "app/review/checklists.h"
#include "app/review/profile.h"
#include "app/review/remark.h"
#include "app/review/review.h"
#include "app/review/verdicts.h"

#include <optional>

namespace galley {

// An article and what was said of it, as a command reads both.
struct ReviewedFile {
    QString path;
    Article article;
    review::Review review;
    QList<review::Remark> remarks;
    QList<review::Person> people;
    QList<review::SaidVerdict> verdicts;
    QList<review::SaidChecklist> checklists;
    bool isWhole = true; // else some of what was said could not be read, which was complained of

    const review::Person* person(const QUuid& id) const;
    // The name by which people know somebody; of one who gave none the letter.
    QString nameOf(const QUuid& id) const;
};

// Adds to what was said; complains where that was not written beside the article, and gives false
// where it was written nowhere.
bool isStored(const ReviewedFile& file, const review::Review& addition, Terminal& terminal);

// An id as people and programs write it.
QString spelled(const QUuid& id);

// Complains of what cannot be read; nothing where that is the article.
std::optional<ReviewedFile> readReviewed(const QString& path, Terminal& terminal);

// The remarks that beginnings of ids name; complains of one that names none or several.
std::optional<QList<QUuid>> remarksNamed(const ReviewedFile& file, const QStringList& beginnings,
                                         Terminal& terminal);

// The person of that name or UUID among those who said something; complains, and lists them, where
// several have the name, and where nobody does.
std::optional<QUuid> personNamed(const ReviewedFile& file, const QString& name, Terminal& terminal);

// The same for one who says something now: where nobody has the name he is new, and has the same id
// on each machine. The document gets its own id, from which that follows. Complains where that
// cannot be.
std::optional<review::Entry> speakerNamed(const ReviewedFile& file, const QString& name,
                                          Terminal& terminal);

} // namespace galley
