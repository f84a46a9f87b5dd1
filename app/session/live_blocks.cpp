// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_blocks.h"

#include "app/base/thread_pools.h"
#include "app/base/when_finished.h"

#include <QtConcurrentRun>

#include <utility>

namespace galley {

using markdown::BlockList;
using markdown::BlockPatch;

LiveBlocks::LiveBlocks(BlockList blocks, QObject* parent)
    : QObject(parent)
    , m_list(std::move(blocks))
{
}

BlockPatch LiveBlocks::apply(const SourceText& after, const TextDelta& delta)
{
    if (!m_isBehind) {
        if (const auto patch = m_list.applyWithin(mostBytesAtOnce, after, delta))
            return *patch;
    }
    m_list.move(after, delta);
    m_text = after.utf8();
    m_isBehind = true;
    ++m_revision;
    if (!m_isParsing)
        parse();
    return {};
}

// One parse at a time: while somebody types on, what it finds is dropped, and the next one begins.
void LiveBlocks::parse()
{
    m_isParsing = true;
    whenFinished(QtConcurrent::run(threadsFor(Work::Text),
                                   [text = m_text] { return BlockList::parsed(text); }),
                 this, [this, revision = m_revision](BlockList parsed) {
                     m_isParsing = false;
                     if (revision != m_revision) {
                         parse();
                         return;
                     }
                     m_isBehind = false;
                     m_text.clear();
                     Q_EMIT caughtUp(m_list.replaceWith(std::move(parsed)));
                 });
}

} // namespace galley

#include "moc_live_blocks.cpp"
