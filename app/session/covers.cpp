// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/cover_crop_test.cpp

#include "app/session/covers.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"
#include "app/session/article_blobs.h"
#include "app/session/article_session.h"
#include "app/session/own_pictures.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace galley {

Covers::Covers(ArticleSession& session, std::shared_ptr<OwnPictures> ownPictures)
    : m_session(session)
    , m_ownPictures(std::move(ownPictures))
{
    connect(&m_import, &CoverImport::started, this, &Covers::importStarted);
    connect(&m_import, &CoverImport::finished, this, &Covers::take);
}

void Covers::set(const std::optional<atproto::BlobRef>& cover)
{
    set(cover, {});
}

void Covers::importFrom(const PictureBytes& imageFile, const QString& path)
{
    m_import.start({imageFile, path.isEmpty() ? path : QFileInfo(path).absoluteFilePath(), {}},
                   m_session.blobs());
}

void Covers::cancelImport()
{
    if (!m_import.progress())
        return;
    m_import.cancel();
    Q_EMIT importCancelled();
}

QFuture<Result<CropSource>> Covers::cropSource() const
{
    const auto cover = m_session.article().cover();
    return QtConcurrent::run(
        threadsFor(Work::Pictures),
        [cover, blobs = m_session.blobs(), original = coverOriginalOf(m_session.beside(), cover)] {
            return cropSourceOf(cover, original, blobs);
        });
}

void Covers::crop(const CropSource& source, const QRect& part)
{
    if (!source.isUnchangedBy(part))
        m_import.start({source.bytes, source.path, part}, m_session.blobs());
}

QFuture<Result<void>> Covers::locate(const QString& path)
{
    const auto cover = m_session.article().cover();
    auto adopted =
        QtConcurrent::run(threadsFor(Work::Pictures), [path, cover, blobs = m_session.blobs()] {
            return adoptCover(path, cover, *blobs);
        });
    whenFinished(adopted, this, [this](const Result<void>& result) {
        if (result)
            Q_EMIT located();
    });
    return adopted;
}

void Covers::take(const Result<StoredCover>& made)
{
    if (!made) {
        Q_EMIT importFailed(made.error());
        return;
    }
    if (made->isNew)
        m_ownPictures->add(QFileInfo(m_session.blobs()->pathOf(made->blob)).fileName());
    const CoverOriginal& original = made->original;
    const bool isKnown = !original.path.isEmpty() || !original.part.isEmpty();
    set(made->blob, isKnown ? MemberState(literalOf(original)) : MemberState());
    Q_EMIT imported(made->note);
}

void Covers::set(const std::optional<atproto::BlobRef>& cover, const MemberState& original)
{
    const QString member = nameOf(SidecarMember::CoverOriginal);
    const Article& article = m_session.article();
    const FieldState named = article.stateWithCover(cover);
    ArticleEdit change;
    if (named != article.state(Field::CoverImage))
        change.fields.append({Field::CoverImage, named});
    if (original != m_session.beside().state(member) && !m_session.besideFault())
        change.beside.insert(member, original);
    m_session.edit(change);
}

} // namespace galley

#include "moc_covers.cpp"
