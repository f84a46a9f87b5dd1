// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/cid.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QTest>

namespace cid_test {

using galley::ErrorKind;
using galley::atproto::Cid;

namespace {

// The SHA-256 of no bytes at all, e3b0c442..., as a CID of either codec.
const QString emptyBlob =
    QStringLiteral("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
const QString emptyRecord =
    QStringLiteral("bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");

} // namespace

class CidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesABlobByItsBytes();
    void namesARecordByItsEncoding();
    void namesADigestThatWasComputedElsewhere();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void givesTheBytesBehindTheText();
    void refusesWhatTheDataModelDoesNotAllow_data();
    void refusesWhatTheDataModelDoesNotAllow();
    void quotesOnlyTheBeginningOfALongText();
};

void CidTest::namesABlobByItsBytes()
{
    QCOMPARE(Cid::ofBlob({}).toString(), emptyBlob);
    QCOMPARE(Cid::ofBlob({}).codec(), Cid::Codec::Raw);
}

void CidTest::namesARecordByItsEncoding()
{
    QCOMPARE(Cid::ofRecord({}).toString(), emptyRecord);
    QCOMPARE(Cid::ofRecord({}).codec(), Cid::Codec::DagCbor);
}

void CidTest::namesADigestThatWasComputedElsewhere()
{
    const QByteArray digest = QCryptographicHash::hash("galley", QCryptographicHash::Sha256);

    QCOMPARE(Cid::ofDigest(Cid::Codec::Raw, digest), Cid::ofBlob("galley"));
    QCOMPARE(Cid::ofDigest(Cid::Codec::Raw, digest).digest(), digest);
}

void CidTest::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Cid::Codec>("codec");
    QTest::newRow("a blob") << emptyBlob << Cid::Codec::Raw;
    QTest::newRow("a record") << emptyRecord << Cid::Codec::DagCbor;
}

void CidTest::readsWhatItWrites()
{
    QFETCH(QString, text);
    QFETCH(Cid::Codec, codec);

    const auto cid = Cid::parse(text);

    QVERIFY_RESULT(cid);
    QCOMPARE(cid->codec(), codec);
    QCOMPARE(cid->toString(), text);
}

void CidTest::givesTheBytesBehindTheText()
{
    const QByteArray digest = QCryptographicHash::hash({}, QCryptographicHash::Sha256);

    QCOMPARE(Cid::ofBlob({}).toBytes(), QByteArray::fromHex("01551220") + digest);
    QCOMPARE(Cid::ofRecord({}).toBytes(), QByteArray::fromHex("01711220") + digest);
}

void CidTest::refusesWhatTheDataModelDoesNotAllow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("the prefix alone") << QStringLiteral("b");
    QTest::newRow("a full stop") << QStringLiteral(".");
    QTest::newRow("one character short") << emptyBlob.chopped(1);
    QTest::newRow("one character long") << emptyBlob + u'a';
    QTest::newRow("upper case") << emptyBlob.toUpper();
    QTest::newRow("a space before") << u' ' + emptyBlob;
    QTest::newRow("a space for a digit") << emptyBlob.chopped(1) + u' ';
    QTest::newRow("a digit outside the alphabet") << emptyBlob.chopped(1) + u'1';
    QTest::newRow("a letter beyond ASCII") << emptyBlob.chopped(1) + QChar(u'é');
    QTest::newRow("a NUL") << emptyBlob.chopped(1) + QChar(u'\0');
    QTest::newRow("bits left over at the end") << emptyBlob.chopped(1) + u'v';
    QTest::newRow("version 0") << QStringLiteral("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG");
    QTest::newRow("base58") << QStringLiteral("zb2rhk6GMPQF3hfzwXTaNYFLKomMeC6UXdUt6jZKPpeVirLtV");
    QTest::newRow("another codec")
        << QStringLiteral("bafybeihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
}

void CidTest::refusesWhatTheDataModelDoesNotAllow()
{
    QFETCH(QString, text);

    const auto cid = Cid::parse(text);

    QVERIFY(!cid);
    QCOMPARE(cid.error().kind, ErrorKind::Malformed);
}

void CidTest::quotesOnlyTheBeginningOfALongText()
{
    const auto cid = Cid::parse(QString(1'000'000, u'a'));

    QVERIFY(!cid);
    QVERIFY(cid.error().sentence.size() < 300);
}

} // namespace cid_test

GALLEY_APPLESS_TEST(cid_test::CidTest)
#include "cid_test.moc"
