// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_html.h"

#include "app/markdown/views/html.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/page_pieces.h"
#include "ui/preview/selected_pieces.h"

#include <algorithm>
#include <utility>

namespace galley {

namespace {

using Pieces = std::vector<SelectedPiece>::const_iterator;

// A quote or a list item, as Containers names it.
struct Container {
    explicit Container(const QString& line) : standing(line.front()), mark(line.mid(1)) { }

    bool isQuote() const { return mark.isEmpty(); }
    bool isOrdered() const { return !isQuote() && mark.front().isDigit(); }
    bool isTask() const { return mark.endsWith(openTaskMark) || mark.endsWith(doneTaskMark); }
    QString listName() const { return isOrdered() ? QStringLiteral("ol") : QStringLiteral("ul"); }

    QChar standing;
    QString mark;
    bool hasContent = false;
};

QString element(const QString& name, const QString& content)
{
    return u'<' + name + u'>' + content + QStringLiteral("</") + name + u'>';
}

QString alignmentAttribute(QChar letter)
{
    if (letter == alignments::left)
        return QStringLiteral(" align=\"left\"");
    if (letter == alignments::center)
        return QStringLiteral(" align=\"center\"");
    return letter == alignments::right ? QStringLiteral(" align=\"right\"") : QString();
}

// How it goes on from the piece before.
PieceJoin joinOf(const SelectedPiece& piece)
{
    return static_cast<PieceJoin>(piece.block.blockFormat().intProperty(JoinedTo));
}

class HtmlWriter {
public:
    void write(Pieces first, Pieces behind); // the pieces of one block
    void writeTable(Pieces first, Pieces behind);
    QString take();

private:
    void enter(const QTextBlockFormat& format);
    void open(const Container& container, bool isInOpenList);
    void closeTo(std::size_t depth);
    bool beginsItem();
    Pieces writeRow(Pieces first, Pieces behind, int columns);
    QString inlines(const SelectedPiece& piece) const;
    QString inlineHtml(const QTextFragment& fragment, const QString& text,
                       const QTextCharFormat& around) const;

    QString m_html;
    std::vector<Container> m_open;
};

void HtmlWriter::write(Pieces first, Pieces behind)
{
    const QTextBlockFormat format = first->block.blockFormat();
    enter(format);
    QString content;
    for (auto piece = first; piece != behind; ++piece) {
        if (piece != first && joinOf(*piece) == PieceJoin::Line)
            content +=
                format.boolProperty(OnSurface) ? QStringLiteral("\n") : QStringLiteral("<br/>");
        content += inlines(*piece);
    }
    const bool isFirstOfItem = beginsItem();
    if (format.boolProperty(RuleAcross))
        m_html += QStringLiteral("<hr/>");
    else if (format.boolProperty(OnSurface))
        m_html += element(QStringLiteral("pre"), element(QStringLiteral("code"), content));
    else if (format.headingLevel() > 0)
        m_html += element(u'h' + QString::number(format.headingLevel()), content);
    else if (isFirstOfItem)
        m_html += content;
    else
        m_html += element(QStringLiteral("p"), content);
    m_html += u'\n';
}

void HtmlWriter::writeTable(Pieces first, Pieces behind)
{
    enter(first->block.blockFormat());
    beginsItem();
    const auto rightmost =
        std::max_element(first, behind, [](const SelectedPiece& one, const SelectedPiece& other) {
            return one.cell->column < other.cell->column;
        });
    const int columns = rightmost->cell->column + 1;
    m_html += QStringLiteral("<table>\n");
    if (first->cell->isHeader) {
        m_html += QStringLiteral("<thead>\n");
        first = writeRow(first, behind, columns);
        m_html += QStringLiteral("</thead>\n");
    }
    if (first != behind) {
        m_html += QStringLiteral("<tbody>\n");
        while (first != behind)
            first = writeRow(first, behind, columns);
        m_html += QStringLiteral("</tbody>\n");
    }
    m_html += QStringLiteral("</table>\n");
}

// With empty cells for those that are not selected.
Pieces HtmlWriter::writeRow(Pieces first, Pieces behind, int columns)
{
    const int row = first->cell->row;
    const QString name = first->cell->isHeader ? QStringLiteral("th") : QStringLiteral("td");
    m_html += QStringLiteral("<tr>");
    for (int column = 0; column < columns; ++column) {
        m_html += u'<' + name;
        if (first != behind && first->cell->row == row && first->cell->column == column) {
            m_html += alignmentAttribute(first->cell->alignment) + u'>' + inlines(*first);
            ++first;
        } else {
            m_html += u'>';
        }
        m_html += QStringLiteral("</") + name + u'>';
    }
    m_html += QStringLiteral("</tr>\n");
    return first;
}

bool HtmlWriter::beginsItem()
{
    return !m_open.empty() && !m_open.back().isQuote()
        && !std::exchange(m_open.back().hasContent, true);
}

// Closes the containers that the block does not stand in, and opens those that begin with it, or
// have begun before what is selected.
void HtmlWriter::enter(const QTextBlockFormat& format)
{
    const QStringList lines = format.stringProperty(Containers).split(u'\n', Qt::SkipEmptyParts);
    const std::vector<Container> path(lines.begin(), lines.end());
    std::size_t depth = 0;
    while (depth < m_open.size() && depth < path.size()
           && path[depth].standing == containers::goesOn)
        ++depth;
    const bool isNextItem =
        depth < m_open.size() && depth < path.size() && path[depth].standing == containers::next;
    if (isNextItem) {
        closeTo(depth + 1);
        m_html += QStringLiteral("</li>\n");
        m_open.pop_back();
    } else {
        closeTo(depth);
    }
    for (std::size_t index = depth; index < path.size(); ++index)
        open(path[index], isNextItem && index == depth);
}

void HtmlWriter::open(const Container& container, bool isInOpenList)
{
    if (container.isQuote()) {
        m_html += QStringLiteral("<blockquote>\n");
    } else {
        if (!isInOpenList && container.isOrdered())
            m_html += QStringLiteral("<ol start=\"%1\">\n").arg(container.mark.section(u'.', 0, 0));
        else if (!isInOpenList)
            m_html += QStringLiteral("<ul>\n");
        m_html += QStringLiteral("<li>");
        if (container.isTask())
            m_html += container.mark.back() + QStringLiteral(" ");
    }
    m_open.push_back(container);
}

void HtmlWriter::closeTo(std::size_t depth)
{
    while (m_open.size() > depth) {
        const Container& last = m_open.back();
        m_html += last.isQuote() ? QStringLiteral("</blockquote>\n")
                                 : QStringLiteral("</li>\n</%1>\n").arg(last.listName());
        m_open.pop_back();
    }
}

QString HtmlWriter::take()
{
    closeTo(0);
    return std::exchange(m_html, {});
}

QString HtmlWriter::inlines(const SelectedPiece& piece) const
{
    QString html;
    for (const QTextFragment& fragment : piece.fragments) {
        if (const QString text = piece.textOf(fragment); !text.isEmpty())
            html += inlineHtml(fragment, text, piece.block.charFormat());
    }
    return html;
}

QString HtmlWriter::inlineHtml(const QTextFragment& fragment, const QString& text,
                               const QTextCharFormat& around) const
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        const QString target = format.toImageFormat().name();
        const QString words = format.property(QTextFormat::ImageAltText).toString();
        if (format.boolProperty(IsCover) || !markdown::isSafePicture(target))
            return words.toHtmlEscaped();
        return QStringLiteral("<img src=\"%1\" alt=\"%2\"/>")
            .arg(markdown::encodedTarget(target).toHtmlEscaped(), words.toHtmlEscaped());
    }
    QString html = text.toHtmlEscaped().replace(QChar::LineSeparator,
                                                around.fontFixedPitch() ? QStringLiteral("\n")
                                                                        : QStringLiteral("<br/>"));
    if (format.fontFixedPitch() && !around.fontFixedPitch())
        html = element(QStringLiteral("code"), html);
    if (format.fontStrikeOut())
        html = element(QStringLiteral("s"), html);
    if (format.fontItalic() != around.fontItalic())
        html = element(QStringLiteral("em"), html);
    if (format.fontWeight() > around.fontWeight())
        html = element(QStringLiteral("strong"), html);
    if (format.isAnchor() && markdown::isSafeLink(format.anchorHref()))
        html = QStringLiteral("<a href=\"%1\">%2</a>")
                   .arg(markdown::encodedTarget(format.anchorHref()).toHtmlEscaped(), html);
    return html;
}

