// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/word_changes.h"

#include "app/text/source_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

namespace word_changes_test {

using namespace galley;
using namespace Qt::StringLiterals;

// Changes of letters, told as changes of words.
class WordChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesGrowToWords_data();
    void changesGrowToWords();
    void theyLeadFromOneTextToTheOther();
    void whatIsRememberedIsWhatWouldBeFoundAnew();
};

namespace {

// "the [mill>mills] stands".
QString told(const QString& before, const QString& after, const std::vector<WordChange>& changes)
{
    QString told;
    qsizetype at = 0;
    for (const WordChange& change : changes) {
        told += before.sliced(at, change.before.start - at) + u'['
            + before.sliced(change.before.start, change.before.length) + u'>'
            + after.sliced(change.after.start, change.after.length) + u']';
        at = change.before.end();
    }
    return told + before.sliced(at);
}

} // namespace

void WordChangesTest::changesGrowToWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QList<TextChange>>("changes");
    QTest::addColumn<QString>("expected");
    using Changes = QList<TextChange>;
    QTest::newRow("a letter at a word's end")
        << u"the mill stands"_s << Changes{{8, {}, u"s"_s}} << u"the [mill>mills] stands"_s;
    QTest::newRow("a letter within")
        << u"the colour of"_s << Changes{{8, u"u"_s, {}}} << u"the [colour>color] of"_s;
    QTest::newRow("a word more") << u"the mill"_s << Changes{{3, {}, u" old"_s}}
                                 << u"the[> old] mill"_s;
    QTest::newRow("a word less") << u"the old mill"_s << Changes{{4, u"old "_s, {}}}
                                 << u"the [old >]mill"_s;
    QTest::newRow("two changes of one word")
        << u"the colour of"_s << Changes{{4, u"c"_s, u"C"_s}, {8, u"u"_s, {}}}
        << u"the [colour>Color] of"_s;
    QTest::newRow("changes of two words")
        << u"one two three"_s << Changes{{0, u"o"_s, u"O"_s}, {8, u"t"_s, u"T"_s}}
        << u"[one>One] two [three>Three]"_s;
    QTest::newRow("words that become one")
        << u"a mill stone b"_s << Changes{{6, u" "_s, {}}} << u"a [mill stone>millstone] b"_s;
    QTest::newRow("punctuation") << u"one two"_s << Changes{{3, {}, u","_s}} << u"one[>,] two"_s;
    QTest::newRow("a line end") << u"one\ntwo"_s << Changes{{3, u"\n"_s, {}}}
                                << u"[one\ntwo>onetwo]"_s;
    QTest::newRow("a character of Chinese")
        << u"中文字"_s << Changes{{1, u"文"_s, u"国"_s}} << u"中[文>国]字"_s;
}

void WordChangesTest::changesGrowToWords()
{
    QFETCH(QString, before);
    QFETCH(QList<TextChange>, changes);
    const TextDelta delta{changes};
    const QString after = applied(before, delta);
    WordChanges words;
    QTEST(told(before, after, words.of(SourceText(before), SourceText(after), delta)), "expected");
}

void WordChangesTest::theyLeadFromOneTextToTheOther()
{
    tests::RandomEdits random;
    for (int round = 0; round < 500; ++round) {
        const QString before = random.text(12);
        const TextDelta delta = random.delta(before, 5);
        const QString after = applied(before, delta);
        WordChanges words;
        QString made;
        qsizetype at = 0;
        for (const WordChange& change : words.of(SourceText(before), SourceText(after), delta)) {
            QVERIFY(change.before.start >= at);
            made += before.sliced(at, change.before.start - at)
                + after.sliced(change.after.start, change.after.length);
            at = change.before.end();
        }
        QCOMPARE(made + before.sliced(at), after);
    }
}

void WordChangesTest::whatIsRememberedIsWhatWouldBeFoundAnew()
{
    tests::RandomEdits random({u"word "_s, u"words"_s, u", "_s});
    for (int round = 0; round < 60; ++round) {
        const QString before = random.text(40);
        QString now = before;
        TextDelta whole;
        WordChanges remembering;
        for (int step = 0; step < 25; ++step) {
            const TextDelta edit = random.delta(now, 2);
            whole = whole.followedBy(edit);
            now = applied(now, edit);
            WordChanges anew;
            QCOMPARE(told(before, now, remembering.of(SourceText(before), SourceText(now), whole)),
                     told(before, now, anew.of(SourceText(before), SourceText(now), whole)));
        }
    }
}

} // namespace word_changes_test

GALLEY_APPLESS_TEST(word_changes_test::WordChangesTest)
#include "word_changes_test.moc"
