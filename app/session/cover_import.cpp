// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/cover_crop_test.cpp

#include "app/session/cover_import.h"

namespace galley {

namespace {

Result<StoredCover> storedCover(const CoverRequest& request, const BlobStore& blobs,
                                Progress& progress)
{
    const auto bytes = request.imageFile();
    if (!bytes)
        return bytes.error();
    const auto cover = encodeCover(*bytes, progress, {}, request.part);
    if (!cover)
        return cover.error();
    const QString type = QStringLiteral("image/webp");
    const bool isNew =
        !blobs.contains({atproto::Cid::ofBlob(cover->webp), type, cover->webp.size()});
    const auto blob = blobs.add(cover->webp, type);
    if (!blob)
        return blob.error();
    return StoredCover{*blob,
                       cover->size,
                       cover->note,
                       {blob->cid, atproto::Cid::ofBlob(*bytes), request.path, request.part},
                       isNew};
}

} // namespace

CoverImport::~CoverImport()
{
    cancel();
}

void CoverImport::start(CoverRequest request, std::shared_ptr<const BlobStore> blobs)
{
    cancel();
    m_progress = std::make_shared<Progress>();
    m_made.ask(
        Work::Pictures,
        [request = std::move(request), blobs = std::move(blobs), progress = m_progress] {
            return storedCover(request, *blobs, *progress);
        },
        [this](const Result<StoredCover>& cover) { Q_EMIT finished(cover); });
    Q_EMIT started();
}

void CoverImport::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
    m_made.drop();
}

} // namespace galley

#include "moc_cover_import.cpp"
