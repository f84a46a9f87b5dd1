// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/block_writer_test.cpp

#include "ui/preview/page_styles.h"

#include "ui/preview/block_properties.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <array>

namespace galley {

namespace {

constexpr qreal codeSize = 0.88; // monospaced letters look larger than the text's

struct HeadingMeasure {
    qreal size;
    qreal spaceAbove;
    qreal spaceBelow;
};

constexpr std::array<HeadingMeasure, 6> headingMeasures{{
    {1.75, 2.3, 0.7},
    {1.45, 2.1, 0.6},
    {1.2, 1.9, 0.5},
    {1.05, 1.7, 0.4},
    {1.0, 1.6, 0.4},
    {0.9, 1.6, 0.4},
}};

QFont scaled(QFont font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QTextCharFormat formatOf(const QFont& font, const QColor& colour)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour);
    return format;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::Bold);
    return font;
}

QStringList monospaced()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).families();
}

} // namespace

PageStyles::PageStyles(const TextStyle& style, const Colours& theColours)
    : colours(theColours)
    , hasSmartTypography(style.hasSmartTypography)
    , em(QFontInfo(style.font).pixelSize())
{
    const QFontMetricsF metrics(style.font);
    leading = qMax(0.0, textLineHeight * em - metrics.height());
    columnWidth = style.columnCharacters * metrics.averageCharWidth();
    margin = 2.5 * em;
    padding = 0.9 * em;
    indent = 1.3 * em;
    listIndent = 1.7 * em;
    deepestIndent = qMin(16 * em, columnWidth / 3);
    barWidth = qMax(2.0, em / 6);
    cellPadding = 0.45 * em;
    radius = em / 3;

    text = formatOf(style.font, colours.text);
    codeBlockText = formatOf(scaled(style.font, codeSize), colours.code);
    codeBlockText.setFontFamilies(monospaced());
    codeBlockText.setFontFixedPitch(true);
    tabWidth = 4 * QFontMetricsF(codeBlockText.font()).horizontalAdvance(u' ');
    title = formatOf(bold(scaled(style.font, 2.0)), colours.heading);
    missingTitle = title;
    missingTitle.setForeground(colours.secondaryText);
    description = formatOf(scaled(style.font, 1.2), colours.secondaryText);
    facts = formatOf(scaled(style.font, 0.85), colours.secondaryText);
    codeLanguage = formatOf(scaled(style.font, 0.7), colours.secondaryText);
    tag = facts;
    tag.setForeground(colours.accent);
}

QTextBlockFormat PageStyles::block(qreal spaceAbove, qreal spaceBelow) const
{
    QTextBlockFormat format;
    format.setTopMargin(spaceAbove * em);
    format.setBottomMargin(spaceBelow * em);
    format.setLineHeight(leading, QTextBlockFormat::LineDistanceHeight);
    return format;
}

QTextBlockFormat PageStyles::unseenBlock(qreal spaceAbove, qreal spaceBelow) const
{
    QTextBlockFormat format = block(spaceAbove, spaceBelow);
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    format.setProperty(BesideFrame, true);
    return format;
}

QTextCharFormat PageStyles::headingText(int level) const
{
    const auto& measure = headingMeasures[static_cast<std::size_t>(qBound(1, level, 6) - 1)];
    const bool isFaint = level >= 6;
    return formatOf(bold(scaled(text.font(), measure.size)),
                    isFaint ? colours.secondaryText : colours.heading);
}

QTextBlockFormat PageStyles::headingBlock(int level) const
{
    const auto& measure = headingMeasures[static_cast<std::size_t>(qBound(1, level, 6) - 1)];
    QTextBlockFormat format = block(measure.spaceAbove, measure.spaceBelow);
    format.setLineHeight(leading / 2, QTextBlockFormat::LineDistanceHeight);
    format.setHeadingLevel(level);
    return format;
}

QTextCharFormat PageStyles::codeWithin(QTextCharFormat around) const
{
    around.setFont(scaled(around.font(), codeSize));
    around.setFontFamilies(monospaced());
    around.setFontFixedPitch(true);
    around.setBackground(colours.surface);
    if (!around.isAnchor())
        around.setForeground(colours.code);
    return around;
}

QTextCharFormat PageStyles::emphasisWithin(QTextCharFormat around) const
{
    around.setFontItalic(true); // within emphasis, too, as in browsers
    return around;
}

QTextCharFormat PageStyles::strongWithin(QTextCharFormat around) const
{
    around.setFontWeight(around.fontWeight() >= QFont::Bold ? QFont::Black : QFont::Bold);
    return around;
}

QTextCharFormat PageStyles::struckWithin(QTextCharFormat around) const
{
    around.setFontStrikeOut(true);
    return around;
}

QTextCharFormat PageStyles::behindTag(const QString& html, QTextCharFormat before,
                                      const QTextCharFormat& around) const
{
    if (html == u"<u>")
        before.setFontUnderline(true);
    else if (html == u"</u>")
        before.setFontUnderline(around.fontUnderline());
    else if (html == u"<mark>")
        before.setBackground(colours.warningSurface);
    else if (html == u"</mark>" && around.hasProperty(QTextFormat::BackgroundBrush))
        before.setBackground(around.background());
    else if (html == u"</mark>")
        before.clearBackground();
    return before;
}

QTextCharFormat PageStyles::linkWithin(QTextCharFormat around, const QString& url) const
{
    around.setAnchor(true);
    around.setAnchorHref(url);
    around.setForeground(colours.accent);
    around.setFontUnderline(true);
    return around;
}

} // namespace galley
