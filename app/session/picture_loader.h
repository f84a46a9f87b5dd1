// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"
#include "app/session/picture.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace galley {

// Reads and decodes the pictures of one article off the UI thread and keeps those last used. Only
// files of the document's folder are read; nothing is fetched.
class PictureLoader : public QObject {
    Q_OBJECT

public:
    static constexpr int longSide = 1600; // enough for a text column on a high-density screen

    explicit PictureLoader(const ArticleSession& session, QObject* parent = nullptr);

    // By its target in the text.
    Picture picture(const QString& target);
    // A blob, verified by its hash.
    Picture blob(const atproto::Cid& cid);
    // Forgets everything: files came or the folder is another one.
    void reload();

Q_SIGNALS:
    // A target or the text of a CID whose picture is known now.
    void loaded(const QString& key);

private:
    using Key = std::pair<QString, bool>; // and whether it is a CID: a target may read like one
    using Bytes = std::function<Result<QByteArray>()>;
    Picture known(const Key& key, const Bytes& bytes);
    void load(const Key& key, const Bytes& bytes);

    const ArticleSession& m_session;
    QCache<Key, Picture> m_pictures; // cost: KiB
    QSet<Key> m_loading;
    int m_generation = 0;
};

} // namespace galley
