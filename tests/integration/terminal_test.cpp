// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/terminal_program.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace terminal_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char sample[] =
    "{\r\n"
    "\t\"$type\": \"site.standard.document\",\r\n"
    "\t\"publishedAt\": \"2026-03-01T09:30:00Z\",\r\n"
    "\t\"site\": \"https:\\/\\/example.org\",\r\n"
    "\t\"textContent\": \"Na\\u00efve first draft.\\n\\nA *second* one.\",\r\n"
    "\t\"title\": \"On drafts\",\r\n"
    "\t\"unknown\": [1e999, 1.0, \"\\ud800\"]\r\n"
    "}\r\n";

QByteArray picture(const char* format)
{
    QImage image(640, 480, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x % 256, y % 256, x * y % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

// Every command, on one file.
QList<QStringList> commandsOn(const QString& file)
{
    return {{u"check"_s, file},
            {u"cid"_s, file},
            {u"get"_s, file, u"title"_s},
            {u"set"_s, file, u"title"_s, u"Mine now"_s},
            {u"unset"_s, file, u"tags"_s},
            {u"export"_s, file, u"--to"_s, u"text"_s}};
}

} // namespace

// Stories from a terminal, told by the program itself.
class TerminalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneWordIsChangedAndNothingElse();
    void aHostileFileGetsOneSentenceAndStaysAsItWas_data();
    void aHostileFileGetsOneSentenceAndStaysAsItWas();
    void aFileWithoutPermissionGetsOneSentence();
    void aFieldOfTheWrongTypeIsFoundWithItsPlace();
    void aCoverIsMadeWithoutADisplay_data();
    void aCoverIsMadeWithoutADisplay();
    void aBrokenPictureGetsOneSentence_data();
    void aBrokenPictureGetsOneSentence();
    void whatWasNotSavedIsWrittenOutWithoutADisplay();
    void aFullDiskIsAnError();
    void aClosedOutputIsAnErrorAndReachesNoFile();
    void anInputThatCannotBeReadIsNoEmptyText_data();
    void anInputThatCannotBeReadIsNoEmptyText();

private:
    QString file(const QString& name, const QByteArray& content)
    {
        return writtenFile(m_folder.filePath(name), content);
    }

    QTemporaryDir m_folder;
};

void TerminalTest::oneWordIsChangedAndNothingElse()
{
    const QString path = file(u"article.json"_s, sample);

    const Outcome got = Program().run({u"get"_s, path, u"text"_s});
    QCOMPARE(got.output, u"Naïve first draft.\n\nA *second* one.\n"_s);
    const Outcome set =
        Program().run({u"set"_s, path, u"text"_s, u"Naïve final draft.\n\nA *second* one."_s});

    QCOMPARE(set.errors, QString());
    QCOMPARE(set.output, QString());
    QCOMPARE(set.code, 0);
    QCOMPARE(contentOf(path), QByteArray(sample).replace("first", "final"));
}

