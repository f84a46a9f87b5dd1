// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_merge.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

namespace text_merge_test {

using namespace galley;

namespace {

const QString first = u"The mill stands by the slow river, and nobody works there."_qs;
const QString second = u"Its wheel was made of oak. It turned for ninety years."_qs;
const QString third = u"Costs rose by 5 percent, and the owner gave up."_qs;
const QString fourth = u"Today the house is a museum for children."_qs;
const QString fifth = u"On Sundays a baker lights the oven again."_qs;

QString text(const QStringList& paragraphs)
{
    return paragraphs.join(u"\n\n"_qs) + u'\n';
}

QString changed(const QString& paragraph, const QString& word, const QString& by)
{
    return QString(paragraph).replace(word, by);
}

QList<MergePlace> conflictsOf(const TextMerge& merge)
{
    QList<MergePlace> conflicts;
    std::copy_if(merge.places.begin(), merge.places.end(), std::back_inserter(conflicts),
                 [](const MergePlace& place) { return place.isConflict(); });
    return conflicts;
}

QString withAll(const QString& base, const QString& ours, const QString& theirs, MergeSide side)
{
    QList<MergeDecision> decisions;
    for (const MergePlace& conflict : conflictsOf(mergeOf(base, ours, theirs)))
        decisions.append({conflict, side});
    return mergeOf(base, ours, theirs, decisions).text;
}

} // namespace

// Two changed copies of a text as one.
class TextMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfBothSidesAreTaken_data();
    void changesOfBothSidesAreTaken();
    void aMovedParagraphCarriesTheOthersEdit_data();
    void aMovedParagraphCarriesTheOthersEdit();
    void whatContradictsIsAConflict_data();
    void whatContradictsIsAConflict();
    void aConflictIsShownInWholeSentences();
    void twoEditsInOneSentenceAreToBeLookedAt();
    void editsInTwoSentencesAreNot();
    void cellsOfATableAreNot();
    void aSentencePutBesideAnEditedOneIsNot();
    void whatBothPutInOnePlaceIsToBeLookedAt();
    void placesSayWhereTheyAre();
    void aConflictCanBeDecidedEitherWay();
    void whatBothMovedAndRewroteStandsOnce();
    void whatBothPutWithCommonWordsIsNoConflict();
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
    QTest::newRow("in items that follow each other")
        << u"- one\n- two\n"_qs << u"- ONE\n- two\n"_qs << u"- one\n- TWO\n"_qs
        << u"- ONE\n- TWO\n"_qs;
    QTest::newRow("in different words of a line")
        << u"The slow fox runs home.\n"_qs << u"The quick fox runs home.\n"_qs
        << u"The slow fox runs away.\n"_qs << u"The quick fox runs away.\n"_qs;
    QTest::newRow("alike") << u"one\n\ntwo\n"_qs << u"one\n\n2\n"_qs << u"one\n\n2\n"_qs
                           << u"one\n\n2\n"_qs;
    QTest::newRow("one removes, the other adds elsewhere")
        << u"one\n\ntwo\n\nthree\n"_qs << u"two\n\nthree\n"_qs
        << u"one\n\ntwo\n\nthree\n\nfour\n"_qs << u"two\n\nthree\n\nfour\n"_qs;
    QTest::newRow("CRLF") << u"one\r\n\r\ntwo\r\n\r\nthree\r\n"_qs
                          << u"1\r\n\r\ntwo\r\n\r\nthree\r\n"_qs
                          << u"one\r\n\r\ntwo\r\n\r\n3\r\n"_qs << u"1\r\n\r\ntwo\r\n\r\n3\r\n"_qs;
    QTest::newRow("no final newline")
        << u"one\n\ntwo"_qs << u"1\n\ntwo"_qs << u"one\n\ntwo\n"_qs << u"1\n\ntwo\n"_qs;
    QTest::newRow("one curls quotes, the other changes words")
        << u"It's \"slow\" here.\n"_qs << u"It\u2019s \u201cslow\u201d here.\n"_qs
        << u"It's \"slow\" there.\n"_qs << u"It\u2019s \u201cslow\u201d there.\n"_qs;
    QTest::newRow("one wraps anew, the other changes words")
        << u"one two three\nfour five six\n"_qs << u"one two\nthree four\nfive six\n"_qs
        << u"one two 3\nfour five six\n"_qs << u"one two\n3 four\nfive six\n"_qs;
    QTest::newRow("numbers count on")
        << u"1. one\n2. two\n"_qs << u"1. zero\n2. one\n3. two\n"_qs
        << u"1. one\n2. two\n3. three\n"_qs << u"1. zero\n2. one\n3. two\n4. three\n"_qs;
}

