// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/acceptance.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace acceptance_test {

using namespace galley;
using namespace galley::tests;

// What becomes of an article when suggestions are accepted.
class AcceptanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOfACopyGiveTheCopy_data();
    void allOfACopyGiveTheCopy();
    void suggestionsThatMeetAreLeftByAll();
    void ofTwoThatMeetTheOtherIsChanged();
    void theInsertionThatIsAcceptedLaterStandsAfter();
    void marksStayInPairs_data();
    void marksStayInPairs();
    void aBarInACellIsAWord();
    void whatTheAuthorDidAlreadyIsLeft();
    void wordsThatAreGoneAreLeft();
    void lineEndsKeepTheirBytes();
    void whatWasChangedWithinAMoveCanBeAcceptedAlone();
    void eachMovedParagraphStandsOnceAfterEachStep();
    void anEditWithinAMoveCanBeAcceptedBeforeIt_data();
    void anEditWithinAMoveCanBeAcceptedBeforeIt();
    void marksAreTakenAwayBesideAnEditOfTheAuthor_data();
    void marksAreTakenAwayBesideAnEditOfTheAuthor();
    void tagsAndFieldsAreAcceptedEachByItself();
    void anEmptyTitleIsRefused();
    void equalSuggestionsAreAcceptedTogether();
    void equalSuggestionsAreMadeOnce_data();
    void equalSuggestionsAreMadeOnce();
    void twoRoundsAreAcceptedAtOnce();
    void aCommentIsNothingToAccept();
};

void AcceptanceTest::allOfACopyGiveTheCopy_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("copy");

    QTest::newRow("words") << u"One two three."_qs << u"One 2 three four."_qs;
    QTest::newRow("a paragraph that moved, with an edit inside")
        << u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
        << u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs;
    QTest::newRow("two swapped around an edited one")
        << u"Ann leads.\n\nBob cooks.\n\nCem sings.\n"_qs
        << u"Cem sings.\n\nBob bakes.\n\nAnn leads.\n"_qs;
    QTest::newRow("an item of a numbered list less")
        << u"1. wash\n2. peel\n3. cook\n"_qs << u"1. wash\n2. cook\n"_qs;
    QTest::newRow("paragraphs joined")
        << u"Half one\n\nhalf two ends."_qs << u"Half one half two ends."_qs;
    QTest::newRow("a hard break less")
        << u"Roses are red,  \nviolets are blue."_qs << u"Roses are red,\nviolets are blue."_qs;
    QTest::newRow("a no-break space") << u"After 10 km on."_qs << u"After 10\u00a0km on."_qs;
    QTest::newRow("flags") << u"👩‍👩‍👧 visit 🇯🇵 in 2027."_qs
                           << u"👩‍👩‍👧 visit 🇯🇪 in 2028."_qs;
    QTest::newRow("a passage set bold")
        << u"Read the terms first."_qs << u"Read the **terms** first."_qs;
}

void AcceptanceTest::allOfACopyGiveTheCopy()
{
    QFETCH(const QString, base);
    QFETCH(const QString, copy);
    ReviewedArticle draft(base);
    draft.copy(u"A"_qs, copy);
    QVERIFY(!draft.remarks().isEmpty());

    QVERIFY(draft.acceptAll().left.isEmpty());
    QCOMPARE(draft.text(), copy);
    for (const review::Remark& remark : draft.remarks())
        QCOMPARE(stateOf(remark), u"accepted"_qs);
}

void AcceptanceTest::suggestionsThatMeetAreLeftByAll()
{
    ReviewedArticle draft(u"The old mill stands by the slow river."_qs);
    draft.copy(u"A"_qs, u"The tower stands by the slow river."_qs);
    draft.copy(u"B"_qs, u"The old barn leans by the slow river."_qs);

    QCOMPARE(draft.acceptAll().left.size(), 2);
    QCOMPARE(draft.text(), u"The old mill stands by the slow river."_qs);
}

