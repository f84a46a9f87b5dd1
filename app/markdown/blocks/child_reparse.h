// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/byte_edit.h"
#include "app/markdown/blocks/definitions.h"
#include "app/markdown/node.h"

#include <functional>
#include <optional>
#include <vector>

namespace galley::markdown {

// A stretch of the text that was parsed again behind an edit, and what came of it.
struct Reparse {
    ByteRange before; // where it stood before the edit
    ByteRange after;
    QByteArray context; // what was read before it, where it begins within a block
    int first = 0; // block
    int removed = 0; // how many blocks give way
    std::vector<Block> blocks; // to these
};

// A text before and after an edit.
struct EditedText {
    const std::vector<Block>& blocks; // before it
    qsizetype sizeBefore = 0; // bytes
    QByteArrayView text; // after it
    ByteEdit edit;
    std::function<QByteArray()> removed; // the bytes that the edit replaced
};

// The block that begins at the byte or is the nearest one before it; -1 for none.
int blockAt(const std::vector<Block>& blocks, qsizetype byte);

// The top-level block from which on a text is parsed again behind an edit in or behind that one:
// the edit may join it with the one before, never with what is before that.
int firstToReparse(const std::vector<Block>& blocks, QByteArrayView text, int block);

// Parses only items of a list, blocks in a quote, or rows of a table again where that is enough, so
// that the rest of a long block stays as it is, and is shared by the tree that comes of it. Nothing
// where a whole top-level block has to be read, or more than so many bytes.
//
// It reads from a block that begins before the edit on, behind lines that open what is around that,
// until one begins behind the edit that began there before, in the same blocks: from there on the
// same lines are read in the same state. Only whether lists are loose depends on more than that.
std::optional<Reparse> reparsedChildren(const EditedText& edited, const Definitions& definitions,
                                        qsizetype maximumBytes);

} // namespace galley::markdown