void TerminalTest::aHostileFileGetsOneSentenceAndStaysAsItWas_data()
{
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QString& path) { QTest::newRow(name) << path; };

    const QString huge = file(u"huge.json"_s, {});
    QVERIFY(QFile::resize(huge, qint64(200) * 1024 * 1024)); // sparse
    row("200 MB of garbage", huge);
    row("50 MB of garbage", file(u"garbage.json"_s, QByteArray(50 * 1024 * 1024, '{')));
    row("100,000 nested arrays",
        file(u"deep.json"_s,
             R"({"$type": "site.standard.document", "x": )" + QByteArray(100'000, '[')
                 + QByteArray(100'000, ']') + '}'));
    const QString fifo = m_folder.filePath(u"fifo.json"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    row("a FIFO that nobody writes to", fifo);
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder.json"_s));
    row("a directory", m_folder.filePath(u"folder.json"_s));
    row("a device", u"/dev/zero"_s);
    row("a missing file", m_folder.filePath(u"missing.json"_s));
    QVERIFY(QFile::link(u"circle.json"_s, m_folder.filePath(u"circle.json"_s)));
    row("a link in a circle", m_folder.filePath(u"circle.json"_s));
    row("an empty file", file(u"empty.json"_s, {}));
    row("not JSON", file(u"not.json"_s, "# A title\n"));
    row("cut-off JSON", file(u"cut.json"_s, QByteArray(sample).chopped(40)));
    row("wrong UTF-8", file(u"latin1.json"_s, QByteArray(sample).replace("draft", "caf\xe9")));
    row("more behind it", file(u"more.json"_s, QByteArray(sample) + "{}"));
    row("NUL bytes behind it", file(u"nul.json"_s, sample + QByteArray(3, '\0')));
    row("not an object", file(u"array.json"_s, "[1]"));
    row("no $type", file(u"typeless.json"_s, R"({"title": "T"})"));
    row("another $type", file(u"post.json"_s, R"({"$type": "app.bsky.feed.post"})"));
    row("a $type that draws on the terminal",
        file(u"forged.json"_s, R"({"$type": "a\n\u001b[2Jgalley: done"})"));
}

void TerminalTest::aHostileFileGetsOneSentenceAndStaysAsItWas()
{
    QFETCH(QString, path);
    const QFileInfo before(path);
    const QDateTime modified = before.lastModified();

    for (const QStringList& command : commandsOn(path)) {
        if (before.isDir() && command.constFirst() == u"check")
            continue; // which looks into it
        const Outcome outcome = Program().run(command);

        const QByteArray told = outcome.errors.toUtf8();
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.output, QString());
        QVERIFY2(told.startsWith("galley: ") && told.contains(path.toUtf8()), told.constData());
        QVERIFY2(told.endsWith(".\n") && told.count('\n') == 1 && !told.contains('\x1b'),
                 told.constData());
    }

    const QFileInfo after(path);
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after.lastModified(), modified);
}

void TerminalTest::aFileWithoutPermissionGetsOneSentence()
{
    const QString path = file(u"secret.json"_s, sample);
    QVERIFY(QFile::setPermissions(path, {}));
    const Outcome version = Program().unprivileged().run({u"--version"_s});
    if (version.code != 0)
        QSKIP("the program lies where an unprivileged user cannot run it");

    for (const QStringList& command : commandsOn(path)) {
        const Outcome outcome = Program().unprivileged().run(command);

        QCOMPARE(outcome.errors,
                 u"galley: “%1” cannot be read: you do not have the permission.\n"_s.arg(path));
        QCOMPARE(outcome.code, 2);
    }

    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    QCOMPARE(contentOf(path), QByteArray(sample));
}

void TerminalTest::aFieldOfTheWrongTypeIsFoundWithItsPlace()
{
    const QByteArray json =
        QByteArray(sample).replace("\"title\"", "\"tags\": \"x\",\r\n\t\"title\"");
    const QString path = file(u"tags.json"_s, json);

    const Outcome outcome =
        Program().run({u"check"_s, u"--without"_s, u"no-cover,no-description"_s, path});

    QCOMPARE(outcome.output.section(u'\n', 0, 0),
             path + u":6:10: error: “tags” must be an array, but it is a string. [type]"_s);
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.code, 1);
    QCOMPARE(contentOf(path), json);
}

void TerminalTest::aCoverIsMadeWithoutADisplay_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"png", "jpg", "webp", "bmp", "tiff"})
        QTest::newRow(format) << QByteArray(format);
}

void TerminalTest::aCoverIsMadeWithoutADisplay()
{
    QFETCH(QByteArray, format);
    const QString path = file(u"cover/article.json"_s, sample);

    const Outcome outcome =
        Program().run({u"cover"_s, path, file(u"photo"_s, picture(format.constData()))});

    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.code, 0);
    const QStringList told = outcome.output.trimmed().split(u' ');
    QCOMPARE(told.mid(1, 2), (QStringList{u"640"_s, u"480"_s}));
    const QFileInfo blob(m_folder.filePath(u"cover/blobs/"_s + told.constFirst() + u".webp"_s));
    QCOMPARE(QString::number(blob.size()), told.constLast());
    QVERIFY(contentOf(path).contains(told.constFirst().toUtf8()));
}

