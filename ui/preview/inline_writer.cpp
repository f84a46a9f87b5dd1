// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/inline_writer.h"

#include "app/markdown/bare_links.h"
#include "app/markdown/html.h"
#include "app/markdown/smart_punctuation.h"
#include "app/text/beginning.h"
#include "app/text/endless_words.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/smart_typography.h"
#include "ui/widgets/plain_words.h"

#include <algorithm>

namespace galley {

using markdown::Node;
using markdown::NodeKind;

QString shownText(const QString& text)
{
    QString shown = text;
    shown.replace(QStringLiteral("\r\n"), QString(QChar::LineSeparator));
    for (QChar& unit : shown) {
        switch (unit.unicode()) {
        case u'\n':
        case u'\r':
        case QChar::ParagraphSeparator:
            unit = QChar::LineSeparator;
            break;
        case 0x00:
        case 0x1A: // stands for NUL in what was parsed
        case 0xFDD0: // begins a frame
        case 0xFDD1: // ends one
        case QChar::ObjectReplacementCharacter:
            unit = QChar::ReplacementCharacter;
            break;
        default:
            break;
        }
    }
    return withEndlessWordsBroken(shown);
}

QString alternativeText(const Node& image)
{
    QString words;
    for (const Node& child : image.children) {
        if (words.size() > longestNote)
            break;
        if (child.kind == NodeKind::SoftBreak || child.kind == NodeKind::LineBreak)
            words += u' ';
        else
            words += beginningOf(child.text, longestNote) + alternativeText(child);
    }
    return shownText(beginningOf(words, longestNote));
}

bool holdsOnlyPictures(const Node& paragraph)
{
    return !paragraph.children.empty()
        && std::all_of(paragraph.children.begin(), paragraph.children.end(), [](const Node& node) {
               return node.kind == NodeKind::Image || node.kind == NodeKind::SoftBreak;
           });
}

namespace {

// The end of a line within a text, which an entity may be, or within HTML, is a space.
QString onOneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

// Quotes pair within all of a block; of one so long that it cannot be walked at each key they are
// told by what stands beside them.
bool isShort(const Node& block)
{
    constexpr qsizetype longest = 16'000; // UTF-16 units
    qsizetype left = longest;
    const auto walk = [&left](const Node& node, const auto& itself) -> bool {
        left -= node.text.size() + 1;
        return left > 0
            && std::all_of(node.children.begin(), node.children.end(),
                           [&](const Node& child) { return itself(child, itself); });
    };
    return walk(block, walk);
}

} // namespace

InlineWriter::InlineWriter(QTextCursor& cursor, const PageStyles& styles)
    : m_cursor(cursor)
    , m_styles(styles)
{
}

void InlineWriter::write(const Node& block, const QTextCharFormat& format, const PieceRange& range)
{
    m_standAlone = holdsOnlyPictures(block);
    m_before = u' ';
    m_skipped = range.skipped;
    m_left = range.length;
    m_isSet = m_styles.hasSmartTypography && range.isAll() && isShort(block);
    if (m_isSet) {
        writeAll(markdown::withSmartPunctuation(block).children, format);
        return;
    }
    for (auto child = block.children.begin() + range.first;
         child != block.children.end() && m_left != 0; ++child)
        writePiece(*child, format);
}

qsizetype InlineWriter::writeClamped(const Node& block, const QTextCharFormat& format,
                                     qsizetype mostUnits)
{
    const qsizetype units = unitsOf(block);
    const bool isClamped = units > mostUnits;
    write(block, format, isClamped ? PieceRange{0, 0, mostUnits} : PieceRange());
    if (isClamped)
        m_cursor.insertText(QString(QChar(0x2026)), format);
    return qMin(units, mostUnits);
}

// What of a text stands in the range. A pair of surrogates is never parted.
QString InlineWriter::taken(const QString& text)
{
    const auto wholeAt = [&text](qsizetype at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
    };
    const qsizetype start = qMin(m_skipped, text.size());
    m_skipped -= start;
    const qsizetype length = m_left < 0 ? text.size() - start : qMin(m_left, text.size() - start);
    if (m_left >= 0)
        m_left -= length;
    if (length == text.size())
        return text;
    const qsizetype from = wholeAt(start);
    return text.mid(from, wholeAt(start + length) - from);
}

// Of what cannot be parted: it stands where its first unit does.
bool InlineWriter::takesUnits(qsizetype units)
{
    if (m_skipped > 0) {
        const qsizetype passed = qMin(m_skipped, units);
        m_skipped -= passed;
        if (m_left >= 0)
            m_left = qMax<qsizetype>(0, m_left - (units - passed));
        return false;
    }
    if (m_left >= 0)
        m_left = qMax<qsizetype>(0, m_left - units);
    return true;
}

void InlineWriter::writeAll(const std::vector<Node>& nodes, const QTextCharFormat& format)
{
    for (const Node& node : nodes) {
        if (m_left == 0)
            return;
        writePiece(node, format);
    }
}

void InlineWriter::writeText(const Node& node, const QTextCharFormat& format)
{
    QString text = shownText(taken(onOneLine(node.text)));
    if (m_styles.hasSmartTypography && !m_isAddress && !m_isSet)
        text = smartTypography(text, m_before);
    if (!text.isEmpty())
        m_before = text.back();
    m_cursor.insertText(text, format);
}

void InlineWriter::writePiece(const Node& node, const QTextCharFormat& format)
{
    switch (node.kind) {
    case NodeKind::SoftBreak:
        if (!takesUnits(unitsOf(node)))
            break;
        m_cursor.insertText(QStringLiteral(" "), format);
        m_before = u' ';
        break;
    case NodeKind::LineBreak:
        if (!takesUnits(unitsOf(node)))
            break;
        if (m_left != 0) // else the piece ends, and so does the line
            m_cursor.insertText(QString(QChar::LineSeparator), format);
        m_before = u' ';
        break;
    case NodeKind::HtmlInline:
        writeTag(node, format);
        m_before = u'x';
        break;
    case NodeKind::Code:
        m_cursor.insertText(shownText(taken(node.text)), m_styles.codeWithin(format));
        m_before = u'x';
        break;
    case NodeKind::Emphasis:
        writeAll(node.children, m_styles.emphasisWithin(format));
        break;
    case NodeKind::Strong:
        writeAll(node.children, m_styles.strongWithin(format));
        break;
    case NodeKind::Strikethrough:
        writeAll(node.children, m_styles.struckWithin(format));
        break;
    case NodeKind::Link:
        m_isAddress = markdown::isItsOwnText(node);
        writeAll(node.children,
                 markdown::isSafeLink(node.url) ? m_styles.linkWithin(format, node.url) : format);
        m_isAddress = false;
        break;
    case NodeKind::Image:
        if (takesUnits(unitsOf(node)))
            writeImage(node, format);
        break;
    default:
        writeText(node, format);
        writeAll(node.children, format);
    }
}

// Not even a part of a comment is shown.
void InlineWriter::writeTag(const Node& tag, const QTextCharFormat& format)
{
    const QString shown = markdown::withoutComments(tag.text);
    const bool isWhole = shown.size() == tag.text.size();
    if (isWhole || takesUnits(unitsOf(tag)))
        m_cursor.insertText(shownText(onOneLine(isWhole ? taken(tag.text) : shown)),
                            m_styles.codeWithin(format));
}

void InlineWriter::writeImage(const Node& node, const QTextCharFormat& format)
{
    QTextImageFormat image;
    image.merge(format);
    image.setObjectType(QTextFormat::ImageObject);
    image.setName(node.url);
    image.setProperty(StandsAlone, m_standAlone);
    if (!m_standAlone)
        image.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    image.setProperty(QTextFormat::ImageAltText, alternativeText(node));
    if (!node.title.isEmpty())
        image.setToolTip(plainToolTip(shownText(beginningOf(node.title, longestNote))));
    if (!image.isAnchor() && markdown::isOnTheWeb(node.url)) {
        image.setAnchor(true);
        image.setAnchorHref(node.url);
    }
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), image);
    m_pictures += node.url;
}

} // namespace galley
