// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/anchors.h"
#include "tests/support/followed_remarks.h"

#include <QRegularExpression>

namespace galley::tests {

// An article as it is at one time.
struct ArticleState {
    explicit ArticleState(const FollowedArticle& article)
        : blocks(article.blocks())
        , drawn(article.drawn())
    {
    }

    QList<FollowedBlock> blocks;
    DrawnArticle drawn;
};

// What is true of the place of a remark, by the ids of its words and of those beside it, and never
// by a search: what equal words say is what is tested.
class AnchorTruth {
public:
    AnchorTruth(const FollowedRemark& remark, const ArticleState& before, const ArticleState& after)
        : m_remark(remark)
        , m_before(before)
        , m_after(after)
    {
        const bool isCut = !isAlive(remark.left) && !isAlive(remark.right)
            && std::none_of(remark.ids.begin(), remark.ids.end(),
                            [this](int id) { return isAlive(id); });
        if (isCut)
            m_copies = copiesOf(remark.ids);
        for (const int id : remark.ids) {
            if (isAlive(id))
                m_live.append(id);
        }
    }

    // The words, all of them, in a row and parted as they were; of an insertion or white space the
    // words beside it.
    bool stands() const
    {
        QList<int> ids = m_remark.ids;
        if (ids.isEmpty())
            ids = {m_remark.left, m_remark.right};
        ids.removeAll(0);
        for (qsizetype index = 0; index < ids.size(); ++index) {
            if (!isAlive(ids[index]))
                return false;
            if (index == 0)
                continue;
            const bool isBreak = wasAt(ids[index]).block != wasAt(ids[index - 1]).block;
            const int blocks = at(ids[index]).block - at(ids[index - 1]).block;
            if (at(ids[index]).order != at(ids[index - 1]).order + 1 || blocks != (isBreak ? 1 : 0))
                return false;
        }
        if (m_remark.ids.isEmpty() && (m_remark.left == 0 || m_remark.right == 0)) {
            const DrawnArticle::Place& place = at(ids.front());
            const QList<FollowedWord>& words = m_after.blocks[place.block].words;
            return (m_remark.left == 0 ? words.front().id : words.back().id) == ids.front();
        }
        return withoutSpace(m_before.drawn.text, hullOf(m_before.drawn, ids))
            == withoutSpace(m_after.drawn.text,
                            m_remark.ids.isEmpty() ? hullOf(m_after.drawn, ids) : hullNow());
    }

    // Half of the words and more, in one block.
    bool standsHalf() const
    {
        return !m_live.isEmpty() && 2 * m_live.size() >= m_remark.ids.size()
            && at(m_live.front()).block == at(m_live.back()).block;
    }
    bool standsNothing() const { return m_live.isEmpty(); }

    // The words with both beside them stand elsewhere too: nobody could tell one from the other.
    bool isOpen() const { return hasLookalike(m_before) || hasLookalike(m_after); }

    // Of a block of six words and more without a near copy.
    bool isPlain() const
    {
        const QList<FollowedWord>& own = m_before.blocks[m_remark.block].words;
        constexpr qsizetype fewest = 6;
        return own.size() >= fewest
            && std::none_of(m_before.blocks.begin(), m_before.blocks.end(),
                            [&own](const FollowedBlock& block) {
                                return block.words.front().id != own.front().id
                                    && areNear(block.words, own);
                            });
    }

    // Why a place is wrong; empty: it is not.
    QString faultOf(const compare::Anchor& anchor) const
    {
        using State = compare::AnchorState;
        if (anchor.state == State::Gone)
            return anchor.range == TextRange{} ? QString()
                                               : QStringLiteral("a place of what is gone");
        const TextRange range = anchor.range;
        if (range.start < 0 || range.end() > m_after.drawn.text.size())
            return QStringLiteral("beyond the text");
        if (coversAnothers(range))
            return QStringLiteral("on another's words");
        if (!range.isEmpty() && !m_live.isEmpty() && anchor.state != State::Done && !hits(range))
            return QStringLiteral("beside its words");
        if ((m_live.isEmpty() || range.isEmpty()) && !isBetweenNeighbours(range))
            return QStringLiteral("not where its words were");
        const bool saysStands = anchor.state == State::InPlace || anchor.state == State::Moved;
        if (saysStands
            && plain(m_before.drawn.text, m_remark.range) != plain(m_after.drawn.text, range))
            return QStringLiteral("other words said to stand");
        if (anchor.state == State::Done && !m_remark.isDone && !isDone())
            return QStringLiteral("what was proposed is not there");
        return {};
    }

