// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/journal_format.h"

#include "tests/support/test_program.h"

#include <QDataStream>
#include <QTest>

namespace journal_format_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

// One entry of each kind, with what is hard to store.
QList<JournalEntry> sampleEntries()
{
    return {
        {noon, JournalBase{u"/tmp/a b.json"_qs, QByteArray(32, '\x7f'), "{\"title\":\"\\u00e9\"}"}},
        {noon.addMSecs(1),
         TextDelta{{{0, {}, QString(QChar(0xD83D))}, {7, u"\r\n"_qs, QString(QChar(0))}}}},
        {noon.addSecs(1), FieldChange{Field::Title, QByteArray("\"a\"")}},
        {noon.addSecs(2), FieldChange{Field::Tags, {}}},
        {noon.addSecs(3), SaveBegun{}},
        {noon.addSecs(3), SaveMark{u"/tmp/b.json"_qs, QByteArray(32, '\0')}},
        {noon.addSecs(4), BesideChange{u"coverAlt"_qs, true, "\"A cat\""}},
        {noon.addSecs(5), BesideChange{u"later"_qs, true, {}}},
        {noon.addSecs(5), BesideChange{u"coverAlt"_qs, false, {}}},
        {noon.addSecs(6), PicturesFolder{u"/tmp/a b"_qs}},
    };
}

QByteArray journalOf(const QList<JournalEntry>& entries)
{
    JournalFraming framing;
    QByteArray bytes = JournalFraming::firstLine();
    for (const JournalEntry& entry : entries)
        bytes += framing.framed(encoded(entry));
    return bytes;
}

} // namespace

// The bytes of a journal: what was written comes back, and what is not whole does not.
class JournalFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatEarlierVersionsToldOfTheCoverIsRead();
    void entriesComeBackAsTheyWere();
    void aTornTailIsDroppedAndSaid();
    void aFlippedBitEndsTheJournalBeforeIt();
    void anEntryCountsOnlyInItsPlace();
    void anotherVersionIsNotRead();
    void aKindThatOnlyALaterVersionKnowsEndsTheJournalBeforeIt();
    void aBeginningThatIsNotWholeIsNoEnd();
    void aClaimedLengthIsNotBelieved();
    void aClaimedCountIsNotBelieved();
};

void JournalFormatTest::entriesComeBackAsTheyWere()
{
    const auto content = readJournal(journalOf(sampleEntries()));
    QCOMPARE(content.entries, sampleEntries());
    QVERIFY(!content.isTailLost);
}

void JournalFormatTest::aTornTailIsDroppedAndSaid()
{
    const QList<JournalEntry> entries = sampleEntries();
    QList<qsizetype> ends;
    for (qsizetype count = 0; count <= entries.size(); ++count)
        ends.append(journalOf(entries.first(count)).size());
    const QByteArray whole = journalOf(entries);
    for (qsizetype size = ends.first(); size <= whole.size(); ++size) {
        const auto content = readJournal(whole.first(size));
        const auto ended = std::count_if(ends.begin() + 1, ends.end(),
                                         [size](qsizetype end) { return end <= size; });
        QCOMPARE(content.entries, entries.first(ended));
        QCOMPARE(content.isTailLost, !ends.contains(size));
    }
}

void JournalFormatTest::aFlippedBitEndsTheJournalBeforeIt()
{
    const QList<JournalEntry> entries = sampleEntries();
    const QByteArray whole = journalOf(entries);
    const qsizetype third = journalOf(entries.first(2)).size();
    for (qsizetype at = third; at < journalOf(entries.first(3)).size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        const auto content = readJournal(damaged);
        QCOMPARE(content.entries, entries.first(2));
        QVERIFY(content.isTailLost);
    }
}

void JournalFormatTest::anEntryCountsOnlyInItsPlace()
{
    const QList<JournalEntry> entries = sampleEntries();
    const QByteArray whole = journalOf(entries);
    const qsizetype second = journalOf(entries.first(1)).size();
    const qsizetype third = journalOf(entries.first(2)).size();
    const QByteArray left = QByteArray(whole).remove(second, third - second);
    QCOMPARE(readJournal(left).entries, entries.first(1));
    QVERIFY(readJournal(left).isTailLost);
}

void JournalFormatTest::anotherVersionIsNotRead()
{
    QByteArray bytes = journalOf(sampleEntries());
    bytes.replace("journal 1", "journal 2");
    QVERIFY(readJournal(bytes).entries.isEmpty());
}

void JournalFormatTest::aKindThatOnlyALaterVersionKnowsEndsTheJournalBeforeIt()
{
    const QList<JournalEntry> entries = sampleEntries();
    JournalFraming framing;
    QByteArray bytes = JournalFraming::firstLine() + framing.framed(encoded(entries.at(0)));
    bytes += framing.framed("Z" + QByteArray(20, '\0'));
    bytes += framing.framed(encoded(entries.at(1)));
    const auto content = readJournal(bytes);
    QCOMPARE(content.entries, entries.first(1));
    QVERIFY(!content.isWhole());
}

void JournalFormatTest::aBeginningThatIsNotWholeIsNoEnd()
{
    JournalBase base{{}, {}, "{}"};
    base.following = 2;
    const QList<JournalEntry> entries{{noon, base}, {noon, TextDelta{{{0, {}, u"a"_qs}}}}};
    QVERIFY(readJournal(journalOf(entries)).isTailLost);
    QVERIFY(!readJournal(journalOf(entries + QList{entries.at(1)})).isTailLost);
}

void JournalFormatTest::aClaimedLengthIsNotBelieved()
{
    const auto content =
        readJournal(JournalFraming::firstLine() + QByteArray(4, '\xff') + QByteArray(8, 'x'));
    QVERIFY(content.entries.isEmpty());
    QVERIFY(content.isTailLost);
}

void JournalFormatTest::aClaimedCountIsNotBelieved()
{
    QByteArray payload = encoded({noon, TextDelta{}});
    payload.replace(payload.size() - 4, 4, QByteArray(4, '\xff'));
    QVERIFY(!decodedEntry(payload));
}

// They knew of nothing beside the record but its cover's description.
void JournalFormatTest::whatEarlierVersionsToldOfTheCoverIsRead()
{
    const auto told = [](bool isUnsaved, const QString& text) {
        QByteArray payload;
        QDataStream stream(&payload, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << quint8{'D'} << qint64{1000} << isUnsaved << text;
        return decodedEntry(payload).value().act;
    };
    QCOMPARE(std::get<BesideChange>(told(true, u"A cat"_qs)),
             (BesideChange{u"coverAlt"_qs, true, "\"A cat\""}));
    QCOMPARE(std::get<BesideChange>(told(true, {})), (BesideChange{u"coverAlt"_qs, true, {}}));
    QCOMPARE(std::get<BesideChange>(told(false, {})), (BesideChange{u"coverAlt"_qs, false, {}}));
}

} // namespace journal_format_test

GALLEY_APPLESS_TEST(journal_format_test::JournalFormatTest)
#include "journal_format_test.moc"
