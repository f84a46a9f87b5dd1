// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/compare_view_test.cpp

#include "ui/compare/comparison_page.h"

#include "app/compare/text_units.h"
#include "app/session/restoring_edits.h"
#include "ui/compare/member_text.h"
#include "ui/compare/words.h"
#include "ui/theme/colours.h"

#include <QLocale>
#include <QTextDocument>

namespace galley {

namespace {

// What a page takes without being slow to lay out. UTF-16 units.
constexpr int longestPage = 200'000;
constexpr qsizetype longestLine = 10'000;

constexpr double headingScale = 0.9; // of the font
constexpr int aboveHeading = 18; // device-independent pixels
constexpr int belowHeading = 4;

using comparison::Words;

// A line of any length, its middle left out.
QString bounded(const QString& line)
{
    if (line.size() <= longestLine)
        return line;
    constexpr qsizetype half = longestLine / 2;
    return line.first(half) + QStringLiteral(" […] ") + line.last(half);
}

bool isBlank(QStringView text, const TextUnit& line)
{
    return text.sliced(line.range.start, line.range.length).trimmed().isEmpty();
}

QString movedText(const Passage& passage, qsizetype index, PieceKind kind)
{
    const bool isElsewhereBelow = passage.otherEnd > index;
    if (kind == PieceKind::MovedAway)
        return isElsewhereBelow ? Words::tr("Moved down from here")
                                : Words::tr("Moved up from here");
    return isElsewhereBelow ? Words::tr("Moved up to here") : Words::tr("Moved down to here");
}

} // namespace

ComparisonPage::ComparisonPage(QTextDocument& document, const QPalette& palette,
                               ComparisonPageOptions options)
    : m_cursor(&document)
    , m_palette(palette)
    , m_options(std::move(options))
{
}

void ComparisonPage::write(const ArticleComparison& comparison)
{
    m_cursor.beginEditBlock();
    m_cursor.select(QTextCursor::Document);
    m_cursor.removeSelectedText();
    m_cursor.setBlockFormat({});
    m_cursor.setCharFormat({});
    m_folds = foldsOf(comparison.text);
    for (qsizetype index = 0; index < comparison.members.size() && !isFull(); ++index)
        writeMember(comparison, index);
    if (!comparison.text.isSame())
        writeText(comparison);
    if (comparison.isSame())
        writeNote(Words::tr("There is no difference."));
    m_cursor.endEditBlock();
}

void ComparisonPage::writeMember(const ArticleComparison& comparison, qsizetype index)
{
    const MemberChange& member = comparison.members[index];
    writeHeading(labelOf(member));
    m_changePositions.append(m_cursor.position());
    if (!m_options.takeBackText.isEmpty() && canTakeBack(member))
        m_links.append({QStringLiteral("member:%1").arg(index), m_options.takeBackText});
    const TextComparison text = shownComparison(member);
    for (const Piece& piece : text.pieces)
        writePiece(text, piece);
    if (!member.after)
        writeNote(member.before == FieldState("\"\"") ? Words::tr("Removed; it was empty")
                                                      : Words::tr("Removed"));
    else if (text.pieces.isEmpty())
        writeNote(Words::tr("Empty"));
    endLine();
}

void ComparisonPage::writeText(const ArticleComparison& comparison)
{
    const TextComparison& text = comparison.text;
    if (!comparison.members.isEmpty())
        writeHeading(Words::tr("Text"));
    // Passages begin in order, but one within a move ends before the move does.
    qsizetype begun = 0;
    QList<qsizetype> open;
    for (qsizetype index = 0; index < text.pieces.size(); ++index) {
        if (isFull()) {
            endLine();
            writeNote(Words::tr("What follows is too long to be shown here."));
            return;
        }
        for (; begun < text.passages.size() && text.passages[begun].firstPiece == index; ++begun) {
            m_changePositions.append(m_cursor.position());
            open.prepend(begun);
        }
        open.removeIf([&](qsizetype passage) {
            const bool isAtEnd = text.passages[passage].endPiece() == index + 1;
            if (isAtEnd)
                addLinks(text, passage);
            return isAtEnd;
        });
        writePiece(text, text.pieces[index]);
    }
    endLine();
    writeQuietPlaces(text);
}

void ComparisonPage::writeQuietPlaces(const TextComparison& text)
{
    if (text.quietPlaces == 0)
        return;
    writeNote(Words::tr("%n place(s) differ in line breaks, spaces or the numbers of a list only.",
                        nullptr, static_cast<int>(text.quietPlaces)));
    if (!m_options.takeBackText.isEmpty())
        m_links.append({QStringLiteral("quiet:0"), m_options.takeBackText});
    endLine();
}

void ComparisonPage::addLinks(const TextComparison& text, qsizetype index)
{
    const Passage& passage = text.passages[index];
    if (passage.otherEnd >= 0)
        m_links.append({QStringLiteral("end:%1").arg(passage.otherEnd),
                        movedText(passage, index, text.pieces[passage.firstPiece].kind)});
    if (!m_options.takeBackText.isEmpty())
        m_links.append({QStringLiteral("passage:%1").arg(index), m_options.takeBackText});
}

void ComparisonPage::writePiece(const TextComparison& text, const Piece& piece)
{
    if (piece.kind == PieceKind::Same)
        writeSame(text, piece);
    else if (piece.after.isEmpty())
        writeLines(text.before.mid(piece.before.start, piece.before.length), piece.kind);
    else
        writeLines(text.after.mid(piece.after.start, piece.after.length), piece.kind);
}

void ComparisonPage::writeSame(const TextComparison& text, const Piece& piece)
{
    const auto write = [&](qsizetype start, qsizetype end) {
        writeLines(text.after.mid(start, end - start), PieceKind::Same);
    };
    qsizetype at = piece.after.start;
    for (qsizetype index = 0; index < m_folds.size(); ++index) {
        const Fold& fold = m_folds[index];
        const bool isHere =
            fold.range.start >= piece.after.start && fold.range.end() <= piece.after.end();
        if (!isHere || m_options.unfolded.contains(index))
            continue;
        write(at, fold.range.start);
        writeFold(index);
        at = fold.range.end();
    }
    write(at, piece.after.end());
}

void ComparisonPage::writeLines(const QString& lines, PieceKind kind)
{
    const std::vector<TextUnit> units = linesOf(lines);
    const QTextCharFormat format = formatOf(kind);
    // A passage's links stand behind the last line of it that has something on it.
    size_t last = units.size();
    while (last > 1 && isBlank(lines, units[last - 1]))
        --last;
    for (size_t index = 0; index < units.size() && !isFull(); ++index) {
        const QString line = lines.mid(units[index].range.start, units[index].range.length);
        const qsizetype terminator = terminatorAtEnd(line);
        const bool isBare = units.size() == 1 && line.size() == terminator;
        m_isLineMixed = m_isLineMixed || kind == PieceKind::Same || isBare;
        m_cursor.insertText(bounded(line.chopped(terminator)), format);
        if (terminator == 0)
            continue;
        if (kind != PieceKind::Same && m_isLineMixed) // else nothing would be seen of it
            m_cursor.insertText(QStringLiteral("¶"), format);
        if (kind == PieceKind::Same || index + 1 == last)
            endLine();
        else
            m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        m_isLineMixed = false;
    }
}

void ComparisonPage::writeFold(qsizetype index)
{
    if (m_cursor.positionInBlock() > 0 || !m_links.isEmpty())
        endLine();
    QTextBlockFormat centred;
    centred.setAlignment(Qt::AlignHCenter);
    centred.setTopMargin(belowHeading);
    centred.setBottomMargin(belowHeading);
    m_cursor.setBlockFormat(centred);
    writeLink(QStringLiteral("fold:%1").arg(index),
              Words::tr("⋯ %n unchanged paragraph(s) ⋯", nullptr,
                        static_cast<int>(m_folds[index].paragraphs)));
    endLine();
}

void ComparisonPage::writeHeading(const QString& heading)
{
    if (m_cursor.positionInBlock() > 0)
        endLine();
    QTextBlockFormat block;
    block.setTopMargin(m_cursor.atStart() ? 0 : aboveHeading);
    block.setBottomMargin(belowHeading);
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setForeground(coloursFor(m_palette).secondaryText);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * headingScale);
    m_cursor.setBlockFormat(block);
    m_cursor.insertText(heading, format);
    endLine();
}

