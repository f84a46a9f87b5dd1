// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/section_move.h"

#include "app/markdown/commands/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace galley::markdown {

namespace {

// A stretch of whole lines: what is written on them, and the blank lines (with the end of the last
// line that is none) behind that.
struct Stretch {
    TextRange content;
    TextRange separator;
};

bool isBlank(const SourceText& text, int line)
{
    return text.mid(text.lineContent(line)).trimmed().isEmpty();
}

Stretch stretchOf(const SourceText& text, qsizetype start, qsizetype end)
{
    int line = text.lineAt(qMax(start, end - 1));
    while (text.line(line).start > start && isBlank(text, line))
        --line;
    const qsizetype contentEnd = qMin(end, text.lineContent(line).end());
    return {{start, contentEnd - start}, {contentEnd, end - contentEnd}};
}

// Two neighbours that change places, the blank lines behind the first and the second staying where
// they are; and what is put in to keep their lines apart.
class Swap {
public:
    Swap(const SourceText& text, qsizetype start, qsizetype middle, qsizetype end)
        : m_text(text)
        , m_first(stretchOf(text, start, middle))
        , m_second(stretchOf(text, middle, end))
    {
    }

    // With a blank line wherever neighbours come together that had none.
    void setApart()
    {
        const qsizetype start = m_first.content.start;
        const int line = m_text.lineAt(start);
        const QString lineEnd = m_text.terminatorFor(line);
        if (line > 0 && !isBlank(m_text, line - 1))
            m_before = lineEnd;
        if (hasNoBlankLine(m_first))
            m_between = lineEnd;
        if (hasNoBlankLine(m_second) && m_second.separator.end() < m_text.size())
            m_behind = lineEnd;
    }

    CommandResult movingFirst() const
    {
        const QString moved = m_text.mid(m_first.content);
        const QString separator = m_text.mid(m_first.separator);
        const QString inserted = separator + m_between + moved + m_behind;
        const qsizetype target = m_second.content.end();
        const qsizetype start = m_first.content.start + m_before.size() + m_second.content.length
            + separator.size() + m_between.size();
        return {{{{m_first.content.start, moved + separator, m_before}, {target, {}, inserted}},
                 {{m_first.content, start}}},
                {start, 0}};
    }

    CommandResult movingSecond() const
    {
        const QString moved = m_text.mid(m_second.content);
        const QString separator = m_text.mid(m_first.separator);
        const QString inserted = m_before + moved + separator + m_between;
        const qsizetype start = m_first.content.start + m_before.size();
        return {{{{m_first.content.start, {}, inserted},
                  {m_first.content.end(), separator + moved, m_behind}},
                 {{m_second.content, start}}},
                {start, 0}};
    }

private:
    bool hasNoBlankLine(const Stretch& stretch) const
    {
        return m_text.lineAt(stretch.separator.end()) - m_text.lineAt(stretch.separator.start) < 2;
    }

    const SourceText& m_text;
    Stretch m_first;
    Stretch m_second;
    QString m_before;
    QString m_between;
    QString m_behind;
};

// Whether the text that `delta` makes has these headings and no others.
bool keepsHeadings(SourceText text, BlockList blocks, const TextDelta& delta,
                   const std::vector<OutlineHeading>& expected)
{
    text.apply(delta);
    blocks.apply(text, delta);
    const Outline outline = Outline::of(blocks);
    if (outline.count() != static_cast<int>(expected.size()))
        return false;
    for (int index = 0; index < outline.count(); ++index) {
        const OutlineHeading& wanted = expected[static_cast<std::size_t>(index)];
        if (outline.at(index).level != wanted.level || outline.at(index).title != wanted.title)
            return false;
    }
    return true;
}

} // namespace

Result<CommandResult> moveSection(const SourceText& text, const BlockList& blocks,
                                  const Outline& outline, int heading, int before)
{
    const auto startOf = [&](int index) {
        return index == outline.count()
            ? text.size()
            : text.fromByte(blocks.at(outline.at(index).block).source.start);
    };
    const int end = outline.sectionEnd(heading);
    if (before >= heading && before <= end)
        return CommandResult{{}, {startOf(heading), 0}};

    const bool goesUp = before < heading;
    std::vector<OutlineHeading> expected;
    expected.reserve(static_cast<std::size_t>(outline.count()));
    for (int index = 0; index < outline.count(); ++index)
        expected.push_back(outline.at(index));
    const auto at = [&expected](int index) { return expected.begin() + index; };
    if (goesUp)
        std::rotate(at(before), at(heading), at(end));
    else
        std::rotate(at(heading), at(end), at(before));

    Swap swap = goesUp ? Swap(text, startOf(before), startOf(heading), startOf(end))
                       : Swap(text, startOf(heading), startOf(end), startOf(before));
    const auto result = [&] { return goesUp ? swap.movingSecond() : swap.movingFirst(); };
    if (keepsHeadings(text, blocks, result().delta, expected))
        return result();
    swap.setApart();
    if (keepsHeadings(text, blocks, result().delta, expected))
        return result();
    return Error{
        ErrorKind::Failed,
        Words::tr("“%1” was not moved: a code block or comment that is not closed would take "
                  "in the headings behind it. Close it first.")
            .arg(outline.at(heading).title),
        {}};
}

} // namespace galley::markdown
