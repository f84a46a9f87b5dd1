// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/summary_flow.h"

#include "app/base/thread_pools.h"
#include "app/session/review_hand_over.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/file_comparison_dialog.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/review_summary.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/review_flow.h"

#include <QAction>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>

namespace summary_flow_test {

using namespace galley;
using namespace galley::tests;

// The first page of a review, in the place of the text.
class SummaryFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void itIsShownAfterAnImport();
    void escapeLeavesItAndTheMenuBringsItBack();
    void f7BeginsWithTheFirstRemark();
    void aMustFixLeadsToItsWords();
    void nothingIsDecidedBehindIt();
    void anEditLeadsBackToTheText();
    void theTextThatWasSentIsOfferedToBeCompared();

private:
    void import()
    {
        m_window->reviewFlow().import(m_package);
        QVERIFY(QTest::qWaitFor([this] { return page().isVisible(); }));
    }
    ReviewSummary& page() const { return *m_window->findChild<ReviewSummary*>(); }
    QWidget& focus() const { return *m_window->focusWidget(); }
    QString selected() const
    {
        return m_window->session().text().mid(m_window->editor().text().selection());
    }
    void choose(const QString& words) const
    {
        for (QAction* const action : m_window->findChildren<QAction*>()) {
            if (action->text().remove(u'&') == words) {
                action->trigger();
                return;
            }
        }
        QFAIL("no such action");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    QString m_package;
    MainWindow* m_window = nullptr;
};

void SummaryFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    ReviewedArticle draft(u"The old mill stands by the slow river.\n\nNobody mills there."_qs);
    draft.copy(u"A"_qs, u"The old tower stands by the slow river.\n\nNobody mills there."_qs);
    draft.comment(u"A"_qs, u"Nobody"_qs);
    review::Entry mustFix = draft.remark(u"A"_qs, u"Nobody"_qs).entry;
    mustFix.kind = review::EntryKind::MustFix;
    ++mustFix.revision;
    mustFix.spelling = review::respelled(mustFix);
    draft.review.entries.add(mustFix);
    const QString path =
        writtenFile(m_folder->filePath(u"essay.json"_qs), draft.now.savedTree().text());
    m_package = m_folder->filePath(u"back.galley-review"_qs);
    QVERIFY(handOver({path, draft.now, draft.review}, {}, m_package));
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(path);
    QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
    m_window = m_windows->windows().first();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->editor().text().setFocus();
}

void SummaryFlowTest::itIsShownAfterAnImport()
{
    QVERIFY(!page().isVisible());
    import();
    QVERIFY(!m_window->editor().isVisible());
    QVERIFY(page().isAncestorOf(&focus()));
}

void SummaryFlowTest::escapeLeavesItAndTheMenuBringsItBack()
{
    import();
    QTest::keyClick(&focus(), Qt::Key_Escape);
    QVERIFY(!page().isVisible());
    QVERIFY(m_window->editor().isVisible());
    QVERIFY(m_window->editor().text().hasFocus());
    choose(u"Summary"_qs);
    QVERIFY(page().isVisible());
}

void SummaryFlowTest::f7BeginsWithTheFirstRemark()
{
    import();
    QTest::keyClick(&focus(), Qt::Key_F7);
    QVERIFY(!page().isVisible());
    QCOMPARE(selected(), u"mill"_qs);
}

void SummaryFlowTest::aMustFixLeadsToItsWords()
{
    import();
    for (const review::Remark& remark : m_window->review().remarks()) {
        if (remark.entry.kind == review::EntryKind::MustFix)
            Q_EMIT page().remarkWanted(remark.entry.id);
    }
    QVERIFY(!page().isVisible());
    QCOMPARE(selected(), u"Nobody"_qs);
}

void SummaryFlowTest::nothingIsDecidedBehindIt()
{
    import();
    const auto open = m_window->review().openCount();
    QTest::keyClick(&focus(), Qt::Key_F7); // one is current
    choose(u"Summary"_qs);
    QTest::keyClick(&focus(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page().isVisible());
    threadsFor(Work::Text)->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_window->review().openCount(), open);
}

void SummaryFlowTest::anEditLeadsBackToTheText()
{
    import();
    m_window->session().editText({{{0, {}, u"Yes: "_qs}}});
    QVERIFY(!page().isVisible());
    QVERIFY(m_window->editor().isVisible());
}

void SummaryFlowTest::theTextThatWasSentIsOfferedToBeCompared()
{
    import();
    Q_EMIT page().compareWanted();
    QVERIFY(!m_window->findChild<FileComparisonDialog*>()); // there is no difference yet
    m_window->session().editText({{{0, {}, u"Yes: "_qs}}});
    choose(u"Summary"_qs);
    QTRY_VERIFY(m_window->review().sentArticle());
    Q_EMIT page().compareWanted();
    auto* const dialog = m_window->findChild<FileComparisonDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().endsWith(u"what you sent"));
    QTRY_VERIFY(dialog->view().comparison());
    QCOMPARE(dialog->view().comparison()->text.insertedWords(), 1);
}

} // namespace summary_flow_test

GALLEY_TEST(summary_flow_test::SummaryFlowTest)

#include "summary_flow_test.moc"
