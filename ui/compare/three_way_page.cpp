// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/three_way_view_test.cpp

#include "ui/compare/three_way_page.h"

#include "app/compare/folds.h"
#include "app/compare/text_units.h"
#include "ui/compare/member_text.h"
#include "ui/compare/three_way_words.h"
#include "ui/compare/words.h"
#include "ui/theme/colours.h"

#include <QLocale>
#include <QTextDocument>

#include <algorithm>

namespace galley {

namespace {

using comparison::Words;

// What a page takes without being slow to lay out, and a line; UTF-16 units.
constexpr int longestThreeWayPage = 200'000;
constexpr qsizetype longestThreeWayLine = 10'000;
constexpr qsizetype longestChoice = 600; // of what one side of a conflict has

constexpr double smallScale = 0.9; // of the font
constexpr int aboveThreeWayHeading = 18; // device-independent pixels
constexpr int belowThreeWayHeading = 4;
constexpr int cardMargin = 24;
constexpr double washOfInk = 0.12;

QString cutInTheMiddle(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    return text.first(longest / 2) + QStringLiteral(" […] ") + text.last(longest / 2);
}

QColor mixed(const QColor& ink, const QColor& paper, double share)
{
    const auto part = [share](int of, int on) { return qRound(of * share + on * (1 - share)); };
    return {part(ink.red(), paper.red()), part(ink.green(), paper.green()),
            part(ink.blue(), paper.blue())};
}

bool isMoveOf(const ThreeWayChange& change)
{
    const auto isMove = [](const ArticleDifference& each) {
        return each.kind == DifferenceKind::Move;
    };
    return std::any_of(change.ourChanges.begin(), change.ourChanges.end(), isMove)
        || std::any_of(change.theirChanges.begin(), change.theirChanges.end(), isMove);
}

} // namespace

ThreeWayPage::ThreeWayPage(QTextDocument& document, const QPalette& palette, Options options)
    : m_cursor(&document)
    , m_palette(palette)
    , m_options(std::move(options))
{
}

void ThreeWayPage::write(const ThreeWayComparison& comparison)
{
    m_comparison = &comparison;
    m_positions.fill(-1, comparison.changes.size());
    m_cursor.beginEditBlock();
    m_cursor.select(QTextCursor::Document);
    m_cursor.removeSelectedText();
    m_cursor.setBlockFormat({});
    m_cursor.setCharFormat({});
    writeFields();
    writeText();
    if (comparison.changes.isEmpty())
        writeNote(Words::tr("There is no difference."));
    else if (m_options.isOnlyConflicts && comparison.count(ChangeOrigin::Conflict) == 0)
        writeNote(Words::tr("There is no conflict."));
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
        writeNote(Words::tr("Removed"));
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
            writeNote(Words::tr("What follows is too long to be shown here."));
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
            m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
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
    centred.setTopMargin(belowThreeWayHeading);
    centred.setBottomMargin(belowThreeWayHeading);
    m_cursor.setBlockFormat(centred);
    writeLink(QStringLiteral("fold"), static_cast<int>(index),
              Words::tr("⋯ %n unchanged paragraph(s) ⋯", nullptr,
                        static_cast<int>(m_folds[index].paragraphs)));
    endLine();
}

// Where a change begins: whose it is, and which.
void ThreeWayPage::begin(int change, bool isMovedHere)
{
    if (m_positions[change] < 0)
        m_positions[change] = m_cursor.position();
    writeBadge(change);
    if (isMoveOf(m_comparison->changes[change])
        && m_comparison->changes[change].origin != ChangeOrigin::Conflict)
        writeNote(isMovedHere ? Words::tr("Moved here:") : Words::tr("Moved away from here:"));
    m_atLineEnd.append(change);
}

void ThreeWayPage::writeBadge(int index)
{
    const ThreeWayChange& change = m_comparison->changes[index];
    const QColor ink = inkOf(change.origin, m_palette);
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * smallScale);
    format.setForeground(coloursFor(m_palette).background);
    format.setBackground(ink);
    m_cursor.insertText(QChar(QChar::Nbsp) + letterOf(change.origin) + QLocale().toString(index + 1)
                            + QChar(QChar::Nbsp),
                        format);
    m_cursor.insertText(QString(QChar::Nbsp), QTextCharFormat());
}

