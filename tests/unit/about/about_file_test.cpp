// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/about/about_file.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QUuid>

#include <thread>

namespace about_file_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::writtenFile;

namespace {

const atproto::Cid cover = atproto::Cid::ofBlob("cover");
const atproto::Cid picture = atproto::Cid::ofBlob("picture");

AboutChange altChange(const QString& alt)
{
    return {alt, false, {}};
}

} // namespace

// What stands beside a document's record.
class AboutFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void itStandsBesideTheDocument_data();
    void itStandsBesideTheDocument();
    void withoutAFileNothingIsKnown();
    void whatIsWrittenIsRead();
    void anUntouchedDocumentGetsNoFile();
    void onlyWhatChangedIsWritten_data();
    void onlyWhatChangedIsWritten();
    void aPictureIsKnownByItsPathFromTheDocument();
    void anOriginalThatIsNotUnderstoodIsNone_data();
    void anOriginalThatIsNotUnderstoodIsNone();
    void aBadFileIsSaidAndNotTouched_data();
    void aBadFileIsSaidAndNotTouched();
    void aCopyHasAllButTheUuid();
    void aCopyOverAnotherDocumentKeepsThatOnesUuid();
    void aNewDocumentOverAnotherOneForgetsItsCover();
    void aDescriptionWithoutEndIsRefused();
    void nothingIsReadOrWrittenOverALink_data();
    void nothingIsReadOrWrittenOverALink();
    void aFileInTheFoldersPlaceIsNamed();
    void twoWhoDescribeAtOnceLoseNothing();

private:
    QString document(const QString& name = QStringLiteral("a.json")) const
    {
        return m_folder->filePath(name);
    }
    QByteArray written(const QString& name = QStringLiteral("a.json")) const
    {
        return contentOf(aboutPathOf(document(name)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void AboutFileTest::itStandsBesideTheDocument_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("about");
    QTest::newRow("a record") << u"/x/a.json"_qs << u"/x/a.galley/about.json"_qs;
    QTest::newRow("capitals") << u"/x/A.JSON"_qs << u"/x/A.galley/about.json"_qs;
    QTest::newRow("another extension") << u"/x/a.txt"_qs << u"/x/a.txt.galley/about.json"_qs;
}

void AboutFileTest::itStandsBesideTheDocument()
{
    QFETCH(QString, document);
    QTEST(aboutPathOf(document), "about");
}

void AboutFileTest::withoutAFileNothingIsKnown()
{
    const auto about = readAbout(document());
    QVERIFY_RESULT(about);
    QCOMPARE(*about, About());
}

void AboutFileTest::whatIsWrittenIsRead()
{
    const CoverOriginal original{cover, picture, u"/pictures/a \"cat\".jpg"_qs, {1, 2, 30, 40}};
    QVERIFY_RESULT(writeAbout({u"A “cat”\n"_qs, true, original}, document(), document()));

    const auto about = readAbout(document());
    QVERIFY_RESULT(about);
    QCOMPARE(about->coverAlt, u"A “cat”\n"_qs);
    QVERIFY(about->original == original);
    QVERIFY2(written().startsWith("{\n  \"coverAlt\": \"A “cat”\\n\",\n  \"coverOriginal\": {\n"
                                  "    \"cid\": \"bafkrei"),
             written().constData());
    QVERIFY2(written().contains("\"part\": [1, 2, 30, 40],"), written().constData());
}

void AboutFileTest::anUntouchedDocumentGetsNoFile()
{
    QVERIFY_RESULT(writeAbout({}, document(), document()));
    QVERIFY_RESULT(writeAbout(altChange({}), document(), document()));
    QVERIFY_RESULT(writeAbout({}, document(), document(u"b.json"_qs)));
    QVERIFY_RESULT(writeAbout({}, {}, document(u"c.json"_qs)));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void AboutFileTest::onlyWhatChangedIsWritten_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("alt");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("another's members")
        << QByteArray("{\"zoo\" : 1.50,\"coverAlt\" : \"\\u0061\" , \"x\":[ ]}\r\n") << u"b"_qs
        << QByteArray("{\"zoo\" : 1.50,\"coverAlt\" : \"b\" , \"x\":[ ]}\r\n");
    QTest::newRow("a new member") << QByteArray("{\n\t\"a\": 1,\n\t\"uuid\": \"x\"\n}\n") << u"b"_qs
                                  << QByteArray("{\n\t\"a\": 1,\n\t\"coverAlt\": \"b\",\n\t"
                                                "\"uuid\": \"x\"\n}\n");
    QTest::newRow("one that goes") << QByteArray("{\"coverAlt\": \"a\", \"uuid\": \"x\"}")
                                   << QString() << QByteArray("{\"uuid\": \"x\"}");
    QTest::newRow("an empty object")
        << QByteArray("{}") << u"b"_qs << QByteArray("{\n  \"coverAlt\": \"b\"\n}");
}

void AboutFileTest::onlyWhatChangedIsWritten()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, alt);
    writtenFile(aboutPathOf(document()), before);
    QVERIFY_RESULT(writeAbout(altChange(alt), document(), document()));
    QTEST(written(), "after");
}

