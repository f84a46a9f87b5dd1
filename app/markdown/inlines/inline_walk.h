// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/inlines/block_content.h"
#include "app/markdown/node.h"

#include <QByteArrayView>

#include <vector>

struct cmark_node;

namespace galley::markdown {

// Walks over cmark's inlines of a block in their order, beside the text they were read from, and
// tells where each of them stands. cmark says what comes next, so the delimiters of a node can only
// be the bytes that stand there: nothing is searched or guessed. Where the two do not belong
// together, the rest of the block has no places, and hasFailed() says so.
class InlineWalk {
public:
    InlineWalk() = default;
    // Places are counted from byte `origin` of the source.
    InlineWalk(BlockContent content, qsizetype origin);

    // Takes the next inline with its opening delimiter; `node` has its values.
    void enter(cmark_node* source, Node& node);
    // Takes the closing delimiter of a wrapper; `node` is null where it dissolved.
    void leave(Node* node);

    bool hasFailed() const { return m_hasFailed; }
    bool isAtEnd() const { return m_position == m_content.text.size(); }

private:
    struct Open {
        NodeKind kind = NodeKind::Document;
        char sign = 0; // that a delimiter begins with
    };

    char at(qsizetype position) const;
    void require(bool holds);
    void take(QByteArrayView delimiter);
    void takeText(QByteArrayView literal, bool isAutolink, Node& node);
    void takeEmphasis(NodeKind kind, char sign);
    void takeBreak(NodeKind kind, Node& node);
    void takeCode(Node& node);
    void respell(qsizetype start, qsizetype end, int unit, Node& node) const;
    int sourceOf(qsizetype position) const;

    BlockContent m_content;
    qsizetype m_origin = 0;
    qsizetype m_position = 0; // in the content
    std::vector<Open> m_open;
    bool m_hasFailed = true;
};

} // namespace galley::markdown
