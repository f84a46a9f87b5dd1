// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/checks/checks_head.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace checks_head_test {

using namespace galley;

// The line that counts the findings.
class ChecksHeadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsInWords_data();
    void countsInWords();
};

void ChecksHeadTest::countsInWords_data()
{
    QTest::addColumn<FindingCounts>("counts");
    QTest::addColumn<QString>("summary");
    QTest::newRow("none") << FindingCounts{} << u"Ready to publish"_qs;
    QTest::newRow("one of each") << FindingCounts{1, 1, 1} << u"1 error, 1 warning, 1 hint"_qs;
    QTest::newRow("several") << FindingCounts{2, 0, 12} << u"2 errors, 12 hints"_qs;
    QTest::newRow("warnings alone") << FindingCounts{0, 3, 0} << u"3 warnings"_qs;
}

void ChecksHeadTest::countsInWords()
{
    QFETCH(FindingCounts, counts);
    ChecksHead head;
    QCOMPARE(head.summary(), u"Checking…"_qs);
    head.showCounts(counts);
    QTEST(head.summary(), "summary");
    QVERIFY(head.accessibleName().contains(head.summary()));
}

} // namespace checks_head_test

GALLEY_TEST(checks_head_test::ChecksHeadTest)
#include "checks_head_test.moc"
