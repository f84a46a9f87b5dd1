// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/three_way_view_test.cpp

#include "ui/compare/three_way_page.h"

#include "app/compare/folds.h"
#include "app/compare/text_units.h"
#include "ui/compare/lettered_writing.h"
#include "ui/compare/member_text.h"
#include "ui/compare/three_way_words.h"
#include "ui/compare/words.h"
#include "ui/theme/colours.h"
#include "ui/widgets/decoration_look.h"

#include <QLocale>
#include <QTextDocument>

#include <algorithm>

namespace galley {

namespace {

using comparison::Words;

// What a page takes without being slow to lay out, and a line; UTF-16 units.
constexpr int longestThreeWayPage = 200'000;
constexpr qsizetype longestThreeWayLine = 10'000;

constexpr double smallScale = 0.9; // of the font
constexpr int aboveThreeWayHeading = 18; // device-independent pixels
constexpr int belowThreeWayHeading = 4;
constexpr int aroundFold = 10;
constexpr double washOfInk = 0.12;

} // namespace

ThreeWayPage::ThreeWayPage(QTextDocument& document, const QPalette& palette, Options options)
    : m_cursor(&document)
    , m_writing(m_cursor, palette)
    , m_palette(palette)
    , m_options(std::move(options))
{
}

void ThreeWayPage::write(const ThreeWayComparison& comparison)
{
    m_comparison = &comparison;
    m_positions.fill(-1, comparison.changes.size());
    m_badgeEnds = m_positions;
    m_cursor.beginEditBlock();
    m_cursor.select(QTextCursor::Document);
    m_cursor.removeSelectedText();
    m_cursor.setBlockFormat(airyLines());
    m_cursor.setCharFormat({});
    writeFields();
    writeText();
    if (comparison.changes.isEmpty())
        m_writing.note(Words::tr("There is no difference."));
    else if (m_options.isOnlyConflicts && comparison.count(ChangeOrigin::Conflict) == 0)
        m_writing.note(Words::tr("There is no conflict."));
    m_cursor.endEditBlock();
}

bool ThreeWayPage::isShown(int change) const
{
    return !m_options.isOnlyConflicts
        || m_comparison->changes[change].origin == ChangeOrigin::Conflict;
}

void ThreeWayPage::writeFields()
{
    QString heading;
    for (int index = 0; index < m_comparison->changes.size() && !isFull(); ++index) {
        const ThreeWayChange& change = m_comparison->changes[index];
        if (change.member.isEmpty() || !isShown(index))
            continue;
        const QString label = labelOf({change.member, change.field, {}, {}});
        if (label != heading) // tags have one for all
            writeHeading(label);
        heading = label;
        writeField(index);
    }
}

void ThreeWayPage::writeField(int index)
{
    const ThreeWayChange& change = m_comparison->changes[index];
    begin(index, false);
    const auto format = [&](PieceKind kind) {
        return formatOf(kind, kind == PieceKind::Same ? -1 : index);
    };
    const bool isTheirs = change.origin == ChangeOrigin::Theirs;
    const std::optional<QString>& side = isTheirs ? change.theirs : change.ours;
    const QList<ArticleDifference>& own = isTheirs ? change.theirChanges : change.ourChanges;
    const bool isTag = !own.isEmpty() && own.first().kind == DifferenceKind::Tag;
    TextComparison text;
    if (isTag) {
        text.before = change.base.value_or(QString());
        text.after = side.value_or(QString());
        text.pieces.append(change.base ? Piece{PieceKind::Removed, {0, text.before.size()}, {}}
                                       : Piece{PieceKind::Inserted, {}, {0, text.after.size()}});
    } else {
        text = shownComparison({change.member, change.field, stateOf(change.base), stateOf(side)});
    }
    for (const Piece& piece : text.pieces)
        writeLines(piece.after.isEmpty() ? text.before.mid(piece.before.start, piece.before.length)
                                         : text.after.mid(piece.after.start, piece.after.length),
                   format(piece.kind), index);
    if (!side && !isTag)
        m_writing.note(Words::tr("Removed"));
    endLine();
}

void ThreeWayPage::writeText()
{
    QList<bool> shown;
    bool isAny = false;
    bool hasFields = false;
    for (int index = 0; index < m_comparison->changes.size(); ++index) {
        const bool isOfText = m_comparison->changes[index].member.isEmpty();
        shown.append(isShown(index));
        isAny = isAny || (isOfText && shown.last());
        hasFields = hasFields || (!isOfText && shown.last());
    }
    if (!isAny)
        return;
    if (hasFields)
        writeHeading(Words::tr("Text"));
    const QList<ThreeWayRun> runs = readingOf(*m_comparison, shown);
    TextComparison read; // for its folds
    for (const ThreeWayRun& run : runs) {
        const bool isSame = run.kind == PieceKind::Same;
        read.pieces.append({isSame ? PieceKind::Same : PieceKind::Inserted,
                            {},
                            {read.after.size(), run.text.size()}});
        read.after += run.text;
    }
    m_folds = foldsOf(read);
    for (qsizetype index = 0; index < runs.size(); ++index) {
        if (isFull()) {
            endLine();
            m_writing.note(Words::tr("What follows is too long to be shown here."));
            return;
        }
        if (runs[index].kind == PieceKind::Same)
            writeSame(runs[index], read.pieces[index].after.start);
        else
            writeRun(runs[index]);
    }
    endLine();
}

void ThreeWayPage::writeRun(const ThreeWayRun& run)
{
    const bool isHere = run.kind == PieceKind::MovedHere;
    const bool isEnd = isHere || run.kind == PieceKind::MovedAway;
    // The break before it is not the line that it is told in.
    qsizetype breaks = 0;
    while (breaks < run.text.size() && QStringView(u"\r\n").contains(run.text[breaks]))
        ++breaks;
    if (breaks == run.text.size())
        breaks = 0;
    if (breaks > 0)
        writeLines(run.text.first(breaks), formatOf(PieceKind::Same, -1), -1);
    // Either end of a move is told, and each change once.
    if (m_positions[run.change] < 0 || (isEnd && !m_atLineEnd.contains(run.change)))
        begin(run.change, isHere);
    writeLines(run.text.sliced(breaks), formatOf(run.kind, run.change), run.change);
}

void ThreeWayPage::writeSame(const ThreeWayRun& run, qsizetype start)
{
    const QTextCharFormat format = formatOf(PieceKind::Same, -1);
    qsizetype at = 0;
    for (qsizetype index = 0; index < m_folds.size(); ++index) {
        const TextRange fold = m_folds[index].range;
        const bool isHere = fold.start >= start && fold.end() <= start + run.text.size();
        if (!isHere || m_options.unfolded.contains(index))
            continue;
        writeLines(run.text.mid(at, fold.start - start - at), format, -1);
        writeFold(index);
        at = fold.end() - start;
    }
    writeLines(run.text.mid(at), format, -1);
}

void ThreeWayPage::writeLines(const QString& text, const QTextCharFormat& format, int change)
{
    // What came stands apart from what went.
    const int lastRemoved =
        std::exchange(m_lastRemoved, change >= 0 && format.fontStrikeOut() ? change : -1);
    if (change >= 0 && lastRemoved == change && !format.fontStrikeOut()
        && m_cursor.positionInBlock() > 0)
        m_cursor.insertText(QStringLiteral(" "), QTextCharFormat());
    const std::vector<TextUnit> units = linesOf(text);
    for (size_t index = 0; index < units.size() && !isFull(); ++index) {
        const QString line = text.mid(units[index].range.start, units[index].range.length);
        const qsizetype terminator = terminatorAtEnd(line);
        const bool isBare = units.size() == 1 && line.size() == terminator;
        m_cursor.insertText(cutInTheMiddle(line.chopped(terminator), longestThreeWayLine), format);
        if (terminator == 0)
            continue;
        if (change >= 0 && isBare) // else nothing would be seen of it
            m_cursor.insertText(QStringLiteral("¶"), format);
        // What of a change follows in the next lines has its acts behind the last of them.
        const bool goesOn = change >= 0 && !isBare
            && !QStringView(text).sliced(units[index].range.end()).trimmed().isEmpty();
        if (goesOn)
            m_cursor.insertBlock(airyLines(), QTextCharFormat());
        else
            endLine();
    }
}

void ThreeWayPage::writeFold(qsizetype index)
{
    if (m_cursor.positionInBlock() > 0 || !m_atLineEnd.isEmpty())
        endLine();
    QTextBlockFormat centred;
    centred.setAlignment(Qt::AlignHCenter);
    centred.setTopMargin(aroundFold);
    centred.setBottomMargin(aroundFold);
    m_cursor.setBlockFormat(centred);
    m_writing.link(QStringLiteral("fold"), static_cast<int>(index),
                   Words::tr("⋯ %n unchanged paragraph(s) ⋯", nullptr,
                             static_cast<int>(m_folds[index].paragraphs)));
    endLine();
}

// Where a change begins: whose it is, and which.
void ThreeWayPage::begin(int change, bool isMovedHere)
{
    const int start = m_cursor.position();
    const int end = m_writing.badge(m_comparison->changes[change].origin, change);
    if (m_positions[change] < 0) {
        m_positions[change] = start;
        m_badgeEnds[change] = end;
    }
    const ThreeWayChange& begun = m_comparison->changes[change];
    const bool isMove = haveMove(begun.ourChanges) || haveMove(begun.theirChanges);
    if (isMove && begun.origin != ChangeOrigin::Conflict)
        m_writing.note(isMovedHere ? Words::tr("Moved here:") : Words::tr("Moved away from here:"));
    m_atLineEnd.append(change);
}

void ThreeWayPage::writeHeading(const QString& heading)
{
    if (m_cursor.positionInBlock() > 0)
        endLine();
    QTextBlockFormat block = airyLines();
    block.setTopMargin(m_cursor.atStart() ? 0 : aboveThreeWayHeading);
    block.setBottomMargin(belowThreeWayHeading);
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setForeground(coloursFor(m_palette).secondaryText);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * smallScale);
    m_cursor.setBlockFormat(block);
    m_cursor.insertText(heading, format);
    endLine();
}

