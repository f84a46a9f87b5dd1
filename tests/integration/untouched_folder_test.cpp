// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_comparison.h"
#include "app/session/article_export.h"
#include "app/session/external_changes.h"
#include "app/session/record_view.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/checks/checks_pane.h"
#include "ui/preview/page_export.h"
#include "ui/preview/preview_pane.h"
#include "ui/theme/text_style.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/print_flow.h"

#include <QDirIterator>
#include <QPrintPreviewDialog>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace untouched_folder_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

// Names, bytes and times of all that is in a folder.
QStringList snapshotOf(const QString& folder)
{
    QStringList entries;
    QDirIterator entry(folder,
                       QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (entry.hasNext()) {
        const QFileInfo file(entry.next());
        entries << u"%1 %2 %3"_s.arg(file.filePath(),
                                     file.lastModified().toString(Qt::ISODateWithMs),
                                     QString::fromLatin1(contentOf(file.filePath()).toHex()));
    }
    entries.sort();
    return entries;
}

} // namespace

// Who only looks at articles leaves their folder as it was: no `.galley` is made, and none changed.
class UntouchedFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void commandsThatLookLeaveNothing_data();
    void commandsThatLookLeaveNothing();
    void commandsThatChangeTheRecordLeaveTheRestAlone_data();
    void commandsThatChangeTheRecordLeaveTheRestAlone();
    void aWindowThatOnlyShowsLeavesNothing_data();
    void aWindowThatOnlyShowsLeavesNothing();

private:
    QString file(const QString& name) const { return m_folder->filePath(u"articles/"_s + name); }
    QString elsewhere(const QString& name) const { return m_folder->filePath(u"out/"_s + name); }
    void look(MainWindow& window);

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_before;
};

void UntouchedFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QByteArray record = "{\"$type\":\"site.standard.document\",\"title\":\"A\",\n"
                              "\"site\":\"https://example.org\",\"textContent\":\"Deux mots.\\n\"}";
    for (const QString& name : {u"bare.json"_s, u"kept.json"_s, u"spoiled.json"_s})
        writtenFile(file(name), record);
    writtenFile(file(u"kept.galley/about.json"_s),
                "{ \"zoo\" : 1.50, \"coverAlt\" : \"\\u0041\",\r\n\t\"coverOriginal\":[] }");
    writtenFile(file(u"kept.galley/review/x.json"_s), "{}");
    writtenFile(file(u"spoiled.galley/about.json"_s), "{\"coverAlt\": ");
    writtenFile(file(u"text.md"_s), "# B\n\nText\n");
    writtenFile(elsewhere(u"other.json"_s), record);
    m_before = snapshotOf(file({}));
}

void UntouchedFolderTest::cleanup()
{
    // What tells others that an article is open goes with its window.
    QTRY_COMPARE(snapshotOf(file({})), m_before);
    m_folder.reset();
}

void UntouchedFolderTest::commandsThatLookLeaveNothing_data()
{
    QTest::addColumn<QStringList>("command"); // with NAME for a file, OUT for a folder elsewhere
    QTest::newRow("get") << QStringList{u"get"_s, u"NAME"_s, u"title"_s};
    QTest::newRow("cid") << QStringList{u"cid"_s, u"NAME"_s};
    QTest::newRow("check") << QStringList{u"check"_s, u"NAME"_s};
    QTest::newRow("versions") << QStringList{u"versions"_s, u"NAME"_s};
    QTest::newRow("a page") << QStringList{u"export"_s, u"NAME"_s, u"--to"_s, u"html"_s};
    QTest::newRow("a Markdown file")
        << QStringList{u"export"_s, u"NAME"_s, u"--to"_s, u"markdown"_s, u"-o"_s, u"OUT/a.md"_s};
    QTest::newRow("a value that is there") << QStringList{u"set"_s, u"NAME"_s, u"title"_s, u"A"_s};
    QTest::newRow("what cannot be set")
        << QStringList{u"set"_s, u"NAME"_s, u"publishedAt"_s, u"soon"_s};
}

void UntouchedFolderTest::commandsThatLookLeaveNothing()
{
    QFETCH(QStringList, command);
    for (const QString& name : {u"bare.json"_s, u"kept.json"_s, u"spoiled.json"_s}) {
        QStringList arguments = command;
        arguments.replaceInStrings(u"NAME"_s, file(name));
        arguments.replaceInStrings(u"OUT"_s, m_folder->filePath(u"out"_s));
        QVERIFY(answerTo(arguments).code >= 0);
        QCOMPARE(snapshotOf(file({})), m_before);
    }
    answerTo({u"check"_s, file({})});
    answerTo({u"recover"_s});
    answerTo({u"new"_s, u"--from"_s, file(u"text.md"_s)});
}

void UntouchedFolderTest::commandsThatChangeTheRecordLeaveTheRestAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("without a sidecar") << u"bare"_s;
    QTest::newRow("with one") << u"kept"_s;
    QTest::newRow("with one that is spoiled") << u"spoiled"_s;
}

void UntouchedFolderTest::commandsThatChangeTheRecordLeaveTheRestAlone()
{
    QFETCH(QString, name);
    const QString article = file(name + u".json"_s);
    QCOMPARE(answerTo({u"set"_s, u"--touch"_s, article, u"title"_s, u"New"_s}).code, 0);
    QCOMPARE(answerTo({u"unset"_s, article, u"site"_s}).code, 0);
    const auto isTheRecord = [&](const QString& entry) { return entry.startsWith(article + u' '); };
    QStringList after = snapshotOf(file({}));
    after.removeIf(isTheRecord);
    m_before.removeIf(isTheRecord);
    QCOMPARE(after, m_before);
    m_before = snapshotOf(file({}));
}

void UntouchedFolderTest::aWindowThatOnlyShowsLeavesNothing_data()
{
    commandsThatChangeTheRecordLeaveTheRestAlone_data();
    QTest::newRow("a Markdown file") << u"text"_s;
}

void UntouchedFolderTest::aWindowThatOnlyShowsLeavesNothing()
{
    QFETCH(QString, name);
    QSettings settings(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    ArticleWindows windows(settings);
    windows.open(file(name + (name == u"text" ? u".md"_s : u".json"_s)));
    QTRY_VERIFY(!windows.windows().isEmpty());
    look(*windows.windows().front());
}

void UntouchedFolderTest::look(MainWindow& window)
{
    ArticleSession& session = window.session();
    QTRY_VERIFY(window.preview().isUpToDate());
    QTRY_VERIFY(window.checks().areCurrent());
    ExternalChanges(session).check();

    auto record = recordViewOf(session, UpdatedAtPolicy::SetOnSave, 80);
    record.waitForFinished();
    const auto other = readArticle(elsewhere(u"other.json"_s));
    comparisonOf(session.article(), other->article);
    auto exported = exportArticle(
        {.article = session.article(), .beside = session.beside(), .blobs = session.blobs()},
        ExportFormat::Markdown, elsewhere(u"b.md"_s));
    exported.waitForFinished();
    QVERIFY(exported.result());
    QVERIFY(pdfOf(pageContentOf(session), TextStyle()));

    PrintFlow printing(
        session, [] { return TextStyle(); }, window);
    printing.preview();
    QTRY_VERIFY(window.findChild<QPrintPreviewDialog*>());
    window.findChild<QPrintPreviewDialog*>()->close();
    QVERIFY(!session.isModified());
    window.close();
}

} // namespace untouched_folder_test

GALLEY_TEST(untouched_folder_test::UntouchedFolderTest)
#include "untouched_folder_test.moc"
