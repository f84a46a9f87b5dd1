// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/picture_loader.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

constexpr int cacheKibibytes = 128 * 1024;

} // namespace

PictureLoader::PictureLoader(const ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_pictures(cacheKibibytes)
{
    connect(&session, &ArticleSession::pathChanged, this, &PictureLoader::reload);
}

Picture PictureLoader::picture(const QString& target)
{
    return known({target, false},
                 [blobs = m_session.blobs(), target] { return pictureFile(*blobs, target); });
}

Picture PictureLoader::blob(const atproto::Cid& cid)
{
    return known({cid.toString(), true},
                 [blobs = m_session.blobs(), cid] { return blobs->read(cid); });
}

void PictureLoader::reload()
{
    ++m_generation;
    QSet<Key> keys = m_loading;
    for (const Key& key : m_pictures.keys())
        keys.insert(key);
    m_pictures.clear();
    m_loading.clear();
    for (const Key& key : keys)
        Q_EMIT loaded(key.first); // whoever shows it asks again
}

Picture PictureLoader::known(const Key& key, const Bytes& bytes)
{
    if (const Picture* picture = m_pictures.object(key))
        return *picture;
    if (!m_loading.contains(key))
        load(key, bytes);
    return {};
}

void PictureLoader::load(const Key& key, const Bytes& bytes)
{
    m_loading.insert(key);
    const auto read = QtConcurrent::run(threadsFor(Work::Pictures),
                                        [bytes] { return pictureFrom(bytes(), longSide); });
    whenFinished(read, this, [this, key, generation = m_generation](const Picture& picture) {
        if (generation != m_generation)
            return; // of another folder
        m_loading.remove(key);
        const auto cost = picture.image.sizeInBytes() / 1024 + 1;
        m_pictures.insert(key, new Picture(picture), qMin<qsizetype>(cost, cacheKibibytes));
        Q_EMIT loaded(key.first);
    });
}

} // namespace galley

#include "moc_picture_loader.cpp"
