// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/tally.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace tally_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// How many remarks there are.
class TallyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_draft.emplace(u"The old mill stands by the slow river."_qs);
        m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
        m_draft->comment(u"A"_qs, u"river"_qs);
        m_draft->comment(u"B"_qs, u"slow"_qs);
        turn(m_draft->remark(u"B"_qs).entry, EntryKind::MustFix);
    }
    void openOnesAreCountedByKindAndPlace();
    void ofAPersonHisOwn();
    void whatIsDecidedIsNotOpen();
    void whereWordsWentIsCounted();
    void whatMayBeHandedOverHasNothingPrivate();

private:
    void turn(Entry entry, EntryKind kind, bool isPrivate = false)
    {
        entry.kind = kind;
        entry.isPrivate = isPrivate;
        ++entry.revision;
        entry.spelling = respelled(entry);
        m_draft->review.entries.add(entry);
    }
    std::optional<ReviewedArticle> m_draft;
};

void TallyTest::openOnesAreCountedByKindAndPlace()
{
    const Tally tally = openTally(m_draft->remarks());
    QCOMPARE(tally.suggestions, 1);
    QCOMPARE(tally.notes, 1);
    QCOMPARE(tally.mustFixes, 1);
    QCOMPARE(tally.remarks(), 3);
    QCOMPARE(tally.inPlace, 3);
}

void TallyTest::ofAPersonHisOwn()
{
    QCOMPARE(openTally(m_draft->remarks(), personOf(u"A"_qs)).remarks(), 2);
    QCOMPARE(openTally(m_draft->remarks(), personOf(u"B"_qs)).mustFixes, 1);
}

void TallyTest::whatIsDecidedIsNotOpen()
{
    m_draft->accept(m_draft->remark(u"A"_qs, u"mill"_qs));
    const Tally tally = openTally(m_draft->remarks());
    QCOMPARE(tally.suggestions, 0);
    QCOMPARE(saidTally(m_draft->remarks(), personOf(u"A"_qs)).suggestions, 1);
    QCOMPARE(saidTally(m_draft->remarks(), personOf(u"W"_qs)).decisions, 1);
}

void TallyTest::whereWordsWentIsCounted()
{
    m_draft->become(u"Nothing of that is left here."_qs);
    QCOMPARE(openTally(m_draft->remarks()).gone, 3);
}

void TallyTest::whatMayBeHandedOverHasNothingPrivate()
{
    turn(m_draft->remark(u"A"_qs, u"river"_qs).entry, EntryKind::Note, true);
    QCOMPARE(saidTally(m_draft->remarks(), personOf(u"A"_qs)).notes, 0);
    QCOMPARE(openTally(m_draft->remarks(), personOf(u"A"_qs)).notes, 1);
}

} // namespace tally_test

GALLEY_GUILESS_TEST(tally_test::TallyTest)

#include "tally_test.moc"