void AcceptanceTest::ofTwoThatMeetTheOtherIsChanged()
{
    ReviewedArticle draft(u"The old mill stands by the slow river."_qs);
    draft.copy(u"A"_qs, u"The tower stands by the slow river."_qs);
    draft.copy(u"B"_qs, u"The old barn leans by the slow river."_qs);

    draft.accept(draft.remark(u"A"_qs));
    QCOMPARE(draft.text(), u"The tower stands by the slow river."_qs);
    QCOMPARE(stateOf(draft.remark(u"B"_qs)), u"changed"_qs);
    QCOMPARE(draft.remark(u"B"_qs).entry.target->exact, u"mill stands"_qs);
    QCOMPARE(draft.acceptAll().left.size(), 1);
    QCOMPARE(draft.text(), u"The tower stands by the slow river."_qs);
}

void AcceptanceTest::theInsertionThatIsAcceptedLaterStandsAfter()
{
    for (const bool isAFirst : {true, false}) {
        ReviewedArticle draft(u"We sell bread."_qs);
        draft.copy(u"A"_qs, u"We sell fresh bread."_qs);
        draft.copy(u"B"_qs, u"We sell local bread."_qs);
        QCOMPARE(draft.acceptAll().left.size(), 2);

        draft.accept(draft.remark(isAFirst ? u"A"_qs : u"B"_qs));
        draft.accept(draft.remark(isAFirst ? u"B"_qs : u"A"_qs));
        QCOMPARE(draft.text(),
                 isAFirst ? u"We sell fresh local bread."_qs : u"We sell local fresh bread."_qs);
    }
}

void AcceptanceTest::marksStayInPairs_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("accepted");

    QTest::newRow("the closing half is taken")
        << u"Some **very bold text** and more."_qs << u"text** and "_qs << u""_qs
        << u"Some **very bold** more."_qs;
    QTest::newRow("the opening half is taken")
        << u"Some more **bold text** and so on."_qs << u"more **bold "_qs << u""_qs
        << u"Some **text** and so on."_qs;
    QTest::newRow("the last word within")
        << u"It is **very bold** here."_qs << u"bold"_qs << u""_qs << u"It is **very** here."_qs;
    QTest::newRow("the first word within")
        << u"It is **very bold** here."_qs << u"very"_qs << u""_qs << u"It is **bold** here."_qs;
    QTest::newRow("all that is within")
        << u"It is **bold** here."_qs << u"bold"_qs << u""_qs << u"It is  here."_qs;
    QTest::newRow("a word within becomes another")
        << u"It is **very bold** here."_qs << u"bold"_qs << u"strong"_qs
        << u"It is **very strong** here."_qs;
    QTest::newRow("an address") << u"See [it](https://e.com/a) now."_qs << u"](https://e.com/a)"_qs
                                << u"](https://e.com/b)"_qs << u"See [it](https://e.com/b) now."_qs;
    QTest::newRow("two passages joined")
        << u"a **b** **c** d"_qs << u"** **"_qs << u" "_qs << u"a **b c** d"_qs;
    QTest::newRow("code") << u"Call `run fast` now."_qs << u"fast` now"_qs << u""_qs
                          << u"Call `run` ."_qs;
}

void AcceptanceTest::marksStayInPairs()
{
    QFETCH(const QString, base);
    QFETCH(const QString, words);
    QFETCH(const QString, proposed);
    QFETCH(const QString, accepted);
    ReviewedArticle draft(base);
    draft.suggest(u"A"_qs, words, proposed);
    draft.acceptAll();
    QCOMPARE(draft.text(), accepted);
}

