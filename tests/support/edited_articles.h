// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace galley::tests {

// How often a test about random articles repeats itself: $GALLEY_ROUNDS, else what a suite has time
// for.
inline int rounds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("GALLEY_ROUNDS");
    return wanted > 0 ? wanted : usual;
}

// A paragraph, heading, item, row or block of code of an EditedArticle.
struct EditedBlock {
    enum class Kind { Paragraph, Heading, Bullet, Numbered, Row, Code };

    Kind kind = Kind::Paragraph;
    QStringList words;
    bool isChinese = false; // words without spaces between them
};

// Makes articles and edits them as people do: words, runs of words, paragraphs come, go, change,
// move, are joined and parted. With `hasOwnWords` no word stands twice, so that it can be said of
// each where it went; without, paragraphs are repeated too. The same seed makes the same article.
class EditedArticle {
public:
    // Of so many blocks, or, with 0, of a few.
    EditedArticle(quint32 seed, bool hasOwnWords, int blocks = 0)
        : m_random(seed)
        , m_hasOwnWords(hasOwnWords)
    {
        const int count = blocks > 0 ? blocks : 2 + below(14);
        while (m_blocks.size() < count) {
            const bool isCopy = !m_hasOwnWords && !m_blocks.isEmpty() && below(6) == 0;
            m_blocks.append(isCopy ? m_blocks[below(m_blocks.size())] : block());
            if (isCopy && below(2) == 0)
                replaceWord(m_blocks.last());
        }
    }

    int below(qsizetype bound)
    {
        return bound <= 1 ? 0 : m_random.bounded(static_cast<int>(bound));
    }

    // Another course from here on; words that come are of that course alone.
    void branch(quint32 seed, const QString& name)
    {
        m_random.seed(seed);
        m_name = name;
    }

    void edit(int times)
    {
        while (times-- > 0)
            edit();
    }

    QString text(const QString& lineEnd = QStringLiteral("\n")) const
    {
        QString text;
        int number = 0;
        for (qsizetype index = 0; index < m_blocks.size(); ++index) {
            const EditedBlock& block = m_blocks[index];
            const bool goesOn = index > 0 && m_blocks[index - 1].kind == block.kind
                && (block.kind == EditedBlock::Kind::Bullet
                    || block.kind == EditedBlock::Kind::Numbered
                    || block.kind == EditedBlock::Kind::Row);
            if (index > 0)
                text += goesOn ? lineEnd : lineEnd + lineEnd;
            number = goesOn ? number + 1 : 1;
            text += written(block, number, lineEnd);
        }
        return text + lineEnd;
    }

    // How often each of the words that stand nowhere else is in a text.
    static QHash<QString, int> ownWordsOf(const QString& text)
    {
        QHash<QString, int> words;
        QString word;
        for (const QChar unit : text + u' ') {
            if (unit.isLetterOrNumber()) {
                word += unit;
                continue;
            }
            const bool isOwn = !word.isEmpty() && word.front().isLetter() && word.back().isDigit();
            if (isOwn)
                ++words[word];
            word.clear();
        }
        return words;
    }

private:
    using Kind = EditedBlock::Kind;

    QString word(bool isChinese = false)
    {
        static const QStringList syllables{
            QStringLiteral("ba"), QStringLiteral("ce"), QStringLiteral("di"), QStringLiteral("fo"),
            QStringLiteral("gu"), QStringLiteral("la"), QStringLiteral("me"), QStringLiteral("ni"),
            QStringLiteral("po"), QStringLiteral("ru"), QStringLiteral("sa"), QStringLiteral("te")};
        static const QStringList others{
            QStringLiteral("caf\u00e9"),  QStringLiteral("cafe\u0301"),
            QStringLiteral("don\u2019t"), QStringLiteral("don't"),
            QStringLiteral("**bold**"),   QStringLiteral("_so_"),
            QStringLiteral("`code`"),     QStringLiteral("\u0633\u0639\u0631"),
            QStringLiteral("\U0001F389"), QStringLiteral("[here](https://example.org/a)")};
        static const QStringList chinese{
            QStringLiteral("\u5929\u6c14"), QStringLiteral("\u5b66\u6821"),
            QStringLiteral("\u65f6\u95f4"), QStringLiteral("\u4e66"), QStringLiteral("\u6a5f")};
        if (isChinese)
            return chinese[below(chinese.size())];
        if (!m_hasOwnWords && below(14) == 0)
            return others[below(others.size())];
        QString word;
        for (int count = 1 + below(3); count > 0; --count)
            word += syllables[below(syllables.size())];
        if (m_hasOwnWords)
            word += m_name + QString::number(++m_count);
        const int mark = below(12);
        return mark == 0 ? word + u'.' : mark == 1 ? word + u',' : word;
    }

