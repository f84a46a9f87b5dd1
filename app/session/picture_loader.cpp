// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/picture_loader.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace galley {

namespace {

constexpr int blobKibibytes = 24 * 1024;
constexpr qsizetype maximumMeasured = 32; // at a time, so that the first are soon known
constexpr qsizetype maximumWishes = 32; // more are not in sight
constexpr int largest = 4096; // pixels of a long side that are kept of one picture

// A thread is left for what else is done with pictures.
int maximumReading()
{
    return qMax(1, threadsFor(Work::Pictures)->maxThreadCount() - 1);
}

QList<MeasuredPicture> measuredPictures(const BlobStore& blobs, const QString& otherFolder,
                                        const QStringList& targets,
                                        const DecoderMessages::GiveUp& giveUp)
{
    QList<MeasuredPicture> measured;
    for (const QString& target : targets) {
        if (giveUp())
            break;
        measured.append(measuredPicture(blobs, target, otherFolder));
    }
    return measured;
}

// Of an article made from a Markdown file the cover lies beside that.
Result<QByteArray> coverFrom(const BlobStore& blobs, const QString& otherFolder,
                             const atproto::Cid& cid)
{
    auto bytes = blobs.read(cid);
    return bytes || otherFolder.isEmpty()
        ? bytes
        : BlobStore(otherFolder + QStringLiteral("/article.json")).read(cid);
}

} // namespace

PictureLoader::PictureLoader(const ArticleSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_blobs(blobKibibytes)
    , m_isOver(std::make_shared<std::atomic<bool>>(false))
{
    connect(&session, &ArticleSession::pathChanged, this, &PictureLoader::reload);
}

PictureLoader::~PictureLoader()
{
    *m_isOver = true;
}

DecoderMessages::GiveUp PictureLoader::giveUp() const
{
    return [isOver = m_isOver] { return isOver->load(); };
}

Picture PictureLoader::picture(const QString& target)
{
    const auto known = m_measured.constFind(target);
    if (known != m_measured.constEnd())
        return known->picture;
    m_measured.insert(target, {});
    m_toMeasure.append(target);
    measureNext();
    return {};
}

void PictureLoader::measureNext()
{
    if (m_sizes.isAwaited() || m_toMeasure.isEmpty())
        return;
    const QStringList targets = m_toMeasure.mid(0, maximumMeasured);
    m_toMeasure.remove(0, targets.size());
    m_sizes.ask(
        Work::Pictures,
        [blobs = m_session.blobs(), folder = m_session.picturesFolder(),
         targets](const std::atomic<bool>& isVoid) {
            return measuredPictures(*blobs, folder, targets, [&isVoid] { return isVoid.load(); });
        },
        [this, targets](const QList<MeasuredPicture>& pictures) {
            for (qsizetype place = 0; place < pictures.size(); ++place)
                m_measured.insert(targets[place], pictures[place]);
            for (const QString& target : targets)
                Q_EMIT loaded(target);
            measureNext();
        });
}

QImage PictureLoader::shown(const QString& target, QSize pixels)
{
    const MeasuredPicture measured = m_measured.value(target);
    if (measured.picture.state != Picture::State::Ready)
        return {};
    const QSize original = measured.picture.size;
    const int asked = qMax(pixels.width(), pixels.height());
    const int side = qMin(qMin(asked, largest), qMax(original.width(), original.height()));
    const KeptPictures::Kept kept = m_kept.show(measured.identity);
    if (kept.longSide < side)
        wish({measured.identity, target, side});
    return kept.image;
}

void PictureLoader::wish(const Wish& wish)
{
    if (m_reading.value(wish.identity) >= wish.longSide)
        return;
    const auto same = std::find_if(m_wishes.begin(), m_wishes.end(), [&wish](const Wish& other) {
        return other.identity == wish.identity;
    });
    if (same != m_wishes.end())
        m_wishes.erase(same);
    m_wishes.append(wish);
    if (m_wishes.size() > maximumWishes)
        m_wishes.removeFirst(); // asked for again if it comes back into view
    readNext();
}

void PictureLoader::readNext()
{
    while (!m_wishes.isEmpty() && m_reading.size() < maximumReading()) {
        const auto next =
            std::find_if(m_wishes.rbegin(), m_wishes.rend(),
                         [this](const Wish& wish) { return !m_reading.contains(wish.identity); });
        if (next == m_wishes.rend())
            return;
        const Wish wish = *next;
        m_wishes.erase(std::next(next).base());
        m_reading.insert(wish.identity, wish.longSide);
        const auto read = QtConcurrent::run(
            threadsFor(Work::Pictures),
            [blobs = m_session.blobs(), folder = m_session.picturesFolder(), wish,
             giveUp = giveUp()] {
                return giveUp()
                    ? Picture()
                    : pictureFrom(pictureFile(*blobs, wish.target, folder), wish.longSide, giveUp);
            });
        whenFinished(read, this, [this, wish, isOver = m_isOver](const Picture& picture) {
            if (*isOver)
                return; // of another folder
            m_reading.remove(wish.identity);
            take(wish, picture);
            readNext();
        });
    }
}

// What a file says of itself may turn out not to be so when it is decoded.
void PictureLoader::take(const Wish& wish, const Picture& picture)
{
    QStringList mistaken;
    for (auto measured = m_measured.begin(); measured != m_measured.end(); ++measured) {
        Picture& known = measured->picture;
        if (measured->identity != wish.identity
            || (known.state == picture.state && known.size == picture.size))
            continue;
        known = picture;
        known.image = {};
        mistaken.append(measured.key());
    }
    for (const QString& target : mistaken)
        Q_EMIT loaded(target);
    if (picture.state != Picture::State::Ready)
        return;
    m_kept.keep(wish.identity, {picture.image, wish.longSide});
    Q_EMIT shownPicturesCame();
}

Picture PictureLoader::blob(const atproto::Cid& cid)
{
    if (const Picture* known = m_blobs.object(cid.toString()))
        return *known;
    if (!m_loadingBlobs.contains(cid.toString()))
        loadBlob(cid);
    return {};
}

void PictureLoader::loadBlob(const atproto::Cid& cid)
{
    m_loadingBlobs.insert(cid.toString());
    const auto read = QtConcurrent::run(
        threadsFor(Work::Pictures),
        [blobs = m_session.blobs(), folder = m_session.picturesFolder(), cid, giveUp = giveUp()] {
            return giveUp() ? Picture()
                            : pictureFrom(coverFrom(*blobs, folder, cid), longSide, giveUp);
        });
    const QString key = cid.toString();
    whenFinished(read, this, [this, key, isOver = m_isOver](const Picture& picture) {
        if (*isOver)
            return; // of another folder
        m_loadingBlobs.remove(key);
        const auto cost = picture.image.sizeInBytes() / kibibyte + 1;
        m_blobs.insert(key, new Picture(picture), qMin<qsizetype>(cost, blobKibibytes));
        Q_EMIT loaded(key);
    });
}

void PictureLoader::reload()
{
    *m_isOver = true;
    m_isOver = std::make_shared<std::atomic<bool>>(false);
    QSet<QString> keys = m_loadingBlobs;
    for (const QString& key : m_blobs.keys() + m_measured.keys())
        keys.insert(key);
    m_blobs.clear();
    m_loadingBlobs.clear();
    m_measured.clear();
    m_toMeasure.clear();
    m_sizes.drop();
    m_kept.clear();
    m_wishes.clear();
    m_reading.clear();
    for (const QString& key : keys)
        Q_EMIT loaded(key); // whoever shows it asks again
}

} // namespace galley

#include "moc_picture_loader.cpp"
