// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/recovery_flow_test.cpp

#include "ui/window/prepared_article.h"

#include "app/base/thread_pools.h"
#include "ui/editor/prepared_text.h"

#include <QtConcurrentRun>

namespace galley {

QFuture<Result<PreparedArticle>> prepareArticle(const QString& path)
{
    return QtConcurrent::run(threadsFor(Work::Text), [path]() -> Result<PreparedArticle> {
        auto opened = readArticle(path);
        if (!opened)
            return opened.error();
        auto text = std::make_shared<PreparedText>(opened->article.text());
        return PreparedArticle{*std::move(opened), std::move(text)};
    });
}

QFuture<PreparedArticle> prepareArticle(const RecoveredArticle& recovered, const QString& blobs)
{
    return QtConcurrent::run(threadsFor(Work::Text), [recovered, blobs] {
        // The text as it is when the session has made the unsaved edits again.
        return PreparedArticle{openedAgain(recovered, blobs),
                               std::make_shared<PreparedText>(recovered.article.text())};
    });
}

} // namespace galley
