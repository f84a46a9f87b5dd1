// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/cid.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

#include <QTemporaryDir>
#include <QTest>

namespace export_command_test {

using namespace galley::tests;
using namespace Qt::StringLiterals;

namespace {

// What a GIF begins with is enough for a page to take it for one.
constexpr char picture[] = "GIF89a and more";

constexpr char record[] = "{\"$type\": \"site.standard.document\", \"title\": \"A <title>\", "
                          "\"textContent\": \"Some *words*.\\n\\n"
                          "![in](pictures/a.gif) ![out](../b.gif) <script>x</script>\"}";

QString coverCid()
{
    return galley::atproto::Cid::ofBlob(picture).toString();
}

QByteArray recordWithCover()
{
    return "{\"$type\": \"site.standard.document\", \"title\": \"A\", \"coverImage\": {\"$type\": "
           "\"blob\", \"ref\": {\"$link\": \""
        + coverCid().toLatin1() + "\"}, \"mimeType\": \"image/gif\", \"size\": 15}}";
}

} // namespace

// galley export
class ExportCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsCompleteAndSafe();
    void theCoverHasItsDescription();
    void aBadAboutFileIsToldAndTheCoverHasNone();
    void markdownHasFrontMatter();
    void markdownTakesItsPicturesAlong();
    void picturesThatDoNotComeAlongAreTold();
    void textHasNoMarkup();
    void readsMarkdownToo();
    void aPageMayHaveSmartPunctuation();
    void blocksOfAnotherProgramAreExported_data();
    void blocksOfAnotherProgramAreExported();
    void aBodyThatNobodyKnowsIsNamed();
    void aForeignBodyIsToldOf_data();
    void aForeignBodyIsToldOf();
    void anExportDrivesNoTerminal();
    void writesToAFile();
    void doesNotWriteOverTheArticle_data();
    void doesNotWriteOverTheArticle();
    void aFormatMustBeNamed_data();
    void aFormatMustBeNamed();
    void aPlaceThatIsNotThereIsTold();

private:
    QTemporaryDir m_root;
    QString m_file = writtenFile(m_root.filePath(u"d/article.json"_s), record);
};

void ExportCommandTest::aPageIsCompleteAndSafe()
{
    writtenFile(m_root.filePath(u"d/pictures/a.gif"_s), picture);
    writtenFile(m_root.filePath(u"b.gif"_s), picture);

    const Answer answer = answerTo({u"export"_s, m_file, u"--to"_s, u"html"_s});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.output.startsWith("<!DOCTYPE html>"));
    QVERIFY(answer.output.contains("A &lt;title&gt;"));
    QVERIFY(answer.output.contains("<em>words</em>"));
    QVERIFY(!answer.output.contains("<script"));
    QCOMPARE(
        answer.output.count(QByteArray("data:image/gif;base64,") + QByteArray(picture).toBase64()),
        1);
}

void ExportCommandTest::theCoverHasItsDescription()
{
    const QString path = writtenFile(m_root.filePath(u"e/article.json"_s), recordWithCover());
    writtenFile(m_root.filePath(u"e/blobs/%1.gif"_s.arg(coverCid())), picture);
    writtenFile(m_root.filePath(u"e/article.galley/about.json"_s),
                "{\"coverAlt\": \"A \\\"cat\\\"\"}");

    const Answer answer = answerTo({u"export"_s, path, u"--to"_s, u"html"_s});

    QCOMPARE(answer.errors, QString());
    QVERIFY(answer.output.contains("<img class=\"cover\" alt=\"A &quot;cat&quot;\" src=\"data:"));
}

void ExportCommandTest::aBadAboutFileIsToldAndTheCoverHasNone()
{
    const QString path = writtenFile(m_root.filePath(u"f/article.json"_s), recordWithCover());
    writtenFile(m_root.filePath(u"f/blobs/%1.gif"_s.arg(coverCid())), picture);
    writtenFile(m_root.filePath(u"f/article.galley/about.json"_s), "{\"coverAlt\": ");

    const Answer answer = answerTo({u"export"_s, path, u"--to"_s, u"html"_s});

    QVERIFY(answer.errors.contains(u"about.json"_s));
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.output.contains("<img class=\"cover\" alt=\"\" src=\"data:"));
}

void ExportCommandTest::markdownHasFrontMatter()
{
    const Answer answer = answerTo({u"export"_s, u"--to=markdown"_s, m_file});

    QVERIFY(answer.output.startsWith("---\n"));
    QVERIFY(answer.output.contains("title: \"A <title>\"\n"));
    QVERIFY(answer.output.contains("\n---\n\nSome *words*.\n"));
}