// The marks of the list items that begin with a block, as they stand beside it.
QString marksOf(const QTextBlock& block)
{
    QString marks = block.blockFormat().stringProperty(Markers);
    return marks.isEmpty() ? marks : marks.replace(u'\n', u' ') + u' ';
}

QString wordsOf(const SelectedPiece& piece)
{
    QString words;
    for (const QTextFragment& fragment : piece.fragments)
        words += piece.textOf(fragment);
    words.remove(QChar::ObjectReplacementCharacter);
    words.replace(QChar::LineSeparator, u'\n');
    if (piece.cell) // what parts cells and rows is not within them
        words.replace(u'\n', u' ').replace(u'\t', u' ');
    return words;
}

} // namespace

QString htmlOf(const QTextCursor& selection)
{
    const std::vector<SelectedPiece> pieces = piecesOf(selection);
    HtmlWriter writer;
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        if (!piece->cell) {
            const auto next = std::find_if(piece + 1, pieces.end(), [](const SelectedPiece& other) {
                return other.cell || joinOf(other) == PieceJoin::Apart;
            });
            writer.write(piece, next);
            piece = next;
            continue;
        }
        const auto behind = std::find_if(piece, pieces.end(), [piece](const SelectedPiece& other) {
            return !other.cell || other.cell->table != piece->cell->table;
        });
        writer.writeTable(piece, behind);
        piece = behind;
    }
    return writer.take();
}

QString plainTextOf(const QTextCursor& selection)
{
    const std::vector<SelectedPiece> pieces = piecesOf(selection);
    QString text;
    const SelectedPiece* before = nullptr;
    for (const SelectedPiece& piece : pieces) {
        const bool isInRow = before && before->cell && piece.cell
            && before->cell->table == piece.cell->table && before->cell->row == piece.cell->row;
        if (before && !isInRow && joinOf(piece) != PieceJoin::Word)
            text += u'\n';
        // Whoever copies words out of one item does not ask for its mark.
        if (pieces.size() > 1 && piece.start == piece.block.position())
            text += marksOf(piece.block);
        if (piece.cell)
            text += QString(piece.cell->column - (isInRow ? before->cell->column : 0), u'\t');
        text += wordsOf(piece);
        before = &piece;
    }
    if (before && selection.selectionEnd() > before->end)
        text += u'\n';
    return text;
}

} // namespace galley