void TextMergeTest::changesOfBothSidesAreTaken()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const TextMerge merge = mergeOf(base, ours, theirs);
    QTEST(merge.text, "merged");
    QCOMPARE(merge.conflictCount(), 0);
    QTEST(mergeOf(base, theirs, ours).text, "merged");
}

void TextMergeTest::aMovedParagraphCarriesTheOthersEdit_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("merged");
    const QString base = text({first, second, third, fourth, fifth});
    const QString quick = changed(first, u"slow"_qs, u"quick"_qs);
    QTest::newRow("down") << base << text({second, third, fourth, first, fifth})
                          << text({quick, second, third, fourth, fifth})
                          << text({second, third, fourth, quick, fifth});
    QTest::newRow("up") << text({second, third, fourth, first, fifth}) << base
                        << text({second, third, fourth, quick, fifth})
                        << text({quick, second, third, fourth, fifth});
    QTest::newRow("past edited ones")
        << base << text({second, third, fourth, first, fifth})
        << text({first, changed(second, u"oak"_qs, u"ash"_qs),
                 changed(third, u"rose"_qs, u"fell"_qs), fourth, fifth})
        << text({changed(second, u"oak"_qs, u"ash"_qs), changed(third, u"rose"_qs, u"fell"_qs),
                 fourth, first, fifth});
    QTest::newRow("which the other parted")
        << base << text({first, third, fourth, second, fifth})
        << text({first, u"Its wheel was made of oak."_qs, u"It turned for ninety years."_qs, third,
                 fourth, fifth})
        << text({first, third, fourth, u"Its wheel was made of oak."_qs,
                 u"It turned for ninety years."_qs, fifth});
}

void TextMergeTest::aMovedParagraphCarriesTheOthersEdit()
{
    QFETCH(QString, base);
    QFETCH(QString, moved);
    QFETCH(QString, edited);
    for (const TextMerge& merge : {mergeOf(base, moved, edited), mergeOf(base, edited, moved)}) {
        QTEST(merge.text, "merged");
        QVERIFY(merge.places.isEmpty());
    }
}

void TextMergeTest::whatContradictsIsAConflict_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<MergePlace>("conflict");
    QTest::addColumn<QString>("merged"); // until it is decided
    const QString base = text({first, second, third, fourth, fifth});
    QTest::newRow("the same word")
        << u"The slow fox runs home.\n"_qs << u"The quick fox runs home.\n"_qs
        << u"The lazy fox runs home.\n"_qs
        << MergePlace{MergePlaceKind::Words,
                      {0, 24},
                      u"The slow fox runs home."_qs,
                      u"The quick fox runs home."_qs,
                      u"The lazy fox runs home."_qs,
                      1,
                      0,
                      {{4, 4}}}
        << u"The quick fox runs home.\n"_qs;
    QTest::newRow("moved to two places") << base << text({second, first, third, fourth, fifth})
                                         << text({second, third, fourth, first, fifth})
                                         << MergePlace{MergePlaceKind::Moved,
                                                       {second.size() + 2, first.size()},
                                                       first,
                                                       first,
                                                       first,
                                                       1,
                                                       -1,
                                                       {{0, first.size()}}}
                                         << text({second, first, third, fourth, fifth});
    const QString quick = changed(first, u"slow"_qs, u"quick"_qs);
    QTest::newRow("one removes what the other changes")
        << base << text({second, third, fourth, fifth})
        << text({quick, second, third, fourth, fifth})
        << MergePlace{MergePlaceKind::Deleted, {0, quick.size()}, first, {}, quick, 1, -1,
                      {{0, first.size()}}}
        << text({quick, second, third, fourth, fifth});
    QTest::newRow("one removes what the other moves")
        << base << text({first, second, fourth, third, fifth})
        << text({first, second, fourth, fifth})
        << MergePlace{MergePlaceKind::Deleted,
                      {first.size() + second.size() + fourth.size() + 6, third.size()},
                      third,
                      third,
                      {},
                      3,
                      -1,
                      {{first.size() + second.size() + 4, third.size()}}}
        << text({first, second, fourth, third, fifth});
}

