// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/reading.h"
#include "app/markdown/views/html.h"

// The input is a `content` as JSON, a stranger's. What is read of it can be shown, and each block
// of it begins within that.

using namespace galley;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto tree = json::Tree::parse(
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!tree)
        return 0;
    const auto text = foreign::readingOf(tree->root());
    qsizetype last = 0;
    for (const foreign::ReadBlock& block : foreign::blocksRead(tree->root())) {
        if (!text || block.start < last || block.start >= text->size())
            qFatal("a block begins outside of what was read");
        last = block.start;
    }
    if (text)
        markdown::toHtml(markdown::BlockList::parsed(text->toUtf8()), {true, true, true});
    return 0;
}
