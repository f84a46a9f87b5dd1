// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/followed_words.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace galley::tests {

// Makes articles of many scripts with copies, near copies and repeated phrases, and edits them as
// people do, so that it can be said of each word where it went, equal words or not. The same seed
// makes the same article.
class FollowedArticle {
public:
    explicit FollowedArticle(quint32 seed) : m_random(seed)
    {
        m_isWindows = below(8) == 0;
        const int count = 2 + below(14);
        while (m_blocks.size() < count) {
            const int kind = m_blocks.isEmpty() ? 20 : below(20);
            FollowedBlock block = kind < 4 ? copyOf(m_blocks[below(m_blocks.size())]) : newBlock();
            if (kind == 2 || kind == 3)
                block.words[below(block.words.size())] = word(block.script);
            m_blocks.append(block);
        }
    }

    int below(qsizetype bound)
    {
        return bound <= 1 ? 0 : m_random.bounded(static_cast<int>(bound));
    }

    const QList<FollowedBlock>& blocks() const { return m_blocks; }

    void edit(int times)
    {
        while (times-- > 0)
            edit();
    }

    // Has other words stand in the place of some; with none of those, behind `behind`. Nothing is
    // done where the words do not stand in a row.
    QList<int> replace(const QList<int>& ids, int behind, const QStringList& by)
    {
        const auto [block, first] = find(ids.isEmpty() ? behind : ids.front());
        if (block < 0)
            return {};
        QList<FollowedWord>& words = m_blocks[block].words;
        for (qsizetype index = 0; index < ids.size(); ++index) {
            if (first + index >= words.size() || words[first + index].id != ids[index])
                return {};
        }
        if (words.size() == ids.size() && by.isEmpty())
            return {};
        QList<FollowedWord> come;
        QList<int> idsOfThem;
        for (const QString& text : by) {
            ++m_lastId;
            come.append({text, {}, {}, m_lastId, m_lastId});
            idsOfThem.append(m_lastId);
        }
        if (!ids.isEmpty() && !come.isEmpty()) {
            come.front().before = words[first].before;
            come.back().behind = words[first + ids.size() - 1].behind;
        }
        const qsizetype at = ids.isEmpty() ? first + 1 : first;
        words.remove(at, ids.size());
        words = words.first(at) + come + words.mid(at);
        return idsOfThem;
    }

    QString wordFor(int block) { return word(m_blocks[block].script).text; }

    DrawnArticle drawn() const
    {
        DrawnArticle drawn;
        const QString lineEnd = m_isWindows ? QStringLiteral("\r\n") : QStringLiteral("\n");
        int number = 0;
        for (qsizetype index = 0; index < m_blocks.size(); ++index) {
            const FollowedBlock& block = m_blocks[index];
            const bool goesOn = index > 0 && m_blocks[index - 1].kind == block.kind
                && (block.kind == Kind::Bullet || block.kind == Kind::Numbered
                    || block.kind == Kind::Row);
            if (index > 0)
                drawn.text += goesOn ? lineEnd : lineEnd + lineEnd;
            number = goesOn ? number + 1 : 1;
            draw(drawn, block, static_cast<int>(index), number, lineEnd);
        }
        drawn.text += lineEnd;
        return drawn;
    }

    static QString separatorOf(const FollowedBlock& block)
    {
        if (block.kind == Kind::Row)
            return QStringLiteral(" | ");
        const bool isDense = block.script == Script::Chinese || block.script == Script::Thai;
        return isDense ? QString() : QStringLiteral(" ");
    }

private:
    using Kind = FollowedBlock::Kind;
    using Script = FollowedBlock::Script;

    // The first ones of a list are the common ones.
    FollowedWord word(Script script)
    {
        const QStringList& words =
            followedWordsOf(script == Script::Emoji && below(3) > 0 ? Script::Latin : script);
        const double draw = m_random.generateDouble();
        FollowedWord word;
        word.text =
            words[qMin(words.size() - 1,
                       static_cast<qsizetype>(draw * draw * static_cast<double>(words.size())))];
        word.id = word.origin = ++m_lastId;
        const int mark = below(12);
        if (mark == 0)
            word.behind = script == Script::Chinese ? QStringLiteral("。") : QStringLiteral(".");
        else if (mark == 1 && script != Script::Chinese)
            word.behind = QStringLiteral(",");
        return word;
    }

    QList<FollowedWord> run(Script script, int count)
    {
        QList<FollowedWord> words;
        while (count-- > 0)
            words.append(word(script));
        return words;
    }

