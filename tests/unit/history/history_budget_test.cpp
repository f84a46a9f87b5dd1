// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/history_budget.h"

#include "tests/support/test_program.h"

#include <QtTest>

namespace history_budget_test {

using namespace galley;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

QByteArray hash(int number)
{
    return QByteArray::number(number).rightJustified(32, '0');
}

// So many versions, a day apart, the last one `daysAgo`; hashes from `firstHash` on.
VersionIndex document(int count, int daysAgo, int firstHash)
{
    VersionIndex index;
    for (int version = 0; version < count; ++version)
        index.versions.append({now.addDays(version + 1 - count - daysAgo), VersionOrigin::Saved,
                               hash(firstHash + version), 100});
    return index;
}

QHash<QByteArray, qint64> sizesFor(const QList<VersionIndex>& indexes, qint64 each)
{
    QHash<QByteArray, qint64> sizes;
    for (const VersionIndex& index : indexes) {
        for (const Version& version : index.versions)
            sizes.insert(version.hash, each);
    }
    return sizes;
}

} // namespace

// Which versions go when the history takes too much.
class HistoryBudgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesWithinTheBudget();
    void whatIsTooOldGoes();
    void theOldestGoUntilTheRestFits();
    void theLastTenOfADocumentStay();
    void anObjectThatTwoVersionsShareCountsOnce();
};

void HistoryBudgetTest::nothingGoesWithinTheBudget()
{
    QList<VersionIndex> indexes{document(50, 0, 0)};
    QVERIFY(thinOut(indexes, sizesFor(indexes, 1000), {}, now).isEmpty());
    QCOMPARE(indexes.front().versions.size(), 50);
}

void HistoryBudgetTest::whatIsTooOldGoes()
{
    QList<VersionIndex> indexes{document(50, 60, 0), document(50, 0, 100)};
    QCOMPARE(thinOut(indexes, sizesFor(indexes, 1000), {}, now), QSet<qsizetype>{0});
    QCOMPARE(indexes.front().versions.size(), 31); // 60 to 90 days ago
    QCOMPARE(indexes.front().versions.last().hash, hash(49));
    QCOMPARE(indexes.last().versions.size(), 50);
}

void HistoryBudgetTest::theOldestGoUntilTheRestFits()
{
    QList<VersionIndex> indexes{document(20, 30, 0), document(20, 0, 100)};
    thinOut(indexes, sizesFor(indexes, 100), {.bytes = 3500}, now);
    QCOMPARE(indexes.front().versions.size(), 15);
    QCOMPARE(indexes.front().versions.front().hash, hash(5));
    QCOMPARE(indexes.last().versions.size(), 20);
}

void HistoryBudgetTest::theLastTenOfADocumentStay()
{
    QList<VersionIndex> indexes{document(20, 500, 0), document(10, 500, 100)};
    thinOut(indexes, sizesFor(indexes, 100), {.bytes = 0}, now);
    QCOMPARE(indexes.front().versions.size(), 10);
    QCOMPARE(indexes.front().versions.front().hash, hash(10));
    QCOMPARE(indexes.last().versions.size(), 10);
}

void HistoryBudgetTest::anObjectThatTwoVersionsShareCountsOnce()
{
    QList<VersionIndex> indexes{document(20, 0, 0)};
    for (Version& version : indexes.front().versions)
        version.hash = hash(1);
    thinOut(indexes, sizesFor(indexes, 100), {.bytes = 100}, now);
    QCOMPARE(indexes.front().versions.size(), 20);
}

} // namespace history_budget_test

GALLEY_APPLESS_TEST(history_budget_test::HistoryBudgetTest)
#include "history_budget_test.moc"
