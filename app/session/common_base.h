// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/session/version_comparing.h"

#include <atomic>

namespace galley {

class ArticleSession;

// A record that two copies of an article come from, and how people are told which.
struct CommonBase {
    Article article;
    QString name; // "the version of 12 November 2026, 18:40"
};

// An open article, as it was when another file was compared with it.
struct OpenCopy {
    Article article;
    QByteArray saved; // its record as last read or written: what its journal begins with
    QString path; // empty: it has no file
    SharedHistory history; // null: nothing is kept
};
OpenCopy openCopyOf(const ArticleSession& session);

// Of what is known of an open article (its file as last read, its kept versions, the records that
// were remarked on) the one that the other copy comes from: a version that both files had, else the
// one after which the other changed the fewest words on its own, of equals the newest; what both
// changed alike does not count. If that is the open article itself, the other file's versions are
// asked the same. Nothing where neither knows, or more than half of the words differ. Reads and
// compares for up to some seconds: off the UI thread.
std::optional<CommonBase> commonBaseOf(const OpenCopy& ours, const Article& theirs,
                                       const QString& theirPath, const std::atomic<bool>& isVoid);

} // namespace galley
