// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/package.h"

#include "app/atproto/cid.h"
#include "app/review/archive.h"
#include "tests/support/edited_articles.h" // rounds()
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace package_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

namespace {

Package somePackage()
{
    ReviewedArticle draft(u"The old mill stands by the river."_qs);
    draft.copy(u"A"_qs, u"The old tower stands by the river."_qs);
    draft.comment(u"B"_qs, u"river"_qs);
    return {personOf(u"document"_qs), u"essay.json"_qs, draft.now.savedTree().text(), draft.review};
}

} // namespace

// A review in one file to hand over.
class PackageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedIsUnpacked();
    void equalContentGivesEqualBytes();
    void otherFilesInItAreLeftAlone();
    void aRecordThatIsNotWhatItsNameSaysIsRefused();
    void aPictureThatIsNotWhatItsNameSaysIsRefused();
    void aPictureWhoseNameLeadsOutOfItsFolderIsLeftAlone();
    void anArchiveOfSomethingElseIsRefused();
    void whatIsNoArchiveIsRefused();
    void anArchiveOfTooManyFilesIsRefusedByItsEnd();
    void aFileThatUnpacksToTooMuchIsRefused();
    void damagedPackagesAreRefusedOrWhole();
};

void PackageTest::whatIsPackedIsUnpacked()
{
    const Package package = somePackage();
    const auto bytes = packed(package);
    QVERIFY2(bytes, qPrintable(bytes ? QString() : bytes.error().sentence));
    const auto read = unpacked(*bytes);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
    QCOMPARE(read->document, package.document);
    QCOMPARE(read->name, package.name);
    QCOMPARE(read->record, package.record);
    QVERIFY(read->review == package.review);
}

void PackageTest::equalContentGivesEqualBytes()
{
    const auto packedNow = packed(somePackage());
    qputenv("TZ", "Pacific/Auckland");
    const auto packedElsewhere = packed(somePackage());
    qputenv("TZ", "UTC");
    QCOMPARE(*packedNow, *packedElsewhere);
}

void PackageTest::otherFilesInItAreLeftAlone()
{
    auto files = *filesIn(*packed(somePackage()));
    files.append({u"../../escaped.json"_qs, "{}"});
    files.append({u"review/../../escaped.json"_qs, "{}"});
    files.append({u"/etc/escaped.json"_qs, "{}"});
    const auto read = unpacked(*archiveOf(files));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
    QVERIFY(read->review == somePackage().review);
}

void PackageTest::aRecordThatIsNotWhatItsNameSaysIsRefused()
{
    auto files = *filesIn(*packed(somePackage()));
    for (ArchivedFile& file : files) {
        if (file.name.startsWith(u"review/base/"))
            file.content += ' ';
    }
    const auto read = unpacked(*archiveOf(files));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Mismatch);
}

void PackageTest::aPictureThatIsNotWhatItsNameSaysIsRefused()
{
    const QString name = atproto::Cid::ofBlob("a picture").toString() + u".png"_qs;
    Package package = somePackage();
    package.blobs = {{name, "a picture"}, {u"own name.png"_qs, "whatever"}};
    const auto read = unpacked(*packed(package));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
    QCOMPARE(read->blobs, package.blobs);

    package.blobs.insert(name, "another picture");
    const auto refused = unpacked(*packed(package));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Mismatch);
    QVERIFY(refused.error().sentence.contains(name));
}

void PackageTest::aPictureWhoseNameLeadsOutOfItsFolderIsLeftAlone()
{
    auto files = *filesIn(*packed(somePackage()));
    for (const char* name : {"../a.png", "b/a.png", "..\\a.png", ".a.png", "..", ""})
        files.append({u"blobs/"_qs + QLatin1String(name), "a picture"});
    const auto read = unpacked(*archiveOf(files));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence));
    QVERIFY(read->blobs.isEmpty());
}

void PackageTest::anArchiveOfSomethingElseIsRefused()
{
    const auto read = unpacked(*archiveOf({{u"notes.txt"_qs, "hello"}}));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::WrongType);
}

void PackageTest::whatIsNoArchiveIsRefused()
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("PK"), QByteArray(5000, 'x')})
        QVERIFY(!unpacked(bytes));
}

// A million files would cost a reader seconds before it is asked anything.
void PackageTest::anArchiveOfTooManyFilesIsRefusedByItsEnd()
{
    QByteArray bytes = *packed(somePackage());
    const qsizetype end = bytes.lastIndexOf(QByteArray("PK\x05\x06", 4));
    for (const quint16 count : {quint16(0xFFFF), quint16(50'000)}) {
        qToLittleEndian(count, bytes.data() + end + 10);
        const auto read = filesIn(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::TooLarge);
    }
}

void PackageTest::aFileThatUnpacksToTooMuchIsRefused()
{
    const auto bomb = archiveOf({{u"record.json"_qs, QByteArray(4 * mebibyte, ' ')}});
    QVERIFY(bomb->size() < 10'000);
    QVERIFY(!filesIn(*bomb, {.files = 10, .fileBytes = mebibyte, .bytes = 8 * mebibyte}));
    QVERIFY(!filesIn(*bomb, {.files = 10, .fileBytes = 8 * mebibyte, .bytes = mebibyte}));
    QVERIFY(filesIn(*bomb, {.files = 10, .fileBytes = 8 * mebibyte, .bytes = 8 * mebibyte}));
}

void PackageTest::damagedPackagesAreRefusedOrWhole()
{
    const QByteArray whole = *packed(somePackage());
    QRandomGenerator random(11);
    for (int round = 0; round < rounds(300); ++round) {
        QByteArray bytes = whole;
        for (int count = 1 + random.bounded(4); count > 0; --count)
            bytes[random.bounded(static_cast<int>(bytes.size()))] =
                static_cast<char>(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
        const auto read = unpacked(bytes);
        if (!read)
            QVERIFY(!read.error().sentence.isEmpty());
        else // what is left out says nothing, and nothing is made up
            QVERIFY(read->review.entries.all().size() <= 2);
    }
}

} // namespace package_test

GALLEY_GUILESS_TEST(package_test::PackageTest)

#include "package_test.moc"
