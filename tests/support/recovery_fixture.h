// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace galley::tests {

inline const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
inline const QString placeName = u"11111111-1111-1111-1111-111111111111"_qs;
// As the blob "x" has.
inline const QString blobName =
    u"bafkreibnoelefnzgwbcacyt4vh52ymxvzbjq7mmqhtcnwarfq4lzegsiqe.webp"_qs;
inline const QByteArray sample = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

inline QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// A folder with a recovery place in it.
class RecoveryFixture : public QObject {
protected:
    void beginAnew() { m_folder = std::make_unique<QTemporaryDir>(); }
    QString file(const QString& name) const { return m_folder->filePath(name); }
    RecoveryFolder recovery() const { return RecoveryFolder(file(u"state/recovery"_qs)); }
    std::unique_ptr<ArticleJournal> journal() const;
    // As a process that ends without a save leaves it.
    void leaveUnsaved(const QString& path, const QList<JournalAct>& furtherActs = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

inline std::unique_ptr<ArticleJournal> RecoveryFixture::journal() const
{
    const auto place = recovery().newPlace();
    if (!place)
        qFatal("%s", qPrintable(place.error().sentence));
    return std::make_unique<ArticleJournal>(*place);
}

inline void RecoveryFixture::leaveUnsaved(const QString& path,
                                          const QList<JournalAct>& furtherActs) const
{
    const auto unsaved = journal();
    Article article = *Article::read(sample);
    unsaved->setFile(path, path.isEmpty() ? QByteArray() : hashOf(sample));
    article.setState(Field::Title, QByteArray("\"B\""));
    unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    for (const JournalAct& act : furtherActs) {
        if (const auto* mark = std::get_if<SaveMark>(&act))
            unsaved->beginSave()(mark->path, mark->contentHash);
        else
            unsaved->record(act, article);
    }
}

} // namespace galley::tests