    EditedBlock block()
    {
        static const QList<Kind> kinds{
            Kind::Paragraph, Kind::Paragraph, Kind::Paragraph, Kind::Paragraph, Kind::Paragraph,
            Kind::Paragraph, Kind::Bullet,    Kind::Bullet,    Kind::Numbered,  Kind::Numbered,
            Kind::Heading,   Kind::Row,       Kind::Row,       Kind::Code};
        EditedBlock block{kinds[below(kinds.size())], {}, false};
        block.isChinese = !m_hasOwnWords && block.kind == Kind::Paragraph && below(8) == 0;
        int count = 2 + below(30);
        if (block.kind == Kind::Heading)
            count = 1 + below(4);
        else if (block.kind == Kind::Row)
            count = 2 + below(2);
        else if (below(16) == 0)
            count = 1;
        while (count-- > 0)
            block.words.append(word(block.isChinese));
        return block;
    }

    QStringList run()
    {
        QStringList words;
        for (int count = 3 + below(6); count > 0; --count)
            words.append(word());
        return words;
    }

    void replaceWord(EditedBlock& block)
    {
        block.words[below(block.words.size())] = word(block.isChinese);
    }

    static QString written(const EditedBlock& block, int number, const QString& lineEnd)
    {
        const QString words = block.words.join(block.isChinese ? QString() : QStringLiteral(" "));
        switch (block.kind) {
        case Kind::Heading:
            return QStringLiteral("## ") + words;
        case Kind::Bullet:
            return QStringLiteral("- ") + words;
        case Kind::Numbered:
            return QStringLiteral("%1. ").arg(number) + words;
        case Kind::Row:
            return QStringLiteral("| ") + block.words.join(QStringLiteral(" | "))
                + QStringLiteral(" |");
        case Kind::Code:
            return QStringLiteral("```") + lineEnd + words + lineEnd + QStringLiteral("```");
        case Kind::Paragraph:
            break;
        }
        return words;
    }

    void moveBlocks(qsizetype from)
    {
        const qsizetype count = qMin<qsizetype>(below(4) > 0 ? 1 : 3, m_blocks.size() - from);
        const QList<EditedBlock> moved = m_blocks.mid(from, count);
        m_blocks.remove(from, count);
        qsizetype to = below(m_blocks.size() + 1);
        for (const EditedBlock& block : moved)
            m_blocks.insert(to++, block);
    }

    void part(qsizetype index, qsizetype at)
    {
        EditedBlock& first = m_blocks[index];
        const bool isText = first.kind == Kind::Paragraph || first.kind == Kind::Bullet;
        if (!isText || at == 0 || first.words.size() < 4)
            return;
        EditedBlock second = first;
        second.words = first.words.mid(at);
        first.words = first.words.first(at);
        m_blocks.insert(index + 1, second);
    }

    void join(qsizetype index)
    {
        if (index + 1 >= m_blocks.size())
            return;
        EditedBlock& first = m_blocks[index];
        const EditedBlock& second = m_blocks[index + 1];
        const bool fits = first.kind == Kind::Paragraph && second.kind == Kind::Paragraph
            && first.isChinese == second.isChinese;
        if (!fits)
            return;
        first.words += second.words;
        m_blocks.removeAt(index + 1);
    }

    void edit()
    {
        const qsizetype index = below(m_blocks.size());
        EditedBlock& block = m_blocks[index];
        const qsizetype at = below(block.words.size());
        const int kind = below(100);
        if (kind < 28) {
            replaceWord(block);
        } else if (kind < 42) {
            block.words.insert(at, word(block.isChinese));
        } else if (kind < 54) {
            if (block.words.size() > 1)
                block.words.removeAt(at);
        } else if (kind < 59) {
            const qsizetype count = qMin<qsizetype>(3 + below(6), block.words.size() - at);
            if (count < block.words.size())
                block.words.remove(at, count);
        } else if (kind < 64) {
            const QStringList come = run();
            block.words = block.words.first(at) + come + block.words.mid(at);
        } else if (kind < 75) {
            moveBlocks(index);
        } else if (kind < 80) {
            if (m_blocks.size() > 2)
                m_blocks.removeAt(index);
        } else if (kind < 86) {
            m_blocks.insert(index, this->block());
        } else if (kind < 90) {
            part(index, at);
        } else if (kind < 94) {
            join(index);
        } else if (kind < 97) {
            if (!m_hasOwnWords)
                m_blocks.insert(below(m_blocks.size() + 1), EditedBlock(block));
        } else if (block.words[at].endsWith(u'.')) {
            block.words[at].chop(1);
        } else {
            block.words[at] += u'.';
        }
    }

    QRandomGenerator m_random;
    bool m_hasOwnWords;
    QString m_name = QStringLiteral("o");
    int m_count = 0;
    QList<EditedBlock> m_blocks;
};

} // namespace galley::tests
