// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/tokens.h"

#include "app/base/byte_units.h"
#include "app/text/break_iterator.h"

#include <algorithm>

namespace galley::compare {

namespace {

// Whatever is longer is compared line by line. UTF-16 units.
constexpr qsizetype longestCutIntoWords = mebibyte;

// Marks that say one thing together.
constexpr QStringView marksInRuns = u"*~`-._=";

bool isEmoji(QChar unit)
{
    return unit.isHighSurrogate() && unit >= QChar(0xD83C); // from U+1F000 on
}

class Cutting {
public:
    Cutting(const QString& text, const Block& block) : m_text(text), m_block(block) { }

    QList<Token> tokens()
    {
        if (m_block.range.length > longestCutIntoWords)
            cutLines();
        else
            cutWords();
        return std::move(m_tokens);
    }

private:
    qsizetype reached() const { return m_tokens.isEmpty() ? 0 : m_tokens.last().range.end(); }

    void cutLines()
    {
        qsizetype start = m_block.range.start;
        while (start < m_block.range.end()) {
            qsizetype end = start;
            while (end < m_block.range.end() && m_text[end] != u'\n')
                ++end;
            qsizetype last = end;
            while (last > start && isWhiteSpace(m_text[last - 1]))
                --last;
            while (start < last && isWhiteSpace(m_text[start]))
                ++start;
            if (start < last)
                append(start, last, true);
            start = end + 1;
        }
    }

    void cutWords()
    {
        const QStringView whole =
            QStringView(m_text).sliced(m_block.range.start, m_block.range.length);
        UBreakIterator* breaks = breaksOf(UBRK_WORD, whole);
        qsizetype start = m_block.range.start;
        for (int32_t next = breaks ? ubrk_next(breaks) : UBRK_DONE; next != UBRK_DONE;
             next = ubrk_next(breaks)) {
            const qsizetype end = m_block.range.start + next;
            const bool isWord =
                ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT || isEmoji(m_text[start]);
            if (reached() <= start)
                cut(start, end, isWord);
            start = end;
        }
        if (start < m_block.range.end()) // ICU could not
            append(start, m_block.range.end(), true);
    }

    void cut(qsizetype start, qsizetype end, bool isWord)
    {
        if (isWhiteSpace(m_text[start])) {
            // ICU has white space of several kinds in one segment
            while (start < end && isWhiteSpace(m_text[start]))
                ++start;
            if (start == end)
                return;
        }
        if (m_text[start] == u']' && end < m_block.range.end() && m_text[end] == u'(') {
            append(start, endOfTarget(end), false);
            return;
        }
        if (isEscape(start)) {
            append(start, start + 2, false); // neither half says anything alone
            return;
        }
        if (start == m_block.number.start && end == m_block.number.end()) {
            append(start, end + 1, false); // with the dot behind it
            return;
        }
        // ICU counts `_` among a word's letters; at its edges it is a mark.
        qsizetype first = start;
        while (isWord && first < end && m_text[first] == u'_')
            appendMark(first++);
        qsizetype last = end;
        while (isWord && last > first && m_text[last - 1] == u'_')
            --last;
        if (!isWord && end - start == 1)
            appendMark(start);
        else if (first < last)
            append(first, last, isWord);
        for (; isWord && last < end && last >= first; ++last)
            appendMark(last);
    }

    // A backslash that takes its meaning from the sign behind it (CommonMark 2.4).
    bool isEscape(qsizetype place) const
    {
        if (m_text[place] != u'\\' || place + 1 >= m_block.range.end()
            || m_block.kind == BlockKind::Code)
            return false;
        const QChar sign = m_text[place + 1];
        return sign.unicode() < 0x80 && sign.isPrint() && !sign.isSpace()
            && !sign.isLetterOrNumber();
    }

    qsizetype endOfTarget(qsizetype opening) const
    {
        int depth = 0;
        qsizetype at = opening;
        for (; at < m_block.range.end() && !isWhiteSpace(m_text[at]); ++at) {
            depth += m_text[at] == u'(' ? 1 : m_text[at] == u')' ? -1 : 0;
            if (depth == 0)
                return at + 1;
        }
        return at;
    }

    void appendMark(qsizetype place)
    {
        const bool goesOn = !m_tokens.isEmpty() && reached() == place && !m_tokens.last().isWord
            && marksInRuns.contains(m_text[place]) && m_text[place - 1] == m_text[place];
        if (goesOn)
            ++m_tokens.last().range.length;
        else
            append(place, place + 1, false);
    }

    void append(qsizetype start, qsizetype end, bool isWord)
    {
        m_tokens.append({{start, end - start}, 0, isWord});
    }

    const QString& m_text;
    const Block& m_block;
    QList<Token> m_tokens;
};

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x80; });
}

} // namespace

QString withoutTypography(QStringView text)
{
    QString key;
    for (const QChar unit : text.toString().normalized(QString::NormalizationForm_C)) {
        switch (unit.unicode()) {
        case 0x2018:
        case 0x2019:
            key += u'\'';
            break;
        case 0x201C:
        case 0x201D:
            key += u'"';
            break;
        case 0x2013:
        case 0x2014:
            key += u"--";
            break;
        case 0x2026:
            key += u"...";
            break;
        default:
            key += unit;
        }
    }
    return key;
}

QList<Token> cutIntoTokens(const QString& text, const Block& block, Vocabulary& vocabulary)
{
    QList<Token> tokens = Cutting(text, block).tokens();
    for (Token& token : tokens) {
        const QStringView view = QStringView(text).sliced(token.range.start, token.range.length);
        if (!block.number.isEmpty() && token.range.start == block.number.start)
            token.key = vocabulary.numberOfWord(u"#.");
        else if (view == u"---")
            token.key = vocabulary.numberOfWord(u"--");
        else if (isAscii(view))
            token.key = vocabulary.numberOfWord(view);
        else
            token.key = vocabulary.numberOfWord(vocabulary.kept(withoutTypography(view)));
    }
    return tokens;
}

} // namespace galley::compare