    // Of words that stand.
    bool isExact(const compare::Anchor& anchor) const
    {
        using State = compare::AnchorState;
        const bool saysStands = anchor.state == State::InPlace || anchor.state == State::Moved;
        return saysStands && (m_remark.ids.isEmpty() || anchor.range == hullNow());
    }

private:
    using Place = DrawnArticle::Place;

    // Who copies words and takes the first ones away, with those beside them, has moved them.
    QHash<int, int> copiesOf(const QList<int>& ids) const
    {
        QHash<int, int> origins;
        for (const FollowedBlock& block : m_before.blocks) {
            for (const FollowedWord& word : block.words)
                origins.insert(word.id, word.origin);
        }
        QHash<int, int> copies;
        for (const int id : ids) {
            for (const FollowedBlock& block : m_after.blocks) {
                for (const FollowedWord& word : block.words) {
                    if (word.id != id && word.origin == origins[id]
                        && !m_before.drawn.places.contains(word.id))
                        copies.insert(id, word.id);
                }
            }
        }
        return copies;
    }

    bool isAlive(int id) const { return m_after.drawn.places.contains(m_copies.value(id, id)); }
    Place at(int id) const { return m_after.drawn.places.value(m_copies.value(id, id)); }
    Place wasAt(int id) const { return m_before.drawn.places.value(id); }

    static TextRange hullOf(const DrawnArticle& drawn, const QList<int>& ids)
    {
        const qsizetype start = drawn.places.value(ids.front()).range.start;
        return {start, drawn.places.value(ids.back()).range.end() - start};
    }
    TextRange hullNow() const
    {
        const qsizetype start = at(m_remark.ids.front()).range.start;
        return {start, at(m_remark.ids.back()).range.end() - start};
    }

    static QString withoutSpace(const QString& text, TextRange range)
    {
        static const QRegularExpression itemNumber(QStringLiteral("\\n\\d+\\. "));
        QString plain = text.mid(range.start, range.length);
        plain.remove(itemNumber);
        plain.removeIf([](QChar unit) { return unit.isSpace(); });
        return plain;
    }

    static QString plain(const QString& text, TextRange range)
    {
        return withoutSpace(text, range)
            .normalized(QString::NormalizationForm_C)
            .replace(QChar(0x2019), u'\'');
    }

    static bool areNear(const QList<FollowedWord>& one, const QList<FollowedWord>& other)
    {
        QHash<QString, int> bag;
        for (const FollowedWord& word : one)
            ++bag[word.text];
        qsizetype shared = 0;
        for (const FollowedWord& word : other)
            shared += bag[word.text]-- > 0 ? 1 : 0;
        return shared * 10 >= 6 * qMax(one.size(), other.size());
    }

    // The words of an article in a row, with the ends of its blocks.
    static QList<std::pair<QString, int>> rowOf(const ArticleState& article)
    {
        QList<std::pair<QString, int>> row;
        for (const FollowedBlock& block : article.blocks) {
            row.append({QStringLiteral("^"), 0});
            for (const FollowedWord& word : block.words)
                row.append({word.text, word.id});
            row.append({QStringLiteral("$"), 0});
        }
        return row;
    }

    // Of the words of each of its blocks, with the word before and the one behind.
    bool hasLookalike(const ArticleState& article) const
    {
        const QList<std::pair<QString, int>> was = rowOf(m_before);
        const QList<std::pair<QString, int>> row = rowOf(article);
        const auto isOf = [this](const std::pair<QString, int>& word) {
            return m_remark.ids.isEmpty() ? word.second == m_remark.left
                                          : m_remark.ids.contains(word.second);
        };
        auto from = std::find_if(was.begin(), was.end(), isOf);
        while (from != was.end()) {
            auto to = std::find_if_not(from, was.end(), isOf);
            const auto next = std::find_if(to, was.end(), isOf);
            if (m_remark.ids.isEmpty()) {
                to += m_remark.isBetweenBlocks ? 3 : 1;
            } else {
                --from;
                ++to;
            }
            if (hasLookalike(row, {from, to}))
                return true;
            from = next;
        }
        return false;
    }

