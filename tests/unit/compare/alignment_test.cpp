// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/alignment.h"

#include "tests/support/edited_articles.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace alignment_test {

using namespace galley;
using namespace galley::compare;

namespace {

QString withAll(const Alignment& alignment)
{
    return withChanges(alignment, QList<bool>(alignment.changes.size(), true));
}

QString withNone(const Alignment& alignment)
{
    return withChanges(alignment, QList<bool>(alignment.changes.size(), false));
}

// "moved, replaced": the kinds of changes in order, noise left out.
QString kindsOf(const Alignment& alignment)
{
    static const QStringList names{u"inserted"_qs, u"deleted"_qs,    u"replaced"_qs,
                                   u"moved"_qs,    u"typography"_qs, u"spacing"_qs};
    QStringList kinds;
    for (const Change& change : alignment.changes) {
        if (change.kind != ChangeKind::Noise)
            kinds.append(names[static_cast<int>(change.kind)]);
    }
    return kinds.join(u", "_qs);
}

// What each change brings less what it takes, in words that stand nowhere else.
QHash<QString, int> balanceOf(const Alignment& alignment, const QList<bool>& isOn)
{
    QHash<QString, int> balance = tests::EditedArticle::ownWordsOf(alignment.before->text());
    const auto add = [&balance](QStringView text, int each) {
        const auto words = tests::EditedArticle::ownWordsOf(text.toString());
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            balance[word.key()] += each * *word;
    };
    for (const Group& group : alignment.groups) {
        for (const Hunk& hunk : group.hunks) {
            if (isOn[hunk.change]) {
                add(alignment.before->view(hunk.before), -1);
                add(alignment.after->view(hunk.after), 1);
            }
        }
    }
    for (const Element& element : alignment.elements) {
        if (element.group < 0 && isOn[element.change]) {
            const bool isGone = element.kind == ElementKind::Deleted;
            add((isGone ? alignment.before : alignment.after)->viewOf(element.blocks),
                isGone ? -1 : 1);
        }
    }
    balance.removeIf([](const auto& word) { return word.value() == 0; });
    return balance;
}

QString failure(quint32 seed, const QStringList& texts)
{
    return u"seed %1\n"_qs.arg(seed) + texts.join(u"\n=====\n"_qs);
}

const QString first = u"It was a bright cold day in March, with wind."_qs;
const QString second = u"The clocks of the town were silent for once."_qs;
const QString third = u"Nobody could say what the hour was by then."_qs;

QString text(const QStringList& paragraphs)
{
    return paragraphs.join(u"\n\n"_qs) + u'\n';
}

} // namespace

// What became of a text: which blocks went where, and what changed within them.
class AlignmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesAreWhatAPersonWouldCallThem_data();
    void changesAreWhatAPersonWouldCallThem();
    void ofTwoThatChangedPlacesTheUpperOneMovedDown();
    void whatLiesTogetherMovesTogether();
    void anEditWithinAMoveIsAChangeOfItsOwn();
    void aBlockThatAnotherFitsAsWellIsNotSure();
    void aMoveTakesItsBlankLineAlong();
    void numbersCountOnWhenOneItemIsTakenBack();
    void halvesOfAPairOfMarksAreOneChange_data();
    void halvesOfAPairOfMarksAreOneChange();
    void allChangesMakeTheTextAfterAndNoneTheTextBefore();
    void anyTextIsMadeOfItsChanges();
    void anyOfTheChangesHarmNoOtherWords();
};

void AlignmentTest::changesAreWhatAPersonWouldCallThem_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("equal") << text({first, second}) << text({first, second}) << QString();
    QTest::newRow("a word") << text({first})
                            << text({QString(first).replace(u"cold"_qs, u"warm"_qs)})
                            << u"replaced"_qs;
    QTest::newRow("two groups of words")
        << text({first})
        << text({QString(first).replace(u"bright"_qs, u"dull"_qs).replace(u"March"_qs, u"May"_qs)})
        << u"replaced, replaced"_qs;
    QTest::newRow("a comma between changed words parts nothing")
        << u"one two, three four five six seven"_qs << u"one 2, 3 four five six seven"_qs
        << u"replaced"_qs;
    QTest::newRow("a paragraph") << text({first, third}) << text({first, second, third})
                                 << u"inserted"_qs;
    QTest::newRow("a paragraph went")
        << text({first, second, third}) << text({first, third}) << u"deleted"_qs;
    QTest::newRow("another in its place")
        << text({first, second}) << text({first, third + third}) << u"replaced"_qs;
    QTest::newRow("moved") << text({first, second, third}) << text({second, third, first})
                           << u"moved"_qs;
    QTest::newRow("a word of one letter")
        << u"- a\n- b\n- c\n"_qs << u"- b\n- c\n- a\n"_qs << u"moved"_qs;
    QTest::newRow("an item moved and was given another number")
        << u"1. one\n2. two\n3. three\n"_qs << u"1. two\n2. three\n3. one\n"_qs << u"moved"_qs;
    QTest::newRow("joined") << text({first, second}) << text({first + u' ' + second})
                            << u"replaced"_qs;
    QTest::newRow("parted") << text({first + u' ' + second}) << text({first, second})
                            << u"replaced"_qs;
    QTest::newRow("line ends") << text({first, second})
                               << text({first, second}).replace(u"\n"_qs, u"\r\n"_qs) << QString();
    QTest::newRow("wrapped anew") << u"one two three\nfour five\n"_qs
                                  << u"one two\nthree four five\n"_qs << QString();
    QTest::newRow("a hard break") << u"one two three\nfour five\n"_qs
                                  << u"one two three  \nfour five\n"_qs << u"inserted"_qs;
    QTest::newRow("curled quotes")
        << u"It's \"so\" -- so...\n"_qs << u"It\u2019s \u201cso\u201d \u2013 so\u2026\n"_qs
        << u"typography"_qs;
    QTest::newRow("a wider gap") << u"one\ntwo\n\nthree\n"_qs << u"one\ntwo\n\n\nthree\n"_qs
                                 << QString();
    QTest::newRow("items apart") << u"- one\n- two\n"_qs << u"- one\n\n- two\n"_qs << u"spacing"_qs;
    QTest::newRow("a list that begins with another number")
        << u"1. one\n2. two\n"_qs << u"3. one\n4. two\n"_qs << u"replaced"_qs;
    QTest::newRow("code keeps its white space")
        << u"```\nif x:\n  y\n```\n"_qs << u"```\nif x:\n    y\n```\n"_qs << u"inserted"_qs;
}

