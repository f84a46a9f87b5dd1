// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/decisions.h"

#include "app/review/leaving.h"
#include "app/review/targets.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace placements_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// Remarks whose words are gone, and that somebody placed anew.
class PlacementsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.emplace(u"The old mill stands by the slow river."_qs); }
    void aCommentStandsWhereItWasPlaced();
    void itFollowsTheWordsThatItWasPlacedAt();
    void aSuggestionForOtherWordsIsLookedAt();
    void anInsertionComesBehindThePlace();
    void itsOwnWordsCountWhileTheyStand();
    void theLaterPlaceCounts();
    void aRevisedRemarkIsPlacedByItself();
    void whatWasSaidOfAnEarlierRevisionHidesNothing();
    void itIsWrittenAndReadAgain();
    void whatPlacesAPrivateNoteStaysWithIt();

private:
    void loseAllWords()
    {
        m_draft->become(u"Nothing here is as it was.\n\nSnow fell at night."_qs);
    }
    void place(const QString& words, const QString& who = u"W"_qs, qint64 order = 20)
    {
        const QByteArray json = m_draft->now.savedTree().text();
        const TargetedText text(m_draft->now, digestOf(json));
        const Target target = text.target({m_draft->text().indexOf(words), words.size()});
        m_draft->review.records.insert(digestOf(json), json);
        m_draft->review.entries.add(
            placementOf(m_draft->remark(u"A"_qs), target, personOf(who), order, {}));
    }
    QString told() const { return m_draft->told(u"A"_qs).join(u'\n'); }

    std::optional<ReviewedArticle> m_draft;
};

void PlacementsTest::aCommentStandsWhereItWasPlaced()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    loseAllWords();
    QCOMPARE(told(), u"note gone «old mill»"_qs);
    place(u"Snow"_qs);
    QCOMPARE(told(), u"note moved 28..32 «old mill»"_qs);
}

void PlacementsTest::itFollowsTheWordsThatItWasPlacedAt()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    loseAllWords();
    place(u"Snow"_qs);
    m_draft->become(u"Nothing at all here is as it was.\n\nSnow fell at night."_qs);
    QCOMPARE(told(), u"note moved 35..39 «old mill»"_qs);
}

void PlacementsTest::aSuggestionForOtherWordsIsLookedAt()
{
    m_draft->suggest(u"A"_qs, u"old mill"_qs, u"tower"_qs);
    loseAllWords();
    place(u"Snow"_qs);
    QCOMPARE(told(), u"replace changed 28..32 «old mill» → «tower»"_qs);
    QCOMPARE(m_draft->acceptAll().left.size(), 1);
}

void PlacementsTest::anInsertionComesBehindThePlace()
{
    m_draft->copy(u"A"_qs, u"The old mill stands by the slow river bank."_qs);
    loseAllWords();
    place(u"Snow"_qs);
    QCOMPARE(told(), u"insert changed 32..32 «» → « bank»"_qs);
}

void PlacementsTest::itsOwnWordsCountWhileTheyStand()
{
    const QString before = m_draft->text();
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    loseAllWords();
    place(u"Snow"_qs);
    m_draft->become(before + u"\n\nSnow fell at night."_qs);
    QCOMPARE(told(), u"note in-place 4..12 «old mill»"_qs);
}

void PlacementsTest::theLaterPlaceCounts()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    loseAllWords();
    place(u"Snow"_qs, u"W"_qs, 20);
    place(u"night"_qs, u"V"_qs, 21);
    QCOMPARE(told(), u"note moved 41..46 «old mill»"_qs);
    // Whichever comes first.
    const Review both = m_draft->review;
    m_draft->review = {};
    for (const QString& who : {u"A"_qs, u"V"_qs, u"W"_qs})
        m_draft->review.entries.add(both.entries.by(personOf(who)));
    m_draft->review.records = both.records;
    QCOMPARE(told(), u"note moved 41..46 «old mill»"_qs);
}

void PlacementsTest::aRevisedRemarkIsPlacedByItself()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    loseAllWords();
    place(u"Snow"_qs);
    Entry revised = m_draft->remark(u"A"_qs).entry;
    ++revised.revision;
    revised.spelling = respelled(revised);
    m_draft->review.entries.add(revised);
    QCOMPARE(told(), u"note gone «old mill»"_qs);
}

void PlacementsTest::whatWasSaidOfAnEarlierRevisionHidesNothing()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    Entry revised = m_draft->remark(u"A"_qs).entry;
    loseAllWords();
    place(u"night"_qs, u"V"_qs, 30);
    ++revised.revision;
    revised.spelling = respelled(revised);
    m_draft->review.entries.add(revised);
    place(u"Snow"_qs, u"W"_qs, 20); // who did not know of the other
    QCOMPARE(told(), u"note moved 28..32 «old mill»"_qs);
}

void PlacementsTest::itIsWrittenAndReadAgain()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    loseAllWords();
    place(u"Snow"_qs);
    const QUuid who = personOf(u"W"_qs);
    const auto read = entriesIn(reviewFileOf(m_draft->review.entries.by(who), who));
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence));
    QVERIFY(*read == m_draft->review.entries.by(who));
    QCOMPARE(read->all().first().target->exact, u"Snow"_qs);
}

void PlacementsTest::whatPlacesAPrivateNoteStaysWithIt()
{
    m_draft->comment(u"A"_qs, u"old mill"_qs);
    Entry note = m_draft->remark(u"A"_qs).entry;
    note.isPrivate = true;
    ++note.revision;
    note.spelling = respelled(note);
    m_draft->review.entries.add(note);
    loseAllWords();
    place(u"Snow"_qs);
    const Review left = leavingOf(m_draft->review, {}, QUuid::createUuid());
    QVERIFY(left.entries.all().isEmpty());
}

} // namespace placements_test

GALLEY_GUILESS_TEST(placements_test::PlacementsTest)

#include "placements_test.moc"
