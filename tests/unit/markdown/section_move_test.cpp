// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/commands/section_move.h"
#include "app/text/moved_range.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

namespace section_move_test {

using namespace galley;
using namespace galley::markdown;

namespace {

struct Parsed {
    explicit Parsed(const QString& content)
        : text(content)
        , blocks(BlockList::parsed(text.utf8()))
        , outline(Outline::of(blocks))
    {
    }

    Result<CommandResult> move(int heading, int before) const
    {
        return moveSection(text, blocks, outline, heading, before);
    }

    SourceText text;
    BlockList blocks;
    Outline outline;
};

std::vector<std::pair<int, QString>> headingsOf(const Outline& outline)
{
    std::vector<std::pair<int, QString>> headings;
    for (int index = 0; index < outline.count(); ++index)
        headings.emplace_back(outline.at(index).level, outline.at(index).title);
    return headings;
}

// The lines that are not blank, sorted: a move keeps them all.
QStringList linesOf(const SourceText& text)
{
    QStringList lines;
    for (int line = 0; line < text.lineCount(); ++line) {
        const QString content = text.mid(text.lineContent(line));
        if (!content.trimmed().isEmpty())
            lines += content;
    }
    lines.sort();
    return lines;
}

} // namespace

// Moving a section of the text with its subsections.
class SectionMoveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSectionIsMovedWithItsSubsections_data();
    void aSectionIsMovedWithItsSubsections();
    void sectionsThatWouldRunIntoEachOtherAreSetApart_data();
    void sectionsThatWouldRunIntoEachOtherAreSetApart();
    void aMoveWithinItselfIsNone_data();
    void aMoveWithinItselfIsNone();
    void whatWouldSwallowOtherHeadingsIsRefused_data();
    void whatWouldSwallowOtherHeadingsIsRefused();
    void theCaretGoesAlong_data();
    void theCaretGoesAlong();
    void whatIsAboutItsWordsGoesAlong_data() { theCaretGoesAlong_data(); }
    void whatIsAboutItsWordsGoesAlong();
    void anyMoveKeepsEveryLineAndOrdersTheHeadings();
};

void SectionMoveTest::aSectionIsMovedWithItsSubsections_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("heading");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("up") << u"# A\n\na\n\n# B\n\nb\n"_qs << 1 << 0 << u"# B\n\nb\n\n# A\n\na\n"_qs;
    QTest::newRow("down") << u"# A\n\na\n\n# B\n\nb\n"_qs << 0 << 2 << u"# B\n\nb\n\n# A\n\na\n"_qs;
    QTest::newRow("without a final line end")
        << u"# A\n\na\n\n# B\n\nb"_qs << 1 << 0 << u"# B\n\nb\n\n# A\n\na"_qs;
    QTest::newRow("with subsections")
        << u"# A\n## a\n# B\n## b\n### c\n"_qs << 2 << 0 << u"# B\n## b\n### c\n# A\n## a\n"_qs;
    QTest::newRow("what stands before the first heading stays")
        << u"text\n\n# A\n\n# B\n"_qs << 1 << 0 << u"text\n\n# B\n\n# A\n"_qs;
    QTest::newRow("line ends") << u"# A\r\n\r\na\r\n\r\n\r\n# B\r\nb\r\n"_qs << 1 << 0
                               << u"# B\r\nb\r\n\r\n\r\n# A\r\n\r\na\r\n"_qs;
    QTest::newRow("mixed line ends")
        << u"# A\r\rx\ny\r\n\n# B\rb"_qs << 0 << 2 << u"# B\rb\r\n\n# A\r\rx\ny"_qs;
    QTest::newRow("definitions go along")
        << u"# A\n\n[x]\n\n[x]: /u\n\n# B\n"_qs << 0 << 2 << u"# B\n\n# A\n\n[x]\n\n[x]: /u\n"_qs;
    QTest::newRow("between others")
        << u"# A\n\n# B\n\n# C\n\n# D\n"_qs << 3 << 1 << u"# A\n\n# D\n\n# B\n\n# C\n"_qs;
    QTest::newRow("into another section")
        << u"# A\n\n## a\n\n# B\n\n## b\n"_qs << 1 << 3 << u"# A\n\n# B\n\n## a\n\n## b\n"_qs;
    QTest::newRow("odd characters") << u"# A\u00a0\u2028\U0001F600\n\n\0\n\n# B\n"_qs << 1 << 0
                                    << u"# B\n\n# A\u00a0\u2028\U0001F600\n\n\0\n"_qs;
    QTest::newRow("trailing blank lines")
        << u"# A\n\n# B\n\n \t\n"_qs << 1 << 0 << u"# B\n\n# A\n\n \t\n"_qs;
}

void SectionMoveTest::aSectionIsMovedWithItsSubsections()
{
    QFETCH(QString, text);
    QFETCH(int, heading);
    QFETCH(int, before);
    QFETCH(QString, expected);
    const auto moved = Parsed(text).move(heading, before);
    QVERIFY(moved);
    QCOMPARE(applied(text, moved->delta), expected);
    QCOMPARE(applied(expected, moved->delta.inverted()), text);
}

