// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/picture_place_test.cpp

#include "app/markdown/blocks/line_context.h"

#include "app/text/line_ends.h"

#include <algorithm>

namespace galley::markdown {

namespace {

bool isCodeLine(const Node& block, int line)
{
    if (line < 0 || line >= block.lineCount)
        return false;
    if (block.kind == NodeKind::CodeBlock)
        return true;
    return std::any_of(block.blocks.begin(), block.blocks.end(), [line](const ChildBlock& child) {
        return isCodeLine(*child, line - child.line);
    });
}

} // namespace

bool isInCode(const BlockList& blocks, const SourceText& text, qsizetype sourcePosition)
{
    const qsizetype byte = text.toByte(sourcePosition);
    const int index = blocks.indexAt(byte);
    if (index < 0)
        return false;
    const Block& block = blocks.at(index);
    const QByteArray utf8 = text.utf8();
    const auto before = QByteArrayView(utf8).sliced(block.source.start, byte - block.source.start);
    return isCodeLine(*block.node, lineEndsIn(before));
}

} // namespace galley::markdown
