// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/entries.h"

#include "app/review/review_file.h"
#include "tests/support/edited_articles.h" // rounds()
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>

namespace entries_test {

using namespace galley;
using namespace galley::review;
using tests::personOf;

namespace {

Entry noteBy(const QString& who, int number, qint64 revision, const QString& words)
{
    Entry entry;
    entry.id = QUuid::createUuidV5(personOf(who), QByteArray::number(number));
    entry.by = personOf(who);
    entry.revision = revision;
    entry.order = number + 1;
    entry.kind = EntryKind::Reply;
    entry.about = EntryName{personOf(u"x"_qs), 1};
    entry.words = words;
    return entry;
}

Entry read(const QByteArray& json)
{
    const auto tree = json::Tree::parse(json);
    return *entryOf(tree->root());
}

// What one of up to five people knows, who now and then says, changes or withdraws something.
Entries history(QRandomGenerator& random)
{
    Entries entries;
    for (quint32 count = random.bounded(1u, 12u); count > 0; --count) {
        const QString who(QChar(u'A' + random.bounded(5)));
        Entry entry = noteBy(who, random.bounded(6), random.bounded(1, 4),
                             u"words %1"_qs.arg(random.bounded(3))); // now and then forged
        entry.isWithdrawn = random.bounded(5) == 0;
        entries.add(entry);
    }
    return entries;
}

Entries together(const QList<Entries>& all)
{
    Entries sum;
    for (const Entries& each : all)
        sum.add(each);
    return sum;
}

QByteArray bytesOf(const Entries& entries)
{
    QByteArray bytes;
    for (const QUuid& author : entries.authors())
        bytes += reviewFileOf(entries.by(author), author);
    return bytes;
}

} // namespace

// What people said, put together in whatever order it comes.
class EntriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addingIsIdempotentCommutativeAndAssociative();
    void theHighestRevisionCounts();
    void twoValuesOfOneRevisionAreKeptAndCountNot();
    void anotherSpellingIsTheSameEntry();
    void anIdThatTwoAuthorsUseCountsForNeither();
    void oneMoreThanTheHighestOrderCanBeWritten();
    void unknownKindsAndMembersAreKeptToTheByte();
    void aChangedEntryKeepsWhatIsNotKnown();
};

void EntriesTest::addingIsIdempotentCommutativeAndAssociative()
{
    QRandomGenerator random(7);
    for (int round = 0; round < tests::rounds(150); ++round) {
        const Entries a = history(random);
        const Entries b = history(random);
        const Entries c = history(random);
        const QByteArray all = bytesOf(together({a, b, c}));
        QCOMPARE(bytesOf(together({c, b, a})), all);
        QCOMPARE(bytesOf(together({a, together({b, c})})), all);
        QCOMPARE(bytesOf(together({together({a, b}), c})), all);
        QCOMPARE(bytesOf(together({a, b, a, c, b, together({a, b, c})})), all);
    }
}

void EntriesTest::theHighestRevisionCounts()
{
    Entries entries;
    entries.add(noteBy(u"A"_qs, 1, 2, u"second"_qs));
    entries.add(noteBy(u"A"_qs, 1, 1, u"first"_qs));
    QCOMPARE(entries.all().size(), 1);
    QCOMPARE(entries.all().first().words, u"second"_qs);
}

void EntriesTest::twoValuesOfOneRevisionAreKeptAndCountNot()
{
    Entries entries;
    entries.add(noteBy(u"A"_qs, 1, 1, u"one"_qs));
    entries.add(noteBy(u"A"_qs, 1, 1, u"other"_qs));
    QCOMPARE(entries.kept().size(), 2);
    QVERIFY(!entries.isEmpty());
    QVERIFY(Entries().isEmpty());
    QVERIFY(entries.all().isEmpty());
    QVERIFY(!entries.entry(noteBy(u"A"_qs, 1, 1, {}).id));

    entries.add(noteBy(u"A"_qs, 1, 2, u"settled"_qs));
    QCOMPARE(entries.all().size(), 1);
}

