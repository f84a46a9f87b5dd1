// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/cover_import.h"

#include "app/base/when_finished.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

Result<StoredCover> storedCover(const PictureBytes& imageFile, const BlobStore& blobs,
                                Progress& progress)
{
    const auto bytes = imageFile();
    if (!bytes)
        return bytes.error();
    const auto cover = encodeCover(*bytes, progress);
    if (!cover)
        return cover.error();
    const auto blob = blobs.add(cover->webp, QStringLiteral("image/webp"));
    if (!blob)
        return blob.error();
    return StoredCover{*blob, cover->size, cover->note};
}

} // namespace

CoverImport::~CoverImport()
{
    cancel();
}

void CoverImport::start(PictureBytes imageFile, std::shared_ptr<const BlobStore> blobs)
{
    cancel();
    const auto progress = std::make_shared<Progress>();
    m_progress = progress;
    const auto made =
        QtConcurrent::run([imageFile = std::move(imageFile), blobs = std::move(blobs), progress] {
            return storedCover(imageFile, *blobs, *progress);
        });
    whenFinished(made, this, [this, progress](const Result<StoredCover>& cover) {
        if (m_progress != progress)
            return; // given up
        m_progress.reset();
        Q_EMIT finished(cover);
    });
    Q_EMIT started();
}

void CoverImport::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
    m_progress.reset();
}

} // namespace galley
