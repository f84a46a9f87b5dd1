// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/checklist_flow.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/checks/checks_pane.h"
#include "ui/review/checklist_pane.h"
#include "ui/review/remarks_pane.h"
#include "ui/widgets/banner.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/review_links.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QListWidget>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>

namespace checklist_flow_test {

using namespace galley;
using namespace galley::tests;

// An editor ticks off what they look at in each text.
class ChecklistFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void theMenuAsksForANameAndAFile();
    void withoutAListNothingStandsThere();
    void aFilesItemsStandInTheColumnWithTheFocus();
    void spaceTicksAndTicksBack();
    void inALaterTextATickIsSaidToBeOfAnEarlierOne();
    void itStandsBelowFieldsAndRemarksAlike();
    void foldedItIsALine();
    void anotherListKeepsTicksAndRemovalTakesItAway();
    void whatIsNoListIsSaidAndTheOldOneStays();

private:
    ChecklistPane* pane() const { return m_window->findChild<ChecklistPane*>(); }
    QListWidget* list() const { return pane()->findChild<QListWidget*>(); }
    QString item(int row) const { return list()->item(row)->text(); }
    bool isTicked(int row) const { return list()->item(row)->checkState() == Qt::Checked; }
    void open(const QByteArray& text, const QString& name = u"style.md"_qs)
    {
        const QString path = writtenFile(m_folder->filePath(name), text);
        m_window->findChild<ChecklistFlow*>()->open(path);
    }
    void openList()
    {
        open("# House style\n- [ ] Names & places\n- [ ] Numbers\n- [ ] Links\n");
        QTRY_VERIFY(pane()->isVisible());
    }
    void key(Qt::Key key) { QTest::keyClick(list(), key); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    MainWindow* m_window = nullptr;
};

void ChecklistFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (QByteArray(QTest::currentTestFunction()) != "theMenuAsksForANameAndAFile")
        QVERIFY(review::saveProfile({personOf(u"M"_qs), u"Mara Lind"_qs, u"ML"_qs}));
    const QString path = writtenFile(m_folder->filePath(u"essay.json"_qs),
                                     articleWith(u"The old mill stands."_qs).savedTree().text());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(path);
    QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
    m_window = m_windows->windows().first();
    m_window->resize(1400, 900);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QVERIFY(QTest::qWaitFor([this] { return m_window->review().isPlaced(); }));
}

void ChecklistFlowTest::theMenuAsksForANameAndAFile()
{
    for (QAction* const action : m_window->findChildren<QAction*>()) {
        if (action->text().remove(u'&') == u"Checklist…")
            action->trigger();
    }
    auto* const name = m_window->findChild<QInputDialog*>();
    QVERIFY(name);
    name->setTextValue(u"Mara Lind"_qs);
    name->accept();
    QVERIFY(m_window->findChild<QFileDialog*>());
}

void ChecklistFlowTest::withoutAListNothingStandsThere()
{
    QVERIFY(pane());
    QVERIFY(pane()->isHidden());
}

void ChecklistFlowTest::aFilesItemsStandInTheColumnWithTheFocus()
{
    openList();
    QCOMPARE(list()->count(), 3);
    QCOMPARE(item(0), u"Names & places"_qs);
    QVERIFY(!isTicked(0));
    QCOMPARE(m_window->focusWidget(), list());
    QCOMPARE(pane()->findChild<QToolButton*>(u"head"_qs)->text(), u"House style"_qs);
    QCOMPARE(m_window->statusBar()->currentMessage(), u"3 items to look at in this text"_qs);
    QVERIFY(!m_window->session().isModified());
}

void ChecklistFlowTest::spaceTicksAndTicksBack()
{
    openList();
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->review().checklists().first().ticked(), 1);
    QVERIFY(m_window->review().checklists().first().items[1].isTicked);
    QVERIFY(isTicked(1));
    QCOMPARE(m_window->focusWidget(), list()); // and goes on
    QCOMPARE(list()->currentRow(), 1);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->review().checklists().first().ticked(), 2);
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->review().checklists().first().ticked(), 1);
    QVERIFY(!isTicked(2));
}

void ChecklistFlowTest::inALaterTextATickIsSaidToBeOfAnEarlierOne()
{
    openList();
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->review().checklists().first().ticked(), 1);
    m_window->session().editText({{{0, {}, u"Yes: "_qs}}}, Step::Own);
    QTRY_COMPARE(item(0), u"Names & places (ticked on an earlier text)"_qs);
    QVERIFY(!isTicked(0));
    key(Qt::Key_Space);
    QTRY_COMPARE(item(0), u"Names & places"_qs);
    QVERIFY(isTicked(0));
}

void ChecklistFlowTest::itStandsBelowFieldsAndRemarksAlike()
{
    openList();
    QVERIFY(m_window->checksPane().isVisible());
    m_window->review().comment({4, 3}, review::EntryKind::Note, u"How old?"_qs,
                               {personOf(u"M"_qs), u"Mara Lind"_qs, u"ML"_qs});
    QTRY_COMPARE(m_window->review().remarks().size(), 1);
    for (const int width : {1600, 800}) { // cards beside the text; a list in the column
        m_window->resize(width, 900);
        m_window->showSide();
        m_window->reviewLinks().showList();
        QTRY_VERIFY(pane()->isVisible());
    }
    QVERIFY(m_window->remarksPane().isVisible());
}

void ChecklistFlowTest::foldedItIsALine()
{
    openList();
    auto* const head = pane()->findChild<QToolButton*>(u"head"_qs);
    head->setFocus();
    QTest::keyClick(head, Qt::Key_Space);
    QVERIFY(!list()->isVisible());
    QTRY_VERIFY(pane()->height() < 50);
    QTest::keyClick(head, Qt::Key_Space);
    QVERIFY(list()->isVisible());
}

void ChecklistFlowTest::anotherListKeepsTicksAndRemovalTakesItAway()
{
    openList();
    key(Qt::Key_Space);
    QTRY_COMPARE(m_window->review().checklists().first().ticked(), 1);
    open("Pictures\nNames & places\n", u"other.txt"_qs);
    QTRY_COMPARE(list()->count(), 2);
    QCOMPARE(item(0), u"Pictures"_qs);
    QVERIFY(!isTicked(0));
    QVERIFY(isTicked(1));
    Q_EMIT pane()->removalWanted();
    QTRY_VERIFY(pane()->isHidden());
}

void ChecklistFlowTest::whatIsNoListIsSaidAndTheOldOneStays()
{
    openList();
    open("\n", u"empty.md"_qs);
    QTRY_VERIFY(m_window->banner().isVisible());
    QCOMPARE(list()->count(), 3);
}

} // namespace checklist_flow_test

GALLEY_TEST(checklist_flow_test::ChecklistFlowTest)

#include "checklist_flow_test.moc"
