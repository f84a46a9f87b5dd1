// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/followed_article.h"

#include <optional>

namespace galley::tests {

// Something said of words of an article, which are known by their ids.
struct FollowedRemark {
    enum class Kind { Comment, Replacement, Deletion, Insertion, Space };

    Kind kind = Kind::Comment;
    TextRange range; // in the text
    QList<int> ids; // of its words; none of an insertion or of white space
    int left = 0; // the words beside it; 0: its block begins or ends there
    int right = 0;
    bool isBetweenBlocks = false; // white space that parts two
    int block = 0; // where it begins
    std::optional<QString> proposed;
    QStringList proposedWords;
    QList<int> done; // ids of words that somebody put there already
    bool isDone = false;
};

// Draws remarks on the words of an article: short and long ones, over the end of a block too.
class RemarksOn {
public:
    RemarksOn(FollowedArticle& article, const DrawnArticle& drawn)
        : m_article(article)
        , m_drawn(drawn)
    {
    }

    FollowedRemark draw()
    {
        FollowedRemark remark;
        remark.block = below(blocks().size());
        const int kind = below(20);
        if (kind < 1)
            return space(remark);
        if (kind < 3)
            return insertion(remark);
        takeWords(remark);
        const bool isLong = remark.ids.size() > 1 && block(remark).words.size() > 1;
        if (kind < 6) {
            remark.kind = FollowedRemark::Kind::Replacement;
            propose(remark, 1 + below(3));
        } else if (kind < 8 && isLong && !spansBlocks(remark)) {
            remark.kind = FollowedRemark::Kind::Deletion;
            remark.proposed = QString();
        }
        return remark;
    }

    bool spansBlocks(const FollowedRemark& remark) const
    {
        return !remark.ids.isEmpty()
            && m_drawn.places[remark.ids.front()].block != m_drawn.places[remark.ids.back()].block;
    }

private:
    int below(qsizetype bound) { return m_article.below(bound); }
    const QList<FollowedBlock>& blocks() const { return m_article.blocks(); }
    const FollowedBlock& block(const FollowedRemark& remark) const
    {
        return blocks()[remark.block];
    }
    TextRange placeOf(int id) const { return m_drawn.places[id].range; }
    static int idAt(const FollowedBlock& block, qsizetype at)
    {
        return at >= 0 && at < block.words.size() ? block.words[at].id : 0;
    }

    void propose(FollowedRemark& remark, int words)
    {
        while (words-- > 0)
            remark.proposedWords.append(m_article.wordFor(remark.block));
        remark.proposed = remark.proposedWords.join(FollowedArticle::separatorOf(block(remark)));
    }

    void takeWords(FollowedRemark& remark)
    {
        const FollowedBlock& first = block(remark);
        const qsizetype from = below(first.words.size());
        const qsizetype most = below(12) == 0 ? 12 : 4;
        const qsizetype end = qMin(first.words.size(), from + 1 + below(most));
        for (qsizetype at = from; at < end; ++at)
            remark.ids.append(first.words[at].id);
        remark.left = idAt(first, from - 1);
        remark.right = idAt(first, end);
        if (end == first.words.size() && remark.block + 1 < blocks().size() && below(4) == 0) {
            const FollowedBlock& next = blocks()[remark.block + 1];
            const qsizetype count = qMin<qsizetype>(next.words.size(), 1 + below(4));
            for (qsizetype at = 0; at < count; ++at)
                remark.ids.append(next.words[at].id);
            remark.right = idAt(next, count);
        }
        const qsizetype start = placeOf(remark.ids.front()).start;
        remark.range = {start, placeOf(remark.ids.back()).end() - start};
    }

    FollowedRemark insertion(FollowedRemark remark)
    {
        const FollowedBlock& in = block(remark);
        const qsizetype at = below(in.words.size());
        remark.kind = FollowedRemark::Kind::Insertion;
        remark.left = in.words[at].id;
        remark.right = idAt(in, at + 1);
        remark.range = {placeOf(remark.left).end() + in.words[at].behind.size(), 0};
        propose(remark, 1 + below(3));
        remark.proposed->prepend(FollowedArticle::separatorOf(in));
        return remark;
    }

    FollowedRemark space(FollowedRemark remark)
    {
        const FollowedBlock& in = block(remark);
        const qsizetype at = below(in.words.size());
        remark.kind = FollowedRemark::Kind::Space;
        remark.left = in.words[at].id;
        remark.right = idAt(in, at + 1);
        const bool isLast = remark.right == 0;
        const bool hasNext = remark.block + 1 < blocks().size();
        const bool fits = !isLast ? FollowedArticle::separatorOf(in) == QStringLiteral(" ")
                && in.words[at + 1].before.isEmpty()
                                  : hasNext && in.kind == FollowedBlock::Kind::Paragraph
                && blocks()[remark.block + 1].kind == FollowedBlock::Kind::Paragraph;
        if (!fits) {
            takeWords(remark = {FollowedRemark::Kind::Comment,
                                {},
                                {},
                                0,
                                0,
                                false,
                                remark.block,
                                {},
                                {},
                                {},
                                false});
            return remark;
        }
        if (isLast) {
            remark.isBetweenBlocks = true;
            remark.right = blocks()[remark.block + 1].words.front().id;
            if (below(2) == 0)
                remark.proposed = QStringLiteral(" ");
        }
        const qsizetype start = placeOf(remark.left).end() + in.words[at].behind.size();
        remark.range = {start, placeOf(remark.right).start - start};
        return remark;
    }

    FollowedArticle& m_article;
    const DrawnArticle& m_drawn;
};

} // namespace galley::tests
