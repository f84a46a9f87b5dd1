// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/outline/outline_model.h"
#include "ui/outline/outline_view.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/find_bar.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QWheelEvent>

namespace pane_links_test {

using namespace galley;

// What happens in one pane of a whole window and concerns another.
class PaneLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theOutlineFollowsTheCaretAndLeadsToHeadings();
    void aMovedSectionTakesTheCaretAlong();
    void aClickOnThePageLeadsToItsSource();
    void aClickOnThePageBringsTheEditorBack();
    void theCaretsLineOfThePageIsBesideIt();
    void f6ReachesTheOutline();
    void theOutlineIsRemembered();
    void findLooksInThePaneThatHasTheFocus();
    void theZoomIsRemembered();
    void theZoomIsToldWhenItChanges();
    void scrollingTogetherIsRemembered();
    void copyAsMarkdownIsOfferedWithASelection();

private:
    QAction* action(const QString& text) const;
    OutlineView& outline() const { return *m_window->findChild<OutlineView*>(); }
    OutlineModel& model() const { return *m_window->findChild<OutlineModel*>(); }
    TextView& text() const { return m_window->editor().text(); }
    QString caretLine() const { return text().textCursor().block().text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    MainWindow* m_window = nullptr;
};

void PaneLinksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_window = m_windows->newArticle();
    m_window->resize(1500, 700);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->session().editText(
        {{{0, {}, u"Before.\n\n## One\n\nfirst\n\n## Two\n\nsecond\n"_qs}}});
    m_window->panes().setWanted(Pane::Outline, true);
    QTRY_VERIFY(m_window->preview().isUpToDate());
}

void PaneLinksTest::cleanup()
{
    m_window->closeUnasked();
    m_windows.reset();
}

QAction* PaneLinksTest::action(const QString& text) const
{
    for (QAction* action : m_window->findChildren<QAction*>()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void PaneLinksTest::theOutlineFollowsTheCaretAndLeadsToHeadings()
{
    text().select({m_window->session().text().toString().indexOf(u"first"), 0});
    QCOMPARE(model().current(), 0);
    QTest::mouseClick(outline().viewport(), Qt::LeftButton, {},
                      outline().visualRect(model().index(1)).center());
    QCOMPARE(caretLine(), u"## Two"_qs);
    QVERIFY(text().hasFocus());
    QCOMPARE(model().current(), 1);
}

void PaneLinksTest::aMovedSectionTakesTheCaretAlong()
{
    outline().setFocus();
    outline().setCurrentIndex(model().index(1));
    QTest::keyClick(&outline(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(caretLine(), u"## Two"_qs);
    QCOMPARE(text().textCursor().blockNumber(), 2);
    QVERIFY(outline().hasFocus());
    m_window->session().history().undo();
    QCOMPARE(text().document()->findBlockByNumber(2).text(), u"## One"_qs);
}

void PaneLinksTest::aClickOnThePageLeadsToItsSource()
{
    PageView& page = m_window->preview().view();
    const QTextCursor words = page.document()->find(u"second"_qs);
    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, page.cursorRect(words).center());
    QCOMPARE(caretLine(), u"second"_qs);
    QVERIFY(text().hasFocus());
}

void PaneLinksTest::aClickOnThePageBringsTheEditorBack()
{
    m_window->panes().setWanted(Pane::Editor, false);
    QVERIFY(!text().isVisible());
    aClickOnThePageLeadsToItsSource();
}

// Also behind links whose targets are much longer than their words.
void PaneLinksTest::theCaretsLineOfThePageIsBesideIt()
{
    const QString paragraphs = u"Some words.\n\n"_qs.repeated(60);
    const QString link = u"[a](https://a.example/%1) "_qs.arg(QString(300, u'u'));
    const QString words = u"word "_qs.repeated(300);
    m_window->session().editText({{{0,
                                    {},
                                    paragraphs + link.repeated(40) + words + u"here "_qs + words
                                        + u"\n\n"_qs + paragraphs}}});
    QTRY_VERIFY(m_window->preview().isUpToDate());
    QCoreApplication::processEvents();

    text().select({m_window->session().text().toString().indexOf(u"here"), 0});

    PageView& page = m_window->preview().view();
    QTextCursor shown = m_window->preview().page()->find(u"here"_qs);
    shown.setPosition(shown.selectionStart());
    const int onPage = page.viewport()->mapToGlobal(page.cursorRect(shown).topLeft()).y();
    const int inText = text().viewport()->mapToGlobal(text().cursorRect().topLeft()).y();
    QVERIFY2(qAbs(onPage - inText) < 2 * text().cursorRect().height(),
             qPrintable(QString::number(onPage - inText)));
}

void PaneLinksTest::f6ReachesTheOutline()
{
    text().setFocus();
    QTest::keyClick(&text(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(outline().hasFocus());
    QTest::keyClick(&outline(), Qt::Key_F6);
    QVERIFY(text().hasFocus());
}

void PaneLinksTest::theOutlineIsRemembered()
{
    ArticleWindows later(*m_settings);
    QVERIFY(later.newArticle()->panes().isWanted(Pane::Outline));
    action(u"Outline"_qs)->trigger();
    ArticleWindows last(*m_settings);
    QVERIFY(!last.newArticle()->panes().isWanted(Pane::Outline));
}

void PaneLinksTest::findLooksInThePaneThatHasTheFocus()
{
    m_window->preview().setFocus();
    QTest::keyClick(&m_window->preview().view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_window->preview().findBar().isVisible());
    QVERIFY(!m_window->editor().findBar().isVisible());
    text().setFocus();
    QTest::keyClick(&text(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_window->editor().findBar().isVisible());
}

void PaneLinksTest::theZoomIsRemembered()
{
    const auto size = [this] {
        const QTextCursor words = m_window->preview().page()->find(u"first"_qs);
        return words.charFormat().fontPointSize();
    };
    const qreal before = size();
    action(u"Larger Page"_qs)->trigger();
    QTRY_VERIFY(qFuzzyCompare(size(), before * 1.1));
    QWidget& viewport = *m_window->preview().view().viewport();
    QWheelEvent wheel(QPointF(9, 9), viewport.mapToGlobal(QPointF(9, 9)), {}, {0, 120},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&viewport, &wheel);
    QTRY_VERIFY(qFuzzyCompare(size(), before * 1.25));
    ArticleWindows later(*m_settings);
    QCOMPARE(later.shared().preferences().pageZoom, 125);
    action(u"Actual Size"_qs)->trigger();
    QTRY_VERIFY(qFuzzyCompare(size(), before));
}

void PaneLinksTest::theZoomIsToldWhenItChanges()
{
    const auto* status = m_window->findChild<StatusLine*>();
    QCOMPARE(status->currentMessage(), QString());
    action(u"Larger Page"_qs)->trigger();
    QCOMPARE(status->currentMessage(), u"Page at 110%"_qs);
}

void PaneLinksTest::scrollingTogetherIsRemembered()
{
    QAction* together = action(u"Scroll Together"_qs);
    QVERIFY(together->isChecked());
    together->trigger();
    ArticleWindows later(*m_settings);
    QVERIFY(!later.shared().preferences().scrollsTogether);
    QVERIFY(!together->isChecked());
}

void PaneLinksTest::copyAsMarkdownIsOfferedWithASelection()
{
    QAction* copy = action(u"Copy as Markdown"_qs);
    QVERIFY(!copy->isEnabled());
    m_window->preview().view().selectAll();
    QVERIFY(copy->isEnabled());
}

} // namespace pane_links_test

GALLEY_TEST(pane_links_test::PaneLinksTest)
#include "pane_links_test.moc"
