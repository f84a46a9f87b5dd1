// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/widgets/banner.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/save_flow.h"

#include <galley_places.h>

#include <QDirIterator>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

namespace article_story_test {

using namespace galley;

namespace {

const QString sample = QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample/article.json");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

// `json` with the date of `updatedAt` taken out.
QByteArray withoutUpdatedAt(QByteArray json)
{
    const QByteArray name = "\"updatedAt\": \"";
    const auto start = json.indexOf(name) + name.size();
    return json.remove(start, json.indexOf('"', start) - start);
}

} // namespace

// What a person does with an article, from the file to the file, through the window.
class ArticleStoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void openTheSampleChangeOneWordSaveOnlyThatWordAndUpdatedAtDiffer();
    void fromNothingToASavedFileWithACover();
    void everySharedRecordSurvives_data();
    void everySharedRecordSurvives();
    void aHostileFileCannotHarm_data();
    void aHostileFileCannotHarm();
    void whatIsNoReadableFileIsSaid_data();
    void whatIsNoReadableFileIsSaid();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    MainWindow* opened(const QString& path);
    bool save(MainWindow& window);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void ArticleStoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(file(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
}

void ArticleStoryTest::cleanup()
{
    m_windows.reset();
}

MainWindow* ArticleStoryTest::opened(const QString& path)
{
    m_windows->open(path);
    if (!QTest::qWaitFor([this] { return !m_windows->windows().isEmpty(); }))
        qFatal("no window came");
    return m_windows->windows().front();
}

bool ArticleStoryTest::save(MainWindow& window)
{
    QSignalSpy saved(&window.session(), &ArticleSession::saved);
    window.save();
    return saved.wait();
}

void ArticleStoryTest::openTheSampleChangeOneWordSaveOnlyThatWordAndUpdatedAtDiffer()
{
    const QByteArray before = contentOf(sample);
    write(file(u"article.json"_qs), before);
    MainWindow* window = opened(file(u"article.json"_qs));

    TextView& text = window->editor().text();
    const QString word = u"printers"_qs;
    text.select({window->session().text().toString().indexOf(word), word.size()});
    QTest::keyClicks(&text, u"compositors"_qs);
    QVERIFY(save(*window));

    QByteArray expected = before;
    const auto place = expected.indexOf("printers");
    expected.replace(place, 8, "compositors");
    const QByteArray after = contentOf(file(u"article.json"_qs));
    QCOMPARE(withoutUpdatedAt(after), withoutUpdatedAt(expected));
    QVERIFY(after != expected); // updatedAt

    // And back again: every byte but updatedAt's.
    window->session().history().undo();
    QVERIFY(save(*window));
    QCOMPARE(withoutUpdatedAt(contentOf(file(u"article.json"_qs))), withoutUpdatedAt(before));
}

void ArticleStoryTest::fromNothingToASavedFileWithACover()
{
    MainWindow* window = m_windows->newArticle();
    QTest::keyClicks(&window->editor().title(), u"A first article"_qs);
    QTest::keyClick(&window->editor().title(), Qt::Key_Return);
    QTest::keyClicks(&window->editor().text(), u"- one"_qs);
    QTest::keyClick(&window->editor().text(), Qt::Key_Return);
    QTest::keyClicks(&window->editor().text(), u"two"_qs);

    QImage picture(320, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(file(u"green.png"_qs)));
    QSignalSpy imported(&window->session().covers(), &Covers::imported);
    window->session().covers().importFrom(
        [path = file(u"green.png"_qs)] { return readPictureFile(path); });
    QVERIFY(imported.wait());

    QSignalSpy saved(&window->session(), &ArticleSession::saved);
    window->saveFlow().saveTo(file(window->session().suggestedFileName()));
    QVERIFY(saved.wait());

    const QByteArray json = contentOf(file(u"a-first-article.json"_qs));
    QVERIFY2(
        json.startsWith("{\n  \"$type\": \"site.standard.document\",\n  \"coverImage\": {\n"
                        "    \"$type\": \"blob\",\n    \"ref\": {\n      \"$link\": \"bafkrei"),
        json.constData());
    QVERIFY2(json.contains("\"textContent\": \"- one\\n- two\",\n"
                           "  \"title\": \"A first article\",\n  \"updatedAt\": \"20"),
             json.constData());
    QVERIFY(json.endsWith("Z\"\n}"));
    const auto cover = window->session().article().cover();
    QVERIFY(cover);
    const QByteArray blob = contentOf(file(u"blobs/%1.webp"_qs.arg(cover->cid.toString())));
    QCOMPARE(atproto::Cid::ofBlob(blob), cover->cid);
    QCOMPARE(blob.size(), cover->size);
}

void ArticleStoryTest::everySharedRecordSurvives_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("our own sample") << sample;
    QDirIterator files(tests::sharedPath(u"samples"_qs), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (readArticle(path)) // other record types lie there too
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void ArticleStoryTest::everySharedRecordSurvives()
{
    QFETCH(QString, path);
    const QByteArray before = contentOf(path);
    write(file(u"article.json"_qs), before);
    MainWindow* window = opened(file(u"article.json"_qs));
    QVERIFY(save(*window));
    QCOMPARE(contentOf(file(u"article.json"_qs)), before);

    // A field changed and changed back leaves no trace but updatedAt's, if that was set.
    const QString title = window->session().article().string(Field::Title).value_or(QString());
    QTest::keyClicks(&window->editor().title(), u"x"_qs);
    QVERIFY(window->session().article().string(Field::Title) != title);
    window->session().history().undo();
    QVERIFY(!window->session().isModified());
    QVERIFY(save(*window));
    QCOMPARE(contentOf(file(u"article.json"_qs)), before);
}

void ArticleStoryTest::aHostileFileCannotHarm_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("# A heading");
    QTest::newRow("cut off") << contentOf(sample).first(500);
    QTest::newRow("wrong UTF-8") << QByteArray(
        "{\"$type\":\"site.standard.document\",\"a\":\"\xff\"}");
    QTest::newRow("not an object") << QByteArray("[1, 2]");
    QTest::newRow("another type") << QByteArray("{\"$type\": \"app.bsky.feed.post\"}");
    QTest::newRow("100,000 nested arrays") << QByteArray(100'000, '[');
    QTest::newRow("200 MB of garbage") << QByteArray(200'000'000, 'x');
}

void ArticleStoryTest::aHostileFileCannotHarm()
{
    QFETCH(QByteArray, content);
    write(file(u"hostile.json"_qs), content);
    MainWindow* window = m_windows->newArticle();
    m_windows->open(file(u"hostile.json"_qs), window);
    QTRY_VERIFY(window->banner().isVisible());
    QVERIFY(!window->banner().sentence().isEmpty());
    QVERIFY(window->isPristine());
    QCOMPARE(contentOf(file(u"hostile.json"_qs)), content);
}

void ArticleStoryTest::whatIsNoReadableFileIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a directory") << u"folder.json"_qs;
    QTest::newRow("a FIFO") << u"fifo.json"_qs;
    QTest::newRow("a missing file") << u"missing.json"_qs;
    QTest::newRow("no permission") << u"secret.json"_qs;
    QTest::newRow("a device without an end") << u"/dev/zero"_qs;
}

void ArticleStoryTest::whatIsNoReadableFileIsSaid()
{
    QFETCH(QString, name);
    if (name == u"secret.json" && ::geteuid() == 0)
        QSKIP("root may read everything");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.json"_qs));
    QCOMPARE(::mkfifo(qPrintable(file(u"fifo.json"_qs)), 0600), 0);
    write(file(u"secret.json"_qs), "{}");
    QVERIFY(QFile::setPermissions(file(u"secret.json"_qs), {}));
    MainWindow* window = m_windows->newArticle();
    m_windows->open(QDir(m_folder->path()).absoluteFilePath(name), window);
    QTRY_VERIFY(window->banner().isVisible());
    QVERIFY(window->banner().sentence().contains(QFileInfo(name).fileName()));
    QVERIFY(window->isPristine());
    QCOMPARE(m_windows->windows().size(), 1);
}

} // namespace article_story_test

GALLEY_TEST(article_story_test::ArticleStoryTest)
#include "article_story_test.moc"
