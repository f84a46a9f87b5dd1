// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovered_article.h"
#include "app/recovery/recovery_place.h"

#include <QList>
#include <QString>

#include <functional>
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
    // Where the journals are kept that could not be read to their ends; nobody deletes them by
    // itself.
    QStringList setAside = {};
};

struct UnsavedArticles {
    QList<UnsavedArticle> list; // edited last first
    // A sentence for each document of which nothing can be had: it names what stays where it is.
    QStringList unreadable;
    int inUse = 0; // documents that a running Galley looks after
};

// Where the journals of all open documents of a person lie.
class RecoveryFolder {
public:
    // Made when it is needed.
    explicit RecoveryFolder(QString path = standardPath());
    // recovery/ in Galley's folder of the person's state (see stateFolder()).
    static QString standardPath();

    QString path() const { return m_path; }
    // For a document that is opened.
    Result<std::shared_ptr<RecoveryPlace>> newPlace() const;
    // Where what could not be read of a journal is kept.
    QString setAsidePath() const { return m_path + QStringLiteral("/set-aside"); }
    // Takes over what processes that are gone have left. What was read to its end and holds no
    // unsaved edit is removed; what is not Galley's is left alone. Reads files: to be called off
    // the UI thread. `takesLong` is called once, before it would take a person's time.
    UnsavedArticles claimUnsaved(const std::function<void()>& takesLong = {}) const;

private:
    void claim(const QString& name, UnsavedArticles& unsaved) const;

    QString m_path;
};

} // namespace galley