    FollowedBlock newBlock()
    {
        static const QList<Kind> kinds{
            Kind::Paragraph, Kind::Paragraph, Kind::Paragraph, Kind::Paragraph, Kind::Paragraph,
            Kind::Paragraph, Kind::Paragraph, Kind::Paragraph, Kind::Paragraph, Kind::Bullet,
            Kind::Bullet,    Kind::Bullet,    Kind::Numbered,  Kind::Numbered,  Kind::Numbered,
            Kind::Heading,   Kind::Row,       Kind::Row,       Kind::Code};
        const int draw = below(20);
        FollowedBlock block;
        block.script = draw < 13 ? Script::Latin
            : draw < 15          ? Script::Chinese
            : draw < 16          ? Script::Arabic
            : draw < 19          ? Script::Emoji
                                 : Script::Thai;
        block.kind = kinds[below(kinds.size())];
        int count = 2 + below(30);
        if (block.kind == Kind::Heading)
            count = 1 + below(4);
        else if (block.kind == Kind::Row)
            count = 2 + below(2);
        else if (below(16) == 0)
            count = 1;
        block.words = run(block.script, count);
        if (block.kind == Kind::Paragraph && below(10) == 0)
            block.wrappedAfter = 4 + below(4);
        if (count > 12 && below(6) == 0) // a phrase that stands twice in it
            insert(block, below(count), copyOf(block.words.mid(below(count - 4), 2 + below(3))));
        return block;
    }

    QList<FollowedWord> copyOf(QList<FollowedWord> words)
    {
        for (FollowedWord& word : words)
            word.id = ++m_lastId;
        return words;
    }

    FollowedBlock copyOf(const FollowedBlock& block)
    {
        FollowedBlock copy = block;
        copy.words = copyOf(block.words);
        return copy;
    }

    static void insert(FollowedBlock& block, qsizetype at, const QList<FollowedWord>& words)
    {
        block.words = block.words.first(at) + words + block.words.mid(at);
    }

    static void draw(DrawnArticle& drawn, const FollowedBlock& block, int index, int number,
                     const QString& lineEnd)
    {
        switch (block.kind) {
        case Kind::Heading:
            drawn.text += QStringLiteral("## ");
            break;
        case Kind::Bullet:
            drawn.text += QStringLiteral("- ");
            break;
        case Kind::Numbered:
            drawn.text += QStringLiteral("%1. ").arg(number);
            break;
        case Kind::Row:
            drawn.text += QStringLiteral("| ");
            break;
        case Kind::Code:
            drawn.text += QStringLiteral("```") + lineEnd;
            break;
        case Kind::Paragraph:
            break;
        }
        const QString separator = separatorOf(block);
        for (qsizetype at = 0; at < block.words.size(); ++at) {
            const FollowedWord& word = block.words[at];
            if (at > 0) {
                const bool isWrapped = separator == QStringLiteral(" ") && block.wrappedAfter > 0
                    && at % block.wrappedAfter == 0;
                drawn.text += isWrapped ? lineEnd : separator;
            }
            drawn.text += word.before;
            drawn.places.insert(
                word.id,
                {{drawn.text.size(), word.text.size()}, index, static_cast<int>(drawn.ids.size())});
            drawn.ids.append(word.id);
            drawn.text += word.text + word.behind;
        }
        if (block.kind == Kind::Row)
            drawn.text += QStringLiteral(" |");
        else if (block.kind == Kind::Code)
            drawn.text += lineEnd + QStringLiteral("```");
    }

    std::pair<qsizetype, qsizetype> find(int id) const
    {
        for (qsizetype block = 0; block < m_blocks.size(); ++block) {
            for (qsizetype at = 0; at < m_blocks[block].words.size(); ++at) {
                if (m_blocks[block].words[at].id == id)
                    return {block, at};
            }
        }
        return {-1, -1};
    }

    void moveBlocks(qsizetype from)
    {
        const qsizetype count = qMin<qsizetype>(below(4) > 0 ? 1 : 3, m_blocks.size() - from);
        const QList<FollowedBlock> moved = m_blocks.mid(from, count);
        m_blocks.remove(from, count);
        qsizetype to = below(m_blocks.size() + 1);
        for (const FollowedBlock& block : moved)
            m_blocks.insert(to++, block);
    }

    // With something put between, if `between`.
    void part(qsizetype index, qsizetype at, bool between)
    {
        FollowedBlock& first = m_blocks[index];
        if (!first.isText() || at == 0 || first.words.size() < 4)
            return;
        FollowedBlock second = first;
        second.words = first.words.mid(at);
        first.words = first.words.first(at);
        m_blocks.insert(index + 1, second);
        if (between)
            m_blocks.insert(index + 1, newBlock());
    }

