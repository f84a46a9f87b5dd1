// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_html.h"

#include "app/markdown/html.h"
#include "ui/preview/block_properties.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <vector>

namespace galley {

namespace {

constexpr qreal tolerance = 0.5; // pixels

// A quote or a list item, found again from the offsets that the page keeps of it.
struct Container {
    enum class Kind { Quote, Item };
    Kind kind = Kind::Quote;
    qreal edge = 0; // of a quote's bar; of an item's text
    QString marker;
    bool hasContent = false;

    bool isOrdered() const { return marker.endsWith(u'.'); }
    QString listName() const { return isOrdered() ? QStringLiteral("ol") : QStringLiteral("ul"); }
};

bool isNear(qreal one, qreal other)
{
    return std::abs(one - other) < tolerance;
}

QString element(const QString& name, const QString& content)
{
    return u'<' + name + u'>' + content + QStringLiteral("</") + name + u'>';
}

class HtmlWriter {
public:
    void write(const QTextBlock& block, int start, int end);
    QString take();

private:
    void enter(const QTextBlockFormat& format);
    void open(Container container, bool isInOpenList);
    void closeTo(std::size_t depth);
    QString inlines(const QTextBlock& block, int start, int end) const;
    QString piece(const QTextFragment& fragment, const QString& text,
                  const QTextCharFormat& around) const;

    QString m_html;
    std::vector<Container> m_open;
};

void HtmlWriter::write(const QTextBlock& block, int start, int end)
{
    const QTextBlockFormat format = block.blockFormat();
    enter(format);
    const QString content = inlines(block, start, end);
    const bool beginsItem = !m_open.empty() && m_open.back().kind == Container::Kind::Item
        && !std::exchange(m_open.back().hasContent, true);
    if (format.boolProperty(RuleAcross))
        m_html += QStringLiteral("<hr/>");
    else if (format.boolProperty(OnSurface))
        m_html += element(QStringLiteral("pre"), element(QStringLiteral("code"), content));
    else if (format.headingLevel() > 0)
        m_html += element(u'h' + QString::number(format.headingLevel()), content);
    else if (beginsItem)
        m_html += content;
    else
        m_html += element(QStringLiteral("p"), content);
    m_html += u'\n';
}

// Closes the containers that the block does not stand in, and opens those that begin with it.
void HtmlWriter::enter(const QTextBlockFormat& format)
{
    const bool isRightToLeft = format.layoutDirection() == Qt::RightToLeft;
    const qreal margin = isRightToLeft ? format.rightMargin() : format.leftMargin();
    const QVariantList bars = format.property(QuoteBars).toList();
    const QVariantList itemEdges = format.property(MarkerOffsets).toList();
    const QStringList markers = format.stringProperty(Markers).split(u'\n');

    std::vector<Container> begun;
    for (int index = 0; index < itemEdges.size() && index < markers.size(); ++index)
        begun.push_back(
            {Container::Kind::Item, std::abs(itemEdges[index].toDouble()), markers[index], false});
    const auto beginsAt = [&begun](qreal edge) {
        return std::any_of(begun.begin(), begun.end(),
                           [edge](const Container& item) { return item.edge < edge + tolerance; });
    };

    int joined = 0;
    std::size_t depth = 0;
    for (; depth < m_open.size(); ++depth) {
        const Container& outer = m_open[depth];
        if (outer.kind == Container::Kind::Item) {
            if (margin < outer.edge - tolerance || beginsAt(outer.edge))
                break;
        } else if (joined < format.intProperty(JoinedBars) && joined < bars.size()
                   && isNear(std::abs(bars[joined].toDouble()), outer.edge)) {
            ++joined;
        } else {
            break;
        }
    }
    for (int bar = joined; bar < bars.size(); ++bar)
        begun.push_back({Container::Kind::Quote, std::abs(bars[bar].toDouble()), {}, false});
    std::sort(begun.begin(), begun.end(),
              [](const Container& one, const Container& other) { return one.edge < other.edge; });

    const bool goesOn = depth < m_open.size() && !begun.empty()
        && m_open[depth].kind == Container::Kind::Item
        && begun.front().kind == Container::Kind::Item
        && isNear(m_open[depth].edge, begun.front().edge)
        && m_open[depth].isOrdered() == begun.front().isOrdered();
    if (goesOn) {
        closeTo(depth + 1);
        m_html += QStringLiteral("</li>\n");
        m_open.pop_back();
    } else {
        closeTo(depth);
    }
    for (std::size_t index = 0; index < begun.size(); ++index)
        open(begun[index], goesOn && index == 0);
}

void HtmlWriter::open(Container container, bool isInOpenList)
{
    if (container.kind == Container::Kind::Quote) {
        m_html += QStringLiteral("<blockquote>\n");
    } else {
        if (!isInOpenList && container.isOrdered())
            m_html += QStringLiteral("<ol start=\"%1\">\n").arg(container.marker.chopped(1));
        else if (!isInOpenList)
            m_html += QStringLiteral("<ul>\n");
        m_html += QStringLiteral("<li>");
    }
    m_open.push_back(std::move(container));
}

void HtmlWriter::closeTo(std::size_t depth)
{
    while (m_open.size() > depth) {
        const Container& last = m_open.back();
        m_html += last.kind == Container::Kind::Quote
            ? QStringLiteral("</blockquote>\n")
            : QStringLiteral("</li>\n</%1>\n").arg(last.listName());
        m_open.pop_back();
    }
}

QString HtmlWriter::take()
{
    closeTo(0);
    return std::exchange(m_html, {});
}

QString HtmlWriter::inlines(const QTextBlock& block, int start, int end) const
{
    QString html;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const int from = qMax(start, fragment.position());
        const int to = qMin(end, fragment.position() + fragment.length());
        if (from < to)
            html += piece(fragment, fragment.text().mid(from - fragment.position(), to - from),
                          block.charFormat());
    }
    return html;
}

QString HtmlWriter::piece(const QTextFragment& fragment, const QString& text,
                          const QTextCharFormat& around) const
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        const QString target = format.toImageFormat().name();
        const QString words = format.property(QTextFormat::ImageAltText).toString();
        if (format.boolProperty(IsCover) || !markdown::isSafePicture(target))
            return words.toHtmlEscaped();
        return QStringLiteral("<img src=\"%1\" alt=\"%2\"/>")
            .arg(target.toHtmlEscaped(), words.toHtmlEscaped());
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
        html =
            QStringLiteral("<a href=\"%1\">%2</a>").arg(format.anchorHref().toHtmlEscaped(), html);
    return html;
}

} // namespace

QString htmlOf(const QTextCursor& selection)
{
    const int start = selection.selectionStart();
    const int end = selection.selectionEnd();
    HtmlWriter writer;
    for (QTextBlock block = selection.document()->findBlock(start);
         block.isValid() && block.position() < end; block = block.next())
        writer.write(block, start, end);
    return writer.take();
}

QString plainTextOf(const QTextCursor& selection)
{
    QString text = selection.selectedText();
    text.remove(QChar::ObjectReplacementCharacter);
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

} // namespace galley
