// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/folds.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace folds_test {

using namespace galley;

namespace {

// Paragraphs "1." and so on, with that one changed.
QString paragraphs(int count, int changed = 0)
{
    QStringList all;
    for (int number = 1; number <= count; ++number)
        all << (number == changed ? u"Changed."_qs : u"%1."_qs.arg(number));
    return all.join(u"\n\n"_qs) + u'\n';
}

// What is folded, behind the number of its paragraphs.
QStringList folded(const QString& before, const QString& after)
{
    QStringList folded;
    for (const Fold& fold : foldsOf(comparisonOf(before, after)))
        folded << QString::number(fold.paragraphs) + u": "_qs
                + after.mid(fold.range.start, fold.range.length).simplified();
    return folded;
}

} // namespace

// Which unchanged lines are left out.
class FoldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneParagraphBesideAChangeStays_data();
    void oneParagraphBesideAChangeStays();
    void betweenTwoChangesOneStaysBesideEach();
    void anEmptyTextHasNone();
};

void FoldsTest::oneParagraphBesideAChangeStays_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("changed");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("one behind would be left out") << 3 << 1 << QStringList();
    QTest::newRow("two behind are left out") << 4 << 1 << QStringList{u"2: 3. 4."_qs};
    QTest::newRow("too few before") << 3 << 3 << QStringList();
    QTest::newRow("two before are left out") << 4 << 4 << QStringList{u"2: 1. 2."_qs};
    QTest::newRow("on both sides") << 8 << 4 << QStringList{u"2: 1. 2."_qs, u"3: 6. 7. 8."_qs};
}

void FoldsTest::oneParagraphBesideAChangeStays()
{
    QFETCH(int, count);
    QFETCH(int, changed);
    QTEST(folded(paragraphs(count), paragraphs(count, changed)), "wanted");
}

void FoldsTest::betweenTwoChangesOneStaysBesideEach()
{
    const QString between = paragraphs(4);
    QCOMPARE(folded(u"a\n\n"_qs + between + u"\nb"_qs, u"c\n\n"_qs + between + u"\nd"_qs),
             QStringList{u"2: 2. 3."_qs});
    const QString few = paragraphs(3);
    QCOMPARE(folded(u"a\n\n"_qs + few + u"\nb"_qs, u"c\n\n"_qs + few + u"\nd"_qs), QStringList());
}

void FoldsTest::anEmptyTextHasNone()
{
    QCOMPARE(folded({}, {}), QStringList());
    QCOMPARE(folded(paragraphs(4), {}), QStringList());
}

} // namespace folds_test

GALLEY_APPLESS_TEST(folds_test::FoldsTest)
#include "folds_test.moc"
