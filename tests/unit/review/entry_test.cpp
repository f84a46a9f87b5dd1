// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/entry.h"

#include "app/review/review_file.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace entry_test {

using namespace galley;
using namespace galley::review;

namespace {

QByteArray idText(const QString& of)
{
    return '"' + tests::personOf(of).toByteArray(QUuid::WithoutBraces) + '"';
}

QByteArray fileWith(const QByteArray& entry)
{
    return "{\"format\":\"galley-review\",\"version\":1,\"by\":" + idText(u"A"_qs)
        + ",\"entries\":[" + entry + "]}";
}

QByteArray entryWith(const QByteArray& members)
{
    return "{\"id\":" + idText(u"note"_qs) + ",\"by\":" + idText(u"A"_qs) + members + '}';
}

const QByteArray digest(64, 'a');

} // namespace

// Entries in a file from a stranger.
class EntryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void whatIsNotAsItHasToBeIsSaid_data();
    void whatIsNotAsItHasToBeIsSaid();
};

void EntryTest::whatIsWrittenIsReadBack()
{
    Entry entry;
    entry.id = tests::personOf(u"note"_qs);
    entry.by = tests::personOf(u"A"_qs);
    entry.revision = 3;
    entry.order = 8;
    entry.kind = EntryKind::Replace;
    entry.created = u"2026-03-01T09:30:00.000Z"_qs;
    entry.isWithdrawn = true;
    entry.seen = {{tests::personOf(u"d"_qs), 2}};
    entry.target = Target{.base = digest,
                          .record = digest,
                          .pointer = {},
                          .range = PointRange{4, 9},
                          .exact = u"a \"word\""_qs,
                          .prefix = u"before "_qs,
                          .suffix = u" behind"_qs};
    entry.parent = tests::personOf(u"p"_qs);
    entry.words = u"Because."_qs;
    entry.proposed = u"other\nwords"_qs;
    entry.edits = {{PointRange{4, 5}, u"o"_qs, 0}, {PointRange{7, 9}, u""_qs, 12}};

    const auto entries = entriesIn(fileWith(spellingOf(entry)));
    QVERIFY2(entries, qPrintable(entries ? QString() : entries.error().sentence));
    const Entry read = entries->all().first();
    QCOMPARE(read.revision, 3);
    QCOMPARE(read.order, 8);
    QCOMPARE(read.kind, EntryKind::Replace);
    QCOMPARE(read.created, entry.created);
    QVERIFY(read.isWithdrawn);
    QVERIFY(read.seen == entry.seen);
    QVERIFY(read.target == entry.target);
    QCOMPARE(read.parent, entry.parent);
    QCOMPARE(read.words, entry.words);
    QCOMPARE(read.proposed, entry.proposed);
    QVERIFY(read.edits == entry.edits);
}

void EntryTest::whatIsNotAsItHasToBeIsSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("sentence");

    const QByteArray target = ",\"target\":{\"base\":\"" + digest + "\",\"record\":\"" + digest
        + "\",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":4,\"end\":2}]}";
    QTest::newRow("no JSON") << QByteArray("{") << u"end"_qs;
    QTest::newRow("another format") << QByteArray("{}") << u"format"_qs;
    QTest::newRow("a later version")
        << QByteArray("{\"format\":\"galley-review\",\"version\":2}") << u"version"_qs;
    QTest::newRow("nobody's") << QByteArray("{\"format\":\"galley-review\",\"version\":1}")
                              << u"whose"_qs;
    QTest::newRow("an entry that is none") << fileWith("7") << u"no object"_qs;
    QTest::newRow("no id") << fileWith("{\"by\":" + idText(u"A"_qs) + "}") << u"UUID"_qs;
    QTest::newRow("of another person")
        << fileWith("{\"id\":" + idText(u"n"_qs) + ",\"by\":" + idText(u"B"_qs) + "}")
        << u"another"_qs;
    QTest::newRow("a revision of nothing") << fileWith(entryWith(",\"rev\":0")) << u"rev"_qs;
    QTest::newRow("a note on nothing") << fileWith(entryWith(",\"kind\":\"note\"")) << u"target"_qs;
    QTest::newRow("a place that ends before it starts")
        << fileWith(entryWith(",\"kind\":\"note\"" + target)) << u"“end” is before"_qs;
    QTest::newRow("no digest") << fileWith(
        entryWith(",\"kind\":\"note\",\"target\":{\"base\":\"../x\"}"))
                               << u"SHA-256"_qs;
    QTest::newRow("a decision without one")
        << fileWith(entryWith(",\"kind\":\"decision\",\"about\":{\"id\":" + idText(u"n"_qs) + "}"))
        << u"decision"_qs;
    QTest::newRow("edits over each other")
        << fileWith(entryWith(",\"kind\":\"note\",\"edits\":[{\"start\":1,\"end\":5},{\"start\":3,"
                              "\"end\":6}]"))
        << u"overlap"_qs;
    QTest::newRow("a person who is another")
        << fileWith(entryWith(",\"kind\":\"person\"")) << u"another than the author"_qs;
}

void EntryTest::whatIsNotAsItHasToBeIsSaid()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, sentence);
    const auto entries = entriesIn(file);
    QVERIFY(!entries);
    QVERIFY2(entries.error().sentence.contains(sentence), qPrintable(entries.error().sentence));
}

} // namespace entry_test

GALLEY_APPLESS_TEST(entry_test::EntryTest)

#include "entry_test.moc"
