// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/storage/file_watch.h"

#include <QObject>

namespace galley {

// Notices that the file of a session is no longer what the session read or wrote. Looks at the
// content, off the UI thread: when the watch hints at a change and when it is asked to, for a
// network mount gives no hints.
class ExternalChanges : public QObject {
    Q_OBJECT

public:
    explicit ExternalChanges(ArticleSession& session, QObject* parent = nullptr);

    void check();
    // Tells of what was told once more, when it is still so, or that it is settled.
    void checkAnew();

Q_SIGNALS:
    // Each of these once for the same content.
    void changed(const galley::OpenedArticle& theirs);
    void spoiled(const QByteArray& contentHash, const galley::Error& error); // no article any more
    void gone(); // deleted, renamed or moved away
    // What was told of is no longer so.
    void settled();

private:
    // What a look at the file found.
    struct Found {
        QByteArray known; // the content hash that was expected
        QByteArray content; // the one that is there; of no real content where nothing can be read
        std::optional<Result<OpenedArticle>> article; // nothing: it is as expected

        FileFound found() const;
    };

    static Found look(const QString& path, const QByteArray& known);
    void tell(const Found& found);

    ArticleSession& m_session;
    FileWatch m_watch;
    bool m_isAwaited = false; // somebody is to be told whatever is found
    QByteArray m_told; // the content hash that was told of, or what stands for a missing file
    Latest<Found> m_found;
};

} // namespace galley