void TerminalTest::aBrokenPictureGetsOneSentence_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("no picture") << QByteArray("words");
    QTest::newRow("PNG, cut off") << picture("png").first(200);
    QTest::newRow("JPEG, cut off") << picture("jpg").first(200);
    QTest::newRow("WebP, cut off") << picture("webp").first(60);
}

void TerminalTest::aBrokenPictureGetsOneSentence()
{
    QFETCH(QByteArray, content);
    const QString path = file(u"broken/article.json"_s, sample);

    const Outcome outcome = Program().run({u"cover"_s, path, file(u"photo"_s, content)});

    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.startsWith(u"galley: "_s + m_folder.filePath(u"photo: "_s)),
             qPrintable(outcome.errors));
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QCOMPARE(contentOf(path), QByteArray(sample));
    QVERIFY(!QFile::exists(m_folder.filePath(u"broken/blobs"_s)));
}

void TerminalTest::whatWasNotSavedIsWrittenOutWithoutADisplay()
{
    const QString state = m_folder.filePath(u"state"_s);
    {
        galley::ArticleJournal journal(
            *galley::RecoveryFolder(state + u"/galley/recovery"_s).newPlace());
        auto article = *galley::Article::read(sample);
        const galley::TextDelta delta{{{0, {}, u"Unsaved. "_s}}};
        article.applyText(delta);
        journal.record(delta, article);
    }
    const QString target = m_folder.filePath(u"recovered"_s);
    const Outcome got =
        Program().with(u"XDG_STATE_HOME"_s, state).run({u"recover"_s, u"--to"_s, target});
    QCOMPARE(got.errors, QString());
    QCOMPARE(got.code, 0);
    QCOMPARE(got.output, target + u"/on-drafts.json\n"_s);
    QCOMPARE(contentOf(target + u"/on-drafts.json"_s),
             QByteArray(sample).replace("\"Na\\u00efve", "\"Unsaved. Na\\u00efve"));
}

void TerminalTest::aFullDiskIsAnError()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("needs /dev/full");
    const QString path = file(u"article.json"_s, sample);

    const Outcome outcome = Program().writingTo(u"/dev/full"_s).run({u"get"_s, path, u"title"_s});

    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QCOMPARE(outcome.code, 2);
}

void TerminalTest::aClosedOutputIsAnErrorAndReachesNoFile()
{
    const QString path = file(u"article.json"_s, sample);
    const QString out = m_folder.filePath(u"out.txt"_s);
    const QStringList closed{u"-c"_s, u"exec \"$0\" \"$@\" >&-"_s, QStringLiteral(GALLEY_PROGRAM)};

    const Outcome printing =
        Program().run(closed + QStringList{u"get"_s, path, u"title"_s}, u"/bin/sh"_s);
    const Outcome writing = Program().run(
        closed + QStringList{u"export"_s, path, u"--to"_s, u"text"_s, u"-o"_s, out}, u"/bin/sh"_s);

    QCOMPARE(printing.code, 2);
    QCOMPARE(printing.errors.count(u'\n'), 1);
    QCOMPARE(writing.code, 0);
    QVERIFY(contentOf(out).startsWith("On drafts\n"));
}

void TerminalTest::anInputThatCannotBeReadIsNoEmptyText_data()
{
    QTest::addColumn<QString>("redirection");

    QTest::newRow("closed") << u"<&-"_s;
    QTest::newRow("a directory") << u"</"_s;
    QTest::newRow("endless") << u"</dev/zero"_s;
}

void TerminalTest::anInputThatCannotBeReadIsNoEmptyText()
{
    QFETCH(QString, redirection);
    const QString path = file(u"article.json"_s, sample);

    const Outcome outcome =
        Program().run({u"-c"_s, u"exec \"$0\" \"$@\" "_s + redirection,
                       QStringLiteral(GALLEY_PROGRAM), u"set"_s, path, u"text"_s, u"-"_s},
                      u"/bin/sh"_s);

    QVERIFY2(outcome.errors.startsWith(u"galley: The input"), qPrintable(outcome.errors));
    QCOMPARE(outcome.code, 2);
    QCOMPARE(contentOf(path), QByteArray(sample));
}

} // namespace terminal_test

GALLEY_GUILESS_TEST(terminal_test::TerminalTest)
#include "terminal_test.moc"