void TextMergeTest::whatContradictsIsAConflict()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    const TextMerge merge = mergeOf(base, ours, theirs);
    QCOMPARE(merge.places.size(), 1);
    const MergePlace& place = merge.places.front();
    QFETCH(MergePlace, conflict);
    QCOMPARE(place.kind, conflict.kind);
    QCOMPARE(place.base, conflict.base);
    QCOMPARE(place.ours, conflict.ours);
    QCOMPARE(place.theirs, conflict.theirs);
    QVERIFY(place == conflict);
    QTEST(merge.text, "merged");
}

void TextMergeTest::aConflictIsShownInWholeSentences()
{
    const TextMerge merge =
        mergeOf(text({second}), text({changed(second, u"oak"_qs, u"ash"_qs)}),
                text({changed(changed(second, u"oak"_qs, u"elm"_qs), u"ninety"_qs, u"fifty"_qs)}));
    QCOMPARE(merge.places.size(), 1);
    QCOMPARE(merge.places[0].base, u"Its wheel was made of oak."_qs);
    QCOMPARE(merge.places[0].ours, u"Its wheel was made of ash."_qs);
    QCOMPARE(merge.places[0].theirs, u"Its wheel was made of elm."_qs);
    QCOMPARE(merge.text, u"Its wheel was made of ash. It turned for fifty years.\n"_qs);
}

void TextMergeTest::twoEditsInOneSentenceAreToBeLookedAt()
{
    const QString base = text({first, third, fifth});
    const TextMerge merge =
        mergeOf(base, text({first, changed(third, u"rose"_qs, u"fell"_qs), fifth}),
                text({first, changed(third, u"5"_qs, u"15"_qs), fifth}));
    const QString both = u"Costs fell by 15 percent, and the owner gave up."_qs;
    QCOMPARE(merge.text, text({first, both, fifth}));
    QCOMPARE(merge.places.size(), 1);
    const MergePlace& place = merge.places.front();
    QCOMPARE(place.kind, MergePlaceKind::OneSentence);
    QVERIFY(!place.isConflict());
    QCOMPARE(place.base, third);
    QCOMPARE(place.ours, changed(third, u"rose"_qs, u"fell"_qs));
    QCOMPARE(place.theirs, changed(third, u"5"_qs, u"15"_qs));
    QCOMPARE(merge.text.mid(place.merged.start, place.merged.length), both);
}

void TextMergeTest::editsInTwoSentencesAreNot()
{
    const TextMerge merge = mergeOf(text({second}), text({changed(second, u"oak"_qs, u"ash"_qs)}),
                                    text({changed(second, u"ninety"_qs, u"fifty"_qs)}));
    QCOMPARE(merge.text, u"Its wheel was made of ash. It turned for fifty years.\n"_qs);
    QVERIFY(merge.places.isEmpty());
}

void TextMergeTest::cellsOfATableAreNot()
{
    const TextMerge merge =
        mergeOf(u"| one | two |\n"_qs, u"| 1 | two |\n"_qs, u"| one | 2 |\n"_qs);
    QCOMPARE(merge.text, u"| 1 | 2 |\n"_qs);
    QVERIFY(merge.places.isEmpty());
}

void TextMergeTest::aSentencePutBesideAnEditedOneIsNot()
{
    const TextMerge merge =
        mergeOf(text({second}),
                text({u"Its wheel was made of oak. There was moss. It turned for "
                      "ninety years."_qs}),
                text({changed(second, u"ninety"_qs, u"fifty"_qs)}));
    QCOMPARE(merge.text,
             u"Its wheel was made of oak. There was moss. It turned for fifty years.\n"_qs);
    QVERIFY(merge.places.isEmpty());
}

void TextMergeTest::whatBothPutInOnePlaceIsToBeLookedAt()
{
    const TextMerge merge = mergeOf(text({first, fifth}), text({first, second, fifth}),
                                    text({first, third, fourth, fifth}));
    QCOMPARE(merge.text, text({first, second, third, fourth, fifth}));
    QCOMPARE(merge.places.size(), 1);
    QCOMPARE(merge.places[0].kind, MergePlaceKind::OnePlace);
    QCOMPARE(merge.places[0].ours, second);
    QCOMPARE(merge.places[0].theirs, third + u"\n\n"_qs + fourth);
}

