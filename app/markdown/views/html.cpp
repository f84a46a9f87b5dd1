// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/html.h"

#include "app/markdown/views/reading_direction.h"
#include "app/markdown/views/smart_punctuation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::markdown {

namespace {

// Writes nodes as HTML. It recurses, for their depth is bounded; only what it spells out itself is
// markup, everything else is escaped.
class HtmlWriter {
public:
    explicit HtmlWriter(const HtmlStyle& style) : m_style(style) { }

    void write(const Node& node, bool isTight = false);
    QString html() && { return std::move(m_html); }

private:
    void writeChildren(const Node& node, bool areTight = false);
    void writeHtml(const Node& html);
    QString direction(QLatin1StringView value) const;
    QString directionOf(const Node& container) const;
    void wrap(const QString& tag, const Node& node, const QString& attributes = {});
    void writeList(const Node& list);
    void writeItem(const Node& item, bool isTight);
    void writeTable(const Node& table);
    void writeRow(const Node& row, QLatin1StringView cellTag, std::size_t columns);
    void writeCodeBlock(const Node& code);
    void writeLink(const Node& link);
    void writeImage(const Node& image);

    const HtmlStyle& m_style;
    QString m_html;
};

QString attribute(QLatin1StringView name, const QString& value)
{
    return u" %1=\"%2\""_s.arg(name, value.toHtmlEscaped());
}

QString alignmentOf(const Node& cell)
{
    switch (cell.alignment) {
    case CellAlignment::Left:
        return attribute("align"_L1, u"left"_s);
    case CellAlignment::Center:
        return attribute("align"_L1, u"center"_s);
    case CellAlignment::Right:
        return attribute("align"_L1, u"right"_s);
    case CellAlignment::None:
        break;
    }
    return {};
}

void HtmlWriter::write(const Node& node, bool isTight)
{
    switch (node.kind) {
    case NodeKind::Document:
        writeChildren(node);
        break;
    case NodeKind::Paragraph:
        if (isTight)
            writeChildren(node);
        else
            wrap(u"p"_s, node, direction("auto"_L1));
        break;
    case NodeKind::Heading:
        wrap(u"h%1"_s.arg(node.level), node, direction("auto"_L1));
        break;
    case NodeKind::Quote:
        wrap(u"blockquote"_s, node, directionOf(node));
        break;
    case NodeKind::List:
        writeList(node);
        break;
    case NodeKind::Item:
        writeItem(node, isTight);
        break;
    case NodeKind::CodeBlock:
        writeCodeBlock(node);
        break;
    case NodeKind::HtmlBlock:
        writeHtml(node);
        break;
    case NodeKind::ThematicBreak:
        m_html += u"<hr>"_s;
        break;
    case NodeKind::Table:
        writeTable(node);
        break;
    case NodeKind::TableRow:
    case NodeKind::TableCell:
        writeChildren(node);
        break;
    case NodeKind::Text:
        m_html += node.text.toHtmlEscaped();
        break;
    case NodeKind::HtmlInline:
        if (m_style.hasMarkTags)
            m_html += isMarkTag(node.text) ? node.text : QString();
        else if (const QString html = withoutComments(node.text); !html.isEmpty())
            m_html += u"<code>"_s + html.toHtmlEscaped() + u"</code>"_s;
        break;
    case NodeKind::SoftBreak:
        m_html += u'\n';
        break;
    case NodeKind::LineBreak:
        m_html += u"<br>\n"_s;
        break;
    case NodeKind::Code:
        m_html += u"<code>"_s + node.text.toHtmlEscaped() + u"</code>"_s;
        break;
    case NodeKind::Emphasis:
        wrap(u"em"_s, node);
        break;
    case NodeKind::Strong:
        wrap(u"strong"_s, node);
        break;
    case NodeKind::Strikethrough:
        wrap(u"del"_s, node);
        break;
    case NodeKind::Link:
        writeLink(node);
        break;
    case NodeKind::Image:
        writeImage(node);
        break;
    }
}

void HtmlWriter::writeChildren(const Node& node, bool areTight)
{
    for (const ChildBlock& child : node.blocks) {
        if (&child != &node.blocks.front())
            m_html += u'\n';
        write(*child, areTight);
    }
    for (const Node& child : node.children)
        write(child, areTight);
}

void HtmlWriter::writeHtml(const Node& html)
{
    const QString shown = withoutComments(html.text);
    if (!shown.trimmed().isEmpty())
        m_html += u"<pre"_s + direction("ltr"_L1) + u'>' + shown.toHtmlEscaped() + u"</pre>"_s;
}

QString HtmlWriter::direction(QLatin1StringView value) const
{
    return m_style.hasDirections ? attribute("dir"_L1, value) : QString();
}

// What stands in blocks with a direction of their own is nothing to `auto`, so that the side of a
// list's marks, of a quote's bar, of a table's first column is told.
QString HtmlWriter::directionOf(const Node& container) const
{
    if (!m_style.hasDirections)
        return {};
    const auto read = readingDirectionOf(container);
    return direction(!read ? "auto"_L1 : *read == Qt::RightToLeft ? "rtl"_L1 : "ltr"_L1);
}

void HtmlWriter::wrap(const QString& tag, const Node& node, const QString& attributes)
{
    m_html += u'<' + tag + attributes + u'>';
    writeChildren(node);
    m_html += u"</"_s + tag + u'>';
}

void HtmlWriter::writeList(const Node& list)
{
    const QString tag = list.ordered ? u"ol"_s : u"ul"_s;
    const bool startsElsewhere = list.ordered && list.level != 1;
    m_html += u'<' + tag
        + (startsElsewhere ? attribute("start"_L1, QString::number(list.level)) : QString())
        + directionOf(list) + u">\n"_s;
    for (const ChildBlock& item : list.blocks) {
        write(*item, list.tight);
        m_html += u'\n';
    }
    m_html += u"</"_s + tag + u'>';
}

void HtmlWriter::writeItem(const Node& item, bool isTight)
{
    m_html += u"<li"_s + (isTight ? direction("auto"_L1) : directionOf(item)) + u'>';
    if (item.task != TaskState::None) {
        m_html += u"<input type=\"checkbox\" disabled"_s
            + (item.task == TaskState::Done ? u" checked> "_s : u"> "_s);
    }
    writeChildren(item, isTight);
    m_html += u"</li>"_s;
}

void HtmlWriter::writeTable(const Node& table)
{
    const std::size_t columns = table.blocks.front()->children.size();
    m_html += u"<table"_s + directionOf(table) + u">\n<thead>\n"_s;
    writeRow(*table.blocks.front(), "th"_L1, columns);
    m_html += u"</thead>\n"_s;
    if (table.blocks.size() > 1) {
        m_html += u"<tbody>\n"_s;
        for (auto row = table.blocks.begin() + 1; row != table.blocks.end(); ++row)
            writeRow(**row, "td"_L1, columns);
        m_html += u"</tbody>\n"_s;
    }
    m_html += u"</table>"_s;
}

void HtmlWriter::writeRow(const Node& row, QLatin1StringView cellTag, std::size_t columns)
{
    m_html += u"<tr>\n"_s;
    for (const Node& cell : row.children) {
        wrap(cellTag, cell, alignmentOf(cell) + direction("auto"_L1));
        m_html += u'\n';
    }
    // What is missing is one cell where it is much, so that few bytes do not make many.
    constexpr std::size_t maximumEmptyCells = 8;
    const std::size_t missing = columns - row.children.size();
    for (std::size_t cell = 0; cell < missing && missing <= maximumEmptyCells; ++cell)
        m_html += u"<%1></%1>\n"_s.arg(cellTag);
    if (missing > maximumEmptyCells)
        m_html += u"<%1 colspan=\"%2\"></%1>\n"_s.arg(cellTag).arg(missing);
    m_html += u"</tr>\n"_s;
}

void HtmlWriter::writeCodeBlock(const Node& code)
{
    const QString language = code.info.section(u' ', 0, 0, QString::SectionSkipEmpty);
    m_html += u"<pre"_s + direction("ltr"_L1) + u"><code"_s
        + (language.isEmpty() ? QString() : attribute("class"_L1, u"language-"_s + language)) + u'>'
        + code.text.toHtmlEscaped() + u"</code></pre>"_s;
}

void HtmlWriter::writeLink(const Node& link)
{
    if (!isSafeLink(link.url)) {
        writeChildren(link);
        return;
    }
    QString attributes = attribute("href"_L1, encodedTarget(link.url));
    if (!link.title.isEmpty())
        attributes += attribute("title"_L1, link.title);
    wrap(u"a"_s, link, attributes);
}

void HtmlWriter::writeImage(const Node& image)
{
    m_html += u"<img"_s;
    if (isSafePicture(image.url))
        m_html += attribute("src"_L1, encodedTarget(image.url));
    m_html += attribute("alt"_L1, toPlainText(image));
    if (!image.title.isEmpty())
        m_html += attribute("title"_L1, image.title);
    m_html += u'>';
}

const QRegularExpression& comment()
{
    static const QRegularExpression comment(u"<!--(?:-?>|.*?(?:--!?>|$))"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return comment;
}

} // namespace

bool isMarkTag(const QString& html)
{
    return html == u"<u>" || html == u"</u>" || html == u"<mark>" || html == u"</mark>";
}

QString withoutComments(QString html)
{
    return html.contains(u"<!--") ? html.remove(comment()) : html;
}

std::vector<TextRange> commentsIn(const QString& html)
{
    std::vector<TextRange> comments;
    if (!html.contains(u"<!--"))
        return comments;
    for (auto matches = comment().globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        comments.push_back({match.capturedStart(), match.capturedLength()});
    }
    return comments;
}

QString toHtml(const BlockList& blocks, const HtmlStyle& style)
{
    QString html;
    for (int index = 0; index < blocks.count(); ++index) {
        HtmlWriter writer(style);
        const Node& block = *blocks.at(index).node;
        writer.write(style.hasSmartPunctuation ? withSmartPunctuation(block) : block);
        if (const QString written = std::move(writer).html(); !written.isEmpty())
            html += written + u'\n';
    }
    return html;
}

} // namespace galley::markdown