void AboutFileTest::aPictureIsKnownByItsPathFromTheDocument()
{
    const QString path = document(u"pictures/cat.jpg"_qs);
    QVERIFY_RESULT(
        writeAbout({{}, true, CoverOriginal{cover, picture, path, {}}}, document(), document()));
    QVERIFY2(written().contains("\"path\": \"pictures/cat.jpg\""), written().constData());
    QCOMPARE(readAbout(document())->original->path, path);

    // So that nobody learns in whose home it was.
    const QString other = document(u"there/a.json"_qs);
    QVERIFY_RESULT(writeAbout({}, document(), other));
    QVERIFY(contentOf(aboutPathOf(other)).contains("\"path\": \"../pictures/cat.jpg\""));
    QCOMPARE(readAbout(other)->original->path, path);
}

void AboutFileTest::anOriginalThatIsNotUnderstoodIsNone_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("no CID") << QByteArray("{\"cid\": \"b\", \"cover\": \"c\"}");
    QTest::newRow("nothing") << QByteArray("{}");
}

void AboutFileTest::anOriginalThatIsNotUnderstoodIsNone()
{
    QFETCH(QByteArray, original);
    writtenFile(aboutPathOf(document()), "{\"coverOriginal\": " + original + '}');
    const auto about = readAbout(document());
    QVERIFY_RESULT(about);
    QVERIFY(!about->original);
}

void AboutFileTest::aBadFileIsSaidAndNotTouched_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"coverAlt\": \"a");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a description that is no text") << QByteArray("{\"coverAlt\": 1}");
    QTest::newRow("too large") << QByteArray(1'100'000, ' ') + "{}";
    QTest::newRow("deep") << QByteArray(2'000, '[');
}

void AboutFileTest::aBadFileIsSaidAndNotTouched()
{
    QFETCH(QByteArray, content);
    writtenFile(aboutPathOf(document()), content);

    const auto about = readAbout(document());
    QVERIFY(!about);
    QVERIFY2(about.error().sentence.contains(u"about.json"_qs), qPrintable(about.error().sentence));
    QVERIFY(!writeAbout(altChange(u"b"_qs), document(), document()));
    QVERIFY(!writeAbout(altChange(u"b"_qs), {}, document()));
    QCOMPARE(written(), content);
}

void AboutFileTest::aCopyHasAllButTheUuid()
{
    const QByteArray uuid = "0b7f2a3e-1111-4222-8333-444455556666";
    writtenFile(aboutPathOf(document()),
                "{\n  \"coverAlt\": \"a\",\n  \"more\": 1,\n  \"uuid\": \"" + uuid + "\"\n}");
    QVERIFY_RESULT(writeAbout(altChange(u"b"_qs), document(), document(u"b.json"_qs)));

    const QByteArray copy = written(u"b.json"_qs);
    QVERIFY2(copy.startsWith("{\n  \"coverAlt\": \"b\",\n  \"more\": 1,\n  \"uuid\": \""),
             copy.constData());
    QVERIFY(!copy.contains(uuid));
    const QString made = QString::fromLatin1(copy.mid(copy.size() - 39, 36));
    QVERIFY2(!QUuid::fromString(made).isNull(), copy.constData());
    QVERIFY(written().contains(uuid) && written().contains("\"a\""));
}

void AboutFileTest::aCopyOverAnotherDocumentKeepsThatOnesUuid()
{
    writtenFile(aboutPathOf(document()), "{\"coverAlt\": \"a\", \"uuid\": \"x\"}");
    writtenFile(aboutPathOf(document(u"b.json"_qs)), "{\"coverAlt\": \"b\", \"uuid\": \"y\"}");
    QVERIFY_RESULT(writeAbout({}, document(), document(u"b.json"_qs)));
    QCOMPARE(written(u"b.json"_qs), QByteArray("{\"coverAlt\": \"a\", \"uuid\": \"y\"}"));
}

void AboutFileTest::aNewDocumentOverAnotherOneForgetsItsCover()
{
    writtenFile(aboutPathOf(document()),
                "{\"coverAlt\": \"b\", \"coverOriginal\": {}, \"uuid\": \"y\"}");
    QVERIFY_RESULT(writeAbout({}, {}, document()));
    QCOMPARE(written(), QByteArray("{\"uuid\": \"y\"}"));
}

void AboutFileTest::aDescriptionWithoutEndIsRefused()
{
    const auto result = writeAbout(altChange(QString(1'100'000, u'a')), document(), document());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    QVERIFY(!QFile::exists(aboutPathOf(document())));
}

void AboutFileTest::nothingIsReadOrWrittenOverALink_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("about.json") << false;
    QTest::newRow("its folder") << true;
}

