// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/verdicts.h"

#include "app/review/review_file.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace verdicts_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// What people think of an article as a whole.
class VerdictsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.emplace(u"The old mill stands by the slow river."_qs); }
    void itIsOfTheTextThatItWasSaidOf();
    void aLaterEditSaysHowManyWordsWereChangedSince();
    void otherFieldsMoveNothing();
    void saidAnewOfTheSameTextItIsARevision();
    void ofSeveralOfAPersonTheLastCounts();
    void oneTakenBackLeavesTheOneBefore();
    void whatIsSaidAlreadyIsNotSaidAgain();
    void whatWasNotSaidCannotBeTakenBack();
    void withoutTheTextThatWasSeenNothingIsCounted();
    void itNamesTheRecordByItsCid();
    void itComesBackFromAFile();
    void oneOfALaterVersionIsKeptAndSaidToBeSo();

private:
    Entry say(const QString& who, Judgement judgement, const QString& note = {})
    {
        const QByteArray json = m_draft->now.savedTree().text();
        const Entry entry =
            verdictOn(m_draft->now, json, judgement, note, personOf(who), m_draft->review.entries)
                .value_or(Entry());
        m_draft->review.entries.add(entry);
        m_draft->review.records.insert(digestOf(json), json);
        return entry;
    }
    QList<SaidVerdict> verdicts() const { return verdictsOf(m_draft->review, m_draft->now); }

    std::optional<ReviewedArticle> m_draft;
};

void VerdictsTest::itIsOfTheTextThatItWasSaidOf()
{
    say(u"A"_qs, Judgement::Ready, u"Print it."_qs);
    QCOMPARE(verdicts().size(), 1);
    QCOMPARE(verdicts().first().judgement, Judgement::Ready);
    QCOMPARE(verdicts().first().entry.words, u"Print it."_qs);
    QVERIFY(verdicts().first().isOfThisText);
    QCOMPARE(standingOf(verdicts().first()), QString());
}

void VerdictsTest::aLaterEditSaysHowManyWordsWereChangedSince()
{
    say(u"A"_qs, Judgement::Ready);
    m_draft->become(u"The old tower stands by the slow and wide river."_qs);
    QVERIFY(!verdicts().first().isOfThisText);
    QCOMPARE(verdicts().first().changedWords, 3);
    QCOMPARE(standingOf(verdicts().first()), u"said of an earlier text; 3 words changed since"_qs);
}

void VerdictsTest::otherFieldsMoveNothing()
{
    say(u"A"_qs, Judgement::Ready);
    m_draft->become(m_draft->text(), {{u"updatedAt"_qs, u"2026-01-01T00:00:00Z"_qs}});
    QVERIFY(verdicts().first().isOfThisText);
}

void VerdictsTest::saidAnewOfTheSameTextItIsARevision()
{
    const Entry first = say(u"A"_qs, Judgement::Ready);
    const Entry second = say(u"A"_qs, Judgement::AnotherRound);
    QCOMPARE(second.id, first.id);
    QCOMPARE(second.revision, 2);
    QCOMPARE(verdicts().size(), 1);
    QCOMPARE(verdicts().first().judgement, Judgement::AnotherRound);
}

void VerdictsTest::ofSeveralOfAPersonTheLastCounts()
{
    say(u"A"_qs, Judgement::AnotherRound);
    say(u"B"_qs, Judgement::NotForUs);
    m_draft->become(u"The old tower stands by the slow river."_qs);
    say(u"A"_qs, Judgement::Ready);
    QCOMPARE(verdicts().size(), 2);
    QCOMPARE(verdicts()[0].judgement, Judgement::NotForUs); // said before
    QCOMPARE(verdicts()[1].judgement, Judgement::Ready);
    QVERIFY(verdicts()[1].isOfThisText);
}

void VerdictsTest::oneTakenBackLeavesTheOneBefore()
{
    say(u"A"_qs, Judgement::AnotherRound);
    m_draft->become(u"The old tower stands by the slow river."_qs);
    const Entry said = say(u"A"_qs, Judgement::Ready);
    const auto taken =
        verdictOn(m_draft->now, {}, std::nullopt, {}, personOf(u"A"_qs), m_draft->review.entries);
    QVERIFY(taken);
    QCOMPARE(taken->id, said.id);
    m_draft->review.entries.add(*taken);
    QCOMPARE(verdicts().first().judgement, Judgement::AnotherRound);
}

void VerdictsTest::whatIsSaidAlreadyIsNotSaidAgain()
{
    say(u"A"_qs, Judgement::Ready, u"Print it."_qs);
    const auto again = [this](const QString& note) {
        return verdictOn(m_draft->now, {}, Judgement::Ready, note, personOf(u"A"_qs),
                         m_draft->review.entries);
    };
    QVERIFY(!again(u"Print it."_qs));
    QVERIFY(again(u"Print it soon."_qs));
}

void VerdictsTest::whatWasNotSaidCannotBeTakenBack()
{
    QVERIFY(
        !verdictOn(m_draft->now, {}, std::nullopt, {}, personOf(u"A"_qs), m_draft->review.entries));
}

void VerdictsTest::withoutTheTextThatWasSeenNothingIsCounted()
{
    say(u"A"_qs, Judgement::Ready);
    m_draft->review.records.clear();
    m_draft->become(u"Another text."_qs);
    QCOMPARE(verdicts().first().changedWords, -1);
    QCOMPARE(standingOf(verdicts().first()), u"said of an earlier text"_qs);
}

void VerdictsTest::itNamesTheRecordByItsCid()
{
    QCOMPARE(say(u"A"_qs, Judgement::Ready).cid, m_draft->now.recordCid()->toString());
}

void VerdictsTest::itComesBackFromAFile()
{
    const Entry said = say(u"A"_qs, Judgement::ReadyAfterMustFixes, u"Soon."_qs);
    const auto read = entriesIn(reviewFileOf(m_draft->review.entries, personOf(u"A"_qs)));
    QVERIFY(read);
    const auto entry = read->entry(said.id);
    QVERIFY(entry);
    QCOMPARE(entry->verdict, u"ready-after-must-fixes"_qs);
    QCOMPARE(entry->cid, said.cid);
    QCOMPARE(*entry->target, *said.target);
}

void VerdictsTest::oneOfALaterVersionIsKeptAndSaidToBeSo()
{
    Entry said = say(u"A"_qs, Judgement::Ready);
    said.verdict = u"to-the-printer"_qs;
    ++said.revision;
    said.spelling = respelled(said);
    m_draft->review.entries.add(said);
    QCOMPARE(verdicts().first().judgement, Judgement::Other);
    QVERIFY(wordsOf(verdicts().first().judgement).contains(u"does not know"));
}

} // namespace verdicts_test

GALLEY_GUILESS_TEST(verdicts_test::VerdictsTest)

#include "verdicts_test.moc"
