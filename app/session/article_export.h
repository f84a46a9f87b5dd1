// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/document/document_export.h"

#include <QFuture>

#include <functional>

namespace galley {

// Writes what `content` makes to a file, durably and off the UI thread; `content` is called there.
QFuture<Result<void>> writeInBackground(std::function<Result<QByteArray>()> content,
                                        const QString& path);

// Writes an article in another format in that way: see writeExport(). The answer says what of the
// article is not in the file, and which pictures did not come, or nothing.
QFuture<Result<QString>> exportArticle(const ExportedArticle& exported, ExportFormat format,
                                       const QString& path);

} // namespace galley