void ExportCommandTest::anExportDrivesNoTerminal()
{
    const QString file = writtenFile(m_root.filePath(u"d/escapes.json"_s),
                                     R"({"$type": "site.standard.document",)"
                                     R"( "textContent": "a\u001b[2J\u0007"})");
    for (const QString& format : {u"text"_s, u"markdown"_s, u"html"_s}) {
        const QByteArray output =
            answerTo({u"export"_s, file, u"--to"_s, format}, {}, galley::OutputKind::Terminal)
                .output;
        QVERIFY2(output.contains("[2J") && !output.contains('\x1b') && !output.contains('\a'),
                 output.constData());
    }
}

void ExportCommandTest::markdownTakesItsPicturesAlong()
{
    const QString file = writtenFile(
        m_root.filePath(u"from/article.json"_s),
        R"({"$type": "site.standard.document", "textContent":)"
        R"~( "![a](pictures/a%20b.gif)\n\n> ![c](<blobs/c.png>) ![w](https:\/\/example.org/w.png)"})~");
    writtenFile(m_root.filePath(u"from/pictures/a b.gif"_s), "a");
    writtenFile(m_root.filePath(u"from/blobs/c.png"_s), "c");
    writtenFile(m_root.filePath(u"from/blobs/other.png"_s), "not named");
    writtenFile(m_root.filePath(u"to/blobs/c.png"_s), "c");
    const QString to = m_root.filePath(u"to/out.md"_s);
    const Answer answer = answerTo({u"export"_s, file, u"--to"_s, u"markdown"_s, u"-o"_s, to});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    QCOMPARE(contentOf(m_root.filePath(u"to/pictures/a b.gif"_s)), QByteArray("a"));
    QCOMPARE(QDir(m_root.filePath(u"to/blobs"_s)).entryList(QDir::Files), QStringList{u"c.png"_s});
    QVERIFY(contentOf(to).contains("pictures/a%20b.gif"));
}

void ExportCommandTest::picturesThatDoNotComeAlongAreTold()
{
    const QString file = writtenFile(
        m_root.filePath(u"from2/article.json"_s),
        R"({"$type": "site.standard.document", "textContent":)"
        R"~( "![a](gone.gif) ![b](..\/out.gif) ![c](blobs/c.png) ![d](linked/d.png)"})~");
    writtenFile(m_root.filePath(u"out.gif"_s), "outside");
    writtenFile(m_root.filePath(u"from2/blobs/c.png"_s), "c");
    writtenFile(m_root.filePath(u"from2/linked/d.png"_s), "d");
    writtenFile(m_root.filePath(u"to2/blobs/c.png"_s), "another");
    QVERIFY(QDir().mkpath(m_root.filePath(u"elsewhere"_s)));
    QVERIFY(QFile::link(m_root.filePath(u"elsewhere"_s), m_root.filePath(u"to2/linked"_s)));
    const Answer answer = answerTo(
        {u"export"_s, file, u"--to"_s, u"markdown"_s, u"-o"_s, m_root.filePath(u"to2/out.md"_s)});

    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.errors.contains(u"gone.gif, ../out.gif"), qPrintable(answer.errors));
    QVERIFY2(answer.errors.contains(u"blobs/c.png, linked/d.png"), qPrintable(answer.errors));
    QCOMPARE(contentOf(m_root.filePath(u"to2/blobs/c.png"_s)), QByteArray("another"));
    QVERIFY(QDir(m_root.filePath(u"elsewhere"_s)).isEmpty());
    QVERIFY(QFileInfo::exists(m_root.filePath(u"to2/out.md"_s)));
}

void ExportCommandTest::textHasNoMarkup()
{
    const Answer answer = answerTo({u"export"_s, m_file, u"--to"_s, u"text"_s});

    QVERIFY(answer.output.startsWith("A <title>\n\nSome words.\n"));
}

void ExportCommandTest::readsMarkdownToo()
{
    const QString file = writtenFile(m_root.filePath(u"m/t.md"_s),
                                     "---\ntitle: A <title>\ndraft: true\n---\n\nSome *words*.\n"
                                     "\n![in](a.gif)\n");
    writtenFile(m_root.filePath(u"m/a.gif"_s), picture);

    const Answer html = answerTo({u"export"_s, file, u"--to"_s, u"html"_s});
    const Answer text = answerTo({u"export"_s, file, u"--to"_s, u"text"_s});

    QVERIFY(html.output.contains("A &lt;title&gt;"));
    QVERIFY(html.output.contains("<em>words</em>"));
    QVERIFY(html.output.contains("data:image/gif;base64,"));
    QCOMPARE(html.errors, u"galley: Not taken over from the front matter: draft.\n"_s);
    QCOMPARE(html.code, 0);
    QCOMPARE(text.output, QByteArray("A <title>\n\nSome words.\n\nin\n"));
}

void ExportCommandTest::aPageMayHaveSmartPunctuation()
{
    const QString file = writtenFile(m_root.filePath(u"d/quotes.md"_s), "\"a\" -- b\n");

    const Answer plain = answerTo({u"export"_s, file, u"--to"_s, u"html"_s});
    const Answer smart = answerTo({u"export"_s, file, u"--to"_s, u"html"_s, u"--smart"_s});

    QVERIFY(plain.output.contains("&quot;a&quot; -- b"));
    QVERIFY(smart.output.contains("“a” – b"));
}