void ThreeWayPage::writeHeading(const QString& heading)
{
    if (m_cursor.positionInBlock() > 0)
        endLine();
    QTextBlockFormat block;
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

void ThreeWayPage::writeNote(const QString& note)
{
    QTextCharFormat format;
    format.setFontItalic(true);
    format.setForeground(coloursFor(m_palette).secondaryText);
    m_cursor.insertText(note + u' ', format);
}

void ThreeWayPage::writeLink(const QString& kind, int index, const QString& text)
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(QStringLiteral("%1:%2").arg(kind, QString::number(index)));
    format.setForeground(coloursFor(m_palette).accent);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * smallScale);
    QString unbroken = text;
    unbroken.replace(u' ', QChar::Nbsp);
    m_cursor.insertText(unbroken, format);
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
        writeLink(isTheirs ? QStringLiteral("take") : QStringLiteral("restore"), index,
                  isTheirs ? Words::tr("Take %1").arg(which) : Words::tr("Restore %1").arg(which));
    }
    for (const int index : std::as_const(conflicts))
        writeConflict(index);
    m_cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
}

void ThreeWayPage::writeConflict(int index)
{
    const ThreeWayChange& change = m_comparison->changes[index];
    QTextBlockFormat card;
    card.setBackground(coloursFor(m_palette).errorSurface);
    card.setLeftMargin(cardMargin);
    card.setRightMargin(cardMargin);
    m_cursor.insertBlock(card, QTextCharFormat());
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    bold.setForeground(coloursFor(m_palette).text);
    writeBadge(index);
    m_cursor.insertText(conflictText(change), bold);
    writeSide(Words::tr("It said:"), change.base, ChangeOrigin::Both, QStringLiteral("restore"),
              index, Words::tr("Restore What It Said"));
    writeSide(letterOf(ChangeOrigin::Ours) + u' ' + Words::tr("You:"), change.ours,
              ChangeOrigin::Ours, QStringLiteral("keep"), index, Words::tr("Keep Mine"));
    writeSide(letterOf(ChangeOrigin::Theirs) + u' ' + Words::tr("Theirs:"), change.theirs,
              ChangeOrigin::Theirs, QStringLiteral("take"), index, Words::tr("Take Theirs"));
}

void ThreeWayPage::writeSide(const QString& name, const std::optional<QString>& words,
                             ChangeOrigin whose, const QString& kind, int index, const QString& act)
{
    const ThreeWayChange& change = m_comparison->changes[index];
    m_cursor.insertBlock(m_cursor.blockFormat(), QTextCharFormat());
    QTextCharFormat caption;
    caption.setForeground(whose == ChangeOrigin::Both ? coloursFor(m_palette).secondaryText
                                                      : inkOf(whose, m_palette));
    caption.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(name + u' ', caption);
    QString shown = cutInTheMiddle(wordsOfSide(change, words), longestChoice);
    shown.replace(u'\n', QChar::LineSeparator);
    if (shown.isEmpty())
        writeNote(Words::tr("nothing"));
    QTextCharFormat plain;
    plain.setForeground(coloursFor(m_palette).text);
    m_cursor.insertText(shown + QStringLiteral("   "), plain);
    if (m_options.canEdit && change.isEditable())
        writeLink(kind, index, act);
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
    format.setBackground(mixed(ink, colours.background, washOfInk));
    const bool isGone = kind == PieceKind::Removed || kind == PieceKind::MovedAway;
    format.setForeground(isGone ? colours.secondaryText : ink);
    format.setFontStrikeOut(isGone);
    format.setFontUnderline(kind == PieceKind::Inserted);
    return format;
}

} // namespace galley
