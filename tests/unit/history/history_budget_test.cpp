// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_budget.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace history_budget_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

using Document = QList<BudgetedVersion>;
using Numbers = QList<qint64>; // of one document
using Kept = QList<Numbers>; // by document

QByteArray hash(qint64 number)
{
    return QByteArray::number(number).rightJustified(32, '0');
}

// So many versions of one day, with numbers from `first` on, each of its own bytes.
Document document(int count, qint64 first)
{
    Document versions;
    for (qint64 number = first; number < first + count; ++number)
        versions.append(
            {{number, noon.addSecs(number), VersionOrigin::Saved, hash(number), 100}, true});
    return versions;
}

// Which numbers stay of each document, where every object takes 100 bytes.
Kept numbersWithin(qint64 bytes, const QList<Document>& documents)
{
    QHash<QByteArray, qint64> sizes;
    for (const Document& versions : documents) {
        for (const BudgetedVersion& each : versions)
            sizes.insert(each.version.hash, 100);
    }
    const auto over = versionsOverBudget(documents, sizes, {.bytes = bytes});
    Kept kept;
    for (qsizetype document = 0; document < documents.size(); ++document) {
        kept.append(Numbers());
        for (qsizetype place = 0; place < documents[document].size(); ++place) {
            if (!over[document].contains(place))
                kept.last() << documents[document][place].version.number;
        }
    }
    return kept;
}

Numbers numbers(qint64 first, qint64 last)
{
    Numbers numbers;
    for (qint64 number = first; number <= last; ++number)
        numbers << number;
    return numbers;
}

} // namespace

// Which versions go when the history takes too much.
class HistoryBudgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesWithinTheBudgetHoweverOldItIs();
    void theOldestOfAllDocumentsGoUntilTheRestFits();
    void aWrongClockChangesNothing();
    void theLastTenOfADocumentStay();
    void theFirstOfEachDayStaysAsLongAsOthersHaveMore();
    void theFirstOfEachDayGoesWhenNothingElseIsLeft();
    void daysThatAClockTellsTwiceAreOne();
    void anObjectThatTwoVersionsShareCountsOnce();
    void whatStandsInADamagedListStays();
};

void HistoryBudgetTest::nothingGoesWithinTheBudgetHoweverOldItIs()
{
    Document old = document(50, 1);
    for (BudgetedVersion& each : old)
        each.version.time = each.version.time.addYears(-20);
    QCOMPARE(numbersWithin(5000, {old}), (Kept{numbers(1, 50)}));
}

void HistoryBudgetTest::theOldestOfAllDocumentsGoUntilTheRestFits()
{
    // Of each, the first is that of its day.
    const QList<Document> documents{document(20, 1), document(20, 21)};
    QCOMPARE(numbersWithin(3500, documents), (Kept{Numbers{1} + numbers(7, 20), numbers(21, 40)}));
    QCOMPARE(numbersWithin(2500, documents),
             (Kept{Numbers{1} + numbers(11, 20), Numbers{21} + numbers(28, 40)}));
}

void HistoryBudgetTest::aWrongClockChangesNothing()
{
    QList<Document> documents{document(20, 1), document(20, 21)};
    const auto expected = numbersWithin(3500, documents);
    for (BudgetedVersion& each : documents.front()) // saved first, dated years later
        each.version.time = each.version.time.addYears(2);
    QCOMPARE(numbersWithin(3500, documents), expected);
}

void HistoryBudgetTest::theLastTenOfADocumentStay()
{
    QCOMPARE(numbersWithin(0, {document(20, 1), document(10, 21)}),
             (Kept{numbers(11, 20), numbers(21, 30)}));
}

void HistoryBudgetTest::theFirstOfEachDayStaysAsLongAsOthersHaveMore()
{
    Document days = document(30, 1); // three a day
    for (BudgetedVersion& each : days)
        each.version.time = noon.addDays(each.version.number / 3).addSecs(each.version.number);
    // 1, 3, 6, 9, … are the first of their days.
    QCOMPARE(numbersWithin(1700, {days}),
             (Kept{Numbers{1, 3, 6, 9, 12, 15, 18} + numbers(21, 30)}));
    // Another document's 32 goes before them.
    QCOMPARE(
        numbersWithin(2800, {days, document(12, 31)}),
        (Kept{Numbers{1, 3, 6, 9, 12, 15, 18} + numbers(21, 30), Numbers{31} + numbers(33, 42)}));
}

void HistoryBudgetTest::theFirstOfEachDayGoesWhenNothingElseIsLeft()
{
    Document days = document(20, 1); // one a day
    for (BudgetedVersion& each : days)
        each.version.time = noon.addDays(each.version.number);
    QCOMPARE(numbersWithin(1200, {days}), (Kept{numbers(9, 20)}));
}

void HistoryBudgetTest::daysThatAClockTellsTwiceAreOne()
{
    Document versions = document(14, 1); // the clock goes to and fro
    for (BudgetedVersion& each : versions)
        each.version.time = each.version.number % 2 == 0 ? noon : noon.addYears(2);
    QCOMPARE(numbersWithin(1200, {versions}), (Kept{Numbers{1, 2} + numbers(5, 14)}));
}

void HistoryBudgetTest::anObjectThatTwoVersionsShareCountsOnce()
{
    Document versions = document(20, 1);
    for (BudgetedVersion& each : versions)
        each.version.hash = hash(1);
    QCOMPARE(numbersWithin(100, {versions}), (Kept{numbers(1, 20)}));
}

void HistoryBudgetTest::whatStandsInADamagedListStays()
{
    Document versions = document(20, 1);
    versions[4].canGo = false;
    QCOMPARE(numbersWithin(0, {versions}), (Kept{Numbers{5} + numbers(11, 20)}));
}

} // namespace history_budget_test

GALLEY_APPLESS_TEST(history_budget_test::HistoryBudgetTest)
#include "history_budget_test.moc"
