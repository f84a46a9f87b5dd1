// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTest>

namespace galley::tests {

// A line so many times, each time with its number.
inline QString numbered(const QString& line, int count)
{
    QString lines;
    for (int number = 0; number < count; ++number)
        lines += QString(line).arg(number);
    return lines;
}

// Rows of a column "markdown": blocks that are too long to be laid out, or replaced, at a time.
inline void addLongTexts()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("markdown");

    QTest::newRow("a word without an end") << QString(40'000, u'x');
    QTest::newRow("a paragraph without an end") << numbered(u"word%1 "_s, 2'500);
    QTest::newRow("a paragraph of many lines") << numbered(u"line%1\n"_s, 2'500);
    QTest::newRow("a paragraph of hard line breaks") << numbered(u"line%1\\\n"_s, 1'500);
    QTest::newRow("a paragraph of line breaks alone") << u"x"_s + u"\\\n"_s.repeated(9'000) + u'x';
    QTest::newRow("words behind heavy ones")
        << u"**"_s + u"\U0001F468"_s.repeated(1'500) + u"** "_s + numbered(u"word%1 "_s, 2'500);
    QTest::newRow("a paragraph all strong") << u"**"_s + numbered(u"word%1 "_s, 2'000) + u"x**"_s;
    QTest::newRow("strong words among others") << numbered(u"**a%1** b "_s, 2'000);
    QTest::newRow("a link of many words")
        << u'[' + numbered(u"word%1 "_s, 2'000) + u"x](https://a.example)"_s;
    QTest::newRow("a span of code without an end")
        << u'`' + numbered(u"word%1 "_s, 2'000) + u"x`"_s;
    QTest::newRow("a line of code without an end")
        << u"```\n"_s + numbered(u"int a%1; "_s, 2'000) + u"\n```"_s;
    QTest::newRow("a fence of many lines")
        << u"```c\n"_s + numbered(u"line %1\n"_s, 2'000) + u"```"_s;
    QTest::newRow("a fence of empty lines") << u"```\n"_s + QString(8'000, u'\n') + u"```"_s;
    QTest::newRow("a fence in an item")
        << u"- ```\n"_s + numbered(u"  line %1\n"_s, 2'000) + u"  ```"_s;
    QTest::newRow("a block of HTML") << u"<div>\n"_s + numbered(u"line %1\n"_s, 2'000);
    QTest::newRow("HTML with comments")
        << u"<div>\n"_s + numbered(u"line %1 <!-- a\nb\nc --> x\n"_s, 500);
    QTest::newRow("comments alone") << numbered(u"<!-- a%1 -->\n\n"_s, 300) + u'x';
    QTest::newRow("comments between paragraphs") << numbered(u"<!-- a%1 -->\n\nwords\n\n"_s, 300);
    QTest::newRow("items with comments")
        << numbered(u"- <!-- a%1 -->\n\n  words\n\n  <!-- b -->\n\n"_s, 300);
    QTest::newRow("a long item of comments")
        << u"- a\n"_s + numbered(u"\n  <!-- b%1 -->\n"_s, 1'500);
    QTest::newRow("a heading without an end") << u"# "_s + numbered(u"word%1 "_s, 2'000);
    QTest::newRow("a list of many items") << numbered(u"- item %1\n"_s, 1'500);
    QTest::newRow("a loose list") << numbered(u"- item %1\n\n"_s, 1'500);
    QTest::newRow("an ordered list in a quote") << numbered(u"> %1. item\n"_s, 1'500);
    QTest::newRow("an item of many paragraphs") << u"- a\n"_s + numbered(u"\n  more %1\n"_s, 1'500);
    QTest::newRow("a quote of many paragraphs") << numbered(u"> quote %1\n>\n"_s, 1'500);
    QTest::newRow("pictures alone") << numbered(u"![a](p%1.png)\n"_s, 600);
    QTest::newRow("pictures among words") << numbered(u"![a](p%1.png) word "_s, 600);
    QTest::newRow("emoji joined to one") << u"\U0001F468\u200D"_s.repeated(5'000);
    QTest::newRow("Latin and Hebrew in turns") << u"a\u05d0"_s.repeated(2'500);
}

} // namespace galley::tests
