// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/content_lines.h"
#include "app/markdown/node.h"

#include <QString>

#include <vector>

struct cmark_node;

namespace galley::markdown {

// What cmark does not tell of the source of its nodes: the lines of a block as it read them, and
// which letters of a text were escaped. Lines of nodes are cmark's, from 1.
class BlockSource {
public:
    // cmark read `linesBefore` lines before the first of `lines`.
    BlockSource(const ByteLines& lines, int linesBefore)
        : m_lines(lines)
        , m_linesBefore(linesBefore)
    {
    }

    // Whether a line from the second on might part the header of a table from its rows.
    bool mayHoldTable(int firstLine, int lineCount) const;
    // The lines of a block, without what stands before them; none where it stands too deep.
    std::vector<ContentLine> linesOf(cmark_node* block, int lineCount) const;

    // Replaces the signs in a text node's literal that are escaped in the source, by a backslash or
    // as an entity, by placeholders: what they would begin or end is not to be found.
    void hideEscapedSigns(cmark_node* text, QString& literal);

private:
    QString sourceOf(cmark_node* text);

    const ByteLines& m_lines;
    int m_linesBefore;
    // Of the block whose text was last asked for.
    cmark_node* m_block = nullptr;
    std::vector<QByteArray> m_blockLines;
    int m_blockColumn = 0;
};

// Puts the signs back in the place of their placeholders. Answers where those stand that would be
// set otherwise if they were not escaped.
std::vector<qsizetype> showEscapedSigns(QString& text);

} // namespace galley::markdown
