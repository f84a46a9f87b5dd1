// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/finding_remark_flow.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/checks/checks_pane.h"
#include "ui/checks/finding_row.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/review/remark_card.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>

namespace finding_remark_flow_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString text = u"The old mill stands there.\n\nAnd the the end."_qs;

} // namespace

// An editor makes remarks of what the checks found, from the list of findings.
class FindingRemarkFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void theFirstRemarkAsksForAName(); // before a name is known
    void theKeyboardMakesARemarkAndItsCardIsShown();
    void aCommentOnAFieldIsCurrentToo();
    void theSecondTimeTheFirstIsShown();
    void inSuggestTheFixIsSuggested();
    void aFindingWhoseWordsWereEditedMakesNone();
    void anArticleWithoutAFileOffersItGreyed();

private:
    void settle()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                return m_window->checks().areCurrent()
                    && (m_window->review().isPlaced() || !m_window->review().canRemark());
            },
            60'000));
        QCoreApplication::processEvents();
    }
    FindingRow* row(const QString& rule) const
    {
        for (auto* const row : m_window->checksPane().findChildren<FindingRow*>()) {
            if (row->rule() == rule && !row->isHidden())
                return row;
        }
        return nullptr;
    }
    // The menu of a finding, opened as the keyboard does.
    QMenu* menuOf(const QString& rule) const
    {
        m_window->showInspector();
        m_window->checksPane().setOpen(true);
        FindingRow* const found = row(rule);
        if (!found)
            return nullptr;
        found->setFocus(Qt::TabFocusReason);
        for (int tabs = 0; tabs < 2 && !qobject_cast<QToolButton*>(m_window->focusWidget()); ++tabs)
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
    void makeRemark(const QString& rule)
    {
        QMenu* const menu = menuOf(rule);
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_R);
        m_window->activateWindow(); // which a platform without a desktop does not do by itself
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    const review::Remark* current() const
    {
        const qsizetype index = m_window->remarksPane().current();
        return index < 0 ? nullptr : &m_window->review().remarks()[index];
    }
    QString note() const { return m_window->statusBar()->currentMessage(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    MainWindow* m_window = nullptr;
};

void FindingRemarkFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (QByteArray(QTest::currentTestFunction()) != "theFirstRemarkAsksForAName")
        QVERIFY(review::saveProfile({personOf(u"M"_qs), u"Mara Lind"_qs, u"ML"_qs}));
    const QString path =
        writtenFile(m_folder->filePath(u"essay.json"_qs), articleWith(text).savedTree().text());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(path);
    QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
    m_window = m_windows->windows().first();
    m_window->resize(1400, 900);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    settle();
}

void FindingRemarkFlowTest::theKeyboardMakesARemarkAndItsCardIsShown()
{
    makeRemark(u"doubled-word"_qs);
    QTRY_VERIFY(current());
    QCOMPARE(current()->entry.kind, review::EntryKind::Delete);
    QCOMPARE(current()->entry.target->exact, u" the"_qs);
    QVERIFY(m_window->remarksPane().isOpenInSight());
    auto* const card = m_window->findChild<RemarkCard*>();
    QVERIFY(card->isVisible());
    const QList<QLabel*> labels = card->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"twice in a row"_qs);
    }));
    QCOMPARE(note(),
             u"The fix is a suggestion of yours now; the article itself stays as it is."_qs);
    QCOMPARE(m_window->session().text().toString(), text);
    QVERIFY(!m_window->session().isModified());
    QCOMPARE(m_window->session().text().mid(m_window->editor().text().selection()), u" the"_qs);
    // And on with the keyboard: it is accepted as any other.
    QVERIFY(m_window->remarksPane().listHasFocus());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_window->session().text().toString().endsWith(u"And the end."_qs));
}

void FindingRemarkFlowTest::aCommentOnAFieldIsCurrentToo()
{
    makeRemark(u"no-description"_qs);
    QTRY_VERIFY(current());
    QCOMPARE(current()->entry.kind, review::EntryKind::Note);
    QCOMPARE(current()->entry.target->pointer, u"/description"_qs);
    QCOMPARE(note(), u"The finding is a remark of yours now."_qs);
}

void FindingRemarkFlowTest::theSecondTimeTheFirstIsShown()
{
    makeRemark(u"doubled-word"_qs);
    QTRY_VERIFY(current());
    const QUuid first = current()->entry.id;
    makeRemark(u"no-description"_qs);
    QTRY_VERIFY(current()->entry.id != first);
    makeRemark(u"doubled-word"_qs);
    QTRY_COMPARE(current()->entry.id, first);
    QCOMPARE(note(), u"You made a remark of it before: here it is."_qs);
    QCOMPARE(m_window->review().remarks().size(), 2);
}

void FindingRemarkFlowTest::theFirstRemarkAsksForAName()
{
    makeRemark(u"doubled-word"_qs);
    auto* const name = m_window->findChild<QInputDialog*>();
    QVERIFY(name);
    QVERIFY(m_window->review().said().entries.isEmpty());
    name->setTextValue(u"Mara Lind"_qs);
    name->accept();
    QTRY_VERIFY(current());
    QCOMPARE(m_window->review().person(current()->entry.by)->name, u"Mara Lind"_qs);
}

void FindingRemarkFlowTest::inSuggestTheFixIsSuggested()
{
    m_window->modeFlow().cycle();
    QTRY_COMPARE(m_window->session().mode(), Mode::Suggest);
    settle();
    makeRemark(u"doubled-word"_qs);
    QVERIFY(m_window->session().text().toString().endsWith(u"And the end."_qs));
    QTRY_VERIFY(current());
    QVERIFY(current()->entry.words.contains(u"twice in a row"_qs));
    QCOMPARE(m_window->session().record().text().toString(), text);
}

void FindingRemarkFlowTest::aFindingWhoseWordsWereEditedMakesNone()
{
    QMenu* const menu = menuOf(u"doubled-word"_qs);
    QVERIFY(menu);
    m_window->session().editText({{{34, u"e"_qs, u"en"_qs}}}, Step::Own);
    QTest::keyClick(menu, Qt::Key_R);
    QCOMPARE(note(), u"That was edited meanwhile, so no remark was made."_qs);
    settle();
    QVERIFY(m_window->review().remarks().isEmpty());
}

void FindingRemarkFlowTest::anArticleWithoutAFileOffersItGreyed()
{
    m_window = m_windows->newArticle();
    QTRY_COMPARE(m_windows->windows().size(), 2);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->session().editText({{{0, {}, text}}}, Step::Own);
    settle();
    QMenu* const menu = menuOf(u"doubled-word"_qs);
    QVERIFY(menu);
    const auto offered = [menu] {
        for (const QAction* const action : menu->actions()) {
            if (action->text().contains(u"Remark"_qs))
                return action->isEnabled();
        }
        qFatal("it is not offered");
        return false;
    };
    QVERIFY(!offered());
    menu->close();
}

} // namespace finding_remark_flow_test

GALLEY_TEST(finding_remark_flow_test::FindingRemarkFlowTest)

#include "finding_remark_flow_test.moc"
