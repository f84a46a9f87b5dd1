// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/foreign/inline_markdown.h"

#include "app/foreign/markdown_lines.h"
#include "app/foreign/segments.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// A code point of a text: one unit, or a pair of them.
QStringView letterAt(QStringView text, qsizetype at)
{
    const bool isPair =
        text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return text.sliced(at, isPair ? 2 : 1);
}

char32_t codeOf(QStringView letter)
{
    return letter.size() == 2 ? QChar::surrogateToUcs4(letter[0], letter[1]) : letter[0].unicode();
}

// https://spec.commonmark.org/0.30/#unicode-punctuation-character; of symbols later versions
// think otherwise.
bool isPunctuation(QStringView letter)
{
    const char32_t code = codeOf(letter);
    return QChar::isPunct(code) || (code < 0x80 && QChar::isSymbol(code));
}

bool mayBePunctuation(QStringView letter)
{
    return QChar::isPunct(codeOf(letter)) || QChar::isSymbol(codeOf(letter));
}

QString entityFor(QStringView letter)
{
    return u"&#%1;"_s.arg(codeOf(letter));
}

// Writes segments. Whether a mark acts depends on what stands on both of its sides: a letter that
// would keep it from acting is written as an entity, which begins and ends as punctuation does.
class InlineMarkdown {
public:
    explicit InlineMarkdown(InlinePlace place) : m_place(place) { }

    QString written(const std::vector<Segment>& segments)
    {
        for (std::size_t index = 0; index < segments.size(); ++index) {
            const Segment& segment = segments[index];
            closeTo(index > 0 ? sharedStyles(segments[index - 1], segment) : 0, segment);
            openAll(segment);
            write(segment, index + 1 == segments.size());
        }
        closeTo(0, {});
        return std::move(m_markdown);
    }

private:
    enum class Before { LineStart, Space, Mark, Letter };

    static bool isAttention(MarkKind kind)
    {
        return kind == MarkKind::Bold || kind == MarkKind::Italic
            || kind == MarkKind::Strikethrough;
    }

    void append(const QString& markup)
    {
        m_markdown += markup;
        m_shown = {};
        m_before = Before::Mark;
        m_lineDigits = -1;
    }

    // In the place of the last units that were written.
    void appendEntity(QStringView letter, qsizetype units = 0)
    {
        m_markdown.chop(units);
        append(entityFor(letter));
        m_shown = letter.front().isSpace() ? QStringView() : letter;
    }

    void openAll(const Segment& segment)
    {
        for (std::size_t index = m_open.size(); index < segment.styles.size(); ++index) {
            const Style& style = segment.styles[index];
            const bool isInnermost = index + 1 == segment.styles.size();
            const QStringView next = isInnermost ? letterAt(segment.text, 0) : QStringView(u"<");
            if (isAttention(style.kind))
                prepareOpening(style.kind, next);
            m_open.push_back(style);
            if (style.kind == MarkKind::Link)
                append(u"["_s);
            else if (style.kind == MarkKind::Bold)
                append(u"**"_s);
            else if (style.kind == MarkKind::Italic)
                append(u"_"_s);
            else if (style.kind == MarkKind::Underline)
                append(u"<u>"_s);
            else if (style.kind == MarkKind::Highlight)
                append(u"<mark>"_s);
            else if (style.kind == MarkKind::Strikethrough)
                append(u"~~"_s);
        }
    }

    void prepareOpening(MarkKind kind, QStringView next)
    {
        if (kind == MarkKind::Strikethrough) {
            // It looks at what is shown; a comment is no letter.
            const bool isBesideWord =
                !m_shown.isEmpty() && (!isPunctuation(m_shown) || isEscapable(m_shown.front()));
            if (isBesideWord && mayBePunctuation(next))
                append(u"<!-- -->"_s);
            return;
        }
        const bool isBesideWord = m_before == Before::Letter && !isPunctuation(m_shown);
        if (!isBesideWord || (kind != MarkKind::Italic && !mayBePunctuation(next)))
            return;
        if (m_isBesideMark) // which acts as it is beside a letter
            append(u"<!-- -->"_s);
        else
            appendEntity(m_shown, m_shown.size());
    }

    static bool isEscapable(QChar unit) { return QStringView(u"~:.[\"'-").contains(unit); }

    void closeTo(std::size_t count, const Segment& next)
    {
        const bool isWordNext =
            !next.text.isEmpty() && next.styles.size() == count && !next.text.front().isSpace();
        while (m_open.size() > count) {
            const Style style = m_open.back();
            m_open.pop_back();
            const bool isLetterBefore = m_before == Before::Letter;
            const bool maySeemPunctuation = !isLetterBefore || mayBePunctuation(m_shown);
            const bool isWordBehind =
                isWordNext && m_open.size() == count && !isPunctuation(letterAt(next.text, 0));
            if (style.kind == MarkKind::Link) {
                append(u"]("_s + markdownTarget(style.url) + u')');
            } else if (style.kind == MarkKind::Bold) {
                append(u"**"_s);
                m_isNextEntity = isWordBehind && maySeemPunctuation;
            } else if (style.kind == MarkKind::Italic) {
                append(u"_"_s);
                m_isNextEntity = isWordBehind;
            } else if (style.kind == MarkKind::Underline) {
                append(u"</u>"_s);
            } else if (style.kind == MarkKind::Highlight) {
                append(u"</mark>"_s);
            } else if (style.kind == MarkKind::Strikethrough) {
                append(u"~~"_s);
                if (isWordNext && m_open.size() == count && maySeemPunctuation)
                    append(u"<!-- -->"_s);
            }
        }
    }