    void join(qsizetype index)
    {
        if (index + 1 >= m_blocks.size())
            return;
        FollowedBlock& first = m_blocks[index];
        const FollowedBlock& second = m_blocks[index + 1];
        const bool fits = first.kind == Kind::Paragraph && second.kind == Kind::Paragraph
            && separatorOf(first) == separatorOf(second);
        if (!fits)
            return;
        first.words += second.words;
        m_blocks.removeAt(index + 1);
    }

    // Some words go elsewhere, mostly into another paragraph.
    void moveSentence(qsizetype index, qsizetype at)
    {
        FollowedBlock& from = m_blocks[index];
        const qsizetype count = qMin<qsizetype>(3 + below(8), from.words.size() - at);
        if (!from.isText() || count == from.words.size())
            return;
        const qsizetype other = below(4) == 0 ? index : below(m_blocks.size());
        if (!m_blocks[other].isText() || separatorOf(m_blocks[other]) != separatorOf(from))
            return;
        const QList<FollowedWord> words = from.words.mid(at, count);
        from.words.remove(at, count);
        FollowedBlock& to = m_blocks[other];
        insert(to, below(to.words.size() + 1), words);
    }

    // Of another's words.
    void repeatPhrase(FollowedBlock& block, qsizetype at)
    {
        const FollowedBlock& other = m_blocks[below(m_blocks.size())];
        if (separatorOf(other) != separatorOf(block))
            return;
        const qsizetype from = below(other.words.size());
        insert(block, at, copyOf(other.words.mid(from, 1 + below(5))));
    }

    // Its words stay what they are.
    static void toggleStars(FollowedBlock& block, qsizetype at, qsizetype count)
    {
        if (!block.isText() || separatorOf(block).isEmpty())
            return;
        FollowedWord& first = block.words[at];
        FollowedWord& last = block.words[qMin(at + count, block.words.size()) - 1];
        const QString stars = QStringLiteral("**");
        if (first.before == stars && last.behind.startsWith(stars)) {
            first.before.clear();
            last.behind.remove(0, stars.size());
        } else if (first.before.isEmpty() && !last.behind.startsWith(stars)) {
            first.before = stars;
            last.behind.prepend(stars);
        }
    }

    void changeLetter(FollowedWord& word)
    {
        if (word.text.size() < 3 || word.text[0].unicode() > 0x7a)
            return;
        word.text[below(word.text.size())] = QChar('a' + below(26));
        word.id = word.origin = ++m_lastId;
    }

    void editWords(FollowedBlock& block, qsizetype at, int kind)
    {
        QList<FollowedWord>& words = block.words;
        if (kind < 22) {
            const FollowedWord old = std::exchange(words[at], word(block.script));
            if (words[at].text == old.text)
                words[at].id = words[at].origin = old.id;
        } else if (kind < 26) {
            changeLetter(words[at]);
        } else if (kind < 37) {
            words.insert(at, word(block.script));
        } else if (kind < 39) {
            insert(block, at, copyOf(words.mid(at, 1))); // `so good`, `so so good`
        } else if (kind < 51) {
            if (words.size() > 1)
                words.removeAt(at);
        } else if (kind < 56) {
            const qsizetype count = qMin<qsizetype>(3 + below(6), words.size() - at);
            if (count < words.size())
                words.remove(at, count);
        } else {
            insert(block, at, run(block.script, 3 + below(6)));
        }
    }

    void edit()
    {
        const qsizetype index = below(m_blocks.size());
        FollowedBlock& block = m_blocks[index];
        const qsizetype at = below(block.words.size());
        const int kind = below(100);
        if (kind < 60) {
            editWords(block, at, kind);
        } else if (kind < 69) {
            moveBlocks(index);
        } else if (kind < 73) {
            if (m_blocks.size() > 2)
                m_blocks.removeAt(index);
        } else if (kind < 78) {
            m_blocks.insert(index, newBlock());
        } else if (kind < 82) {
            part(index, at, kind == 81);
        } else if (kind < 86) {
            join(index);
        } else if (kind < 88) {
            const FollowedBlock copy = copyOf(block);
            m_blocks.insert(below(m_blocks.size() + 1), copy);
        } else if (kind < 91) {
            moveSentence(index, at);
        } else if (kind < 93) {
            repeatPhrase(block, at);
        } else if (kind < 95) {
            toggleStars(block, at, 1 + below(3));
        } else if (kind < 96) {
            block.wrappedAfter = block.kind == Kind::Paragraph ? below(8) : 0;
        } else if (kind < 97) {
            m_isWindows = below(4) == 0 ? !m_isWindows : m_isWindows;
        } else {
            QString& mark = block.words[at].behind;
            mark = mark.isEmpty() ? QStringLiteral(".") : QString();
        }
    }

    QRandomGenerator m_random;
    int m_lastId = 0;
    bool m_isWindows = false;
    QList<FollowedBlock> m_blocks;
};

} // namespace galley::tests
