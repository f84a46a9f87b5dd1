// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/widgets/banner.h"
#include "ui/window/article_windows.h"
#include "ui/window/export_flow.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace import_window_test {

using namespace galley;

// A Markdown file in a window.
class ImportWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void untouchedItClosesWithoutAQuestion();
    void itGivesItsPlaceToNoOtherFile();
    void whatItLeavesOutIsTold();
    void itsPicturesAreInWhatItIsExportedTo();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    MainWindow* imported(const QByteArray& markdown);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void ImportWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(file(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
}

MainWindow* ImportWindowTest::imported(const QByteArray& markdown)
{
    m_windows->open(tests::writtenFile(file(u"a.md"_qs), markdown));
    if (!QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }))
        qFatal("no window came");
    return m_windows->windows().front();
}

void ImportWindowTest::untouchedItClosesWithoutAQuestion()
{
    MainWindow* const window = imported("---\ntitle: A\n---\nText");
    QVERIFY(window->mayClose());
    window->session().setString(Field::Title, u"B"_qs);
    QVERIFY(!window->mayClose());
}

void ImportWindowTest::itGivesItsPlaceToNoOtherFile()
{
    MainWindow* const window = imported("---\ntitle: A\n---\nText");
    m_windows->open(
        tests::writtenFile(file(u"b.json"_qs), "{\"$type\": \"site.standard.document\"}"), window);
    QTRY_COMPARE(m_windows->windows().size(), 2);
    QVERIFY(m_windows->windows().contains(window));
}

void ImportWindowTest::whatItLeavesOutIsTold()
{
    MainWindow* const window = imported("---\ntitle: A\ndraft: true\nauthor: B\n---\nText");
    QVERIFY(window->banner().isVisible());
    QVERIFY(window->banner().sentence().contains(u"draft, author"));
}

void ImportWindowTest::itsPicturesAreInWhatItIsExportedTo()
{
    tests::writtenFile(file(u"pictures/a.gif"_qs), "GIF89a and more");
    MainWindow* const window = imported("![A](pictures/a.gif)\n");
    ExportFlow* const flow = &window->exportFlow();
    QSignalSpy exported(flow, &ExportFlow::exported);
    QSignalSpy failed(flow, &ExportFlow::failed);
    QVERIFY(QDir().mkpath(file(u"to"_qs)));

    flow->exportTo(ExportFlow::Kind::Html, file(u"to/a.html"_qs));
    QTRY_COMPARE(exported.size(), 1);
    flow->exportTo(ExportFlow::Kind::Markdown, file(u"to/a.md"_qs));
    QTRY_COMPARE(exported.size(), 2);

    QVERIFY(tests::contentOf(file(u"to/a.html"_qs)).contains("data:image/gif;base64,"));
    QCOMPARE(tests::contentOf(file(u"to/pictures/a.gif"_qs)), QByteArray("GIF89a and more"));
    QVERIFY(failed.isEmpty());
}

} // namespace import_window_test

GALLEY_TEST(import_window_test::ImportWindowTest)
#include "import_window_test.moc"
