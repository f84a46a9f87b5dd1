// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QList>

namespace galley {

enum class Severity { Error, Warning };

// One thing that is wrong with a record. `rule` is a short name in English that scripts may rely
// on; the sentence is for people.
struct Finding {
    Severity severity = Severity::Error;
    QString rule;
    QString sentence;
    TextPlace place;
};

// What is wrong with an article as it was last read or saved, in the order of the file:
//   required          the lexicon's required fields are there (site, title, publishedAt)
//   type              known fields have the type that the lexicon gives them
//   datetime          publishedAt and updatedAt are datetimes
//   duplicate-member  (a warning) no object has two members of one name; the first hundred are told
// https://standard.site/docs/lexicons/document/
QList<Finding> findingsIn(const Article& article);

} // namespace galley
