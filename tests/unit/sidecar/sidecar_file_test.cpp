// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/sidecar/sidecar_file.h"

#include "app/sidecar/cover_original.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QUuid>

#include <thread>

namespace sidecar_file_test {

using namespace galley;
using galley::tests::contentOf;
using galley::tests::writtenFile;

namespace {

const atproto::Cid cover = atproto::Cid::ofBlob("cover");
const atproto::Cid picture = atproto::Cid::ofBlob("picture");

SidecarChange altChange(const QString& alt)
{
    return {{nameOf(SidecarMember::CoverAlt), stateOfText(alt)}};
}

SidecarChange originalChange(const CoverOriginal& original)
{
    return {{nameOf(SidecarMember::CoverOriginal), literalOf(original)}};
}

std::optional<CoverOriginal> originalIn(const Result<Sidecar>& read)
{
    return coverOriginalOf(*read, atproto::BlobRef{cover, u"image/webp"_qs, 1});
}

} // namespace

// What stands beside a document's record.
class SidecarFileTest : public QObject {
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
    void aMemberOfALaterVersionIsWrittenAsItIs();

private:
    QString document(const QString& name = QStringLiteral("a.json")) const
    {
        return m_folder->filePath(name);
    }
    QByteArray written(const QString& name = QStringLiteral("a.json")) const
    {
        return contentOf(sidecarPathOf(document(name)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SidecarFileTest::itStandsBesideTheDocument_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("about");
    QTest::newRow("a record") << u"/x/a.json"_qs << u"/x/a.galley/about.json"_qs;
    QTest::newRow("capitals") << u"/x/A.JSON"_qs << u"/x/A.galley/about.json"_qs;
    QTest::newRow("another extension") << u"/x/a.txt"_qs << u"/x/a.txt.galley/about.json"_qs;
}

void SidecarFileTest::itStandsBesideTheDocument()
{
    QFETCH(QString, document);
    QTEST(sidecarPathOf(document), "about");
}

void SidecarFileTest::withoutAFileNothingIsKnown()
{
    const auto about = readSidecar(document());
    QVERIFY_RESULT(about);
    QCOMPARE(*about, Sidecar());
}

void SidecarFileTest::whatIsWrittenIsRead()
{
    const CoverOriginal original{cover, picture, u"/pictures/a \"cat\".jpg"_qs, {1, 2, 30, 40}};
    SidecarChange change = originalChange(original);
    change.insert(altChange(u"A “cat”\n"_qs));
    QVERIFY_RESULT(writeSidecar(change, document(), document()));

    const auto about = readSidecar(document());
    QVERIFY_RESULT(about);
    QCOMPARE(about->text(SidecarMember::CoverAlt), u"A “cat”\n"_qs);
    QVERIFY(originalIn(about) == original);
    QVERIFY2(written().startsWith("{\n  \"coverAlt\": \"A “cat”\\n\",\n  \"coverOriginal\": {\n"
                                  "    \"cid\": \"bafkrei"),
             written().constData());
    QVERIFY2(written().contains("\"part\": [1, 2, 30, 40],"), written().constData());
}

void SidecarFileTest::anUntouchedDocumentGetsNoFile()
{
    QVERIFY_RESULT(writeSidecar({}, document(), document()));
    QVERIFY_RESULT(writeSidecar(altChange({}), document(), document()));
    QVERIFY_RESULT(writeSidecar({}, document(), document(u"b.json"_qs)));
    QVERIFY_RESULT(writeSidecar({}, {}, document(u"c.json"_qs)));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void SidecarFileTest::onlyWhatChangedIsWritten_data()
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

void SidecarFileTest::onlyWhatChangedIsWritten()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, alt);
    writtenFile(sidecarPathOf(document()), before);
    QVERIFY_RESULT(writeSidecar(altChange(alt), document(), document()));
    QTEST(written(), "after");
}

void SidecarFileTest::aPictureIsKnownByItsPathFromTheDocument()
{
    const QString path = document(u"pictures/cat.jpg"_qs);
    QVERIFY_RESULT(
        writeSidecar(originalChange({cover, picture, path, {}}), document(), document()));
    QVERIFY2(written().contains("\"path\": \"pictures/cat.jpg\""), written().constData());
    QCOMPARE(originalIn(readSidecar(document()))->path, path);

    // So that nobody learns in whose home it was.
    const QString other = document(u"there/a.json"_qs);
    QVERIFY_RESULT(writeSidecar({}, document(), other));
    QVERIFY(contentOf(sidecarPathOf(other)).contains("\"path\": \"../pictures/cat.jpg\""));
    QCOMPARE(originalIn(readSidecar(other))->path, path);
}

void SidecarFileTest::anOriginalThatIsNotUnderstoodIsNone_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("no CID") << QByteArray("{\"cid\": \"b\", \"cover\": \"c\"}");
    QTest::newRow("nothing") << QByteArray("{}");
}

void SidecarFileTest::anOriginalThatIsNotUnderstoodIsNone()
{
    QFETCH(QByteArray, original);
    writtenFile(sidecarPathOf(document()), "{\"coverOriginal\": " + original + '}');
    const auto about = readSidecar(document());
    QVERIFY_RESULT(about);
    QVERIFY(!originalIn(about));
}

void SidecarFileTest::aBadFileIsSaidAndNotTouched_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"coverAlt\": \"a");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a description that is no text") << QByteArray("{\"coverAlt\": 1}");
    QTest::newRow("too large") << QByteArray(1'100'000, ' ') + "{}";
    QTest::newRow("deep") << QByteArray(2'000, '[');
}

void SidecarFileTest::aBadFileIsSaidAndNotTouched()
{
    QFETCH(QByteArray, content);
    writtenFile(sidecarPathOf(document()), content);

    const auto about = readSidecar(document());
    QVERIFY(!about);
    QVERIFY2(about.error().sentence.contains(u"about.json"_qs), qPrintable(about.error().sentence));
    QVERIFY(!writeSidecar(altChange(u"b"_qs), document(), document()));
    QVERIFY(!writeSidecar(altChange(u"b"_qs), {}, document()));
    QCOMPARE(written(), content);
}

void SidecarFileTest::aCopyHasAllButTheUuid()
{
    const QByteArray uuid = "0b7f2a3e-1111-4222-8333-444455556666";
    writtenFile(sidecarPathOf(document()),
                "{\n  \"coverAlt\": \"a\",\n  \"more\": 1,\n  \"uuid\": \"" + uuid + "\"\n}");
    QVERIFY_RESULT(writeSidecar(altChange(u"b"_qs), document(), document(u"b.json"_qs)));

    const QByteArray copy = written(u"b.json"_qs);
    QVERIFY2(copy.startsWith("{\n  \"coverAlt\": \"b\",\n  \"more\": 1,\n  \"uuid\": \""),
             copy.constData());
    QVERIFY(!copy.contains(uuid));
    const QString made = QString::fromLatin1(copy.mid(copy.size() - 39, 36));
    QVERIFY2(!QUuid::fromString(made).isNull(), copy.constData());
    QVERIFY(written().contains(uuid) && written().contains("\"a\""));
}

void SidecarFileTest::aCopyOverAnotherDocumentKeepsThatOnesUuid()
{
    writtenFile(sidecarPathOf(document()), "{\"coverAlt\": \"a\", \"uuid\": \"x\"}");
    writtenFile(sidecarPathOf(document(u"b.json"_qs)), "{\"coverAlt\": \"b\", \"uuid\": \"y\"}");
    QVERIFY_RESULT(writeSidecar({}, document(), document(u"b.json"_qs)));
    QCOMPARE(written(u"b.json"_qs), QByteArray("{\"coverAlt\": \"a\", \"uuid\": \"y\"}"));
    writtenFile(sidecarPathOf(document()), "{\"coverAlt\": \"c\"}"); // of one without
    QVERIFY_RESULT(writeSidecar({}, document(), document(u"b.json"_qs)));
    QCOMPARE(written(u"b.json"_qs), QByteArray("{\"coverAlt\": \"c\", \"uuid\": \"y\"}"));
}

void SidecarFileTest::aNewDocumentOverAnotherOneForgetsItsCover()
{
    writtenFile(sidecarPathOf(document()),
                "{\"coverAlt\": \"b\", \"coverOriginal\": {}, \"uuid\": \"y\"}");
    QVERIFY_RESULT(writeSidecar({}, {}, document()));
    QCOMPARE(written(), QByteArray("{\"uuid\": \"y\"}"));
}

void SidecarFileTest::aDescriptionWithoutEndIsRefused()
{
    const auto result = writeSidecar(altChange(QString(1'100'000, u'a')), document(), document());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    QVERIFY(!QFile::exists(sidecarPathOf(document())));
}

void SidecarFileTest::nothingIsReadOrWrittenOverALink_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("about.json") << false;
    QTest::newRow("its folder") << true;
}

void SidecarFileTest::nothingIsReadOrWrittenOverALink()
{
    QFETCH(bool, isFolder);
    const QDir folder(m_folder->path());
    QVERIFY(folder.mkdir(u"elsewhere"_qs));
    const QString outside =
        writtenFile(folder.filePath(u"elsewhere/about.json"_qs), "{\"coverAlt\": \"a secret\"}");
    const QString about = sidecarPathOf(document());
    const QString link = isFolder ? QFileInfo(about).path() : about;
    if (!isFolder)
        QVERIFY(folder.mkdir(u"a.galley"_qs));
    QVERIFY(QFile::link(isFolder ? folder.filePath(u"elsewhere"_qs) : outside, link));

    const auto read = readSidecar(document());
    QVERIFY(!read);
    QVERIFY2(read.error().sentence.contains(link), qPrintable(read.error().sentence));
    const auto written = writeSidecar(altChange(u"mine"_qs), document(), document());
    QVERIFY(!written);
    QVERIFY(written.error().sentence.contains(link));
    QCOMPARE(contentOf(outside), QByteArray("{\"coverAlt\": \"a secret\"}"));
}

void SidecarFileTest::aFileInTheFoldersPlaceIsNamed()
{
    const QString inTheWay = writtenFile(m_folder->filePath(u"a.galley"_qs), "x");
    const auto written = writeSidecar(altChange(u"mine"_qs), document(), document());
    QVERIFY(!written);
    QVERIFY2(written.error().sentence.contains(inTheWay + u"” is in the way: it is a file"_qs),
             qPrintable(written.error().sentence));
    QCOMPARE(contentOf(inTheWay), QByteArray("x"));
}

void SidecarFileTest::twoWhoDescribeAtOnceLoseNothing()
{
    QVERIFY_RESULT(writeSidecar(altChange(u"0"_qs), document(), document()));
    for (int number = 0; number < 10; ++number) {
        const QString value = QString::number(number);
        const CoverOriginal original{cover, picture, document(value), {}};
        std::thread other([&] {
            if (!writeSidecar(originalChange(original), document(), document()))
                qWarning("it was not written");
        });
        const auto alt = writeSidecar(altChange(value), document(), document());
        other.join();
        QVERIFY_RESULT(alt);
        const auto about = readSidecar(document());
        QVERIFY_RESULT(about);
        QCOMPARE(about->text(SidecarMember::CoverAlt), value);
        QCOMPARE(originalIn(about)->path, document(value));
    }
}

// A journal may tell of one.
void SidecarFileTest::aMemberOfALaterVersionIsWrittenAsItIs()
{
    writtenFile(sidecarPathOf(document()), "{\n  \"coverAlt\": \"a\"\n}");
    QVERIFY_RESULT(writeSidecar({{u"later"_qs, "{\"x\":1.50}"}}, document(), document()));
    QCOMPARE(written(),
             QByteArray("{\n  \"coverAlt\": \"a\",\n  \"later\": {\n"
                        "    \"x\": 1.50\n  }\n}"));
}

} // namespace sidecar_file_test

GALLEY_GUILESS_TEST(sidecar_file_test::SidecarFileTest)
#include "sidecar_file_test.moc"