void AboutFileTest::nothingIsReadOrWrittenOverALink()
{
    QFETCH(bool, isFolder);
    const QDir folder(m_folder->path());
    QVERIFY(folder.mkdir(u"elsewhere"_qs));
    const QString outside =
        writtenFile(folder.filePath(u"elsewhere/about.json"_qs), "{\"coverAlt\": \"a secret\"}");
    const QString about = aboutPathOf(document());
    const QString link = isFolder ? QFileInfo(about).path() : about;
    if (!isFolder)
        QVERIFY(folder.mkdir(u"a.galley"_qs));
    QVERIFY(QFile::link(isFolder ? folder.filePath(u"elsewhere"_qs) : outside, link));

    const auto read = readAbout(document());
    QVERIFY(!read);
    QVERIFY2(read.error().sentence.contains(link), qPrintable(read.error().sentence));
    const auto written = writeAbout(altChange(u"mine"_qs), document(), document());
    QVERIFY(!written);
    QVERIFY(written.error().sentence.contains(link));
    QCOMPARE(contentOf(outside), QByteArray("{\"coverAlt\": \"a secret\"}"));
}

void AboutFileTest::aFileInTheFoldersPlaceIsNamed()
{
    const QString inTheWay = writtenFile(m_folder->filePath(u"a.galley"_qs), "x");
    const auto written = writeAbout(altChange(u"mine"_qs), document(), document());
    QVERIFY(!written);
    QVERIFY2(written.error().sentence.contains(inTheWay + u"” is in the way: it is a file"_qs),
             qPrintable(written.error().sentence));
    QCOMPARE(contentOf(inTheWay), QByteArray("x"));
}

void AboutFileTest::twoWhoDescribeAtOnceLoseNothing()
{
    QVERIFY_RESULT(writeAbout(altChange(u"0"_qs), document(), document()));
    for (int number = 0; number < 10; ++number) {
        const QString value = QString::number(number);
        const CoverOriginal original{cover, picture, value, {}};
        std::thread other([&] {
            if (!writeAbout({{}, true, original}, document(), document()))
                qWarning("it was not written");
        });
        const auto alt = writeAbout(altChange(value), document(), document());
        other.join();
        QVERIFY_RESULT(alt);
        const auto about = readAbout(document());
        QVERIFY_RESULT(about);
        QCOMPARE(about->coverAlt, value);
        QVERIFY(about->original && about->original->path.endsWith(u'/' + value));
    }
}

} // namespace about_file_test

GALLEY_GUILESS_TEST(about_file_test::AboutFileTest)
#include "about_file_test.moc"
