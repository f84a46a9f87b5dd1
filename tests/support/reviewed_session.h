// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/thread_pools.h"
#include "app/session/live_review.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace galley::tests {

// An open article with what people said of it beside its file, in a folder of its own.
class ReviewedSession {
protected:
    void begin(const ReviewedArticle& draft)
    {
        m_folder.emplace();
        const QString path = writtenFile(m_folder->filePath(QStringLiteral("essay.json")),
                                         draft.now.savedTree().text());
        QVERIFY(review::addToReview(path, draft.review));
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(path), path));
        m_review = std::make_unique<LiveReview>(*m_session);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_review->remarks().size() == draft.review.entries.remarkCount(); }));
    }
    void end()
    {
        m_review.reset();
        m_session.reset();
        threadsFor(Work::Saving)->waitForDone(); // what is written still would keep the folder
    }

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_review;
};

} // namespace galley::tests