void AcceptanceTest::aBarInACellIsAWord()
{
    ReviewedArticle draft(u"| item | price |\n| --- | --- |\n| tea | 2 |\n"_qs);
    draft.suggest(u"A"_qs, u"tea"_qs, u"tea | mint"_qs);
    QVERIFY(draft.acceptAll().left.isEmpty());
    QCOMPARE(draft.text(), u"| item | price |\n| --- | --- |\n| tea \\| mint | 2 |\n"_qs);
}

void AcceptanceTest::whatTheAuthorDidAlreadyIsLeft()
{
    ReviewedArticle draft(u"Robin wrote to Robin about the roof."_qs);
    draft.copy(u"A"_qs, u"Robin wrote to Elisa about the roof."_qs);
    draft.become(u"Robin wrote to Elisa about the roof."_qs);

    QCOMPARE(draft.told(u"A"_qs), QStringList{u"replace done 15..20 «Robin» → «Elisa»"_qs});
    QCOMPARE(draft.acceptAll().left.size(), 1);
    QCOMPARE(draft.text(), u"Robin wrote to Elisa about the roof."_qs);
}

void AcceptanceTest::wordsThatAreGoneAreLeft()
{
    ReviewedArticle draft(u"Our ofice opens at nine oclock."_qs);
    draft.copy(u"A"_qs, u"Our office opens at nine o'clock."_qs);
    draft.become(u"Our office opens at nine."_qs);
    QCOMPARE(draft.acceptAll().left.size(), 2);
    QCOMPARE(draft.text(), u"Our office opens at nine."_qs);

    draft.become(u"Our office opens at nine oclock."_qs);
    QCOMPARE(draft.acceptAll().left.size(), 1);
    QCOMPARE(draft.text(), u"Our office opens at nine o'clock."_qs);
}

void AcceptanceTest::lineEndsKeepTheirBytes()
{
    ReviewedArticle draft(u"Line one.\r\n\r\nLine two.\r\n"_qs);
    draft.comment(u"A"_qs, u"two"_qs);
    draft.copy(u"B"_qs, u"Line 1.\n\nLine two.\n"_qs);

    QCOMPARE(draft.told(u"B"_qs), QStringList{u"replace in-place 5..8 «one» → «1»"_qs});
    draft.acceptAll();
    QCOMPARE(draft.text(), u"Line 1.\r\n\r\nLine two.\r\n"_qs);
    QCOMPARE(draft.told(u"A"_qs), QStringList{u"note in-place 16..19 «two»"_qs});
}

void AcceptanceTest::whatWasChangedWithinAMoveCanBeAcceptedAlone()
{
    ReviewedArticle draft(u"Ann leads.\n\nBob cooks.\n\nCem sings.\n"_qs);
    draft.copy(u"A"_qs, u"Cem sings.\n\nBob bakes.\n\nAnn leads.\n"_qs);
    draft.accept(draft.remark(u"A"_qs, u"cooks"_qs));
    QCOMPARE(draft.text(), u"Ann leads.\n\nBob bakes.\n\nCem sings.\n"_qs);
}

void AcceptanceTest::eachMovedParagraphStandsOnceAfterEachStep()
{
    QList<int> order{0, 1, 2};
    do {
        ReviewedArticle draft(u"Ann leads.\n\nBob cooks.\n\nCem sings.\n"_qs);
        draft.copy(u"A"_qs, u"Cem sings.\n\nBob bakes.\n\nAnn leads.\n"_qs);
        const QList<review::Remark> remarks = draft.remarks();
        QCOMPARE(remarks.size(), 3);
        for (const int index : order) {
            draft.accept(remarks[index]);
            for (const QString& name : {u"Ann"_qs, u"Bob"_qs, u"Cem"_qs})
                QVERIFY2(draft.text().count(name) == 1, qPrintable(draft.text()));
        }
        QCOMPARE(draft.text(), u"Cem sings.\n\nBob bakes.\n\nAnn leads.\n"_qs);
    } while (std::next_permutation(order.begin(), order.end()));
}

