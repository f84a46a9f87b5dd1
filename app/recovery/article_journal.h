// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/clock.h"
#include "app/recovery/journal_writer.h"
#include "app/recovery/recovery_place.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace galley {

// Keeps the journal of one open article: it begins with the first edit, grows by what each edit
// changed, and ends when all is saved.
class ArticleJournal : public QObject {
    Q_OBJECT

public:
    explicit ArticleJournal(std::shared_ptr<RecoveryPlace> place, Clock clock = systemClock());
    // Where the article has unsaved edits the journal stays, unless they were discarded.
    ~ArticleJournal() override;

    const std::shared_ptr<RecoveryPlace>& place() const { return m_place; }

    // The file that the article was read from; empty for none.
    void setFile(const QString& path, const QByteArray& contentHash);
    // Of an article without a file: where the pictures are that its text names.
    void setPicturesFolder(const QString& path) { m_picturesFolder = path; }
    // An edit was made: `article` holds it already.
    void record(const JournalAct& edit, const Article& article);
    // What is unsaved beside the record, after a save; an edit of that is recorded as any other.
    void setBeside(const SidecarChange& unsaved) { m_beside = unsaved; }
    // A save of the edits so far begins. The answer is to be called, on any thread, with the
    // SHA-256 of what is about to replace a file; it may outlive this.
    std::function<void(const QString& path, const QByteArray& contentHash)> beginSave();
    // What the file holds is another thing now, by a save or by another program: the journal goes
    // on with what the article has beyond that, if it has anything.
    void rebase(const Article& article, const QString& path, const QByteArray& contentHash,
                bool isModified);
    // The unsaved edits are not wanted any more.
    void discard();
    // Begins anew, in a place made anew, with all that `article` has unsaved: after lost().
    void restore(const Article& article);
    // Returns when everything so far is on the disk.
    void sync() { m_writer->sync(); }

Q_SIGNALS:
    // Once until the next save: edits are not kept. (It is tried again meanwhile.)
    void failed(const galley::Error& error);
    // Another program took the journal away: to be restored at once.
    void lost();
    // It was, and goes on: what a person should know of it.
    void restored(const galley::Error& note);

private:
    void begin(const Article& article);
    void takeBeside(const BesideChange& change);
    void fail(const Error& error);
    bool mayRestore();
    JournalEntry entryOf(const JournalAct& act) const { return {m_clock(), act}; }

    std::shared_ptr<RecoveryPlace> m_place;
    Clock m_clock;
    std::shared_ptr<JournalWriter> m_writer;
    QString m_path;
    QByteArray m_contentHash;
    QString m_picturesFolder;
    SidecarChange m_beside; // which is not the article's
    bool m_isBegun = false;
    qsizetype m_written = 0; // bytes since it began, about
    qsizetype m_beginning = 0; // bytes that it began with
    bool m_isFaultTold = false;
    QElapsedTimer m_sinceFault; // invalid: all is well
    QElapsedTimer m_sinceLoss; // invalid: none so far
};

} // namespace galley
