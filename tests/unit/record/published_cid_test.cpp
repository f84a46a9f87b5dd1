// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/published_cid.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace published_cid_test {

using namespace galley;
using Kind = PublishedVerdict::Kind;

namespace {

const atproto::Cid ours = atproto::Cid::ofRecord("ours");

} // namespace

// Whether a record is the published one.
class PublishedCidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVerdictSaysWhetherItIsTheSame_data();
    void theVerdictSaysWhetherItIsTheSame();
    void aRecordWithoutACidSaysWhy();
};

void PublishedCidTest::theVerdictSaysWhetherItIsTheSame_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    const QString cid = ours.toString();
    QTest::newRow("the same") << cid << Kind::Same << u"Same as published"_qs;
    QTest::newRow("with white space")
        << u" \t%1\n"_qs.arg(cid) << Kind::Same << u"Same as published"_qs;
    QTest::newRow("as it stands in JSON")
        << u"\"%1\","_qs.arg(cid) << Kind::Same << u"Same as published"_qs;
    QTest::newRow("another record's")
        << atproto::Cid::ofRecord("x").toString() << Kind::NotTheSame << u"Not the same: "_qs;
    QTest::newRow("a picture's") << atproto::Cid::ofBlob("ours").toString() << Kind::NotTheSame
                                 << u"Not the same: that is the CID of a file"_qs;
    QTest::newRow("cut off") << cid.chopped(1) << Kind::NoCid << u"That is no CID: "_qs;
    QTest::newRow("a letter changed to capitals")
        << cid.toUpper() << Kind::NoCid << u"That is no CID: "_qs;
    QTest::newRow("a word") << u"hello"_qs << Kind::NoCid << u"That is no CID: “hello”"_qs;
    QTest::newRow("a CID of version 0") << u"QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"_qs
                                        << Kind::NoCid << u"That is no CID: "_qs;
    QTest::newRow("quotes alone") << u"\"\""_qs << Kind::NoCid << u"That is no CID: "_qs;
}

void PublishedCidTest::theVerdictSaysWhetherItIsTheSame()
{
    QFETCH(QString, pasted);
    QFETCH(QString, says);
    const PublishedVerdict verdict = publishedVerdict(pasted, ours);
    QTEST(verdict.kind, "kind");
    QVERIFY2(verdict.sentence.startsWith(says), qPrintable(verdict.sentence));
}

void PublishedCidTest::aRecordWithoutACidSaysWhy()
{
    const PublishedVerdict verdict =
        publishedVerdict(ours.toString(), Error{ErrorKind::Unsupported, u"A float."_qs, {}});
    QCOMPARE(verdict.kind, Kind::Unknown);
    QVERIFY(verdict.sentence.contains(u"A float."_qs));
}

} // namespace published_cid_test

GALLEY_APPLESS_TEST(published_cid_test::PublishedCidTest)
#include "published_cid_test.moc"