    bool hasLookalike(const QList<std::pair<QString, int>>& row,
                      const QList<std::pair<QString, int>>& of) const
    {
        const auto areSame = [](const auto& one, const auto& other) {
            return one.first == other.first;
        };
        const qsizetype own = m_remark.ids.isEmpty() ? 0 : 1;
        auto found = std::search(row.begin(), row.end(), of.begin(), of.end(), areSame);
        for (; found != row.end();
             found = std::search(found + 1, row.end(), of.begin(), of.end(), areSame)) {
            const int id = (found + own)->second;
            if (id != of[own].second && id != m_copies.value(of[own].second))
                return true;
        }
        return false;
    }

    static bool meet(TextRange one, TextRange other)
    {
        return one.start < other.end() && other.start < one.end();
    }

    bool hits(TextRange range) const
    {
        return std::any_of(m_live.begin(), m_live.end(),
                           [&](int id) { return meet(at(id).range, range); });
    }

    // Words between those of the target, or between them and a word that was beside them, came into
    // it; others are another's.
    bool coversAnothers(TextRange range) const
    {
        return std::any_of(m_after.drawn.ids.begin(), m_after.drawn.ids.end(), [&](int id) {
            return m_before.drawn.places.contains(id) && !m_remark.ids.contains(id)
                && meet(at(id).range, range) && !isWithinTarget(id);
        });
    }

    bool isWithinTarget(int id) const
    {
        const Place place = at(id);
        const bool spansBlocks = wasAt(m_remark.ids.isEmpty() ? 0 : m_remark.ids.front()).block
            != wasAt(m_remark.ids.isEmpty() ? 0 : m_remark.ids.back()).block;
        const int furthest = spansBlocks || m_remark.isBetweenBlocks ? 1 : 0;
        bool isBehind = false;
        bool isBefore = false;
        for (const int other : m_live + QList<int>{m_remark.left, m_remark.right}) {
            if (!isAlive(other) || qAbs(at(other).block - place.block) > furthest || other == id)
                continue;
            isBehind = isBehind || (at(other).order < place.order && other != m_remark.right);
            isBefore = isBefore || (at(other).order > place.order && other != m_remark.left);
        }
        return isBehind && isBefore;
    }

    bool isBetweenNeighbours(TextRange range) const
    {
        const int left = m_remark.left;
        const int right = m_remark.right;
        const bool isLeftAlive = isAlive(left);
        const bool isRightAlive = isAlive(right);
        if (!isLeftAlive && !isRightAlive && left != 0 && right != 0)
            return false;
        return (!isLeftAlive || at(left).range.end() <= range.start)
            && (!isRightAlive || range.end() <= at(right).range.start);
    }

    // Whether what was proposed stands where it was to stand, whoever put it there.
    bool isDone() const
    {
        const bool hasLeft = isAlive(m_remark.left);
        const bool hasRight = isAlive(m_remark.right);
        if (!hasLeft && !hasRight)
            return true; // a block of other words
        const int block = at(hasLeft ? m_remark.left : m_remark.right).block;
        QStringList words;
        for (const FollowedWord& word : m_after.blocks[block].words) {
            const int order = at(word.id).order;
            const bool isBehind = !hasLeft || order > at(m_remark.left).order;
            const bool isBefore = !hasRight || order < at(m_remark.right).order;
            if (isBehind && isBefore)
                words.append(word.text);
        }
        return words == m_remark.proposedWords;
    }

    const FollowedRemark& m_remark;
    const ArticleState& m_before;
    const ArticleState& m_after;
    QHash<int, int> m_copies; // of words that were cut and put in elsewhere
    QList<int> m_live;
};

} // namespace galley::tests
