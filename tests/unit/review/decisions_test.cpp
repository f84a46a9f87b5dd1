// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/decisions.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace decisions_test {

using namespace galley;
using namespace galley::review;
using tests::personOf;

// What several decisions on one remark come to.
class DecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_remark = {};
        m_remark.entry.id = personOf(u"note"_qs);
        m_remark.entry.by = personOf(u"A"_qs);
        m_decisions.clear();
    }
    void whoDecidesAfterHavingSeenAnotherOverrulesHim();
    void twoThatDidNotKnowOfEachOtherAreContested();
    void twoThatAgreeAreDecided();
    void oneThatIsTakenBackIsAsIfNeverMade();
    void aRemarkThatWasRevisedSinceIsOpenAgain();
    void theOrderInWhichTheyComeDoesNotMatter();
    void oneDecidesAnewByRevising();

private:
    // Knows the decisions that `who` is told of.
    void decide(const QString& who, Decided decided, bool knowsOthers = true)
    {
        Remark known = m_remark;
        settle(known, knowsOthers ? m_decisions : QList<Entry>());
        std::optional<Entry> former;
        for (const Entry& each : m_decisions) {
            if (each.by == personOf(who))
                former = each;
        }
        const Entry made = decisionOn(known, decided, personOf(who), 1, former);
        m_decisions.removeIf([&](const Entry& each) { return each.id == made.id; });
        m_decisions.append(made);
        settle(m_remark, m_decisions);
    }

    Remark m_remark;
    QList<Entry> m_decisions;
};

void DecisionsTest::whoDecidesAfterHavingSeenAnotherOverrulesHim()
{
    decide(u"W"_qs, Decided::Accepted);
    QCOMPARE(m_remark.verdict, Verdict::Accepted);
    decide(u"V"_qs, Decided::Rejected);
    QCOMPARE(m_remark.verdict, Verdict::Rejected);
    decide(u"W"_qs, Decided::Accepted);
    QCOMPARE(m_remark.verdict, Verdict::Accepted);
}

void DecisionsTest::twoThatDidNotKnowOfEachOtherAreContested()
{
    decide(u"W"_qs, Decided::Accepted);
    decide(u"V"_qs, Decided::Rejected, false);
    QCOMPARE(m_remark.verdict, Verdict::Contested);
    QCOMPARE(m_remark.decisions.size(), 2);
    QVERIFY(m_remark.isOpen());
}

void DecisionsTest::twoThatAgreeAreDecided()
{
    decide(u"W"_qs, Decided::Accepted);
    decide(u"V"_qs, Decided::Accepted, false);
    QCOMPARE(m_remark.verdict, Verdict::Accepted);
}

void DecisionsTest::oneThatIsTakenBackIsAsIfNeverMade()
{
    decide(u"W"_qs, Decided::Accepted);
    decide(u"W"_qs, Decided::Undecided);
    QCOMPARE(m_remark.verdict, Verdict::Open);
    QVERIFY(m_remark.decisions.isEmpty());
}

void DecisionsTest::aRemarkThatWasRevisedSinceIsOpenAgain()
{
    decide(u"W"_qs, Decided::Accepted);
    ++m_remark.entry.revision;
    settle(m_remark, m_decisions);
    QCOMPARE(m_remark.verdict, Verdict::Open);
    QVERIFY(m_remark.isRevisedSince);
}

void DecisionsTest::theOrderInWhichTheyComeDoesNotMatter()
{
    decide(u"W"_qs, Decided::Accepted);
    decide(u"V"_qs, Decided::Rejected);
    std::reverse(m_decisions.begin(), m_decisions.end());
    settle(m_remark, m_decisions);
    QCOMPARE(m_remark.verdict, Verdict::Rejected);
}

void DecisionsTest::oneDecidesAnewByRevising()
{
    decide(u"W"_qs, Decided::Accepted);
    decide(u"W"_qs, Decided::Rejected);
    QCOMPARE(m_decisions.size(), 1);
    QCOMPARE(m_decisions.first().revision, 2);
    QCOMPARE(m_remark.verdict, Verdict::Rejected);
}

} // namespace decisions_test

GALLEY_APPLESS_TEST(decisions_test::DecisionsTest)

#include "decisions_test.moc"
