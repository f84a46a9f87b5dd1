// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/record_state.h"

#include "app/article/article.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <galley_places.h>

namespace record_state_test {

using namespace galley;

namespace {

const QByteArray record = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

} // namespace

// What the network makes of a record's file.
class RecordStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizesAndCidAreThoseOfTheRecord();
    void anEnvelopeDoesNotCount();
    void whyThereIsNoCidIsSaid_data();
    void whyThereIsNoCidIsSaid();
    void theSampleHasTheCidOfItsArticle();
};

void RecordStateTest::sizesAndCidAreThoseOfTheRecord()
{
    const RecordState state = recordStateOf(record);
    QCOMPARE(state.bytes, record);
    QCOMPARE(state.jsonSize, record.size());
    // A map of two: 1; "$type": 6, its value: 23; "title": 6, its value: 2.
    QCOMPARE(state.cborSize, 38);
    QVERIFY_RESULT(state.cid);
    QVERIFY(state.cid->toString().startsWith(u"bafyrei"));
    QVERIFY(!state.isInEnvelope);
}

void RecordStateTest::anEnvelopeDoesNotCount()
{
    const RecordState state =
        recordStateOf("{\"uri\": \"at://x\", \"cid\": \"y\", \"value\": " + record + "}\n");
    QVERIFY(state.isInEnvelope);
    QCOMPARE(state.jsonSize, record.size());
    QVERIFY_RESULT(state.cid);
    QCOMPARE(*state.cid, *recordStateOf(record).cid);
}

void RecordStateTest::whyThereIsNoCidIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("a float") << QByteArray("{\"$type\":\"site.standard.document\",\"x\":1.5}")
                             << u"whole number"_qs;
    QTest::newRow("no JSON") << QByteArray("{") << u"ends"_qs;
    QTest::newRow("no article") << QByteArray("[]") << u"an article is a JSON object"_qs;
}

void RecordStateTest::whyThereIsNoCidIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const RecordState state = recordStateOf(bytes);
    QVERIFY(!state.cid);
    QVERIFY(!state.cborSize);
    QCOMPARE(state.jsonSize, bytes.size());
    QVERIFY2(state.cid.error().sentence.contains(says), qPrintable(state.cid.error().sentence));
}

void RecordStateTest::theSampleHasTheCidOfItsArticle()
{
    const QByteArray sample =
        tests::contentOf(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample/article.json"));
    const auto article = Article::read(sample);
    QVERIFY_RESULT(article);
    QCOMPARE(*recordStateOf(sample).cid, *article->recordCid());
}

} // namespace record_state_test

GALLEY_APPLESS_TEST(record_state_test::RecordStateTest)
#include "record_state_test.moc"
