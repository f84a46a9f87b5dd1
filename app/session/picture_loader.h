// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/session/kept_pictures.h"
#include "app/session/picture.h"

#include <QCache>
#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

namespace galley {

// Reads and decodes the pictures of one article off the UI thread. Those of the text are measured
// first, for a page has to know their sizes; pixels are read of what is shown, no more than are
// shown, and those seen last are kept. Only files of the document's folder are read; nothing is
// fetched.
class PictureLoader : public QObject {
    Q_OBJECT

public:
    static constexpr int longSide = 1600; // of a blob: enough for a column on a high-density screen

    explicit PictureLoader(const ArticleSession& session, QObject* parent = nullptr);
    ~PictureLoader() override;

    // By its target in the text, without pixels.
    Picture picture(const QString& target);
    // Of one that is Ready, to be shown in so many pixels: as it is at hand now, smaller perhaps,
    // or null. shownPicturesCame() tells when there is more.
    QImage shown(const QString& target, QSize pixels);
    // Another part of the page is shown from now on.
    void moveView() { m_kept.moveView(); }
    // A blob, verified by its hash.
    Picture blob(const atproto::Cid& cid);
    // Forgets everything: files came or the folder is another one.
    void reload();

Q_SIGNALS:
    // A target or the text of a CID of which something else is known now.
    void loaded(const QString& key);
    // Pixels of pictures in sight are there now.
    void shownPicturesCame();

private:
    // A picture whose pixels are wanted.
    struct Wish {
        QByteArray identity;
        QString target;
        int longSide = 0;
    };
    DecoderMessages::GiveUp giveUp() const;
    void measureNext();
    void wish(const Wish& wish);
    void readNext();
    void take(const Wish& wish, const Picture& picture);
    void loadBlob(const atproto::Cid& cid);

    const ArticleSession& m_session;
    QHash<QString, MeasuredPicture> m_measured; // by target; Loading while it is not yet
    QStringList m_toMeasure;
    Latest<QList<MeasuredPicture>> m_sizes; // of the first of these
    KeptPictures m_kept;
    QList<Wish> m_wishes; // what was asked for last is last
    QHash<QByteArray, int> m_reading; // by identity: how large
    QCache<QString, Picture> m_blobs; // by CID; cost: KiB
    QSet<QString> m_loadingBlobs;
    std::shared_ptr<std::atomic<bool>>
        m_isOver; // of those that are being read, of which each counts
};

} // namespace galley
