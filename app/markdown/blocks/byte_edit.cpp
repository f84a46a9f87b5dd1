// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/block_list_test.cpp

#include "app/markdown/blocks/byte_edit.h"

namespace galley::markdown {

namespace {

bool hasSurrogateAt(const SourceText& text, qsizetype position)
{
    const QString unit = text.mid({position, 1});
    return !unit.isEmpty() && unit.front().isSurrogate();
}

} // namespace

ByteEdit byteEdit(const SourceText& after, const TextDelta& delta, qsizetype byteSizeBefore)
{
    const TextChange& last = delta.changes.back();
    qsizetype start = delta.changes.front().position;
    qsizetype end = last.position + last.removed.size() + delta.growth();
    // A surrogate beside the edit may have found its other half, or lost it: other bytes either
    // way.
    if (start > 0 && hasSurrogateAt(after, start - 1))
        --start;
    if (end < after.size() && hasSurrogateAt(after, end))
        ++end;

    const qsizetype endByte = after.toByte(end);
    return {after.toByte(start), byteSizeBefore - (after.byteSize() - endByte), endByte};
}

} // namespace galley::markdown