void ExportCommandTest::blocksOfAnotherProgramAreExported_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArrayList>("parts");

    QTest::newRow("html") << u"html"_s
                          << QByteArrayList{"<strong>bold</strong>", "<mark>marked</mark>",
                                            "<u>under a line</u>",   "*stars*",
                                            "<code>code()</code>",   "blocks.poll"};
    QTest::newRow("markdown") << u"markdown"_s
                              << QByteArrayList{"**bold**", "<mark>marked</mark>", "\\*stars\\*",
                                                "- [x] Bake", "blocks.poll"};
    QTest::newRow("text") << u"text"_s
                          << QByteArrayList{"six: bold, italic", ", marked, under a line, a page",
                                            "*stars*", "3. Third", "blocks.poll"};
}

void ExportCommandTest::blocksOfAnotherProgramAreExported()
{
    QFETCH(QString, format);
    QFETCH(QByteArrayList, parts);
    const QString file = QStringLiteral(GALLEY_SOURCE_DIR "/tests/golden/foreign/leaflet.json");

    const Answer answer = answerTo({u"export"_s, file, u"--to"_s, format});

    for (const QByteArray& part : parts)
        QVERIFY2(answer.output.contains(part), part.constData());
    QVERIFY(!answer.output.contains("&lt;mark"));
    QVERIFY2(answer.errors.contains(u"what Galley reads in it"), qPrintable(answer.errors));
    QCOMPARE(answer.code, 0);
}

void ExportCommandTest::aBodyThatNobodyKnowsIsNamed()
{
    const QString file =
        writtenFile(m_root.filePath(u"d/unknown.json"_s),
                    R"({"$type": "site.standard.document", "content": {"$type": "a.b.c"}})");

    const Answer answer = answerTo({u"export"_s, file, u"--to"_s, u"text"_s});

    QVERIFY(answer.output.contains("The body is of a kind that Galley does not know: a.b.c"));
    QCOMPARE(answer.code, 0);
}

void ExportCommandTest::aForeignBodyIsToldOf_data()
{
    QTest::addColumn<QString>("format");

    for (const char* format : {"html", "markdown", "text"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void ExportCommandTest::aForeignBodyIsToldOf()
{
    QFETCH(QString, format);
    const QString file = writtenFile(
        m_root.filePath(u"d/foreign.json"_s),
        R"({"$type": "site.standard.document", "content": {"$type": "pub.leaflet.content"},)"
        R"( "textContent": "Some words."})");

    const Answer answer = answerTo({u"export"_s, file, u"--to"_s, format});

    QVERIFY(answer.output.contains("Some words."));
    QVERIFY2(answer.errors.contains(u"another program (pub.leaflet.content)"),
             qPrintable(answer.errors));
    QCOMPARE(answer.code, 0);
}

void ExportCommandTest::writesToAFile()
{
    const QString out = m_root.filePath(u"out.txt"_s);
    const Answer printed = answerTo({u"export"_s, m_file, u"--to"_s, u"text"_s});

    const Answer answer = answerTo({u"export"_s, m_file, u"--to"_s, u"text"_s, u"-o"_s, out});

    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.code, 0);
    QCOMPARE(contentOf(out), printed.output);
}

void ExportCommandTest::doesNotWriteOverTheArticle_data()
{
    QTest::addColumn<QString>("out");

    QTest::newRow("its name") << m_file;
    QTest::newRow("a roundabout name") << m_root.filePath(u"d/../d/article.json"_s);
    QTest::newRow("a link") << m_root.filePath(u"link.txt"_s);
}

void ExportCommandTest::doesNotWriteOverTheArticle()
{
    QFETCH(QString, out);
    QFile::link(m_file, m_root.filePath(u"link.txt"_s));

    const Answer answer = answerTo({u"export"_s, m_file, u"--to"_s, u"text"_s, u"-o"_s, out});

    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.errors.count(u'\n'), 1);
    QCOMPARE(contentOf(m_file), QByteArray(record));
}

void ExportCommandTest::aFormatMustBeNamed_data()
{
    QTest::addColumn<QStringList>("format");

    QTest::newRow("none") << QStringList{};
    QTest::newRow("unknown") << QStringList{u"--to"_s, u"pdf"_s};
}

void ExportCommandTest::aFormatMustBeNamed()
{
    QFETCH(QStringList, format);

    const Answer answer = answerTo(QStringList{u"export"_s, m_file} + format);

    QVERIFY(answer.errors.contains(u"html, markdown or text"));
    QCOMPARE(answer.code, 2);
}

void ExportCommandTest::aPlaceThatIsNotThereIsTold()
{
    const QString out = m_root.filePath(u"no/such/folder/out.html"_s);

    const Answer answer = answerTo({u"export"_s, m_file, u"--to"_s, u"html"_s, u"-o"_s, out});

    QVERIFY2(answer.errors.contains(out), qPrintable(answer.errors));
    QCOMPARE(answer.code, 2);
}

} // namespace export_command_test

GALLEY_APPLESS_TEST(export_command_test::ExportCommandTest)
#include "export_command_test.moc"
