// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/merge_review.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>

namespace merge_review_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString base = u"The mill stood by the river.\n\nCosts rose by 5 percent.\n\nThe end.\n"_qs;
const QString ours = u"The mill stood by the sea.\n\nCosts fell by 5 percent.\n\nThe end.\n"_qs;
const QString theirs = u"The mill stood by the lake.\n\nCosts rose by 15 percent.\n\nThe end.\n"_qs;

} // namespace

// What is left to be looked at after a merge.
class MergeReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPlaceIsThereUntilItWasLookedAt();
    void aConflictIsDecidedAsOneStep();
    void whatWasTypedSinceStays();
    void whatIsTypedWhileADecisionIsMadeStays();
    void twoDecisionsAtOnceAreBothMade();
    void aPlaceIsFoundAfterEdits();
    void aPlaceThatWasRemovedIsBackWithItsWords();
    void onceAllIsLookedAtNoEditIsKept();

private:
    QString text() const { return m_session->text().toString(); }

    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<MergeReview> m_review;
};

void MergeReviewTest::init()
{
    const Article was = articleWithText(base).article;
    const Article mine = articleWithText(ours).article;
    const Article other = articleWithText(theirs).article;
    const ArticleMerge merge = mergeOf(was, mine, other);
    m_session = std::make_unique<ArticleSession>(articleWithText(merge.text.text));
    m_review = std::make_unique<MergeReview>(*m_session, was, mine, other, merge);
    QCOMPARE(m_review->items().size(), 2);
    QVERIFY(m_review->items()[0].isConflict());
    QVERIFY(!m_review->items()[1].isConflict());
}

void MergeReviewTest::aPlaceIsThereUntilItWasLookedAt()
{
    QSignalSpy changed(m_review.get(), &MergeReview::changed);
    m_review->lookedAt(1);
    m_review->lookedAt(0);
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_review->isDone());
    QVERIFY(text().startsWith(u"The mill stood by the sea."));
}

void MergeReviewTest::aConflictIsDecidedAsOneStep()
{
    m_review->take(0, MergeSide::Theirs);
    QTRY_COMPARE(text(),
                 u"The mill stood by the lake.\n\nCosts fell by 15 percent.\n\nThe end.\n"_qs);
    QCOMPARE(m_review->items().size(), 1);
    m_session->history().undo();
    QVERIFY(text().startsWith(u"The mill stood by the sea."));
}

void MergeReviewTest::whatWasTypedSinceStays()
{
    m_session->editText({{{0, {}, u"Once. "_qs}}});
    m_session->editText({{{text().size() - 1, {}, u" Really."_qs}}});
    m_review->take(0, MergeSide::Theirs);
    QTRY_COMPARE(text(),
                 u"Once. The mill stood by the lake.\n\nCosts fell by 15 percent.\n\n"
                 "The end. Really.\n"_qs);
}

void MergeReviewTest::whatIsTypedWhileADecisionIsMadeStays()
{
    m_review->take(0, MergeSide::Theirs);
    m_session->editText({{{0, {}, u"Once. "_qs}}});
    QTRY_COMPARE(
        text(), u"Once. The mill stood by the lake.\n\nCosts fell by 15 percent.\n\nThe end.\n"_qs);
    m_session->history().undo();
    QCOMPARE(text(),
             u"Once. The mill stood by the sea.\n\nCosts fell by 15 percent.\n\nThe end.\n"_qs);
}

void MergeReviewTest::twoDecisionsAtOnceAreBothMade()
{
    const Article was = articleWithText(u"One is red.\n\nTwo is red.\n"_qs).article;
    const Article mine = articleWithText(u"One is blue.\n\nTwo is blue.\n"_qs).article;
    const Article other = articleWithText(u"One is green.\n\nTwo is green.\n"_qs).article;
    const ArticleMerge merge = mergeOf(was, mine, other);
    m_session = std::make_unique<ArticleSession>(articleWithText(merge.text.text));
    m_review = std::make_unique<MergeReview>(*m_session, was, mine, other, merge);
    QCOMPARE(m_review->items().size(), 2);
    m_review->take(0, MergeSide::Theirs);
    m_review->take(0, MergeSide::Theirs);
    m_session->editText({{{text().size(), {}, u"The end.\n"_qs}}});
    QTRY_COMPARE(text(), u"One is green.\n\nTwo is green.\nThe end.\n"_qs);
    QVERIFY(m_review->isDone());
}

void MergeReviewTest::aPlaceIsFoundAfterEdits()
{
    m_session->editText({{{0, {}, u"Once. "_qs}}});
    const TextRange now = m_review->rangeOf(1);
    QCOMPARE(text().mid(now.start, now.length), u"Costs fell by 15 percent."_qs);
}

void MergeReviewTest::aPlaceThatWasRemovedIsBackWithItsWords()
{
    const TextRange place = m_review->rangeOf(1);
    m_session->editText({{{place.start, text().mid(place.start, place.length), {}}}});
    QVERIFY(m_review->rangeOf(1).isEmpty());
    m_session->history().undo();
    QCOMPARE(m_review->rangeOf(1), place);
}

void MergeReviewTest::onceAllIsLookedAtNoEditIsKept()
{
    m_review->lookedAt(1);
    m_session->editText({{{0, {}, u"a"_qs}}});
    QCOMPARE(m_session->textHistory().size(), 1);
    m_review->lookedAt(0);
    m_session->editText({{{0, {}, u"b"_qs}}});
    QCOMPARE(m_session->textHistory().size(), 0);
}

} // namespace merge_review_test

GALLEY_GUILESS_TEST(merge_review_test::MergeReviewTest)
#include "merge_review_test.moc"
