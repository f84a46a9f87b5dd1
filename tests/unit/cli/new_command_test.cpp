// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/article.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/captured_terminal.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

namespace new_command_test {

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

// galley new
class NewCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }
    void aNewArticleIsPrinted();
    void aMarkdownFileBecomesAnArticle();
    void whatIsNotTakenOverIsTold();
    void anArticleIsWrittenWithItsPictures();
    void picturesThatDoNotComeAlongAreTold();
    void comesBackOutOfMarkdownAsItWas();
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void whatIsWrongIsToldWithItsPlace();
    void takesNoArguments();

private:
    QString file(const QString& name) const { return m_root->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_root;
};

void NewCommandTest::aNewArticleIsPrinted()
{
    const Answer answer = answerTo({u"new"_s});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    QVERIFY_RESULT(Article::read(answer.output));
    QVERIFY(answer.output.endsWith("}\n"));
}

void NewCommandTest::aMarkdownFileBecomesAnArticle()
{
    writtenFile(file(u"t.md"_s), "+++\ntitle = \"A\"\ntags = ['b']\n+++\n\nSome *words*.\n");

    const Answer answer = answerTo({u"new"_s, u"--from"_s, file(u"t.md"_s)});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
    const auto article = Article::read(answer.output);
    QVERIFY_RESULT(article);
    QCOMPARE(article->string(Field::Title), u"A"_s);
    QCOMPARE(article->tags(), QStringList{u"b"_s});
    QCOMPARE(article->text().toString(), u"Some *words*.\n"_s);
}

void NewCommandTest::whatIsNotTakenOverIsTold()
{
    writtenFile(file(u"t.md"_s), "---\ntitle: A\ndraft: true\nauthor: B\n---\n\nText\n");

    const Answer answer = answerTo({u"new"_s, u"--from"_s, file(u"t.md"_s)});

    QCOMPARE(answer.errors, u"galley: Not taken over from the front matter: draft, author.\n"_s);
    QCOMPARE(answer.code, 0);
}

void NewCommandTest::anArticleIsWrittenWithItsPictures()
{
    writtenFile(file(u"from/t.md"_s), "# A\n\n![a](pictures/a.png)\n");
    writtenFile(file(u"from/pictures/a.png"_s), "a");
    QDir().mkpath(file(u"to"_s));

    const Answer answer =
        answerTo({u"new"_s, u"--from"_s, file(u"from/t.md"_s), u"-o"_s, file(u"to/a.json"_s)});

    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.code, 0);
    QCOMPARE(Article::read(contentOf(file(u"to/a.json"_s)))->string(Field::Title), u"A"_s);
    QCOMPARE(contentOf(file(u"to/pictures/a.png"_s)), QByteArray("a"));
}

void NewCommandTest::picturesThatDoNotComeAlongAreTold()
{
    writtenFile(file(u"from/t.md"_s), "# A\n\n![a](gone.png)\n");
    QDir().mkpath(file(u"to"_s));

    const Answer answer =
        answerTo({u"new"_s, u"--from"_s, file(u"from/t.md"_s), u"-o"_s, file(u"to/a.json"_s)});

    QVERIFY2(answer.errors.contains(u"gone.png"), qPrintable(answer.errors));
    QCOMPARE(answer.code, 1);
    QVERIFY(QFileInfo::exists(file(u"to/a.json"_s)));
}

void NewCommandTest::comesBackOutOfMarkdownAsItWas()
{
    constexpr char picture[] = "GIF89a and more";
    const QString cid = atproto::Cid::ofBlob(picture).toString();
    const QByteArray record =
        "{\n  \"$type\": \"site.standard.document\",\n  \"title\": \"\",\n"
        "  \"tags\": [\"#a\"],\n  \"coverImage\": {\"$type\": \"blob\", \"ref\": "
        "{\"$link\": \""
        + cid.toLatin1()
        + "\"}, \"mimeType\": \"image/gif\", \"size\": 15},\n  \"theme\": 1.50,\n"
          "  \"textContent\": \"\\ufeff# A\\n\"\n}\n";
    writtenFile(file(u"from/a.json"_s), record);
    writtenFile(file(u"from/blobs/%1.gif"_s.arg(cid)), picture);
    writtenFile(file(u"from/a.galley/about.json"_s), "{\"coverAlt\": \"A cat\"}");
    QDir().mkpath(file(u"by"_s));
    QDir().mkpath(file(u"to"_s));

    const Answer out = answerTo({u"export"_s, file(u"from/a.json"_s), u"--to"_s, u"markdown"_s,
                                 u"-o"_s, file(u"by/a.md"_s)});
    const Answer in =
        answerTo({u"new"_s, u"--from"_s, file(u"by/a.md"_s), u"-o"_s, file(u"to/a.json"_s)});
    const Answer before = answerTo({u"cid"_s, file(u"from/a.json"_s)});
    const Answer after = answerTo({u"cid"_s, file(u"to/a.json"_s)});

    QCOMPARE(out.errors + in.errors, QString());
    QCOMPARE(contentOf(file(u"by/blobs/%1.gif"_s.arg(cid))), QByteArray(picture));
    QCOMPARE(contentOf(file(u"to/blobs/%1.gif"_s.arg(cid))), QByteArray(picture));
    QCOMPARE(readSidecar(file(u"to/a.json"_s))->text(SidecarMember::CoverAlt), u"A cat"_s);
    QVERIFY(contentOf(file(u"to/a.json"_s)).contains("1.50"));
    QCOMPARE(after.output, before.output);
}

void NewCommandTest::nothingIsOverwritten_data()
{
    QTest::addColumn<QStringList>("from");

    QTest::newRow("a new article") << QStringList();
    QTest::newRow("a Markdown file") << QStringList{u"--from"_s, u"t.md"_s};
}

void NewCommandTest::nothingIsOverwritten()
{
    QFETCH(QStringList, from);
    writtenFile(file(u"t.md"_s), "Text\n");
    if (!from.isEmpty())
        from.last() = file(from.last());
    writtenFile(file(u"a.json"_s), "mine");

    const Answer answer = answerTo(QStringList{u"new"_s, u"-o"_s, file(u"a.json"_s)} + from);

    QVERIFY2(answer.errors.contains(file(u"a.json"_s)), qPrintable(answer.errors));
    QCOMPARE(answer.code, 2);
    QCOMPARE(contentOf(file(u"a.json"_s)), QByteArray("mine"));
}

void NewCommandTest::whatIsWrongIsToldWithItsPlace()
{
    writtenFile(file(u"t.md"_s), "+++\ntitle =\n+++\n");

    const Answer answer = answerTo({u"new"_s, u"--from"_s, file(u"t.md"_s)});

    QVERIFY2(answer.errors.startsWith(u"galley: %1:2:"_s.arg(file(u"t.md"_s))),
             qPrintable(answer.errors));
    QCOMPARE(answer.output, QByteArray());
    QCOMPARE(answer.code, 2);
}

void NewCommandTest::takesNoArguments()
{
    const Answer answer = answerTo({u"new"_s, u"a.json"_s});

    QVERIFY(answer.errors.contains(u"Usage: galley new [--from TEXT.md] [-o ARTICLE]"));
    QCOMPARE(answer.code, 2);
}

} // namespace new_command_test

GALLEY_APPLESS_TEST(new_command_test::NewCommandTest)
#include "new_command_test.moc"
