// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/three_way_view_test.cpp

#include "ui/compare/lettered_writing.h"

#include "ui/compare/three_way_words.h"
#include "ui/compare/words.h"
#include "ui/theme/colours.h"

#include <QLocale>
#include <QTextDocument>

namespace galley {

namespace {

using comparison::Words;

constexpr int airOfLines = 125; // percent
constexpr double letterScale = 0.9; // of the font
constexpr qsizetype longestChoice = 600; // UTF-16 units of what one side of a conflict has
constexpr int cardMargin = 24; // device-independent pixels
constexpr int aboveCard = 4;

} // namespace

QString cutInTheMiddle(const QString& text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    return text.first(longest / 2) + QStringLiteral(" […] ") + text.last(longest / 2);
}

QTextBlockFormat airyLines()
{
    QTextBlockFormat lines;
    lines.setLineHeight(airOfLines, QTextBlockFormat::ProportionalHeight);
    return lines;
}

int LetteredWriting::badge(ChangeOrigin origin, int change)
{
    const QColor ink = inkOf(origin, m_palette);
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * letterScale);
    format.setForeground(coloursFor(m_palette).background);
    format.setBackground(ink);
    m_cursor.insertText(QChar(QChar::Nbsp) + letterOf(origin) + QLocale().toString(change + 1)
                            + QChar(QChar::Nbsp),
                        format);
    const int end = m_cursor.position();
    m_cursor.insertText(QString(QChar::Nbsp), QTextCharFormat());
    return end;
}

void LetteredWriting::note(const QString& note)
{
    QTextCharFormat format;
    format.setFontItalic(true);
    format.setForeground(coloursFor(m_palette).secondaryText);
    m_cursor.insertText(note + u' ', format);
}

void LetteredWriting::link(const QString& kind, int change, const QString& text)
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(QStringLiteral("%1:%2").arg(kind, QString::number(change)));
    format.setForeground(coloursFor(m_palette).accent);
    format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * letterScale);
    QString unbroken = text;
    unbroken.replace(u' ', QChar::Nbsp);
    m_cursor.insertText(unbroken, format);
}

void LetteredWriting::conflict(const ThreeWayChange& change, int index, bool canEdit)
{
    QTextBlockFormat card; // without air, which its ground would not fill
    card.setBackground(coloursFor(m_palette).errorSurface);
    card.setLeftMargin(cardMargin);
    card.setRightMargin(cardMargin);
    card.setTopMargin(aboveCard);
    m_cursor.insertBlock(card, QTextCharFormat());
    card.setTopMargin(0);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    bold.setForeground(coloursFor(m_palette).text);
    badge(change.origin, index);
    m_cursor.insertText(conflictText(change), bold);
    const bool isOffered = canEdit && change.isEditable();
    const QList<Side> sides{
        {Words::tr("It said:"), ChangeOrigin::Both, wordsOfSide(change, change.base),
         QStringLiteral("restore"), Words::tr("Restore What It Said")},
        {letterOf(ChangeOrigin::Ours) + u' ' + Words::tr("You:"), ChangeOrigin::Ours,
         wordsOfSide(change, change.ours), QStringLiteral("keep"), Words::tr("Keep Mine")},
        {letterOf(ChangeOrigin::Theirs) + u' ' + Words::tr("Theirs:"), ChangeOrigin::Theirs,
         wordsOfSide(change, change.theirs), QStringLiteral("take"), Words::tr("Take Theirs")}};
    for (const Side& each : sides) {
        m_cursor.insertBlock(card, QTextCharFormat());
        side(each, index, isOffered);
    }
}

void LetteredWriting::side(const Side& side, int change, bool canEdit)
{
    const Colours& colours = coloursFor(m_palette);
    QTextCharFormat caption;
    caption.setForeground(side.whose == ChangeOrigin::Both ? colours.secondaryText
                                                           : inkOf(side.whose, m_palette));
    caption.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(side.name + u' ', caption);
    QString shown = cutInTheMiddle(side.words, longestChoice);
    shown.replace(u'\n', QChar::LineSeparator);
    if (shown.isEmpty())
        note(Words::tr("nothing"));
    QTextCharFormat plain;
    plain.setForeground(colours.text);
    m_cursor.insertText(shown + QStringLiteral("   "), plain);
    if (canEdit)
        link(side.kind, change, side.act);
}

} // namespace galley
