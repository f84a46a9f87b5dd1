// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/media/blob_store.h"

#include <QHash>

namespace galley {

// Reads, for an export, the pictures that an article names: from its document's folder and nowhere
// else. A stranger's text may name pictures without end, so each file is read once, and of all
// together no more than so many bytes.
class DocumentPictures {
public:
    explicit DocumentPictures(const QString& documentPath, qsizetype limit = 256 * mebibyte);

    // By a relative target in the text, or the CID of a blob; empty for what is not there.
    QByteArray read(const QString& target);

private:
    QByteArray readOnce(const QString& path);

    QString m_folder;
    BlobStore m_blobs;
    QHash<QString, QByteArray> m_contents; // by path
    qsizetype m_left;
};

} // namespace galley
