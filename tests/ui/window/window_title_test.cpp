// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>

namespace window_title_test {

using namespace galley;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"site\":\"https://example.org\","
                          "\"textContent\":\"one two\",\"title\":\"Sample\"}";

} // namespace

// What a window is called, and how large it is at first.
class WindowTitleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void theTitleBarNamesTheArticleAndMarksChanges();
    void theTitleBarFollowsTheTitle();
    void theFirstWindowFitsTheScreen();

private:
    MainWindow* opened();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void WindowTitleTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
}

MainWindow* WindowTitleTest::opened()
{
    m_windows->open(tests::writtenFile(m_folder->filePath(u"a.json"_qs), sample));
    if (!QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }))
        qFatal("no window came");
    return m_windows->windows().first();
}

void WindowTitleTest::theTitleBarNamesTheArticleAndMarksChanges()
{
    MainWindow* window = opened();
    QVERIFY2(window->windowTitle().startsWith(u"Sample[*]"_qs), qPrintable(window->windowTitle()));
    QVERIFY(!window->isWindowModified());
    QTest::keyClicks(&window->editor().text(), u"x"_qs);
    QVERIFY(window->isWindowModified());
    window->session().history().undo();
    QVERIFY(!window->isWindowModified());
}

void WindowTitleTest::theTitleBarFollowsTheTitle()
{
    MainWindow* window = opened();
    window->session().setString(Field::Title, u"On  the\nmoon [*]"_qs);
    QVERIFY2(window->windowTitle().startsWith(u"On the moon [*][*][*]"_qs),
             qPrintable(window->windowTitle()));
    window->session().removeField(Field::Title);
    QVERIFY2(window->windowTitle().startsWith(u"a.json[*]"_qs), qPrintable(window->windowTitle()));
    window->session().setString(Field::Title, u"word"_qs.repeated(10'000));
    QVERIFY(window->windowTitle().size() < 200);
}

void WindowTitleTest::theFirstWindowFitsTheScreen()
{
    MainWindow* window = m_windows->newArticle();
    const QSize room = window->screen()->availableSize();
    QVERIFY2(window->width() < room.width() && window->height() < room.height(),
             qPrintable(u"%1 × %2"_qs.arg(window->width()).arg(window->height())));
}

} // namespace window_title_test

GALLEY_TEST(window_title_test::WindowTitleTest)
#include "window_title_test.moc"
