// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/dag_cbor.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QRegularExpression>

namespace dag_cbor_test {

using namespace galley;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

json::Tree parsed(const QByteArray& text)
{
    auto tree = json::Tree::parse(text);
    if (!tree)
        qFatal("%s", qPrintable(tree.error().sentence));
    return *tree;
}

} // namespace

// Records as the protocol encodes them, against the official fixtures and records published by
// others.
class DagCborTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOfficialFixturesComeOut();
    void theCidsOfPublishedRecordsComeOut();
    void keysAreOrderedByLengthAndThenBytes();
    void whatHasNoEncodingIsRefusedWithItsPlace_data();
    void whatHasNoEncodingIsRefusedWithItsPlace();
};

void DagCborTest::theOfficialFixturesComeOut()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/data-model/data-model-fixtures.json");
    const json::Tree fixtures = parsed(contentOf(
        tests::sharedPath(u"conformance/atproto/data-model/data-model-fixtures.json"_qs)));
    QVERIFY(fixtures.root().size() > 0);
    for (const json::Value& fixture : fixtures.root().elements()) {
        const auto bytes = atproto::toDagCbor(*fixture.member(u"json"));
        QVERIFY_RESULT(bytes);
        const QByteArray expected =
            QByteArray::fromBase64(fixture.member(u"cbor_base64")->string().toLatin1());
        QCOMPARE(bytes->toHex(), expected.toHex());
        const auto cid = atproto::recordCid(*fixture.member(u"json"));
        QVERIFY_RESULT(cid);
        QCOMPARE(cid->toString(), fixture.member(u"cid")->string());
    }
}

void DagCborTest::theCidsOfPublishedRecordsComeOut()
{
    GALLEY_NEEDS_SHARED("samples/records/ORIGINS.md");
    const QString origins =
        QString::fromUtf8(contentOf(tests::sharedPath(u"samples/records/ORIGINS.md"_qs)));
    static const QRegularExpression row(
        QStringLiteral("^\\| `([^`]+\\.json)` \\|[^|]*\\| `(bafy[a-z2-7]+)` \\| matches"),
        QRegularExpression::MultilineOption);
    int records = 0;
    for (auto rows = row.globalMatch(origins); rows.hasNext(); ++records) {
        const auto match = rows.next();
        const json::Tree file =
            parsed(contentOf(tests::sharedPath(u"samples/records/"_qs + match.captured(1))));
        const auto cid = atproto::recordCid(file.root());
        QVERIFY_RESULT(cid);
        QCOMPARE(cid->toString(), match.captured(2));
    }
    QVERIFY(records >= 4);
}

void DagCborTest::keysAreOrderedByLengthAndThenBytes()
{
    const auto bytes = atproto::toDagCbor(parsed("{\"bb\":1,\"c\":2,\"aa\":3}").root());
    QVERIFY_RESULT(bytes);
    QCOMPARE(bytes->toHex(), QByteArray("a36163026261610362626201"));
}

void DagCborTest::whatHasNoEncodingIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a fraction") << QByteArray("{\"a\":1.5}");
    QTest::newRow("too large a number") << QByteArray("{\"a\":9223372036854775808}");
    QTest::newRow("a lone surrogate") << QByteArray("{\"a\":\"\\ud800\"}");
    QTest::newRow("a malformed link") << QByteArray("{\"a\":{\"$link\":\"x\"}}");
    QTest::newRow("malformed bytes") << QByteArray("{\"a\":{\"$bytes\":\"*\"}}");
}

void DagCborTest::whatHasNoEncodingIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, json);
    const auto bytes = atproto::toDagCbor(parsed(json).root());
    QVERIFY(!bytes);
    QVERIFY(bytes.error().place);
    QVERIFY(!bytes.error().sentence.isEmpty());
}

} // namespace dag_cbor_test

GALLEY_APPLESS_TEST(dag_cbor_test::DagCborTest)
#include "dag_cbor_test.moc"
