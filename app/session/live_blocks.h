// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/markdown/blocks/block_list.h"

#include <QObject>

namespace galley {

// Keeps the blocks of a text up to date through its edits: at once where little has to be parsed
// for that, else in the thread pool, while the blocks from before the edit stay.
class LiveBlocks : public QObject {
    Q_OBJECT

public:
    // There are texts of so many bytes that take cmark 50 ms; ordinary ones take it 1 ms.
    static constexpr qsizetype maximumBytesAtOnce = 16'384;

    explicit LiveBlocks(markdown::BlockList blocks, QObject* parent = nullptr);

    const markdown::BlockList& list() const { return m_list; }
    // Whether they are those of the text as it is now.
    bool areCurrent() const { return !m_parsed.isAwaited(); }

    // `after` is the text to which `delta` has been applied.
    markdown::BlockPatch apply(const SourceText& after, const TextDelta& delta);

Q_SIGNALS:
    // The blocks were parsed in the thread pool and are current again.
    void caughtUp(const galley::markdown::BlockPatch& patch);

private:
    markdown::BlockList m_list;
    Latest<markdown::BlockList> m_parsed;
};

} // namespace galley
