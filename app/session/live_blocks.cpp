// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_blocks.h"

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
    if (areCurrent()) {
        if (const auto patch = m_list.applyWithin(maximumBytesAtOnce, after, delta))
            return *patch;
    }
    m_list.move(after, delta);
    m_parsed.ask(
        Work::Text, [text = after.utf8()] { return BlockList::parsed(text); },
        [this](BlockList parsed) { Q_EMIT caughtUp(m_list.replaceWith(std::move(parsed))); });
    return {};
}

} // namespace galley

#include "moc_live_blocks.cpp"
