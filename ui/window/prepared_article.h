// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/opened_article.h"

#include <QFuture>

#include <memory>

namespace galley {

class PreparedText;

// All that a window shows an article with, made before there is a window, off the UI thread.
struct PreparedArticle {
    OpenedArticle opened;
    std::shared_ptr<PreparedText> text; // null: the window makes it
};

// What readArticle() and openedAgain() read.
QFuture<Result<PreparedArticle>> prepareArticle(const QString& path);
QFuture<PreparedArticle> prepareArticle(const RecoveredArticle& recovered, const QString& blobs);

} // namespace galley