void AcceptanceTest::anEditWithinAMoveCanBeAcceptedBeforeIt_data()
{
    QTest::addColumn<QString>("meanwhile"); // the author's, after the edit was accepted
    QTest::addColumn<QString>("accepted");

    QTest::newRow("nothing else") << u"Alpha says no.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs
                                  << u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs;
    QTest::newRow("the author edits another paragraph")
        << u"Alpha says no.\n\nBeta pays in June.\n\nGamma ends it.\n"_qs
        << u"Beta pays in June.\n\nGamma ends it.\n\nAlpha says no.\n"_qs;
}

void AcceptanceTest::anEditWithinAMoveCanBeAcceptedBeforeIt()
{
    QFETCH(const QString, meanwhile);
    QFETCH(const QString, accepted);
    ReviewedArticle draft(u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs);
    draft.copy(u"A"_qs, u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs);
    draft.accept(draft.remark(u"A"_qs, u"yes"_qs));
    draft.become(meanwhile);

    const review::Remark move = draft.remark(u"A"_qs, u"Alpha says yes."_qs);
    QCOMPARE(stateOf(move), u"in-place"_qs);
    QVERIFY(draft.accept(move).left.isEmpty());
    QCOMPARE(draft.text(), accepted);
}

void AcceptanceTest::marksAreTakenAwayBesideAnEditOfTheAuthor_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("copy");
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<QString>("accepted");

    const QString bold = u"Read the **terms** first."_qs;
    const QString plain = u"Read the terms first."_qs;
    QTest::newRow("before it") << bold << plain << u"Read all the **terms** first."_qs
                               << u"Read all the terms first."_qs;
    QTest::newRow("right before it")
        << bold << plain << u"Read the new **terms** first."_qs << u"Read the new terms first."_qs;
    QTest::newRow("right behind it")
        << bold << plain << u"Read the **terms** at first."_qs << u"Read the terms at first."_qs;
    QTest::newRow("a word behind it is another")
        << bold << plain << u"Read the **terms** now."_qs << u"Read the terms now."_qs;
    QTest::newRow("set bold, right before it")
        << plain << bold << u"Read the new terms first."_qs << u"Read the new **terms** first."_qs;
}

void AcceptanceTest::marksAreTakenAwayBesideAnEditOfTheAuthor()
{
    QFETCH(const QString, base);
    QFETCH(const QString, copy);
    QFETCH(const QString, meanwhile);
    QFETCH(const QString, accepted);
    ReviewedArticle draft(base);
    draft.copy(u"A"_qs, copy);
    draft.become(meanwhile);
    const review::Acceptance acceptance = draft.accept(draft.remark(u"A"_qs));
    const QString reason = acceptance.left.isEmpty() ? QString() : acceptance.left.first().reason;
    QVERIFY2(acceptance.left.isEmpty(), qPrintable(draft.told(u"A"_qs).join(u' ') + reason));
    QCOMPARE(draft.text(), accepted);
}

void AcceptanceTest::tagsAndFieldsAreAcceptedEachByItself()
{
    const auto tags = [](const QStringList& names) {
        return QJsonObject{{u"tags"_qs, QJsonArray::fromStringList(names)}};
    };
    ReviewedArticle draft(u"Body."_qs, tags({u"news"_qs, u"ai"_qs}));
    draft.copy(u"A"_qs, u"Body."_qs, tags({u"news"_qs, u"ai"_qs, u"climate"_qs}));
    QJsonObject copy = tags({u"news"_qs});
    copy.insert(u"title"_qs, u"Rain again"_qs);
    draft.copy(u"B"_qs, u"Body."_qs, copy);
    QJsonObject meanwhile = tags({u"news"_qs, u"ai"_qs, u"climate"_qs});
    meanwhile.insert(u"title"_qs, u"Rains"_qs);
    draft.become(u"Body."_qs, meanwhile);

    QCOMPARE(draft.acceptAll().left.size(), 2); // A's is there, B's title was changed since
    QCOMPARE(draft.now.tags(), (QStringList{u"news"_qs, u"climate"_qs}));
    QCOMPARE(draft.now.string(Field::Title), u"Rains"_qs);
}

