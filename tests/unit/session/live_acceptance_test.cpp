// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_acceptance.h"

#include "tests/support/reviewed_session.h"
#include "tests/support/test_program.h"

namespace live_acceptance_test {

using namespace galley;
using namespace galley::tests;

// An article as it would be, while it stays as it is.
class LiveAcceptanceTest : public QObject, ReviewedSession {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatStandsIsTakenIn();
    void fieldsAreTakenInToo();
    void editsAreFollowed();
    void whatIsDecidedIsNotTakenIn();
    void whatIsNotWantedIsNotLookedFor();

private:
    void look(const ReviewedArticle& draft)
    {
        begin(draft);
        m_suggestions.emplace(*m_session, *m_review);
        m_acceptance.emplace(*m_session, *m_review, *m_suggestions);
        QObject::connect(&*m_acceptance, &LiveAcceptance::found, &*m_acceptance,
                         [this](const LiveAcceptance::Found& found) { m_found = found; });
        m_acceptance->setWanted(true);
    }
    QString found() const { return m_found ? m_found->article.text().toString() : QString(); }
    qsizetype of(const QString& proposed) const
    {
        for (qsizetype index = 0; index < m_review->remarks().size(); ++index) {
            if (m_review->remarks()[index].entry.proposed == proposed)
                return index;
        }
        return -1;
    }

    std::optional<ReviewedArticle> m_draft;
    std::optional<LiveSuggestions> m_suggestions;
    std::optional<LiveAcceptance> m_acceptance;
    std::optional<LiveAcceptance::Found> m_found;
};

void LiveAcceptanceTest::init()
{
    m_draft.emplace(u"The old mill stands by the slow river."_qs);
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
}

void LiveAcceptanceTest::cleanup()
{
    m_acceptance.reset();
    m_suggestions.reset();
    m_found.reset();
    end();
}

void LiveAcceptanceTest::whatStandsIsTakenIn()
{
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs); // which asks for a choice
    look(*m_draft);
    QTRY_COMPARE(found(), u"The old mill stands by the quiet river."_qs);
    QCOMPARE(m_found->accepted, 1);
    QCOMPARE(m_found->left, 2);
    QCOMPARE(m_found->blocks.count(), 1);
    QCOMPARE(m_session->text().toString(), m_draft->text());
}

void LiveAcceptanceTest::fieldsAreTakenInToo()
{
    m_draft->copy(u"C"_qs, m_draft->text(), {{u"title"_qs, u"Snow"_qs}});
    look(*m_draft);
    QTRY_COMPARE(found(), u"The old tower stands by the quiet river."_qs);
    QCOMPARE(m_found->article.string(Field::Title), std::optional(u"Snow"_qs));
    QCOMPARE(m_session->article().string(Field::Title), std::optional(u"Rain"_qs));
}

void LiveAcceptanceTest::editsAreFollowed()
{
    look(*m_draft);
    m_session->editText({{{0, {}, u"Now: "_qs}}});
    QTRY_COMPARE(found(), u"Now: The old tower stands by the quiet river."_qs);
}

void LiveAcceptanceTest::whatIsDecidedIsNotTakenIn()
{
    look(*m_draft);
    m_review->decide({m_review->remarks()[of(u"tower"_qs)]}, review::Decided::Rejected,
                     {personOf(u"W"_qs), u"Wanda"_qs, u"W"_qs});
    QTRY_COMPARE(found(), u"The old mill stands by the quiet river."_qs);
    QCOMPARE(m_found->left, 0);
}

void LiveAcceptanceTest::whatIsNotWantedIsNotLookedFor()
{
    look(*m_draft);
    QTRY_VERIFY(m_found);
    m_acceptance->setWanted(false);
    m_found.reset();
    m_session->editText({{{0, {}, u"Now: "_qs}}});
    QTRY_VERIFY(!m_review->isPlaced());
    QTRY_VERIFY(m_review->isPlaced());
    threadsFor(Work::Text)->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!m_found);
}

} // namespace live_acceptance_test

GALLEY_TEST(live_acceptance_test::LiveAcceptanceTest)

#include "live_acceptance_test.moc"
