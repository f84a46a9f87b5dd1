// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/history_store.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/memory_folder.h"
#include "tests/support/result_checks.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace galley::tests {

// A history in a folder of its own, with the documents beside it.
class KeptHistory {
protected:
    static inline const QDateTime noon{QDate(2026, 3, 4), QTime(12, 0), Qt::UTC};

    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
        m_store = std::make_unique<HistoryStore>(storeFolder());
    }
    QString file(const QString& name) const { return m_folder->filePath(name); }
    QString storeFolder() const { return file(QStringLiteral("data/history")); }

    // Writes a document and keeps it.
    void keep(const QString& name, const QByteArray& content, int minute = 0)
    {
        writtenFile(file(name), content);
        QVERIFY_RESULT(m_store->keep(file(name), content, VersionOrigin::Saved,
                                     noon.addSecs(qint64(60) * minute)));
    }
    // What is kept of it, the oldest first.
    QList<QByteArray> contents(const QString& name) const
    {
        QList<QByteArray> contents;
        for (const Version& version : m_store->versionsOf(file(name)).versions) {
            const auto content = m_store->contentOf(version);
            contents << (content ? *content : content.error().sentence.toUtf8());
        }
        return contents;
    }
    QStringList filesIn(const QString& subfolder) const
    {
        QStringList files;
        QDirIterator iterator(storeFolder() + u'/' + subfolder, QDir::Files | QDir::Hidden,
                              QDirIterator::Subdirectories);
        while (iterator.hasNext())
            files << iterator.next();
        return files;
    }
    // The list that says where the document is.
    QString listOf(const QString& name) const
    {
        for (const QString& list : filesIn(QStringLiteral("documents"))) {
            if (contentOf(list).contains(file(name).toUtf8().toPercentEncoding()))
                return list;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
};

} // namespace galley::tests
