// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/critic_markup.h"

#include "app/review/marked_copy.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace critic_markup_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// Suggestions and comments as marks in a text.
class CriticMarkupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.emplace(u"The old mill stands by the slow river."_qs); }
    void suggestionsAndCommentsBecomeMarks();
    void whatHasNoMarkIsCounted();
    void aMarkWithinAnotherIsLeft();
    void wordsThatWouldEndAMarkAreLeft();
    void marksComeApartAgain();
    void whatWasWrittenIsRead();
    void aMarkWithoutAnEndIsText();
    void aTextOfOpenMarksTakesNoTime();
    void aMarkedCopyBecomesSuggestionsAndComments();
    void importedOnceMoreItIsTheSame();
    void whatWasChangedWithoutMarksIsSuggestedToo();
    void aCommentAtNoWordsIsAboutItsLine();
    void marksThatAreWordsOfTheArticleStayWords();

private:
    void import(const QString& marked)
    {
        m_draft->review.add(
            suggestionsOfMarks(m_draft->now, criticMarksIn(marked), personOf(u"A"_qs)).suggestions);
    }
    MarkedText marked() const { return withCriticMarks(m_draft->text(), m_draft->remarks()); }

    std::optional<ReviewedArticle> m_draft;
};

void CriticMarkupTest::suggestionsAndCommentsBecomeMarks()
{
    m_draft->copy(u"A"_qs, u"The old tower stands by the river now."_qs);
    m_draft->comment(u"B"_qs, u"stands"_qs);
    QCOMPARE(
        marked().text,
        u"The old {~~mill~>tower~~} {==stands==}{>>Look.<<} by the {--slow --}river{++ now++}."_qs);
    QCOMPARE(marked().left, 0);
}

void CriticMarkupTest::whatHasNoMarkIsCounted()
{
    m_draft->copy(u"A"_qs, m_draft->text(), {{u"title"_qs, u"Sun"_qs}});
    QCOMPARE(marked().text, m_draft->text());
    QCOMPARE(marked().left, 1);
}

void CriticMarkupTest::aMarkWithinAnotherIsLeft()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"tower"_qs);
    QCOMPARE(marked().text, u"The {==old mill==}{>>Look.<<} stands by the slow river."_qs);
    QCOMPARE(marked().left, 1);
}

void CriticMarkupTest::wordsThatWouldEndAMarkAreLeft()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"mill ++} tower"_qs);
    QCOMPARE(marked().text, m_draft->text());
    QCOMPARE(marked().left, 1);
}

void CriticMarkupTest::marksComeApartAgain()
{
    const ReadMarks read = criticMarksIn(
        u"The {--old --}{~~mill~>tower~~}{>>Why?<<} {==stands==}{>>Note.<<}{>>More.<<} by{++ it++}."_qs);
    QVERIFY(read.hasMarks);
    QCOMPARE(read.before, u"The old mill stands by."_qs);
    QCOMPARE(read.after, u"The tower stands by it."_qs);
    QCOMPARE(read.comments.size(), 3);
    QCOMPARE(read.comments[0], (ReadMarks::Comment{{8, 4}, u"Why?"_qs}));
    QCOMPARE(read.comments[1], (ReadMarks::Comment{{13, 6}, u"Note."_qs}));
    QCOMPARE(read.comments[2], (ReadMarks::Comment{{13, 6}, u"More."_qs}));
}

void CriticMarkupTest::whatWasWrittenIsRead()
{
    m_draft->copy(u"A"_qs, u"The old tower stands by the river now."_qs);
    m_draft->comment(u"B"_qs, u"stands"_qs);
    const ReadMarks read = criticMarksIn(marked().text);
    QCOMPARE(read.before, m_draft->text());
    QCOMPARE(read.after, u"The old tower stands by the river now."_qs);
    QCOMPARE(read.comments.size(), 1);
}

void CriticMarkupTest::aMarkWithoutAnEndIsText()
{
    const QString text = u"A {++ sign\n\nand ++} another, {~~no arrow~~}."_qs;
    const ReadMarks read = criticMarksIn(text);
    QVERIFY(!read.hasMarks);
    QCOMPARE(read.before, text);
}

// Looked for anew at each sign it would take hours.
void CriticMarkupTest::aTextOfOpenMarksTakesNoTime()
{
    QVERIFY(!criticMarksIn(QString(u"{++ {~~ "_qs).repeated(500'000)).hasMarks);
    QVERIFY(!criticMarksIn(QString(u"{~~ "_qs).repeated(500'000) + u"~~}"_qs).hasMarks);
}

void CriticMarkupTest::aMarkedCopyBecomesSuggestionsAndComments()
{
    import(u"The old {~~mill~>tower~~} {==stands==}{>>Where?<<} by the {--slow --}river."_qs);
    QCOMPARE(m_draft->told(u"A"_qs),
             (QStringList{u"replace in-place 8..12 «mill» → «tower»"_qs,
                          u"note in-place 13..19 «stands»"_qs,
                          u"delete in-place 27..32 «slow » → «»"_qs}));
    QCOMPARE(m_draft->remark(u"A"_qs, u"stands"_qs).entry.words, u"Where?"_qs);
}

void CriticMarkupTest::importedOnceMoreItIsTheSame()
{
    const QString text =
        u"The old {~~mill~>tower~~} {==stands==}{>>Where?<<} by the slow river."_qs;
    import(text);
    const Review once = m_draft->review;
    import(text);
    QVERIFY(m_draft->review == once);
}

void CriticMarkupTest::whatWasChangedWithoutMarksIsSuggestedToo()
{
    import(u"The red mill {==stands==}{>>Where?<<} by the slow {++and wide ++}river."_qs);
    QCOMPARE(m_draft->told(u"A"_qs).size(), 3);
    QCOMPARE(m_draft->told(u"A"_qs)[0], u"replace in-place 4..7 «old» → «red»"_qs);
    QCOMPARE(m_draft->told(u"A"_qs)[1], u"note in-place 13..19 «stands»"_qs);
}

void CriticMarkupTest::aCommentAtNoWordsIsAboutItsLine()
{
    import(u"The old mill{>>Which?<<} stands by the slow river."_qs);
    QCOMPARE(m_draft->remark(u"A"_qs).entry.target->exact, m_draft->text());
}

void CriticMarkupTest::marksThatAreWordsOfTheArticleStayWords()
{
    const Article marked = articleWith(u"The {++old++} mill."_qs);
    QVERIFY(marksIn(marked, u"copy.md"_qs, m_draft->now).hasMarks);
    QVERIFY(!marksIn(marked, u"copy.json"_qs, m_draft->now).hasMarks);
    QVERIFY(!marksIn(marked, u"copy.md"_qs, marked).hasMarks);
}

} // namespace critic_markup_test

GALLEY_GUILESS_TEST(critic_markup_test::CriticMarkupTest)

#include "critic_markup_test.moc"
