// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/blob_ref.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace blob_ref_test {

using namespace galley;
using namespace galley::atproto;

namespace {

// The SHA-256 of no bytes at all, as the CID of a blob and of a record.
const QByteArray blob = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
const QByteArray record = "bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";

json::Tree parsed(const QByteArray& json)
{
    const auto tree = json::Tree::parse(json);
    Q_ASSERT(tree);
    return *tree;
}

QByteArray blobWith(const QByteArray& ref, const QByteArray& size)
{
    return "{\"$type\":\"blob\",\"ref\":" + ref + ",\"mimeType\":\"image/webp\",\"size\":" + size
        + "}";
}

QByteArray linkTo(const QByteArray& cid)
{
    return "{\"$link\":\"" + cid + "\"}";
}

} // namespace

// What a record says of blobs and of other records.
class BlobRefTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlobIsReadWithItsTypeAndSize();
    void theFormOfBeforeHasNoSize();
    void whatIsNoBlobIsNone_data();
    void whatIsNoBlobIsNone();
    void theExtensionIsThatOfTheType_data();
    void theExtensionIsThatOfTheType();
    void aReferenceToARecordHasAddressAndCid();
};

void BlobRefTest::aBlobIsReadWithItsTypeAndSize()
{
    const json::Tree tree = parsed(blobWith(linkTo(blob), "12"));
    const auto ref = blobRefOf(tree.root());
    QVERIFY(ref);
    QCOMPARE(ref->cid.toString(), QString::fromLatin1(blob));
    QCOMPARE(ref->mimeType, u"image/webp"_qs);
    QCOMPARE(ref->size, 12);
    QVERIFY(blobRefOf(parsed(blobWith(linkTo(blob), "0")).root()));
}

void BlobRefTest::theFormOfBeforeHasNoSize()
{
    const json::Tree tree = parsed("{\"cid\":\"" + blob + "\",\"mimeType\":\"image/png\"}");
    const auto ref = blobRefOf(tree.root());
    QVERIFY(ref);
    QCOMPARE(ref->mimeType, u"image/png"_qs);
    QCOMPARE(ref->size, 0);
}

void BlobRefTest::whatIsNoBlobIsNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a string") << QByteArray("\"" + blob + "\"");
    QTest::newRow("without a type of file")
        << QByteArray("{\"$type\":\"blob\",\"ref\":" + linkTo(blob) + ",\"size\":1}");
    QTest::newRow("an empty type of file")
        << QByteArray("{\"cid\":\"" + blob + "\",\"mimeType\":\"\"}");
    QTest::newRow("of another $type")
        << blobWith(linkTo(blob), "1").replace("\"blob\"", "\"blobs\"");
    QTest::newRow("without a link") << blobWith("{}", "1");
    QTest::newRow("a link that is no object") << blobWith("\"" + blob + "\"", "1");
    QTest::newRow("a link to a record") << blobWith(linkTo(record), "1");
    QTest::newRow("a link to nothing") << blobWith(linkTo("bafkrei"), "1");
    QTest::newRow("a size below nothing") << blobWith(linkTo(blob), "-1");
    QTest::newRow("a size in parts") << blobWith(linkTo(blob), "1.5");
    QTest::newRow("a size in words") << blobWith(linkTo(blob), "\"1\"");
    QTest::newRow("of before, with a record's CID")
        << QByteArray("{\"cid\":\"" + record + "\",\"mimeType\":\"image/png\"}");
}

void BlobRefTest::whatIsNoBlobIsNone()
{
    QFETCH(QByteArray, json);
    QVERIFY(!blobRefOf(parsed(json).root()));
}

void BlobRefTest::theExtensionIsThatOfTheType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("extension");
    QTest::newRow("a type") << u"image/jpeg"_qs << u"jpg"_qs;
    QTest::newRow("with parameters") << u"image/svg+xml; charset=utf-8"_qs << u"svg"_qs;
    QTest::newRow("in capitals") << u" Image/WebP"_qs << u"webp"_qs;
    QTest::newRow("another type") << u"text/html"_qs << u"bin"_qs;
    QTest::newRow("none") << QString() << u"bin"_qs;
}

void BlobRefTest::theExtensionIsThatOfTheType()
{
    QFETCH(QString, type);
    QFETCH(QString, extension);
    QCOMPARE(fileExtensionFor(type), extension);
}

void BlobRefTest::aReferenceToARecordHasAddressAndCid()
{
    const json::Tree tree = parsed("{\"uri\":\"at://a\",\"cid\":\"b\"}");
    QCOMPARE(strongRefOf(tree.root()), StrongRef({u"at://a"_qs, u"b"_qs}));
    for (const QByteArray& json : {QByteArray("[]"), QByteArray("{\"uri\":\"at://a\"}"),
                                   QByteArray("{\"uri\":\"at://a\",\"cid\":1}")})
        QVERIFY2(!strongRefOf(parsed(json).root()), json.constData());
}

} // namespace blob_ref_test

GALLEY_APPLESS_TEST(blob_ref_test::BlobRefTest)
#include "blob_ref_test.moc"