void TextMergeTest::placesSayWhereTheyAre()
{
    // Nine items become ten before it, so that its number is longer.
    QString base;
    for (int number = 1; number < 10; ++number)
        base += u"%1. item number %2\n"_qs.arg(number).arg(QChar(u'a' + number));
    const TextMerge merge =
        mergeOf(base, u"1. zero\n"_qs + changed(base, u"item number j"_qs, u"x"_qs),
                changed(base, u"item number j"_qs, u"item number y"_qs));
    for (const MergePlace& place : merge.places) {
        if (place.kind == MergePlaceKind::Words)
            QVERIFY(merge.text.mid(place.merged.start, place.merged.length).contains(u'x'));
    }
}

void TextMergeTest::aConflictCanBeDecidedEitherWay()
{
    const QString base = text({first, second, third, fourth, fifth});
    const QString ours = text({second, first, third, fourth});
    const QString theirs =
        text({second, third, fourth, first, changed(fifth, u"baker"_qs, u"cook"_qs)});
    QCOMPARE(mergeOf(base, ours, theirs).conflictCount(), 2);
    QCOMPARE(withAll(base, ours, theirs, MergeSide::Ours), ours);
    QCOMPARE(withAll(base, ours, theirs, MergeSide::Theirs), theirs);
}

// Beyond likeness: nothing but a word says where it went.
void TextMergeTest::whatBothMovedAndRewroteStandsOnce()
{
    const QString above = u"Rain fell on the roofs all night, and nobody slept."_qs;
    const QString below = u"In the morning the river had left its bed."_qs;
    const QString ourRow = u"| mill | oak | elm | ash | fir | yew | lime | quay |"_qs;
    const QString theirRow = u"| red | blue | green | grey | pink | teal | gold | quay |"_qs;
    const QString base = text({above, below, u"| pier | quay |"_qs});
    const QString ours = text({above, ourRow, below});
    const QString theirs = text({theirRow, above, below});
    const TextMerge merge = mergeOf(base, ours, theirs);
    QCOMPARE(merge.conflictCount(), 1);
    QCOMPARE(merge.text, ours);
    const MergePlace& place = merge.places.first();
    QCOMPARE(place.kind, MergePlaceKind::Moved);
    QCOMPARE(place.base, u"| pier | quay |"_qs);
    QCOMPARE(place.ours, ourRow);
    QCOMPARE(place.theirs, theirRow);
    QCOMPARE(merge.text.mid(place.merged.start, place.merged.length), ourRow);
    QCOMPARE(withAll(base, ours, theirs, MergeSide::Ours), ours);
    QCOMPARE(withAll(base, ours, theirs, MergeSide::Theirs), theirs);
    QCOMPARE(mergeOf(base, theirs, ours).conflictCount(), 1);
}

void TextMergeTest::whatBothPutWithCommonWordsIsNoConflict()
{
    const QString above = u"Rain fell on the roofs all night, and nobody slept."_qs;
    const QString base = above + u"\n\n| the | old |\n"_qs;
    const QString ours = above + u"\n\nSomebody mended the roof of a barn before noon.\n"_qs;
    const QString theirs = u"Dogs barked at the sea until it went away.\n\n"_qs + above + u'\n';
    QCOMPARE(mergeOf(base, ours, theirs).conflictCount(), 0);
}

void TextMergeTest::aMegabyteTakesBoundedTime()
{
    QString base;
    for (int number = 0; base.size() < 1'000'000; ++number)
        base += QStringLiteral("This is sentence %1 of it.\n\n").arg(number);
    const QString ours = QString(base).replace(u"sentence"_qs, u"phrase"_qs);
    const QString theirs = QString(base).replace(u"1"_qs, u"one"_qs);
    const TextMerge merge = mergeOf(base, ours, theirs); // quadratic, ctest would give up
    QVERIFY(!merge.text.isEmpty());
}

} // namespace text_merge_test

GALLEY_APPLESS_TEST(text_merge_test::TextMergeTest)
#include "text_merge_test.moc"
