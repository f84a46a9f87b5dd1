// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/review/remarks_pane.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/review/remark_card.h"
#include "ui/review/remark_delegate.h"
#include "ui/review/remark_list.h"
#include "ui/review/remark_words.h"

#include <QCheckBox>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace remarks_pane_test {

using namespace galley;
using namespace galley::tests;

// What people said of an article, as a list.
class RemarksPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        const QString text = u"The old mill stands by the slow river."_qs;
        m_draft.emplace(text);
        m_draft->copy(u"A"_qs, u"The old tower stands by the quiet river."_qs);
        m_draft->comment(u"B"_qs, u"stands"_qs);
        const QString path =
            writtenFile(m_folder->filePath(u"essay.json"_qs), m_draft->now.savedTree().text());
        QVERIFY(review::addToReview(path, m_draft->review));
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(path), path));
        m_review = std::make_unique<LiveReview>(*m_session);
        m_pane = std::make_unique<RemarksPane>(*m_review);
        m_pane->resize(300, 500);
        m_pane->show();
        QVERIFY(QTest::qWaitFor([this] { return m_review->remarks().size() == 3; }));
    }
    void cleanup()
    {
        m_pane.reset();
        m_review.reset();
        m_session.reset();
    }
    void rowsAreSpokenWhole();
    void theNextOneIsFoundRoundTheEnd();
    void aDecidedOneGivesWayToTheOneBehind();
    void decidedOnesAreShownWhenWanted();
    void theCardOffersWhatCanBeDone();
    void whatStandsElsewhereIsSaid();
    void rowsAreOfOneHeight();

private:
    const RemarkList& list() const { return *m_pane->findChild<RemarkList*>(); }
    QString shownWords() const
    {
        return m_review->remarks()[m_pane->current()].entry.target->exact;
    }
    QStringList buttons() const
    {
        QStringList names;
        for (const auto* const button :
             m_pane->findChild<RemarkCard*>()->findChildren<QPushButton*>()) {
            if (button->isVisible())
                names.append(button->text().remove(u'&'));
        }
        return names;
    }
    void decide(review::Decided decided)
    {
        const review::Profile who{personOf(u"W"_qs), u"Wanda"_qs, u"W"_qs};
        const qsizetype open = m_review->openCount();
        m_review->decide({m_review->remarks()[m_pane->current()]}, decided, who);
        QVERIFY(QTest::qWaitFor([&] { return m_review->openCount() < open; }));
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<ReviewedArticle> m_draft;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_review;
    std::unique_ptr<RemarksPane> m_pane;
};

void RemarksPaneTest::rowsAreSpokenWhole()
{
    QCOMPARE(list().rowCount(), 3);
    const QString spoken = list().index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Replace") && spoken.contains(u"mill → tower"), qPrintable(spoken));
}

void RemarksPaneTest::theNextOneIsFoundRoundTheEnd()
{
    QSignalSpy chosen(m_pane.get(), &RemarksPane::remarkChosen);
    QStringList words;
    for (int step = 0; step < 4; ++step) {
        m_pane->goToNext(1);
        words.append(shownWords());
    }
    QCOMPARE(words, (QStringList{u"mill"_qs, u"stands"_qs, u"slow"_qs, u"mill"_qs}));
    m_pane->goToNext(-1);
    QCOMPARE(shownWords(), u"slow"_qs);
    QCOMPARE(chosen.size(), 5);
}

void RemarksPaneTest::aDecidedOneGivesWayToTheOneBehind()
{
    m_pane->goToNext(1);
    decide(review::Decided::Rejected);
    QCOMPARE(list().rowCount(), 2);
    QCOMPARE(shownWords(), u"stands"_qs);
    m_pane->goToNext(1);
    decide(review::Decided::Rejected); // the last: the one before
    QCOMPARE(shownWords(), u"stands"_qs);
}

void RemarksPaneTest::decidedOnesAreShownWhenWanted()
{
    m_pane->goToNext(1);
    decide(review::Decided::Rejected);
    m_pane->findChild<QCheckBox*>()->setChecked(true);
    QCOMPARE(list().rowCount(), 3);
    m_pane->goTo(m_draft->remark(u"A"_qs, u"mill"_qs).entry.id);
    QCOMPARE(buttons(), (QStringList{u"Reopen"_qs, u"Reply…"_qs}));
}

void RemarksPaneTest::theCardOffersWhatCanBeDone()
{
    QVERIFY(buttons().isEmpty()); // nothing is open
    m_pane->goToNext(1);
    QCOMPARE(buttons(), (QStringList{u"Accept"_qs, u"Reject"_qs, u"Reply…"_qs}));
    m_pane->goToNext(1);
    QCOMPARE(buttons(), (QStringList{u"Resolve"_qs, u"Reply…"_qs}));
    QSignalSpy resolve(m_pane.get(), &RemarksPane::resolveWanted);
    for (auto* const button : m_pane->findChild<RemarkCard*>()->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().remove(u'&') == u"Resolve")
            button->click();
    }
    QCOMPARE(resolve.size(), 1);
}

void RemarksPaneTest::whatStandsElsewhereIsSaid()
{
    QCOMPARE(standingOf(*m_review, 0), QString());
    m_session->editText({{{8, u"mill"_qs, u"barn"_qs}}});
    QTRY_COMPARE(standingOf(*m_review, 0), u"These words were changed since"_qs);
}

void RemarksPaneTest::rowsAreOfOneHeight()
{
    auto* const view = m_pane->findChild<QListView*>();
    QVERIFY(qobject_cast<RemarkDelegate*>(view->itemDelegate()));
    QCOMPARE(view->visualRect(list().index(0)).height(),
             view->visualRect(list().index(2)).height());
    QVERIFY(view->visualRect(list().index(0)).height() >= 2 * view->fontMetrics().height());
}

} // namespace remarks_pane_test

GALLEY_TEST(remarks_pane_test::RemarksPaneTest)

#include "remarks_pane_test.moc"
