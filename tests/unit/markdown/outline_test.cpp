// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/outline.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace outline_test {

using namespace galley;
using namespace galley::markdown;

namespace {

// "1 A, 2 B": the headings of an outline with their levels.
QString drawn(const Outline& outline)
{
    QStringList headings;
    for (int index = 0; index < outline.count(); ++index)
        headings += QString::number(outline.at(index).level) + u' ' + outline.at(index).title;
    return headings.join(u", "_qs);
}

// An outline whose headings have these levels.
Outline outlineOf(const QString& levels)
{
    QByteArray text;
    for (const QChar level : levels)
        text += QByteArray(level.digitValue(), '#') + " x\n\n";
    return Outline::of(BlockList::parsed(text));
}

// A text, its blocks and its outline, edited together.
struct Edited {
    explicit Edited(const QString& initial)
        : text(initial)
        , blocks(BlockList::parsed(text.utf8()))
        , outline(Outline::of(blocks))
    {
    }

    OutlineChange apply(const TextDelta& delta)
    {
        text.apply(delta);
        OutlineChange change = outline.changeBy(blocks.apply(text, delta), blocks);
        outline.apply(change);
        return change;
    }
    OutlineChange replace(const QString& removed, const QString& inserted)
    {
        const qsizetype position = text.toString().indexOf(removed);
        return apply(differenceBetween(removed, inserted, position));
    }

    SourceText text;
    BlockList blocks;
    Outline outline;
};

} // namespace

// The headings of a text, kept up to date through its edits.
class OutlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheHeadingsOfATextInOrder_data();
    void holdsTheHeadingsOfATextInOrder();
    void anEditChangesTheHeadingsOfItsBlocks_data();
    void anEditChangesTheHeadingsOfItsBlocks();
    void findsTheHeadingOfABlock();
    void knowsItsTopLevel();
    void aSectionEndsAtTheNextHeadingThatIsNotDeeper_data();
    void aSectionEndsAtTheNextHeadingThatIsNotDeeper();
    void knowsWhereASectionCanGo_data();
    void knowsWhereASectionCanGo();
    void aVeryLongTitleIsCut();
    void equalsTheOutlineOfTheWholeTextAfterAnyEdit();
};

void OutlineTest::holdsTheHeadingsOfATextInOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << u"text"_qs << QString();
    QTest::newRow("both kinds") << u"# A\n\nB\n===\n\nC\n---\n\n### D ###"_qs
                                << u"1 A, 1 B, 2 C, 3 D"_qs;
    QTest::newRow("markup") << u"# *A* `b` [c](d) ![e](f)"_qs << u"1 A b c e"_qs;
    QTest::newRow("several lines") << u"A\nB\n==="_qs << u"1 A B"_qs;
    QTest::newRow("without words") << u"#"_qs << u"1 "_qs;
    QTest::newRow("in code") << u"```\n# A\n```\n\n    # B"_qs << QString();
    QTest::newRow("in a quote or a list") << u"> # A\n\n- # B"_qs << QString();
}

void OutlineTest::holdsTheHeadingsOfATextInOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(drawn(Outline::of(BlockList::parsed(text.toUtf8()))), expected);
}

void OutlineTest::anEditChangesTheHeadingsOfItsBlocks_data()
{
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("removedCount");
    QTest::addColumn<int>("insertedCount");
    QTest::newRow("a title") << u"B"_qs << u"Bb"_qs << u"1 A, 2 Bb, 2 C"_qs << 1 << 1 << 1;
    QTest::newRow("a level") << u"## B"_qs << u"# B"_qs << u"1 A, 1 B, 2 C"_qs << 1 << 1 << 1;
    QTest::newRow("plain text") << u"text"_qs << u"other"_qs << u"1 A, 2 B, 2 C"_qs << 1 << 0 << 0;
    QTest::newRow("a new one") << u"text"_qs << u"text\n\n# N\n\n"_qs << u"1 A, 1 N, 2 B, 2 C"_qs
                               << 1 << 0 << 1;
    QTest::newRow("one less") << u"## B\n\n"_qs << QString() << u"1 A, 2 C"_qs << 1 << 1 << 0;
    QTest::newRow("a fence") << u"text"_qs << u"```"_qs << u"1 A"_qs << 1 << 2 << 0;
}

void OutlineTest::anEditChangesTheHeadingsOfItsBlocks()
{
    QFETCH(QString, removed);
    QFETCH(QString, inserted);
    QFETCH(QString, expected);
    QFETCH(int, first);
    QFETCH(int, removedCount);
    QFETCH(int, insertedCount);
    Edited edited(u"# A\n\ntext\n\n## B\n\n## C\n"_qs);
    const OutlineChange change = edited.replace(removed, inserted);
    QCOMPARE(drawn(edited.outline), expected);
    QCOMPARE(change.first, first);
    QCOMPARE(change.removed, removedCount);
    QCOMPARE(static_cast<int>(change.inserted.size()), insertedCount);
    QCOMPARE(edited.outline, Outline::of(edited.blocks));
}