    void write(const Segment& segment, bool isLast)
    {
        // Such a link would be read as the definition of one.
        const bool isDefinition = !segment.styles.empty()
            && segment.styles.front().kind == MarkKind::Link && segment.text.contains("]:"_L1);
        if (!segment.styles.empty() && segment.styles.back().kind == MarkKind::Code
            && !isDefinition) {
            writeCode(segment.text);
            return;
        }
        const QStringView text = segment.text;
        for (qsizetype at = 0; at < text.size();) {
            const QStringView letter = letterAt(text, at);
            const qsizetype units = letter.size();
            if (text[at] == u'\n') {
                writeLineEnd();
            } else {
                writeLetter(letter, text.sliced(at + units), isLast);
            }
            at += units;
        }
    }

    void writeLineEnd()
    {
        m_isNextEntity = false;
        m_shown = {};
        if (m_place != InlinePlace::Paragraph) {
            m_markdown += u' ';
            m_before = Before::Space;
            return;
        }
        m_markdown += u"\\\n"_s;
        m_before = Before::LineStart;
        m_lineDigits = 0;
    }

    void writeLetter(QStringView letter, QStringView behind, bool isLast)
    {
        const QChar unit = letter.front();
        const bool isEntity = std::exchange(m_isNextEntity, false);
        const bool isSpaceAtStart = m_before == Before::LineStart && unit.isSpace();
        if (isSpaceAtStart || (isEntity && !unit.isSpace())) {
            appendEntity(letter);
        } else {
            const bool isNumberEnd = m_lineDigits > 0 && (unit == u'.' || unit == u')');
            if (isNumberEnd || acts(unit, behind, isLast))
                m_markdown += u'\\';
            m_markdown += letter;
            m_isBesideMark = m_before == Before::Mark;
            m_before = unit.isSpace() ? Before::Space : Before::Letter;
            m_shown = unit.isSpace() ? QStringView() : letter;
            const bool isDigit = unit >= u'0' && unit <= u'9';
            m_lineDigits = isDigit && m_lineDigits >= 0 ? m_lineDigits + 1 : -1;
        }
    }

    // Behind a segment that is not the last one stands a mark.
    bool acts(QChar unit, QStringView behind, bool isLast) const
    {
        if (QStringView(u"\\`*_[]<|~").contains(unit))
            return true;
        if (unit == u'&')
            return mayBeEntity(behind, isLast);
        if (unit == u'!')
            return behind.isEmpty() && !isLast;
        const bool isLineStart = m_before == Before::LineStart;
        if (unit == u'#') // at its end it would close a heading
            return isLineStart || (m_place == InlinePlace::Heading && behind.isEmpty());
        return isLineStart && QStringView(u">+-=:").contains(unit);
    }

    static bool mayBeEntity(QStringView name, bool isLast)
    {
        constexpr qsizetype longest = 40;
        qsizetype end = name.startsWith(u'#') ? 1 : 0;
        while (end < name.size() && end < longest && name[end].isLetterOrNumber())
            ++end;
        return end == name.size() ? !isLast : name[end] == u';';
    }

    // Segments of code have neither line ends nor white space at their edges.
    void writeCode(QString code)
    {
        const QString fence = fenceAround(code);
        if (m_place == InlinePlace::Cell)
            code.replace(u'|', u"\\|"_s);
        const bool isPadded = code.front() == u'`' || code.back() == u'`';
        const QString space = isPadded ? u" "_s : QString();
        append(fence + space + code + space + fence);
    }

    InlinePlace m_place;
    QString m_markdown;
    std::vector<Style> m_open;
    Before m_before = Before::LineStart;
    QStringView m_shown; // the letter that was written last, where nothing stands behind it
    bool m_isBesideMark = false; // that letter stands behind one
    bool m_isNextEntity = false;
    int m_lineDigits = 0; // with which the line began; -1: something else stands there
};

} // namespace

QString inlineMarkdown(const MarkedText& text, InlinePlace place)
{
    MarkedText normal = text;
    // Of a line end of two units one becomes a space that is seen as little, so that marks stay.
    normal.text.replace(u"\r\n"_s, u" \n"_s).replace(u'\r', u'\n');
    qsizetype end = normal.text.size();
    while (end > 0 && normal.text[end - 1].isSpace())
        --end;
    normal.text.truncate(end);
    std::vector<Mark> marks;
    for (Mark mark : normal.marks) {
        mark.range.length = qMin(mark.range.end(), end) - mark.range.start;
        if (mark.range.length > 0)
            marks.push_back(mark);
    }
    normal.marks = std::move(marks);
    return InlineMarkdown(place).written(segmentsOf(normal));
}

QString markdownTarget(const QString& url)
{
    static const QRegularExpression entity(u"&(?=#?\\w+;)"_s);
    QString target = url;
    target.replace(u'\\', u"\\\\"_s).replace(entity, u"\\&"_s);
    target.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s);
    target.replace(u'\n', u"%0A"_s).replace(u'\r', u"%0D"_s).replace(u'|', u"%7C"_s);
    const bool isPlain =
        !target.isEmpty() && std::all_of(target.begin(), target.end(), [](QChar unit) {
            return !unit.isSpace() && unit > u' ' && unit != u'(' && unit != u')';
        });
    return isPlain ? target : u'<' + target + u'>';
}

} // namespace galley::foreign