void EntriesTest::anotherSpellingIsTheSameEntry()
{
    const QByteArray id = personOf(u"note"_qs).toByteArray(QUuid::WithoutBraces);
    const QByteArray by = personOf(u"A"_qs).toByteArray(QUuid::WithoutBraces);
    const QByteArray one = "{\"id\":\"" + id + "\",\"by\":\"" + by + "\",\"kind\":\"later\"}";
    const QByteArray other = "{ \"by\":\"" + by + "\", \"id\":\"" + id + "\",\"kind\":\"later\"}";
    Entries entries;
    entries.add(read(one));
    entries.add(read(other));
    QCOMPARE(entries.kept().size(), 1);
    QCOMPARE(entries.kept().first().spelling, qMin(one, other));
}

void EntriesTest::anIdThatTwoAuthorsUseCountsForNeither()
{
    Entry forged = noteBy(u"A"_qs, 1, 9, u"forged"_qs);
    forged.by = personOf(u"B"_qs);
    Entries entries;
    entries.add(noteBy(u"A"_qs, 1, 1, u"mine"_qs));
    entries.add(noteBy(u"A"_qs, 2, 1, u"other"_qs));
    entries.add(forged);
    QCOMPARE(entries.all().size(), 1);
    QCOMPARE(entries.all().first().words, u"other"_qs);
    QVERIFY(!entries.entry(forged.id));
    QCOMPARE(entries.kept().size(), 3);
}

void EntriesTest::oneMoreThanTheHighestOrderCanBeWritten()
{
    Entry last = noteBy(u"A"_qs, 1, 1, u"last"_qs);
    last.order = maximumCount;
    Entries entries;
    entries.add(last);
    Entry next = noteBy(u"B"_qs, 1, 1, u"next"_qs);
    next.order = entries.highestOrder() + 1;
    Entries own;
    own.add(next);
    QVERIFY(entriesIn(reviewFileOf(own, next.by)));
}

void EntriesTest::unknownKindsAndMembersAreKeptToTheByte()
{
    const QByteArray id = personOf(u"note"_qs).toByteArray(QUuid::WithoutBraces);
    const QByteArray by = personOf(u"A"_qs).toByteArray(QUuid::WithoutBraces);
    const QByteArray entry = "{\"id\":\"" + id + "\", \"by\":\"" + by
        + "\",\"kind\":\"drawing\",  \"strokes\":[1.0, 2e3,\"\\u00e9\"]}";
    const QByteArray file = "{\"format\":\"galley-review\",\"version\":1,\"by\":\"" + by
        + "\",\"entries\":[\n" + entry + "\n]}\n";
    const auto entries = entriesIn(file);
    QVERIFY(entries);
    QCOMPARE(reviewFileOf(*entries, personOf(u"A"_qs)), file);
}

void EntriesTest::aChangedEntryKeepsWhatIsNotKnown()
{
    const QByteArray id = personOf(u"note"_qs).toByteArray(QUuid::WithoutBraces);
    const QByteArray by = personOf(u"A"_qs).toByteArray(QUuid::WithoutBraces);
    Entry entry =
        read("{\"id\":\"" + id + "\",\"by\":\"" + by + "\",\"kind\":\"reply\",\"about\":{\"id\":\""
             + id + "\",\"rev\":1},\"words\":\"old\",\"mood\":[ 1 ]}");
    entry.words = u"new"_qs;
    ++entry.revision;
    const QByteArray spelling = respelled(entry);
    QVERIFY(spelling.contains("\"words\":\"new\""));
    QVERIFY(spelling.contains("\"mood\":[ 1 ]"));
}

} // namespace entries_test

GALLEY_APPLESS_TEST(entries_test::EntriesTest)

#include "entries_test.moc"
