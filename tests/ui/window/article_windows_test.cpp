// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/article_windows.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/window/window_dialogs.h"

#include <QSplitter>

namespace article_windows_test {

using namespace galley;

// Where windows come up and how wide their panes are: from the command line, or as they were left.
class ArticleWindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGeometryOfTheCommandLineIsTaken();
    void thePanesOfTheCommandLineAreSharedEvenlyAndNotRemembered();
    void sizeAndPaneWidthsAreRememberedOverARestart();
    void widthsOfPanesOfTheCommandLineAreNotRemembered();
    void aSecondWindowStandsBesideTheFirst();
    void aFileThatIsOpenBringsItsWindowForward();
    void aWindowMayBeAsNarrowAsAPhone();
    void showingAPaneSetsNoTextAnew();
    void aClosedWindowGoesBeforeWhatItShowed();

private:
    static QSplitter& splitter(const MainWindow& window)
    {
        return *window.panes().findChild<QSplitter*>();
    }
};

void ArticleWindowsTest::theGeometryOfTheCommandLineIsTaken()
{
    LaunchOptions options;
    options.size = QSize(900, 500);
    options.position = QPoint(40, 30);
    const tests::ProgramInFolder program(options);
    MainWindow& window = *program.windows().newArticle();
    QCOMPARE(window.size(), QSize(900, 500));
    QCOMPARE(window.pos(), QPoint(40, 30));
}

void ArticleWindowsTest::thePanesOfTheCommandLineAreSharedEvenlyAndNotRemembered()
{
    LaunchOptions options;
    options.size = QSize(1000, 500);
    options.panes = {Pane::Editor, Pane::Preview};
    tests::ProgramInFolder program(options);
    MainWindow& window = *program.windows().newArticle();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.findChild<EditorPane*>()->isVisible());
    QVERIFY(window.findChild<PreviewPane*>()->isVisible());
    QVERIFY(!window.findChild<InspectorPane*>()->isVisible());
    QList<int> widths = splitter(window).sizes();
    widths.removeAll(0); // of what is hidden
    QCOMPARE(widths.size(), 2);
    QVERIFY2(qAbs(widths[0] - widths[1]) <= 1,
             qPrintable(u"%1, %2"_qs.arg(widths[0]).arg(widths[1])));

    program.restart();
    QVERIFY(program.windows().newArticle()->panes().isWanted(Pane::Inspector));
}

void ArticleWindowsTest::sizeAndPaneWidthsAreRememberedOverARestart()
{
    tests::ProgramInFolder program;
    MainWindow& window = *program.windows().newArticle();
    window.resize(1100, 640);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QList<int> usual = splitter(window).sizes();
    splitter(window).setSizes({0, 540, 300, 260});
    const QList<int> widths = splitter(window).sizes();
    QVERIFY(widths != usual);

    program.restart();

    MainWindow& later = *program.windows().newArticle();
    QVERIFY(QTest::qWaitForWindowExposed(&later));
    QCOMPARE(later.size(), QSize(1100, 640));
    QCOMPARE(splitter(later).sizes(), widths);
}

void ArticleWindowsTest::widthsOfPanesOfTheCommandLineAreNotRemembered()
{
    tests::ProgramInFolder program;
    MainWindow& window = *program.windows().newArticle();
    window.resize(1100, 640);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QList<int> usual = splitter(window).sizes();
    splitter(window).setSizes({0, 540, 300, 260});
    const QList<int> widths = splitter(window).sizes();
    QVERIFY(widths != usual);

    LaunchOptions options;
    options.panes = {Pane::Editor, Pane::Preview};
    program.restart(options);
    MainWindow& asked = *program.windows().newArticle();
    QVERIFY(QTest::qWaitForWindowExposed(&asked));
    QVERIFY(splitter(asked).sizes() != widths);
    program.restart();

    MainWindow& later = *program.windows().newArticle();
    QVERIFY(QTest::qWaitForWindowExposed(&later));
    QCOMPARE(splitter(later).sizes(), widths);
}

void ArticleWindowsTest::aSecondWindowStandsBesideTheFirst()
{
    const tests::ProgramInFolder program;
    const MainWindow& first = *program.windows().newArticle();
    const MainWindow& second = *program.windows().newArticle();
    QVERIFY(first.pos() != second.pos());
}

void ArticleWindowsTest::aFileThatIsOpenBringsItsWindowForward()
{
    const tests::ProgramInFolder program;
    const QString path = program.write(u"first.json"_qs);
    const MainWindow& first = program.opened(path);
    const MainWindow& second = program.opened(program.write(u"second.json"_qs));
    QTRY_VERIFY(second.isActiveWindow());
    LaunchOptions call;
    call.files = {path};
    program.windows().start(call);
    QTRY_VERIFY(first.isActiveWindow());
    QCOMPARE(program.windows().windows().size(), 2);

    call.files.clear(); // as from a menu of programs
    program.windows().start(call);
    QCOMPARE(program.windows().windows().size(), 3);
    QTRY_VERIFY(program.windows().windows().back()->isActiveWindow());
}

void ArticleWindowsTest::aWindowMayBeAsNarrowAsAPhone()
{
    const tests::ProgramInFolder program;
    MainWindow& window =
        program.openedArticle("{\"$type\":\"site.standard.document\","
                              "\"content\":{\"$type\":\"a.very.long.name.of.a.type\"}}");
    window.resize(360, 640);
    QCOMPARE(window.width(), 360);
    window.showError(
        {ErrorKind::Changed, u"A sentence with whatever can be done about it."_qs, {}});
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.width(), 360);
}

void ArticleWindowsTest::showingAPaneSetsNoTextAnew()
{
    const tests::ProgramInFolder program;
    MainWindow& window = *program.windows().newArticle();
    const MainWindow& other = *program.windows().newArticle();
    auto* const title = other.findChild<QWidget*>(u"title"_qs);
    title->setFont(QFont(u"monospace"_qs, 7)); // what would be undone
    window.panes().setWanted(Pane::Inspector, false);
    QCOMPARE(title->font().pointSize(), 7);

    Preferences preferences = program.windows().shared().preferences();
    preferences.textStyle.font.setPointSize(20);
    program.windows().shared().setPreferences(preferences);
    QCOMPARE(title->font().pointSize(), 36);
}

void ArticleWindowsTest::aClosedWindowGoesBeforeWhatItShowed()
{
    tests::ProgramInFolder program;
    MainWindow& window = program.openedArticle();
    QStringList gone;
    connect(&window.session(), &QObject::destroyed, this, [&gone] { gone << u"article"_qs; });
    connect(&window, &QObject::destroyed, this, [&gone] { gone << u"window"_qs; });
    window.editor().text().setFocus();
    window.dialogs().showVersions();
    window.close();
    QVERIFY(program.windows().windows().isEmpty());
    QVERIFY(gone.isEmpty()); // what closed it may still be at work in it
    QTRY_COMPARE(gone, QStringList({u"window"_qs, u"article"_qs}));
}

} // namespace article_windows_test

GALLEY_TEST(article_windows_test::ArticleWindowsTest)
#include "article_windows_test.moc"