void SectionMoveTest::sectionsThatWouldRunIntoEachOtherAreSetApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("heading");
    QTest::addColumn<int>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an underlined heading")
        << u"A\n===\na\n# B\nb"_qs << 1 << 0 << u"# B\nb\n\nA\n===\na"_qs;
    QTest::newRow("with the text's line end")
        << u"A\r\n===\r\na\r\n# B\r\nb\r\n"_qs << 1 << 0 << u"# B\r\nb\r\n\r\nA\r\n===\r\na\r\n"_qs;
    QTest::newRow("behind text") << u"x\n# A\nB\n===\n"_qs << 1 << 0 << u"x\n\nB\n===\n\n# A\n"_qs;
    QTest::newRow("before the next one")
        << u"# A\na\n\n# B\nC\n===\n"_qs << 0 << 2 << u"# B\n\n# A\na\n\nC\n===\n"_qs;
    QTest::newRow("HTML that ends with a blank line")
        << u"# A\n# B\n<div>"_qs << 1 << 0 << u"# B\n<div>\n\n# A"_qs;
}

void SectionMoveTest::sectionsThatWouldRunIntoEachOtherAreSetApart()
{
    aSectionIsMovedWithItsSubsections();
}

void SectionMoveTest::aMoveWithinItselfIsNone_data()
{
    QTest::addColumn<int>("before");
    for (const int before : {1, 2, 3})
        QTest::addRow("before %d", before) << before;
}

void SectionMoveTest::aMoveWithinItselfIsNone()
{
    QFETCH(int, before);
    const auto moved = Parsed(u"# A\n\n# B\n\n## b\n\n# C\n"_qs).move(1, before);
    QVERIFY(moved);
    QVERIFY(moved->delta.isEmpty());
    QCOMPARE(moved->selection, (TextRange{5, 0}));
}

void SectionMoveTest::whatWouldSwallowOtherHeadingsIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("an open code block") << u"# A\n\n# B\n\n```\ncode\n"_qs;
    QTest::newRow("an open comment") << u"# A\n\n# B\n\n<!-- note\n"_qs;
}

void SectionMoveTest::whatWouldSwallowOtherHeadingsIsRefused()
{
    QFETCH(QString, text);
    const auto moved = Parsed(text).move(1, 0);
    QVERIFY(!moved);
    QVERIFY(moved.error().sentence.contains(u"“B”"));
}

void SectionMoveTest::theCaretGoesAlong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("heading");
    QTest::addColumn<int>("before");
    QTest::newRow("up") << u"x\n\n# A\n\na\n\n# B\n\nb\n"_qs << 1 << 0;
    QTest::newRow("down") << u"x\n\n# B\n\na\n\n# A\n\nb\n"_qs << 0 << 2;
    QTest::newRow("up, set apart") << u"x\n# A\nB\n===\n"_qs << 1 << 0;
    QTest::newRow("down, set apart") << u"x\n\nB\n===\nb\n# A\na"_qs << 0 << 2;
}

void SectionMoveTest::theCaretGoesAlong()
{
    QFETCH(QString, text);
    QFETCH(int, heading);
    QFETCH(int, before);
    const auto moved = Parsed(text).move(heading, before);
    QVERIFY(moved);
    const QString after = applied(text, moved->delta);
    QVERIFY2(QStringView(after).mid(moved->selection.start).startsWith(u"# B")
                 || QStringView(after).mid(moved->selection.start).startsWith(u"B\n==="),
             qPrintable(after));
    QVERIFY(moved->selection.isEmpty());
}

void SectionMoveTest::whatIsAboutItsWordsGoesAlong()
{
    QFETCH(QString, text);
    QFETCH(int, heading);
    QFETCH(int, before);
    const TextRange word{text.indexOf(u'B'), 1};
    const auto moved = Parsed(text).move(heading, before);
    QVERIFY(moved);
    const QString after = applied(text, moved->delta);

    QCOMPARE(movedBy(moved->delta, word), (MovedRange{{after.indexOf(u'B'), 1}, false}));
    QCOMPARE(movedBy(moved->delta.inverted(), {after.indexOf(u'B'), 1}), (MovedRange{word, false}));
}

void SectionMoveTest::anyMoveKeepsEveryLineAndOrdersTheHeadings()
{
    tests::RandomEdits random({u"\n\n# A\n\n"_qs, u"\r\n## B\r\n"_qs, u"\n\n### C\n"_qs,
                               u"\nD\n===\n"_qs, u"\n\nE\n---\n"_qs, u"\n```\n"_qs, u"\n> q\n"_qs,
                               u"\n- i\n"_qs, u"\n\n[a]: /u\n\n"_qs, u"[a]"_qs, u"\n\n"_qs,
                               u"<div>"_qs, u"    "_qs});
    int moves = 0;
    for (int round = 0; round < 400; ++round) {
        const Parsed parsed(random.text(40));
        if (parsed.outline.count() < 2)
            continue;
        const int heading = random.below(parsed.outline.count());
        const int before = random.below(parsed.outline.count() + 1);
        const auto moved = parsed.move(heading, before);
        if (!moved || moved->delta.isEmpty())
            continue;
        ++moves;
        SourceText after = parsed.text;
        after.apply(moved->delta);
        QCOMPARE(linesOf(after), linesOf(parsed.text));
        auto expected = headingsOf(parsed.outline);
        const auto at = [&expected](int index) { return expected.begin() + index; };
        const int end = parsed.outline.sectionEnd(heading);
        if (before < heading)
            std::rotate(at(before), at(heading), at(end));
        else
            std::rotate(at(heading), at(end), at(before));
        QCOMPARE(headingsOf(Outline::of(BlockList::parsed(after.utf8()))), expected);
        after.apply(moved->delta.inverted());
        QCOMPARE(after.toString(), parsed.text.toString());
    }
    QVERIFY(moves > 50);
}

} // namespace section_move_test

GALLEY_APPLESS_TEST(section_move_test::SectionMoveTest)
#include "section_move_test.moc"
