// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/blob_ref.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

class QTemporaryDir;

namespace galley {

// The blobs of one document: the folder `blobs/` beside it, one file each, named by CID and type
// (`bafkrei....webp`). A document without a file yet keeps its blobs in a temporary folder until it
// is saved. Nothing is ever deleted by itself. Functions of a const store may run on any thread.
class BlobStore {
public:
    // The store of a document on disk; of an unnamed one when the path is empty.
    explicit BlobStore(const QString& documentPath = {});
    // The store of an unnamed document in a folder that its owner removes.
    static BlobStore ofUnnamed(const QString& folder);
    ~BlobStore();
    BlobStore(BlobStore&&) noexcept;
    BlobStore& operator=(BlobStore&&) noexcept;

    QString folder() const;
    bool isTemporary() const { return m_isTemporary; } // of a document without a file
    // Where the blob lies or would lie.
    QString pathOf(const atproto::BlobRef& blob) const;
    // Whether a file with that name is there (its hash is checked by read()).
    bool contains(const atproto::BlobRef& blob) const;

    // Writes the bytes durably (once: an equal blob that is there already is kept).
    Result<atproto::BlobRef> add(const QByteArray& bytes, const QString& mimeType) const;
    // Reads and verifies; Mismatch when the bytes do not have the CID. Looks for any file in the
    // folder whose name begins with the CID, whatever its extension.
    Result<QByteArray> read(const atproto::Cid& cid) const;
    // Copies what `names` lists (file names within the folder) into the store of another document.
    // Never replaces another file that happens to have the same name there, and follows no symbolic
    // link: it could lead to any file of the person. One is an error that names it.
    Result<void> copyTo(const BlobStore& target, const QStringList& names) const;
    // Writes files that somebody sent, by their names within the folder, durably; an equal one that
    // is there already is kept, and another one is an error that names it. The answer has those
    // that were not there before; of an error none of them stays.
    Result<QStringList> addNamed(const QMap<QString, QByteArray>& files) const;
    // Those of the files whose names nothing in the folder has.
    QMap<QString, QByteArray> lacking(QMap<QString, QByteArray> files) const;
    QStringList fileNames() const;
    // Takes a file away whose bytes have the CID of its name, and the folder when nothing else is
    // in there. Nothing is reached over a symbolic link. Who asks for that knows that nobody wants
    // it.
    void remove(const QString& name) const;
    // Takes away what addNamed() wrote, unless another has its place by now.
    void takeBack(const QStringList& names, const QMap<QString, QByteArray>& files) const;

private:
    QString m_folder;
    bool m_isTemporary = false;
    std::unique_ptr<QTemporaryDir> m_temporary;
};

} // namespace galley