void AlignmentTest::changesAreWhatAPersonWouldCallThem()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Alignment alignment = alignmentOf(before, after);
    QTEST(kindsOf(alignment), "kinds");
    QCOMPARE(withAll(alignment), after);
    QCOMPARE(withNone(alignment), before);
}

void AlignmentTest::ofTwoThatChangedPlacesTheUpperOneMovedDown()
{
    const Alignment alignment = alignmentOf(text({first, second}), text({second, first}));
    QCOMPARE(kindsOf(alignment), u"moved"_qs);
    QVERIFY(alignment.groups[1].isMoved);
    QVERIFY(!alignment.groups[2].isMoved);
}

void AlignmentTest::whatLiesTogetherMovesTogether()
{
    const QString heading = u"## A part of its own"_qs;
    const Alignment alignment = alignmentOf(text({heading, first, second, third, first + third}),
                                            text({second, third, first + third, heading, first}));
    QCOMPARE(kindsOf(alignment), u"moved"_qs);
}

void AlignmentTest::anEditWithinAMoveIsAChangeOfItsOwn()
{
    const QString edited = QString(first).replace(u"cold"_qs, u"warm"_qs);
    const QString before = text({first, second, third});
    const Alignment alignment = alignmentOf(before, text({second, third, edited}));
    QCOMPARE(kindsOf(alignment), u"moved, replaced"_qs);
    QCOMPARE(alignment.changes[1].parent, 0);
    QCOMPARE(withChanges(alignment, {true, false}), text({second, third, first}));
    QCOMPARE(withChanges(alignment, {false, true}), text({edited, second, third}));
}

void AlignmentTest::aBlockThatAnotherFitsAsWellIsNotSure()
{
    const QString ash = u"Team Ash cut delays by ten percent."_qs;
    const QString oak = u"Team Oak cut delays by ten percent."_qs;
    const Alignment alignment =
        alignmentOf(text({ash, oak}), text({u"Team Elm cut delays by ten percent."_qs}));
    QCOMPARE(alignment.groups.size(), 3); // with the texts' ends
    QVERIFY(!alignment.groups[1].isSure);
}

void AlignmentTest::aMoveTakesItsBlankLineAlong()
{
    const QString before = text({first, second, third});
    const Alignment alignment = alignmentOf(before, text({first + u" So."_qs, third, second}));
    QCOMPARE(kindsOf(alignment), u"moved, inserted"_qs);
    QCOMPARE(withChanges(alignment, {false, true}), text({first + u" So."_qs, second, third}));
    QCOMPARE(withChanges(alignment, {true, false}), text({first, third, second}));
}

void AlignmentTest::numbersCountOnWhenOneItemIsTakenBack()
{
    const Alignment alignment = alignmentOf(
        u"1. one\n2. two\n3. three\n"_qs, u"1. one\n2. new words\n3. two, at last\n4. three\n"_qs);
    QCOMPARE(alignment.changes.size(), 3);
    QCOMPARE(alignment.changes[0].kind, ChangeKind::Noise);
    QCOMPARE(alignment.changes[1].kind, ChangeKind::Inserted);
    QCOMPARE(withChanges(alignment, {true, true, false}),
             u"1. one\n2. two, at last\n3. three\n"_qs);
    QCOMPARE(withChanges(alignment, {false, false, true}),
             u"1. one\n2. new words\n3. two\n4. three\n"_qs);
}

