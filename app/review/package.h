// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/review/review.h"

#include <QUuid>

namespace galley::review {

// A review to hand over in one file, `NAME.galley-review`: a ZIP archive of
//
//   manifest.json             {"format", "version", "document": UUID, "name"}
//   record.json               the article as it was when it was packed, to the byte
//   review/<UUID>.json        what each person said
//   review/base/<SHA-256>.json  the records that this is about
//   blobs/<name>              its cover and pictures, if they were wanted
//
// Equal content gives equal bytes.
struct Package {
    QUuid document;
    QString name; // of the article's file
    QByteArray record;
    Review review;
    QMap<QString, QByteArray> blobs = {}; // by their names in the folder `blobs` beside the article
};

Result<QByteArray> packed(const Package& package);
// Whether a path leads to a document, or to what stands beside it, where nothing is handed over to;
// and what is said then.
bool belongsTo(const QString& documentPath, const QString& path);
Error articleIsInTheWay(const QString& path);
// Writes it durably, in place of whatever has the name, but not in place of the document itself or
// of what stands beside it.
Result<void> writePackage(const Package& package, const QString& documentPath, const QString& path);

// Fails for what is no such file, and for one of whose files the name is a hash that it does not
// have; what else is in the archive is left alone, and no name in it leads anywhere.
Result<Package> unpacked(const QByteArray& bytes);
// The same of a file; the sentence of an Error names it.
Result<Package> readPackage(const QString& path);

} // namespace galley::review
