// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/text_comparison.h"
#include "app/compare/text_merge.h"
#include "tests/support/edited_articles.h"

#include <QTest>

using namespace galley;

namespace {

constexpr quint32 seed = 1;
constexpr qsizetype sampled = 200; // blocks from which the length of all is told

// A text of about so many UTF-16 units.
tests::EditedArticle articleOf(qsizetype units)
{
    const qsizetype sample = tests::EditedArticle(seed, false, sampled).text().size();
    return {seed, false, static_cast<int>(qMax<qsizetype>(2, units * sampled / sample))};
}

} // namespace

// What comparing and merging cost, by the size of a text and the number of edits.
class CompareBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparing_data();
    void comparing();
    void merging_data() { comparing_data(); }
    void merging();
};

void CompareBenchmark::comparing_data()
{
    QTest::addColumn<qsizetype>("units");
    QTest::addColumn<int>("edits");
    for (const auto& [name, units] :
         {std::pair("5 KB", 5'000), std::pair("100 KB", 100'000), std::pair("1 MB", 1'000'000)}) {
        for (const int edits : {1, 100, 1000})
            QTest::addRow("%s, %d edits", name, edits) << qsizetype(units) << edits;
    }
}

void CompareBenchmark::comparing()
{
    QFETCH(qsizetype, units);
    QFETCH(int, edits);
    tests::EditedArticle article = articleOf(units);
    const QString before = article.text();
    article.edit(edits);
    const QString after = article.text();
    QBENCHMARK
    {
        QVERIFY(!comparisonOf(before, after).isSame());
    }
}

void CompareBenchmark::merging()
{
    QFETCH(qsizetype, units);
    QFETCH(int, edits);
    const tests::EditedArticle article = articleOf(units);
    tests::EditedArticle mine = article;
    tests::EditedArticle other = article;
    mine.branch(seed + 1, QStringLiteral("a"));
    other.branch(seed + 2, QStringLiteral("b"));
    mine.edit(edits);
    other.edit(edits);
    const QString base = article.text();
    const QString ours = mine.text();
    const QString theirs = other.text();
    QBENCHMARK
    {
        QVERIFY(!mergeOf(base, ours, theirs).text.isEmpty());
    }
}

QTEST_APPLESS_MAIN(CompareBenchmark)
#include "compare_benchmark.moc"
