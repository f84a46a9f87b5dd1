// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_differences.h"

#include <QJsonValue>
#include <QStringList>

namespace galley {

// Two articles that were compared, for people and for programs.
struct ComparedFiles {
    QString before; // paths, as they were given
    QString after;
    ArticleComparison comparison;
    QList<ArticleDifference> changes;
};

// A value of a record as it is shown: a string without its quotes, another as its JSON.
QString wordsOfValue(const QString& json);

QJsonValue valueOfJson(const QString& json);
// As it is shown on one line, and cut short in its middle.
QString oneLine(QString words);
QString nameOfDifference(DifferenceKind kind); // in JSON
QString diffPageStart(const QString& title); // of HTML

// A line a change: "12:5: ten [-days-]{+weeks+} later". Lines and columns (of code points) are
// those of the text after, from 1; what stands in the file may steer a terminal.
QStringList diffLines(const ComparedFiles& files);

// {"identical", "changes", "quietPlaces"}: each change with `kind`, `before`, `after`; those of the
// text with `start` and `end`, `startAfter` and `endAfter` (code points of the texts), and what was
// changed within as `changes`; those of fields with their JSON `pointer`.
QByteArray diffAsJson(const ComparedFiles& files);

// A page of its own: the fields, and the text with what was removed and inserted.
QByteArray diffAsHtml(const ComparedFiles& files);

} // namespace galley
