// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/block_counts.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace block_counts_test {

using namespace galley;
using namespace galley::markdown;
using namespace Qt::StringLiterals;

namespace {

TextCounts countsIn(const QString& text)
{
    return markdown::countsOf(BlockList::parsed(SourceText(text).utf8()));
}

} // namespace

// What a reader reads of Markdown, kept right through edits.
class BlockCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatAReaderReads_data();
    void countsWhatAReaderReads();
    void staysRightThroughAnyEdits();
    void longBlocksWaitAndAreCountedWhateverHappensMeanwhile();
};

void BlockCountsTest::countsWhatAReaderReads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    const auto row = [](const char* name, const QString& text, int words, int characters) {
        QTest::newRow(name) << text << words << characters;
    };

    row("nothing", u""_s, 0, 0);
    row("marks are no words", u"## **Two** *words*"_s, 2, 9);
    row("lines are joined by a space", u"one\ntwo"_s, 2, 7);
    row("numbers of a list", u"1. one\n2. two"_s, 2, 6);
    row("boxes of tasks", u"- [x] done"_s, 1, 4);
    row("the words of a link", u"[link text](https://example.com/a/very/long/path?x=1)"_s, 2, 9);
    row("a bare address is one word", u"see https://example.com/a/b?x=1 there"_s, 3, 37);
    row("a bare address behind a colon", u"see:<https://example.com>"_s, 2, 23);
    row("a mail address", u"<a.b@example.org>"_s, 1, 15);
    row("code within the text", u"the `main` function"_s, 3, 17);
    row("no block of code", u"before\n\n```\nint main\n```\n\n    more code\n"_s, 1, 6);
    row("no description of a picture", u"![a red apple](apple.png)"_s, 0, 0);
    row("no comment", u"<!-- a hidden note -->\n\nseen <!-- not --> here"_s, 2, 10);
    row("no tags, but what they enclose",
        u"<div class=\"a b\">\nin a box\n</div>\n\nx<sub>2</sub>"_s, 4, 10);
    row("the cells of a table", u"| a | b |\n|---|---|\n| one two | three |"_s, 5, 14);
    row("quotes and what they hold", u"> - one\n>   two\n> - three"_s, 3, 12);
    row("hyphens across marks", u"well-*known*"_s, 1, 10);
}

void BlockCountsTest::countsWhatAReaderReads()
{
    QFETCH(QString, text);

    const TextCounts counts = countsIn(text);

    QTEST(static_cast<int>(counts.words), "words");
    QTEST(static_cast<int>(counts.characters), "characters");
}

void BlockCountsTest::staysRightThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 100; ++round) {
        QString text = random.text(20);
        SourceText source(text);
        BlockList blocks = BlockList::parsed(source.utf8());
        BlockCounts counts(blocks);
        for (int edit = 0; edit < 20; ++edit) {
            const TextDelta delta = random.delta(text);
            text = applied(text, delta);
            source.apply(delta);
            counts.apply(blocks.apply(source, delta), blocks);

            QCOMPARE(counts.total(), countsIn(text));
        }
    }
}

void BlockCountsTest::longBlocksWaitAndAreCountedWhateverHappensMeanwhile()
{
    tests::RandomEdits random;
    const QString longText = u"some words in a paragraph of many lines\n\n"_s.repeated(1000);
    for (int round = 0; round < 10; ++round) {
        QString text = random.text(20);
        SourceText source(text);
        BlockList blocks = BlockList::parsed(source.utf8());
        BlockCounts counts(blocks);
        bool hasWaited = false;
        for (int edit = 0; edit < 30; ++edit) {
            const TextDelta delta = edit % 10 == 3 ? TextDelta{{{text.size() / 2, {}, longText}}}
                : edit % 10 == 8                   ? TextDelta{{{0, text, {}}}}
                                                   : random.delta(text);
            if (delta.changes.size() == 1 && delta.changes[0].removed.isEmpty()
                && delta.changes[0].inserted.isEmpty())
                continue;
            text = applied(text, delta);
            source.apply(delta);
            counts.apply(blocks.apply(source, delta), blocks);
            hasWaited = hasWaited || !counts.isComplete();
            if (edit % 3 == 0)
                counts.countOn(blocks, QDeadlineTimer(0)); // a block
        }
        counts.countOn(blocks, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(hasWaited);
        QVERIFY(counts.isComplete());
        QCOMPARE(counts.total(), countsIn(text));
    }
}

} // namespace block_counts_test

GALLEY_APPLESS_TEST(block_counts_test::BlockCountsTest)
#include "block_counts_test.moc"