void OutlineTest::findsTheHeadingOfABlock()
{
    const Outline outline = Outline::of(BlockList::parsed("text\n\n# A\n\ntext\n\n# B\n"));
    QCOMPARE(outline.indexAt(-1), -1);
    QCOMPARE(outline.indexAt(0), -1);
    QCOMPARE(outline.indexAt(1), 0);
    QCOMPARE(outline.indexAt(2), 0);
    QCOMPARE(outline.indexAt(3), 1);
    QCOMPARE(outline.indexAt(9), 1);
}

void OutlineTest::knowsItsTopLevel()
{
    QCOMPARE(Outline().topLevel(), 1);
    QCOMPARE(outlineOf(u"323"_qs).topLevel(), 2);
    Edited edited(u"# A\n\n### B"_qs);
    QCOMPARE(edited.outline.topLevel(), 1);
    edited.replace(u"# A"_qs, u"A"_qs);
    QCOMPARE(edited.outline.topLevel(), 3);
}

void OutlineTest::aSectionEndsAtTheNextHeadingThatIsNotDeeper_data()
{
    QTest::addColumn<QString>("levels");
    QTest::addColumn<int>("heading");
    QTest::addColumn<int>("end");
    QTest::newRow("siblings") << u"111"_qs << 1 << 2;
    QTest::newRow("with subsections") << u"12321"_qs << 0 << 4;
    QTest::newRow("a subsection") << u"12321"_qs << 1 << 3;
    QTest::newRow("the last one") << u"123"_qs << 0 << 3;
    QTest::newRow("a level left out") << u"1312"_qs << 0 << 2;
}

void OutlineTest::aSectionEndsAtTheNextHeadingThatIsNotDeeper()
{
    QFETCH(QString, levels);
    QFETCH(int, heading);
    QFETCH(int, end);
    QCOMPARE(outlineOf(levels).sectionEnd(heading), end);
}

void OutlineTest::knowsWhereASectionCanGo_data()
{
    QTest::addColumn<QString>("levels");
    QTest::addColumn<int>("heading");
    QTest::addColumn<int>("above");
    QTest::addColumn<int>("below");
    QTest::newRow("alone") << u"1"_qs << 0 << -1 << -1;
    QTest::newRow("first of two") << u"11"_qs << 0 << -1 << 2;
    QTest::newRow("last of two") << u"11"_qs << 1 << 0 << -1;
    QTest::newRow("past subsections") << u"12212"_qs << 3 << 0 << -1;
    QTest::newRow("past subsections, down") << u"12122"_qs << 0 << -1 << 5;
    QTest::newRow("out of the section around it") << u"1212"_qs << 3 << 2 << -1;
    QTest::newRow("into the next section") << u"1212"_qs << 1 << 0 << 3;
    QTest::newRow("before deeper ones") << u"32"_qs << 1 << 0 << -1;
}

void OutlineTest::knowsWhereASectionCanGo()
{
    QFETCH(QString, levels);
    QFETCH(int, heading);
    QFETCH(int, above);
    QFETCH(int, below);
    QCOMPARE(outlineOf(levels).placeAbove(heading), above);
    QCOMPARE(outlineOf(levels).placeBelow(heading), below);
}

void OutlineTest::aVeryLongTitleIsCut()
{
    const QString smile = u"\U0001F600"_qs;
    const QString title =
        Outline::of(BlockList::parsed("# x" + smile.repeated(5000).toUtf8())).at(0).title;
    QCOMPARE(title, u'x' + smile.repeated(99) + u'…');
}

void OutlineTest::equalsTheOutlineOfTheWholeTextAfterAnyEdit()
{
    tests::RandomEdits random({u"# "_qs, u"## "_qs, u"### "_qs, u"\n\n# A\n\n"_qs,
                               u"\n\n## B\n\n"_qs, u"\n==="_qs, u"\n---\n"_qs, u"```\n"_qs,
                               u"> "_qs, u"- "_qs, u"\n\n[a]: /u\n\n"_qs, u"[a]"_qs, u"\n\n"_qs,
                               u"\n\n"_qs, u"<!--"_qs, u"-->"_qs});
    for (int round = 0; round < 60; ++round) {
        Edited edited(random.text(60));
        for (int edit = 0; edit < 40; ++edit) {
            const QString before = edited.text.toString();
            edited.apply(random.delta(before));
            QVERIFY2(edited.outline == Outline::of(edited.blocks),
                     qPrintable(QDebug::toString(before)));
        }
    }
}

} // namespace outline_test

GALLEY_APPLESS_TEST(outline_test::OutlineTest)
#include "outline_test.moc"