void ComparisonPage::writeNote(const QString& note)
{
    QTextCharFormat format;
    format.setFontItalic(true);
    format.setForeground(coloursFor(m_palette).secondaryText);
    m_cursor.insertText((m_cursor.positionInBlock() > 0 ? QStringLiteral("  ") : QString()) + note,
                        format);
}

void ComparisonPage::writeLink(const QString& target, const QString& text)
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(target);
    format.setForeground(coloursFor(m_palette).accent);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * headingScale);
    QString unbroken = text;
    unbroken.replace(u' ', QChar::Nbsp);
    m_cursor.insertText(unbroken, format);
}

void ComparisonPage::endLine()
{
    for (const auto& [target, text] : std::exchange(m_links, {})) {
        m_cursor.insertText(QStringLiteral("   "), QTextCharFormat());
        writeLink(target, text);
    }
    m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    m_isLineMixed = false;
}

bool ComparisonPage::isFull() const
{
    return m_cursor.position() > longestPage;
}

QTextCharFormat ComparisonPage::formatOf(PieceKind kind) const
{
    const Colours& colours = coloursFor(m_palette);
    QTextCharFormat format;
    switch (kind) {
    case PieceKind::Same:
        break;
    case PieceKind::Removed:
        format.setBackground(colours.removedSurface);
        format.setFontStrikeOut(true);
        break;
    case PieceKind::Inserted:
        format.setBackground(colours.insertedSurface);
        format.setFontUnderline(true);
        break;
    case PieceKind::MovedAway:
        format.setBackground(colours.movedSurface);
        format.setFontStrikeOut(true);
        break;
    case PieceKind::MovedHere:
        format.setBackground(colours.movedSurface);
        break;
    }
    format.setForeground(colours.text);
    return format;
}

} // namespace galley
