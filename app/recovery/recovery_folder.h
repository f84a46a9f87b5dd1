// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovered_article.h"
#include "app/recovery/recovery_place.h"

#include <QList>
#include <QString>

#include <memory>

namespace galley {

// The file of a recovered article as it is now.
enum class FileStanding {
    NeverSaved,
    AsBefore, // as it was when the edits began, or as the last save left it
    Changed, // by another program
    Gone, // or not to be read
};

// A document of a process that is gone, with edits that are in no file.
struct UnsavedArticle {
    std::shared_ptr<RecoveryPlace> place; // owned now, and kept
    RecoveredArticle recovered;
    FileStanding file = FileStanding::NeverSaved;
};

struct UnsavedArticles {
    QList<UnsavedArticle> list; // edited last first
    QStringList unreadable; // paths of journals of which nothing can be read; they stay
    int inUse = 0; // documents that a running Galley looks after
};

// Where the journals of all open documents of a person lie.
class RecoveryFolder {
public:
    // Made when it is needed.
    explicit RecoveryFolder(QString path = standardPath());
    // recovery/ in Galley's folder of the person's state: $XDG_STATE_HOME/galley, else
    // ~/.local/state/galley (https://specifications.freedesktop.org/basedir-spec/).
    static QString standardPath();

    QString path() const { return m_path; }
    // For a document that is opened.
    Result<std::shared_ptr<RecoveryPlace>> newPlace() const;
    // Takes over what processes that are gone have left. What holds no unsaved edit is removed.
    // Reads files: to be called off the UI thread.
    UnsavedArticles claimUnsaved() const;

private:
    QString m_path;
};

} // namespace galley
