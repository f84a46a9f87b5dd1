// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/markdown/blocks/byte_edit.h"
#include "app/markdown/blocks/child_reparse.h"
#include "app/markdown/blocks/definitions.h"
#include "app/markdown/node.h"
#include "app/text/source_text.h"
#include "app/text/text_delta.h"

#include <memory>
#include <optional>
#include <vector>

namespace galley::markdown {

// Which blocks an edit replaced: `removed` blocks from `first` on gave way to `inserted` ones, the
// one whose source was edited always among them. Blocks behind them only moved.
struct BlockPatch {
    int first = 0;
    int removed = 0;
    int inserted = 0;
    // The one block that gave way to one: they share what the edit left alone.
    std::shared_ptr<const Node> before = nullptr;

    bool isEmpty() const { return removed == 0 && inserted == 0; }
    bool operator==(const BlockPatch& other) const
    {
        return first == other.first && removed == other.removed && inserted == other.inserted;
    }
};

// The top-level blocks of a Markdown text, kept up to date by reparsing around each edit. It always
// equals a parse of the whole text; a change of the reference definitions reparses as far as
// needed.
class BlockList {
public:
    // Parses a whole text; thread safe, for use off the UI thread on a snapshot.
    static BlockList parsed(const QByteArray& utf8);

    // `after` is the text to which `delta` has been applied.
    BlockPatch apply(const SourceText& after, const TextDelta& delta);
    // Does nothing and answers nothing when more than that many bytes have to be parsed for it.
    std::optional<BlockPatch> applyWithin(qsizetype maximumBytes, const SourceText& after,
                                          const TextDelta& delta);
    // Only moves the blocks to where the edit moved their source, and has nothing parsed: until
    // replaceWith() they are those from before the edit, and no edit may be applied.
    void move(const SourceText& after, const TextDelta& delta);
    // Takes over `parsed` (a full parse of the same text); the patch says where they differ.
    BlockPatch replaceWith(BlockList parsed);

    int count() const { return static_cast<int>(m_blocks.size()); }
    const Block& at(int index) const { return m_blocks[static_cast<std::size_t>(index)]; }
    // The block whose source holds that byte, or the nearest one before it; -1 when there is none.
    int indexAt(qsizetype byteOffset) const;

private:
    std::optional<Reparse> reparsed(QByteArrayView text, const ByteEdit& edit,
                                    qsizetype maximumBytes) const;
    bool keepDefinitions(QByteArrayView text, const Reparse& reparse);
    BlockPatch replaceBlocks(int first, int removed, std::vector<Block> blocks,
                             const ByteEdit& edit);

    std::vector<Block> m_blocks;
    Definitions m_definitions;
    qsizetype m_byteSize = 0;
};

} // namespace galley::markdown