void AlignmentTest::halvesOfAPairOfMarksAreOneChange_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("changes");
    QTest::newRow("emphasis that came")
        << u"A key word here and there.\n"_qs << u"A **key word** here and there.\n"_qs << 1;
    QTest::newRow("emphasis that begins one word later")
        << u"A **key word is** here and there.\n"_qs << u"A key word **is** here and there.\n"_qs
        << 1;
    QTest::newRow("emphasis made strong")
        << u"A *key word* here and there.\n"_qs << u"A **key word** here and there.\n"_qs << 1;
    QTest::newRow("text became a link")
        << u"Read the long report about bees.\n"_qs
        << u"Read the [long report](https://bees.example) about bees.\n"_qs << 1;
    QTest::newRow("text became a link to a definition")
        << u"Read the long report about bees.\n\n[b]: https://bees.example\n"_qs
        << u"Read the [long report][b] about bees.\n\n[b]: https://bees.example\n"_qs << 1;
    QTest::newRow("code with what stands in it")
        << u"Call run slowly with care at night.\n"_qs
        << u"Call `run quickly` with care at night.\n"_qs << 1;
    QTest::newRow("two pairs apart") << u"A key word here and a loud one there.\n"_qs
                                     << u"A *key word* here and a *loud one* there.\n"_qs << 2;
    QTest::newRow("a word within emphasis that stays, and one outside")
        << u"A **key word** stands here and there.\n"_qs
        << u"A **main word** stands here and elsewhere.\n"_qs << 2;
    QTest::newRow("stars that multiply")
        << u"Count 3 of them, then 4 of those again.\n"_qs
        << u"Count 3 * of them, then 4 * of those again.\n"_qs << 2;
    QTest::newRow("brackets that are escaped")
        << u"Note one thing here, then another thing there.\n"_qs
        << u"Note one \\[ thing here, then another \\] thing there.\n"_qs << 2;
    QTest::newRow("a bracket that leads nowhere and a word")
        << u"Note one thing here, then another thing there.\n"_qs
        << u"Note one [ thing here, then no other thing there.\n"_qs << 2;
}

void AlignmentTest::halvesOfAPairOfMarksAreOneChange()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(static_cast<int>(alignmentOf(before, after).changes.size()), "changes");
}

void AlignmentTest::allChangesMakeTheTextAfterAndNoneTheTextBefore()
{
    for (int round = 0; round < tests::rounds(400); ++round) {
        const auto seed = static_cast<quint32>(round);
        tests::EditedArticle article(seed, round % 2 == 1);
        const QString lineEnd = article.below(8) == 0 ? u"\r\n"_qs : u"\n"_qs;
        const QString before = article.text(lineEnd);
        article.edit(1 + article.below(8));
        const QString after = article.text(article.below(10) == 0 ? u"\n"_qs : lineEnd);
        const Alignment alignment = alignmentOf(before, after);
        QVERIFY2(withAll(alignment) == after,
                 qPrintable(failure(seed, {before, after, withAll(alignment)})));
        QVERIFY2(withNone(alignment) == before,
                 qPrintable(failure(seed, {before, after, withNone(alignment)})));
    }
}

void AlignmentTest::anyTextIsMadeOfItsChanges()
{
    tests::RandomEdits random({first, second + u'\n', u"- item\n"_qs, u"1. item\n"_qs, u"```\n"_qs,
                               u"| cell | cell |\n"_qs, u"## Head\n"_qs, u"> so "_qs, u"---\n"_qs,
                               u"  "_qs, u"**"_qs, u"["_qs, u"](a_b)"_qs, u"__"_qs});
    for (int round = 0; round < tests::rounds(1500); ++round) {
        const QString before = random.text(random.below(40));
        const QString after =
            random.below(3) > 0 ? applied(before, random.delta(before, 6)) : random.text(20);
        const Alignment alignment = alignmentOf(before, after);
        QCOMPARE(withAll(alignment), after);
        QCOMPARE(withNone(alignment), before);
    }
}

// Each change brings its own words and takes its own, and no other.
void AlignmentTest::anyOfTheChangesHarmNoOtherWords()
{
    for (int round = 0; round < tests::rounds(300); ++round) {
        const auto seed = static_cast<quint32>(round);
        tests::EditedArticle article(seed, true);
        const QString before = article.text();
        article.edit(1 + article.below(8));
        const Alignment alignment = alignmentOf(before, article.text());
        for (int subset = 0; subset < 3; ++subset) {
            QList<bool> isOn;
            for (qsizetype change = 0; change < alignment.changes.size(); ++change)
                isOn.append(article.below(2) == 0);
            const QString made = withChanges(alignment, isOn);
            QVERIFY2(tests::EditedArticle::ownWordsOf(made) == balanceOf(alignment, isOn),
                     qPrintable(failure(seed, {before, article.text(), made})));
            const Alignment again = alignmentOf(before, made);
            QVERIFY2(withAll(again) == made && withNone(again) == before,
                     qPrintable(failure(seed, {before, made})));
        }
    }
}

} // namespace alignment_test

GALLEY_APPLESS_TEST(alignment_test::AlignmentTest)
#include "alignment_test.moc"
