// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/media/blob_store.h"
#include "app/media/cover_encoder.h"
#include "app/session/picture_import.h"
#include "app/sidecar/cover_original.h"

#include <QObject>

#include <memory>

namespace galley {

// A cover that was made and stored.
struct StoredCover {
    atproto::BlobRef blob;
    QSize size; // pixels
    QString note; // for the person; see DecodedImage::note
    CoverOriginal original;
    bool isNew = false; // its file was not there before
};

// A picture that is to become a cover.
struct CoverRequest {
    PictureBytes imageFile;
    QString path; // where it is, if in a file
    QRect part; // see encodeCover()
};

// Turns one picture at a time into a stored cover, on another thread. A new start gives the one
// before up.
class CoverImport : public QObject {
    Q_OBJECT

public:
    ~CoverImport() override;

    void start(CoverRequest request, std::shared_ptr<const BlobStore> blobs);
    void cancel();
    // Null when none is running.
    const Progress* progress() const { return m_made.isAwaited() ? m_progress.get() : nullptr; }

Q_SIGNALS:
    void started();
    // Not for an import that was given up.
    void finished(const galley::Result<galley::StoredCover>& cover);

private:
    std::shared_ptr<Progress> m_progress; // of the last one
    Latest<Result<StoredCover>> m_made;
};

} // namespace galley
