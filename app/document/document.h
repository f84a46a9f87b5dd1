// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/base/result.h"
#include "app/sidecar/sidecar.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace galley {

// A document as it was read: its article, the file that it came from, what stands beside that.
struct Document {
    Article article;
    QString path = {}; // absolute; empty: a new article, also one made from a Markdown file
    QByteArray contentHash = {}; // SHA-256 of what the file held; empty without a path
    Result<Sidecar> beside = Sidecar(); // an Error: why the file for that cannot be used
    QString picturesFolder = {}; // of a Markdown file: where the pictures are that it names
    QStringList notes = {}; // likewise: sentences on what did not come over, or was assumed
};

// SHA-256, by which it is known whether a file still holds what was read of it.
QByteArray contentHashOf(const QByteArray& bytes);

// What the file of a document holds, or of a text for one, up to `largestDocument`. The sentence of
// an Error names the file.
Result<QByteArray> readDocument(const QString& path);

// What the bytes of the file at `path` are: an article, or a Markdown text as a new one. The
// sentence of an Error does not name the file, but may have its place there. They read what stands
// beside the file, and change nothing.
Result<Document> documentFrom(const QByteArray& json, const QString& path);
Result<Document> documentFromMarkdown(const QByteArray& text, const QString& path);
// Either, by the name of the file.
Result<Document> namedDocumentFrom(const QByteArray& bytes, const QString& path);

// The same of the file itself.
Result<Document> openDocument(const QString& path);

} // namespace galley