// What can be done about the changes of a line; a conflict is a card of its own below it.
void ThreeWayPage::endLine()
{
    const QList<int> changes = std::exchange(m_atLineEnd, {});
    QList<int> conflicts;
    for (const int index : changes) {
        const ThreeWayChange& change = m_comparison->changes[index];
        if (change.origin == ChangeOrigin::Conflict) {
            conflicts.append(index);
            continue;
        }
        if (!m_options.canEdit || !change.isEditable())
            continue;
        const bool isTheirs = change.origin == ChangeOrigin::Theirs;
        const QString which = letterOf(change.origin) + QLocale().toString(index + 1);
        m_cursor.insertText(QStringLiteral("   "), QTextCharFormat());
        //: %1: which change, as “T2”
        m_writing.link(isTheirs ? QStringLiteral("take") : QStringLiteral("restore"), index,
                       isTheirs ? Words::tr("Take %1").arg(which)
                                : Words::tr("Restore %1").arg(which));
    }
    for (const int index : std::as_const(conflicts))
        m_writing.conflict(m_comparison->changes[index], index, m_options.canEdit);
    m_cursor.insertBlock(airyLines(), QTextCharFormat());
}

bool ThreeWayPage::isFull() const
{
    return m_cursor.position() > longestThreeWayPage;
}

QTextCharFormat ThreeWayPage::formatOf(PieceKind kind, int index) const
{
    const Colours& colours = coloursFor(m_palette);
    QTextCharFormat format;
    format.setForeground(colours.text);
    if (kind == PieceKind::Same || index < 0)
        return format;
    const QColor ink = inkOf(m_comparison->changes[index].origin, m_palette);
    format.setBackground(washOf(ink, colours.background, washOfInk));
    const bool isGone = kind == PieceKind::Removed || kind == PieceKind::MovedAway;
    format.setForeground(isGone ? colours.secondaryText : ink);
    format.setFontStrikeOut(isGone);
    format.setFontUnderline(kind == PieceKind::Inserted);
    return format;
}

} // namespace galley
