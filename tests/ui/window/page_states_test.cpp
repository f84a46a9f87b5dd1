// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/page_review.h"

#include "tests/support/reviewed_page.h"
#include "tests/support/test_program.h"

namespace page_states_test {

using namespace galley;
using namespace galley::tests;

// The page as it is, with marks, as it would be.
class PageStatesTest : public QObject, ReviewedPage {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_windows.reset(); }
    void asItIsThePageHasNoMarks();
    void asAcceptedThePageShowsWhatIsSuggested();
    void asAcceptedThePageFollowsEditsAndDecisions();
    void asAcceptedThePageSaysSoAndTakesNoComments();
    void whatAsksForAChoiceIsNotTakenIn();
    void inSuggestOnesOwnWordsStandOnThePageAlready();
    void theKeyLeadsThroughTheStates();
    void withoutRemarksThereAreNoStatesToChoose();
};

void PageStatesTest::asItIsThePageHasNoMarks()
{
    m_draft->comment(u"A"_qs, u"Nobody"_qs);
    openReviewed();
    m_window->pageReview().setState(PageReview::State::AsItIs);
    QCOMPARE(pixelsOf(around(u"Nobody"_qs), inkOf(u"A"_qs)), 0);
    click(u"Nobody"_qs);
    QCOMPARE(current(), QString());
    m_window->pageReview().setState(PageReview::State::WithMarks);
    QVERIFY(pixelsOf(around(u"Nobody"_qs), inkOf(u"A"_qs)) > 20);
}

void PageStatesTest::asAcceptedThePageShowsWhatIsSuggested()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    m_window->pageReview().setState(PageReview::State::AsAccepted);
    QTRY_VERIFY(pageText().contains(u"The old tower stands by the quiet river."));
    QCOMPARE(text(), draft());
    QVERIFY(!m_window->session().isModified());
    m_window->pageReview().setState(PageReview::State::WithMarks);
    QTRY_VERIFY(pageText().contains(u"The old mill stands by the slow river."));
}

void PageStatesTest::asAcceptedThePageFollowsEditsAndDecisions()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    m_window->pageReview().setState(PageReview::State::AsAccepted);
    QTRY_VERIFY(pageText().contains(u"The old tower stands by the quiet river."));
    insert(text().size(), u" Now."_qs);
    QTRY_VERIFY(pageText().contains(u"is gone. Now."));
    QVERIFY(pageText().contains(u"The old tower stands by the quiet river."));
    QTest::keyClick(&m_window->editor().text(), Qt::Key_F7);
    QTest::keyClick(&m_window->editor().text(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(pageText().contains(u"The old mill stands by the quiet river."));
}

void PageStatesTest::asAcceptedThePageSaysSoAndTakesNoComments()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    openReviewed();
    auto* const choice = preview().findChild<ChoiceBar*>();
    QVERIFY(choice->isVisible());
    choice->choose(static_cast<int>(PageReview::State::AsAccepted));
    auto* const note = choice->parentWidget()->findChild<NoteLabel*>();
    QTRY_COMPARE(note->text(),
                 u"The page shows 1 suggestion taken in. The article stays as it is."_qs);
    QTRY_VERIFY(pageText().contains(u"tower"));
    select(u"tower"_qs);
    QTest::keyClick(&page(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!m_window->findChild<CommentDialog*>());
    const TextRange caret = m_window->editor().text().selection();
    click(u"river"_qs); // leads nowhere: it is not the article's page
    QCOMPARE(m_window->editor().text().selection(), caret);
}

void PageStatesTest::whatAsksForAChoiceIsNotTakenIn()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    m_window->pageReview().setState(PageReview::State::AsAccepted);
    QTRY_VERIFY(pageText().contains(u"The old mill stands by the quiet river."));
    auto* const note = preview().findChild<ChoiceBar*>()->parentWidget()->findChild<NoteLabel*>();
    QVERIFY(note->text().endsWith(u"2 more cannot be taken in without a choice."));
}

void PageStatesTest::inSuggestOnesOwnWordsStandOnThePageAlready()
{
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    m_window->modeFlow().setMode(Mode::Suggest);
    QTRY_COMPARE(m_window->session().mode(), Mode::Suggest);
    m_window->editor().text().select({text().indexOf(u"mill"), 4});
    m_window->editor().text().setFocus();
    QTest::keyClicks(&m_window->editor().text(), u"tower"_qs);
    QTRY_COMPARE(m_window->review().openCount(), 2);
    QTRY_VERIFY(pageText().contains(u"The old tower stands by the slow river."));
    m_window->pageReview().setState(PageReview::State::AsAccepted);
    QTRY_VERIFY(pageText().contains(u"The old tower stands by the quiet river."));
    QCOMPARE(m_window->session().record().text().toString(), draft());
}

void PageStatesTest::theKeyLeadsThroughTheStates()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    openReviewed();
    const auto turn = [this] {
        QTest::keyClick(&m_window->editor().text(), Qt::Key_8,
                        Qt::ControlModifier | Qt::AltModifier);
        return m_window->pageReview().state();
    };
    using State = PageReview::State;
    QCOMPARE(turn(), State::AsAccepted);
    QCOMPARE(preview().findChild<ChoiceBar*>()->chosen(), static_cast<int>(State::AsAccepted));
    QCOMPARE(turn(), State::AsItIs);
    QCOMPARE(turn(), State::WithMarks);
}

void PageStatesTest::withoutRemarksThereAreNoStatesToChoose()
{
    open();
    QVERIFY(!preview().findChild<ChoiceBar*>()->isVisible());
}

} // namespace page_states_test

GALLEY_TEST(page_states_test::PageStatesTest)

#include "page_states_test.moc"
