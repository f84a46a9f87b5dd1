// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_merge.h"
#include "app/session/article_session.h"

#include <optional>

namespace galley {

// What another program made of the document that is open here, as values: what that means for the
// article, and what it becomes by taking or merging it. To be asked off the UI thread.
class ExternalEdit {
public:
    // `ours` knows what of the file was last read or written; takes as long as reading that.
    ExternalEdit(const Article& ours, quint64 revision, const Article& theirs);
    // A person went on meanwhile.
    void setOurs(const Article& ours, quint64 revision);

    const Article& opened() const { return m_opened; } // what both sides come from
    const Article& ours() const { return m_ours; }
    const Article& theirs() const { return m_theirs; }

    // Ours, counted from theirs, where theirs says nothing else: another spelling, or a time alone.
    std::optional<Article> adopted() const;
    // Whether both sides have a body that can be merged.
    bool canBeMerged() const;
    ArticleMerge merge() const;
    // How ours becomes theirs, or a merge of both.
    Rebasing rebasingTo(const Article& wanted) const;

private:
    Article m_opened;
    Article m_ours;
    Article m_theirs;
    quint64 m_revision; // of the session, that ours is
};

// Makes a version of an article that gives way: the undo history, which holds it as well, ends with
// the window, and with a crash.
Result<void> keepGivingWay(const Article& article, const QString& path,
                           const HistoryStore& history);

} // namespace galley