void AcceptanceTest::anEmptyTitleIsRefused()
{
    ReviewedArticle draft(u"Body."_qs);
    draft.copy(u"A"_qs, u"Body."_qs, {{u"title"_qs, u""_qs}});
    const review::Acceptance acceptance = draft.acceptAll();
    QCOMPARE(acceptance.left.size(), 1);
    QVERIFY(acceptance.left.first().reason.contains(u"without a title"));
    QCOMPARE(draft.now.string(Field::Title), u"Rain"_qs);
    QCOMPARE(stateOf(draft.remark(u"A"_qs)), u"in-place"_qs);
}

void AcceptanceTest::equalSuggestionsAreAcceptedTogether()
{
    ReviewedArticle draft(u"Tea is hot."_qs);
    draft.copy(u"A"_qs, u"Tea is warm."_qs);
    draft.copy(u"B"_qs, u"Tea is warm."_qs);
    QCOMPARE(draft.accept(draft.remark(u"B"_qs)).accepted.size(), 2);
    QCOMPARE(draft.text(), u"Tea is warm."_qs);
    QCOMPARE(stateOf(draft.remark(u"A"_qs)), u"accepted"_qs);
}

void AcceptanceTest::equalSuggestionsAreMadeOnce_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("copy");

    QTest::newRow("a paragraph less") << u"one\n\ntwo\n\nthree\n"_qs << u"one\n\nthree\n"_qs;
    QTest::newRow("a word less") << u"We pay two euro now."_qs << u"We pay euro now."_qs;
    QTest::newRow("another word") << u"one two three"_qs << u"one four three"_qs;
    QTest::newRow("a paragraph more") << u"one\n\ntwo\n"_qs << u"one\n\nnew\n\ntwo\n"_qs;
    QTest::newRow("the last word less") << u"one two"_qs << u"one"_qs;
    QTest::newRow("a moved paragraph")
        << u"one a.\n\ntwo b.\n\nthree c.\n"_qs << u"two b.\n\nthree c.\n\none a.\n"_qs;
}

void AcceptanceTest::equalSuggestionsAreMadeOnce()
{
    QFETCH(const QString, base);
    QFETCH(const QString, copy);
    ReviewedArticle draft(base);
    draft.copy(u"A"_qs, copy);
    draft.copy(u"B"_qs, copy);
    QVERIFY(draft.acceptAll().left.isEmpty());
    QCOMPARE(draft.text(), copy);
    for (const review::Remark& remark : draft.remarks())
        QCOMPARE(stateOf(remark), u"accepted"_qs);
}

void AcceptanceTest::twoRoundsAreAcceptedAtOnce()
{
    ReviewedArticle draft(u"The fee is 10 euro per day."_qs);
    draft.copy(u"A"_qs, u"The fee is 12 euro per day."_qs);
    draft.become(u"The fee is 10 euro per week."_qs);
    draft.copy(u"B"_qs, u"The fee is 10 euro per month."_qs);
    QVERIFY(draft.acceptAll().left.isEmpty());
    QCOMPARE(draft.text(), u"The fee is 12 euro per month."_qs);
    QCOMPARE(draft.review.records.size(), 2);
}

void AcceptanceTest::aCommentIsNothingToAccept()
{
    ReviewedArticle draft(u"Tea is hot."_qs);
    draft.comment(u"A"_qs, u"Tea"_qs);
    QCOMPARE(draft.accept(draft.remark(u"A"_qs)).left.size(), 1);
    QCOMPARE(draft.text(), u"Tea is hot."_qs);
}

} // namespace acceptance_test

GALLEY_GUILESS_TEST(acceptance_test::AcceptanceTest)
#include "acceptance_test.moc"
