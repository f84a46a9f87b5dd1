// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/anchors.h"
#include "tests/support/edited_articles.h"

#include <QTest>

using namespace galley;

namespace {

constexpr quint32 seed = 1;
constexpr qsizetype sampled = 200; // blocks from which the length of all is told
constexpr int remarks = 500;
constexpr qsizetype quoted = 12; // UTF-16 units

tests::EditedArticle articleOf(qsizetype units)
{
    const qsizetype sample = tests::EditedArticle(seed, false, sampled).text().size();
    return {seed, false, static_cast<int>(qMax<qsizetype>(2, units * sampled / sample))};
}

} // namespace

// What finding the places of 500 remarks costs, by the size of a text and the edits since.
class AnchorsBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparing_data();
    void comparing();
    void anchoring_data() { comparing_data(); }
    void anchoring();
};

void AnchorsBenchmark::comparing_data()
{
    QTest::addColumn<qsizetype>("units");
    QTest::addColumn<int>("edits");
    for (const auto& [name, units] : {std::pair("100 KB", 100'000), std::pair("1 MB", 1'000'000)}) {
        for (const int edits : {1, 100, 1000})
            QTest::addRow("%s, %d edits", name, edits) << qsizetype(units) << edits;
    }
}

void AnchorsBenchmark::comparing()
{
    QFETCH(qsizetype, units);
    QFETCH(int, edits);
    tests::EditedArticle article = articleOf(units);
    const QString before = article.text();
    article.edit(edits);
    const QString after = article.text();
    QBENCHMARK
    {
        QVERIFY(!compare::alignmentOf(before, after).groups.isEmpty());
    }
}

// From a fresh comparison, whose words are not cut but where it differs.
void AnchorsBenchmark::anchoring()
{
    QFETCH(qsizetype, units);
    QFETCH(int, edits);
    tests::EditedArticle article = articleOf(units);
    const QString before = article.text();
    article.edit(edits);
    const auto alignment =
        std::make_shared<const compare::Alignment>(compare::alignmentOf(before, article.text()));
    QBENCHMARK_ONCE
    {
        const compare::Anchors anchors(alignment);
        int found = 0;
        for (int remark = 0; remark < remarks; ++remark) {
            const qsizetype start = remark * (before.size() - quoted) / remarks;
            found += anchors.of({start, quoted}).state == compare::AnchorState::Gone ? 0 : 1;
        }
        QVERIFY(found > 0);
    }
}

QTEST_APPLESS_MAIN(AnchorsBenchmark)
#include "anchors_benchmark.moc"
