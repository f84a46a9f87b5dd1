// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/inline_writer.h"

#include "app/markdown/views/html.h"
#include "app/markdown/views/smart_punctuation.h"
#include "app/text/beginning.h"
#include "app/text/endless_words.h"
#include "ui/preview/block_properties.h"
#include "ui/preview/words_cut.h"
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

} // namespace

InlineWriter::InlineWriter(QTextCursor& cursor, const PageStyles& styles, SourceNotes* notes,
                           int line)
    : m_cursor(cursor)
    , m_styles(styles)
    , m_notes(notes)
    , m_line(line)
{
}

// Quotes pair within all that is written at once.
void InlineWriter::write(const Node& block, const QTextCharFormat& format, const PieceRange& range)
{
    m_standAlone = holdsOnlyPictures(block);
    if (!range.isAll())
        writeWords(wordsIn(block, range, m_notes ? WrittenPlaces::Known : WrittenPlaces::Unknown),
                   format);
    else
        writeWords(block, format);
}

void InlineWriter::writeWords(const Node& block, const QTextCharFormat& format)
{
    if (m_styles.hasSmartTypography)
        writeAll(markdown::withSmartPunctuation(block).children, format);
    else
        writeAll(block.children, format);
}

qsizetype InlineWriter::writeClamped(const Node& block, const QTextCharFormat& format,
                                     qsizetype maximumUnits)
{
    const qsizetype units = unitsOf(block);
    const bool isClamped = units > maximumUnits;
    write(block, format, isClamped ? PieceRange{0, 0, maximumUnits} : PieceRange());
    if (isClamped)
        m_cursor.insertText(QString(QChar(0x2026)), format);
    return qMin(units, maximumUnits);
}

void InlineWriter::writeAll(const std::vector<Node>& nodes, const QTextCharFormat& format)
{
    QTextCharFormat here = format;
    for (const Node& node : nodes) {
        if (m_styles.hasMarkTags && node.kind == NodeKind::HtmlInline)
            here = m_styles.behindTag(node.text, here, format);
        else
            writePiece(node, here);
    }
}

void InlineWriter::put(const Node& node, const QString& shown, const QTextCharFormat& format)
{
    if (m_notes)
        m_notes->noteInline(m_cursor.position(), shown, node, m_line);
    m_cursor.insertText(shown, format);
}

void InlineWriter::writePiece(const Node& node, const QTextCharFormat& format)
{
    switch (node.kind) {
    case NodeKind::SoftBreak:
        put(node, QStringLiteral(" "), format);
        break;
    case NodeKind::LineBreak:
        put(node, QString(QChar::LineSeparator), format);
        break;
    case NodeKind::HtmlInline:
        put(node, shownText(onOneLine(markdown::withoutComments(node.text))),
            m_styles.codeWithin(format));
        break;
    case NodeKind::Code:
        put(node, shownText(node.text), m_styles.codeWithin(format));
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
        writeAll(node.children,
                 markdown::isSafeLink(node.url) ? m_styles.linkWithin(format, node.url) : format);
        break;
    case NodeKind::Image:
        writeImage(node, format);
        break;
    default:
        put(node, shownText(onOneLine(node.text)), format);
        writeAll(node.children, format);
    }
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
    put(node, QString(QChar::ObjectReplacementCharacter), image);
    m_pictures += node.url;
}

} // namespace galley
