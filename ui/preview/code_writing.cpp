// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/block_writer_test.cpp

// What BlockWriter makes of code and HTML.

#include "app/markdown/views/html.h"
#include "app/text/beginning.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/block_writer.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/piece_cuts.h"

#include <algorithm>

namespace galley {

using markdown::Node;

namespace {

constexpr qreal codeSpace = 1.2; // in multiples of the text's size
constexpr qsizetype longestLanguage = 40;

// What of the text of a block stands in a piece.
TextRange stretchOf(const Node& node, const PieceRange& range)
{
    return range.isAll() ? TextRange{0, codeShown(node).size()}
                         : TextRange{range.first, range.length};
}

} // namespace

// All lines of a code block are one block of the page, so that it stands on one surface.
void BlockWriter::writeCode(const QString& code, const Node& node, const QString& info)
{
    const qreal space = codeSpace + m_styles.padding / m_styles.em;
    QTextBlockFormat format = m_styles.block(space, space);
    format.setLineHeight(m_styles.leading / 2, QTextBlockFormat::LineDistanceHeight);
    format.setLeftMargin(m_styles.padding);
    format.setRightMargin(m_styles.padding);
    format.setProperty(OnSurface, true);
    const QString language =
        beginningOf(info, longestLine).section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (!language.isEmpty() && m_piece.join == PieceJoin::Apart)
        format.setProperty(CodeLanguage, language.left(longestLanguage));
    beginBlock(format, m_styles.codeBlockText, false);
    const QString shown = shownText(code);
    if (m_notes && code.size() == stretchOf(node, m_piece.range).length)
        m_notes->noteCode(m_cursor.position(), shown, node, m_nodeLine,
                          stretchOf(node, m_piece.range));
    m_cursor.insertText(shown, m_styles.codeBlockText);
}

// Without its comments; what is nothing else is not on the page, but for the mark of its item.
void BlockWriter::writeHtml(const Node& node)
{
    // With a space, for "<!-->" is all of a comment.
    const QString begun = m_piece.isInComment ? QStringLiteral("<!-- ") : QString();
    const QString shown = markdown::withoutComments(begun + codeOf(node));
    const bool isMarkDue =
        std::any_of(m_containers.begin(), m_containers.end(),
                    [](const Container& container) { return !container.isBegun; });
    if (!shown.trimmed().isEmpty())
        writeCode(shown, node, {});
    else if (isMarkDue)
        writeParagraph({});
}

QString BlockWriter::codeOf(const Node& node) const
{
    const TextRange stretch = stretchOf(node, m_piece.range);
    return node.text.mid(stretch.start, stretch.length);
}

} // namespace galley
