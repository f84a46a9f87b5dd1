// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/checks/finding.h"
#include "app/lexicon/catalog.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <optional>

namespace galley {

// What came of checking one file: findings, or why it could not be checked.
struct CheckedFile {
    QString path;
    QList<Finding> findings;
    std::optional<Error> failure;
    bool failureNamesFile = false; // whether the failure's sentence does
};

// What files are checked against.
struct CheckRules {
    lexicon::Catalog catalog;
    QSet<QString> turnedOff; // of editorialRules()
    QDateTime now;
};

// Checks an article, or another record whose type the catalog knows.
CheckedFile checkedFile(const QString& path, const CheckRules& rules);

// Whether a file that could not be checked is well-formed JSON of something else, which is passed
// over in a folder.
bool isSomethingElse(const CheckedFile& file);

// What a folder and those below it hold that may be records.
struct RecordFiles {
    QStringList paths;
    QList<Error> faults; // what could not be looked at, each sentence with its place
};

// The files named *.json, in the order of their names. What belongs beside articles is left out:
// blobs/, *.galley/ and hidden entries; links to folders are not followed. A folder that cannot be
// read, and names that are not UTF-8, are faults.
RecordFiles recordFilesIn(const QString& folder);

} // namespace galley
