// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>

namespace text_merge_test {

using namespace galley;

// Two changed copies of a text as one.
class TextMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfBothSidesAreTaken_data();
    void changesOfBothSidesAreTaken();
    void whatBothChangedDifferentlyIsAConflict_data();
    void whatBothChangedDifferentlyIsAConflict();
    void theirsCanBeTakenForAConflict();
    void aSideThatChangedNothingTakesTheOther();
    void bothSidesConflictInTheSamePlaces();
    void aMegabyteTakesBoundedTime();
};

void TextMergeTest::changesOfBothSidesAreTaken_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::newRow("in different paragraphs")
        << u"one\n\ntwo\n\nthree\n"_qs << u"ONE\n\ntwo\n\nthree\n"_qs << u"one\n\ntwo\n\nTHREE\n"_qs
        << u"ONE\n\ntwo\n\nTHREE\n"_qs;
    QTest::newRow("in lines that follow each other")
        << u"one\ntwo\n"_qs << u"ONE\ntwo\n"_qs << u"one\nTWO\n"_qs << u"ONE\nTWO\n"_qs;
    QTest::newRow("in different words of a line")
        << u"The slow fox runs home.\n"_qs << u"The quick fox runs home.\n"_qs
        << u"The slow fox runs away.\n"_qs << u"The quick fox runs away.\n"_qs;
    QTest::newRow("alike") << u"one\ntwo\n"_qs << u"one\n2\n"_qs << u"one\n2\n"_qs
                           << u"one\n2\n"_qs;
    QTest::newRow("one removes, the other adds elsewhere")
        << u"one\n\ntwo\n\nthree\n"_qs << u"two\n\nthree\n"_qs
        << u"one\n\ntwo\n\nthree\n\nfour\n"_qs << u"two\n\nthree\n\nfour\n"_qs;
    QTest::newRow("CRLF") << u"one\r\ntwo\r\nthree\r\n"_qs << u"1\r\ntwo\r\nthree\r\n"_qs
                          << u"one\r\ntwo\r\n3\r\n"_qs << u"1\r\ntwo\r\n3\r\n"_qs;
    QTest::newRow("no final newline")
        << u"one\ntwo"_qs << u"1\ntwo"_qs << u"one\ntwo\n"_qs << u"1\ntwo\n"_qs;
}

void TextMergeTest::changesOfBothSidesAreTaken()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const TextMerge merge = mergeOf(base, ours, theirs);
    QTEST(merge.text, "merged");
    QVERIFY(merge.conflicts.isEmpty());
}

void TextMergeTest::whatBothChangedDifferentlyIsAConflict_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<TextConflict>("conflict");
    QTest::newRow("the same word")
        << u"The slow fox runs home.\n"_qs << u"The quick fox runs home.\n"_qs
        << u"The lazy fox runs home.\n"_qs
        << TextConflict{{4, 5}, u"slow"_qs, u"quick"_qs, u"lazy"_qs};
    QTest::newRow("one removes what the other changes")
        << u"one\n\nA line of words.\n\nthree\n"_qs << u"one\n\nthree\n"_qs
        << u"one\n\nA line of things.\n\nthree\n"_qs
        << TextConflict{{5, 0}, u"A line of words.\n\n"_qs, {}, u"A line of things.\n\n"_qs};
    QTest::newRow("both add at the end") << u"one\n"_qs << u"one\ntwo\n"_qs << u"one\nzwei\n"_qs
                                         << TextConflict{{4, 4}, {}, u"two\n"_qs, u"zwei\n"_qs};
}

void TextMergeTest::whatBothChangedDifferentlyIsAConflict()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(TextConflict, conflict);
    const TextMerge merge = mergeOf(base, ours, theirs);
    QCOMPARE(merge.text, ours);
    QCOMPARE(merge.conflicts.size(), 1);
    QCOMPARE(merge.conflicts.front().base, conflict.base);
    QCOMPARE(merge.conflicts.front().ours, conflict.ours);
    QCOMPARE(merge.conflicts.front().theirs, conflict.theirs);
    QCOMPARE(merge.conflicts.front().merged, conflict.merged);
}

void TextMergeTest::theirsCanBeTakenForAConflict()
{
    const TextMerge merge =
        mergeOf(u"one two three\n\nfour\n"_qs, u"1 two 3\n\nfour\n"_qs, u"I two III\n\nIV\n"_qs);
    QCOMPARE(merge.text, u"1 two 3\n\nIV\n"_qs);
    QCOMPARE(merge.conflicts.size(), 2);
    QCOMPARE(merge.withTheirs({1}), u"1 two III\n\nIV\n"_qs);
    QCOMPARE(merge.withTheirs({0, 1}), u"I two III\n\nIV\n"_qs);
}

void TextMergeTest::aSideThatChangedNothingTakesTheOther()
{
    tests::RandomEdits random({u"some more words here\n"_qs});
    for (int round = 0; round < 500; ++round) {
        const QString base = random.text(random.below(40));
        const QString changed = applied(base, random.delta(base, 5));
        for (const TextMerge& merge : {mergeOf(base, changed, base), mergeOf(base, base, changed),
                                       mergeOf(base, changed, changed)}) {
            QCOMPARE(merge.text, changed);
            QVERIFY(merge.conflicts.isEmpty());
        }
    }
}

void TextMergeTest::bothSidesConflictInTheSamePlaces()
{
    tests::RandomEdits random({u"some more words here\n"_qs, u"other words again. "_qs});
    for (int round = 0; round < 500; ++round) {
        const QString base = random.text(random.below(40));
        const QString ours = applied(base, random.delta(base, 4));
        const QString theirs = applied(base, random.delta(base, 4));
        const TextMerge merge = mergeOf(base, ours, theirs);
        const TextMerge mirrored = mergeOf(base, theirs, ours);
        QCOMPARE(merge.conflicts.size(), mirrored.conflicts.size());
        QList<qsizetype> all;
        for (qsizetype index = 0; index < merge.conflicts.size(); ++index) {
            const TextConflict& conflict = merge.conflicts[index];
            QCOMPARE(merge.text.mid(conflict.merged.start, conflict.merged.length), conflict.ours);
            all.append(index);
        }
        QCOMPARE(merge.withTheirs(all), mirrored.text);
    }
}

void TextMergeTest::aMegabyteTakesBoundedTime()
{
    QString base;
    for (int number = 0; base.size() < 1'000'000; ++number)
        base += QStringLiteral("This is sentence %1 of it.\n\n").arg(number);
    const QString ours = QString(base).replace(u"sentence"_qs, u"phrase"_qs);
    const QString theirs = QString(base).replace(u"1"_qs, u"one"_qs);
    QElapsedTimer timer;
    timer.start();
    const TextMerge merge = mergeOf(base, ours, theirs);
    QVERIFY2(timer.elapsed() < 60'000, "minutes mean that something is quadratic");
    QVERIFY(!merge.text.isEmpty());
}

} // namespace text_merge_test

GALLEY_APPLESS_TEST(text_merge_test::TextMergeTest)
#include "text_merge_test.moc"
