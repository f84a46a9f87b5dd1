// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/page_review.h"

#include "tests/support/reviewed_page.h"
#include "tests/support/test_program.h"

namespace page_review_test {

using namespace galley;
using namespace galley::tests;

// Somebody reads the page, and says there what they think.
class PageReviewTest : public QObject, ReviewedPage {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_windows.reset(); }
    void theKeyCommentsOnWhatIsSelectedOnThePage();
    void theMenuOfThePageCommentsOnWhatIsSelected();
    void withoutAnythingSelectedThereIsNothingToCommentOn();
    void whereTheEditorHasTheKeyboardTheKeyCommentsThere();
    void marksHaveTheColourOfTheirAuthors();
    void marksMoveNoLine();
    void marksStandWhereTheWordsAreAfterAnEdit();
    void aDecidedRemarkIsMarkedNoMore();
    void aClickOnAMarkMakesItsRemarkCurrent();
    void furtherClicksGoThroughWhatWasSaidOfAPlace();
    void theCurrentRemarkStandsOut();
};

void PageReviewTest::theKeyCommentsOnWhatIsSelectedOnThePage()
{
    open();
    select(u" old mill "_qs);
    QTest::keyClick(&page(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    say(u"Which mill?"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    const review::Remark& made = m_window->review().remarks().first();
    QCOMPARE(made.entry.target->exact, u"*old* mill"_qs); // as it is written
    QCOMPARE(made.entry.words, u"Which mill?"_qs);
    QVERIFY(!m_window->session().isModified());
}

void PageReviewTest::theMenuOfThePageCommentsOnWhatIsSelected()
{
    open();
    select(u"wheel"_qs);
    QContextMenuEvent event(QContextMenuEvent::Mouse, middleOf(u"wheel"_qs),
                            page().viewport()->mapToGlobal(middleOf(u"wheel"_qs)));
    QCoreApplication::sendEvent(page().viewport(), &event);
    auto* const menu = preview().findChild<QMenu*>();
    QVERIFY(menu);
    for (QAction* const action : menu->actions()) {
        if (action->text() == u"&Comment…")
            action->trigger();
    }
    menu->close();
    say(u"Since when?"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    QCOMPARE(m_window->review().remarks().first().entry.target->exact, u"wheel"_qs);
}

void PageReviewTest::withoutAnythingSelectedThereIsNothingToCommentOn()
{
    open();
    page().setFocus();
    QTest::keyClick(&page(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!m_window->findChild<CommentDialog*>());
    select(u"Rain"_qs); // the title is no part of the text
    QTest::keyClick(&page(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!m_window->findChild<CommentDialog*>());
}

void PageReviewTest::whereTheEditorHasTheKeyboardTheKeyCommentsThere()
{
    open();
    select(u"old mill"_qs);
    m_window->editor().text().setFocus();
    m_window->editor().text().select({text().indexOf(u"Nobody"), 6});
    QTest::keyClick(&m_window->editor().text(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    say(u"Really?"_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    QCOMPARE(m_window->review().remarks().first().entry.target->exact, u"Nobody"_qs);
}

void PageReviewTest::marksHaveTheColourOfTheirAuthors()
{
    m_draft->comment(u"A"_qs, u"Nobody"_qs);
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    QVERIFY(inkOf(u"A"_qs) != inkOf(u"B"_qs));
    QVERIFY(pixelsOf(around(u"Nobody"_qs), inkOf(u"A"_qs)) > 20);
    QCOMPARE(pixelsOf(around(u"Nobody"_qs), inkOf(u"B"_qs)), 0);
    QVERIFY(pixelsOf(around(u"slow"_qs), inkOf(u"B"_qs)) > 20);
    QCOMPARE(pixelsOf(around(u"mill"_qs), inkOf(u"B"_qs)), 0);
}

void PageReviewTest::marksMoveNoLine()
{
    open();
    const QString before = pageText();
    const QSizeF size = preview().page()->size();
    const QPoint place = middleOf(u"wheel"_qs);
    m_window->review().comment({0, 20}, review::EntryKind::Note, u"Hm."_qs, *review::ownProfile());
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    QCOMPARE(pageText(), before);
    QCOMPARE(preview().page()->size(), size);
    QCOMPARE(middleOf(u"wheel"_qs), place);
}

void PageReviewTest::marksStandWhereTheWordsAreAfterAnEdit()
{
    m_draft->comment(u"A"_qs, u"wheel"_qs);
    openReviewed();
    QVERIFY(pixelsOf(around(u"wheel"_qs), inkOf(u"A"_qs)) > 20);
    insert(text().indexOf(u"Nobody"), u"Well, as everybody here knows: "_qs);
    QTRY_VERIFY(preview().isUpToDate());
    QVERIFY(pixelsOf(around(u"wheel"_qs), inkOf(u"A"_qs)) > 20);
    QCOMPARE(pixelsOf(around(u"Nobody"_qs), inkOf(u"A"_qs)), 0);
    insert(0, u"A paragraph before.\n\n"_qs);
    QTRY_VERIFY(preview().isUpToDate());
    QVERIFY(pixelsOf(around(u"wheel"_qs), inkOf(u"A"_qs)) > 20);
}

void PageReviewTest::aDecidedRemarkIsMarkedNoMore()
{
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    QVERIFY(pixelsOf(around(u"slow"_qs), inkOf(u"B"_qs)) > 20);
    QTest::keyClick(&m_window->editor().text(), Qt::Key_F7);
    QTest::keyClick(&m_window->editor().text(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_window->review().openCount(), 0);
    QCOMPARE(pixelsOf(around(u"slow"_qs), inkOf(u"B"_qs)), 0);
}

void PageReviewTest::aClickOnAMarkMakesItsRemarkCurrent()
{
    m_draft->comment(u"A"_qs, u"Nobody"_qs);
    m_draft->suggest(u"B"_qs, u"slow"_qs, u"quiet"_qs);
    openReviewed();
    click(u"Nobody"_qs);
    QCOMPARE(current(), u"Nobody"_qs);
    click(u"slow"_qs);
    QCOMPARE(current(), u"slow"_qs);
    click(u"stands"_qs); // where nothing was said
    QCOMPARE(current(), u"slow"_qs);
}

void PageReviewTest::furtherClicksGoThroughWhatWasSaidOfAPlace()
{
    m_draft->comment(u"A"_qs, u"Nobody mills there"_qs);
    m_draft->comment(u"B"_qs, u"mills"_qs);
    openReviewed();
    click(u"mills"_qs);
    QCOMPARE(current(), u"mills"_qs);
    click(u"mills"_qs);
    QCOMPARE(current(), u"Nobody mills there"_qs);
    click(u"mills"_qs);
    QCOMPARE(current(), u"mills"_qs);
}

void PageReviewTest::theCurrentRemarkStandsOut()
{
    m_draft->comment(u"A"_qs, u"Nobody"_qs);
    openReviewed();
    const int before = pixelsOf(around(u"Nobody"_qs), inkOf(u"A"_qs));
    const QImage image = around(u"Nobody"_qs);
    QTest::keyClick(&m_window->editor().text(), Qt::Key_F7);
    QCOMPARE(current(), u"Nobody"_qs);
    QVERIFY(around(u"Nobody"_qs) != image);
    QVERIFY(pixelsOf(around(u"Nobody"_qs), inkOf(u"A"_qs)) > before); // a frame
}

} // namespace page_review_test

GALLEY_TEST(page_review_test::PageReviewTest)

#include "page_review_test.moc"
