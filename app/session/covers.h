// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/cover_import.h"
#include "app/session/crop_source.h"
#include "app/sidecar/sidecar.h"

#include <QFuture>

namespace galley {

class ArticleSession;
class OwnPictures;

// The cover of an open article: made of a picture or of a part of one, taken over as one undo step,
// found again where its file is missing.
class Covers : public QObject {
    Q_OBJECT

public:
    // Pictures whose files it makes are added to `ownPictures`.
    Covers(ArticleSession& session, std::shared_ptr<OwnPictures> ownPictures);

    void set(const std::optional<atproto::BlobRef>& cover); // null: none
    // Makes a cover of a picture, stores it and sets coverImage; imported(), importFailed() or
    // importCancelled() follows unless another import replaces it. The `path` of a picture that
    // comes from a file is remembered, for a crop.
    void importFrom(const PictureBytes& imageFile, const QString& path = {});
    void cancelImport();
    const Progress* progress() const { return m_import.progress(); } // null when none is running

    // The picture that the cover is, or was made of, and a cover that shows a part of it.
    QFuture<Result<CropSource>> cropSource() const;
    void crop(const CropSource& source, const QRect& part);

    // Accepts the file only if it is the cover that the record names, by its hash.
    QFuture<Result<void>> locate(const QString& path);

Q_SIGNALS:
    void importStarted();
    void imported(const QString& note); // for the person; see DecodedImage::note
    void importFailed(const galley::Error& error);
    void importCancelled();
    void located();

private:
    void take(const Result<StoredCover>& made);
    // With what it was made of, where a crop could begin with that.
    void set(const std::optional<atproto::BlobRef>& cover, const MemberState& original);

    ArticleSession& m_session;
    std::shared_ptr<OwnPictures> m_ownPictures;
    CoverImport m_import;
};

} // namespace galley
