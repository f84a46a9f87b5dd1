// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/colours.h"
#include "ui/theme/text_style.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>

namespace galley {

// How an article's page looks: every format and measure that writing and painting it needs. All
// lengths follow from the size of the text's font.
struct PageStyles {
    PageStyles(const TextStyle& style, const Colours& colours);

    // A block of the page with that much room above and below it, in multiples of the text's size.
    QTextBlockFormat block(qreal spaceAbove, qreal spaceBelow) const;
    // The same of one that shows nothing but that room.
    QTextBlockFormat unseenBlock(qreal spaceAbove, qreal spaceBelow) const;
    QTextCharFormat headingText(int level) const;
    QTextBlockFormat headingBlock(int level) const;
    // What the formats of a stretch become in code, emphasis, ... within `around`.
    QTextCharFormat codeWithin(QTextCharFormat around) const;
    QTextCharFormat emphasisWithin(QTextCharFormat around) const;
    QTextCharFormat strongWithin(QTextCharFormat around) const;
    QTextCharFormat struckWithin(QTextCharFormat around) const;
    QTextCharFormat linkWithin(QTextCharFormat around, const QString& url) const;
    // What the formats of a stretch become behind <u>, <mark> or the end of one, where it stands
    // within `around`.
    QTextCharFormat behindTag(const QString& html, QTextCharFormat before,
                              const QTextCharFormat& around) const;

    Colours colours;
    bool hasSmartTypography = false;
    bool hasMarkTags = false; // as in HtmlStyle
    qreal em = 0; // size of the text's font, in pixels
    qreal leading = 0; // added between lines
    qreal columnWidth = 0; // of the text
    qreal margin = 0; // around the column
    qreal padding = 0; // around code on its surface
    qreal tabWidth = 0; // four letters of code
    qreal indent = 0; // of a quote
    qreal listIndent = 0;
    qreal deepestIndent = 0; // what is nested deeper is indented no further
    qreal barWidth = 0;
    qreal cellPadding = 0; // beside what stands in a table's cell
    qreal radius = 0; // of the corners of surfaces and pictures

    QTextCharFormat text;
    QTextCharFormat codeBlockText;
    QTextCharFormat title;
    QTextCharFormat missingTitle;
    QTextCharFormat description;
    QTextCharFormat facts; // date, site, tags
    QTextCharFormat codeLanguage;
    QTextCharFormat tag;
};

} // namespace galley
