// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"

#include <QTemporaryDir>

namespace galley::tests {

// The name of an article's place.
inline const QString placeName = QStringLiteral("11111111-1111-1111-1111-111111111111");
inline const QByteArray titledArticle = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

// The recovery place in a folder that goes with it.
class RecoveryInFolder {
public:
    QString path() const { return m_folder.path(); }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    RecoveryFolder recovery() const
    {
        return RecoveryFolder(file(QStringLiteral("state/recovery")));
    }
    // An article with a changed title, as a process that ended without a save leaves it.
    void leaveUnsaved() const
    {
        ArticleJournal journal(*recovery().newPlace());
        Article article = *Article::read(titledArticle);
        article.setState(Field::Title, QByteArray("\"B\""));
        journal.record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace galley::tests
