// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/record_view.h"

#include "app/base/thread_pools.h"
#include "app/document/document.h"
#include "app/document/document_writing.h"
#include "app/record/byte_text.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

struct Snapshot {
    Article article;
    QString path;
    QByteArray contentHash;
    bool setsUpdatedAt = false;
    int columns = 0;
};

RecordView viewOf(const Snapshot& snapshot)
{
    RecordView view{
        {}, false, recordStateOf(jsonToWrite(snapshot.article)), snapshot.setsUpdatedAt, {}};
    const QString toSave = textOfBytes(view.toSave.bytes);
    if (snapshot.path.isEmpty()) {
        view.rows = recordRows(toSave, snapshot.columns);
        return view;
    }
    const auto bytes = readDocument(snapshot.path);
    if (!bytes) {
        view.disk = bytes.error();
        view.rows = recordRows(toSave, snapshot.columns);
        return view;
    }
    view.disk = recordStateOf(*bytes);
    view.isDiskForeign = contentHashOf(*bytes) != snapshot.contentHash;
    view.rows = recordRows(textOfBytes(*bytes), toSave, snapshot.columns);
    return view;
}

} // namespace

QFuture<RecordView> recordViewOf(const ArticleSession& session, UpdatedAtPolicy policy, int columns)
{
    const Article& article = session.record();
    return QtConcurrent::run(
        threadsFor(Work::Text),
        [snapshot = Snapshot{article, session.path(), session.contentHash(),
                             policy == UpdatedAtPolicy::SetOnSave && article.isModified(),
                             columns}] { return viewOf(snapshot); });
}

} // namespace galley
