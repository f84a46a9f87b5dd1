// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"
#include "app/session/article_session.h"
#include "tests/support/file_in_folder.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace galley::tests {

// Sessions with journals, in a folder of their own, and what is left of them.
class JournalledSession {
protected:
    void begin() { m_folder = std::make_unique<QTemporaryDir>(); }
    QString file(const QString& name) const { return m_folder->filePath(name); }
    RecoveryFolder recovery() const { return RecoveryFolder(file(QStringLiteral("recovery"))); }

    std::unique_ptr<ArticleSession> session(OpenedArticle opened,
                                            const std::shared_ptr<RecoveryPlace>& place = {})
    {
        m_place = place ? place : *recovery().newPlace();
        return std::make_unique<ArticleSession>(std::move(opened), systemClock(),
                                                std::make_unique<ArticleJournal>(m_place));
    }
    std::unique_ptr<ArticleSession> opened()
    {
        const QByteArray sample =
            "{\"$type\":\"site.standard.document\",\"textContent\":\"\\u00e9 one\"}";
        return session(*readArticle(writtenFile(file(QStringLiteral("a.json")), sample)));
    }
    // Ends a session as a crash does, and looks what is left.
    QList<UnsavedArticle> leftBy(std::unique_ptr<ArticleSession> session)
    {
        session.reset();
        m_place.reset();
        return recovery().claimUnsaved().list;
    }
    static bool save(ArticleSession& session, const QString& path)
    {
        QSignalSpy saved(&session, &ArticleSession::saved);
        session.saveAs(path, UpdatedAtPolicy::SetOnSave);
        return saved.wait();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<RecoveryPlace> m_place;
};

} // namespace galley::tests
