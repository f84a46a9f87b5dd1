// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/list_numbers.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace list_numbers_test {

using namespace galley;

// What follows for the numbers of lists from what was done to a text.
class ListNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersFollow_data();
    void numbersFollow();
};

void ListNumbersTest::numbersFollow_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("removed"); // where it stands first
    QTest::addColumn<QString>("inserted"); // in its place
    QTest::addColumn<QString>("after");

    QTest::newRow("an item less") << u"1. a\n2. b\n3. c\n"_qs << u"2. b\n"_qs << u""_qs
                                  << u"1. a\n2. c\n"_qs;
    QTest::newRow("the first less: the list begins as before")
        << u"4. a\n5. b\n6. c\n"_qs << u"4. a\n"_qs << u""_qs << u"4. b\n5. c\n"_qs;
    QTest::newRow("an item more, whatever its number")
        << u"1. a\n2. b\n"_qs << u"2. b"_qs << u"7. x\n2. b"_qs << u"1. a\n2. x\n3. b\n"_qs;
    QTest::newRow("put before the first, it says what the list begins with")
        << u"1. a\n2. b\n"_qs << u"1. a"_qs << u"5. x\n1. a"_qs << u"5. x\n6. a\n7. b\n"_qs;
    QTest::newRow("its first number is changed by itself")
        << u"1. a\n2. b\n"_qs << u"1"_qs << u"5"_qs << u"5. a\n6. b\n"_qs;
    QTest::newRow("another number is changed by itself")
        << u"1. a\n2. b\n3. c\n"_qs << u"2"_qs << u"7"_qs << u"1. a\n7. b\n8. c\n"_qs;
    QTest::newRow("all of one number") << u"1. a\n1. b\n1. c\n"_qs << u"1. a"_qs << u"1. x\n1. a"_qs
                                       << u"1. x\n1. a\n1. b\n1. c\n"_qs;
    QTest::newRow("what did not count on does not")
        << u"1. a\n5. b\n2. c\n"_qs << u"1. a\n"_qs << u""_qs << u"1. b\n2. c\n"_qs;
    QTest::newRow("set in deeper, with a paragraph between")
        << u"1. a\n   1. x\n   2. y\n\n   More of a.\n\n2. b\n"_qs << u"   1. x\n"_qs << u""_qs
        << u"1. a\n   1. y\n\n   More of a.\n\n2. b\n"_qs;
    QTest::newRow("a paragraph ends a list") << u"1. a\n2. b\n\nMore.\n\n3. c\n"_qs << u"1. a\n"_qs
                                             << u""_qs << u"1. b\n\nMore.\n\n3. c\n"_qs;
    QTest::newRow("brackets, and longer numbers")
        << u"9) a\n10) b\n11) c\n"_qs << u"10) b\n"_qs << u""_qs << u"9) a\n10) c\n"_qs;
    QTest::newRow("the highest number there is")
        << u"999999998. a\n999999999. b\n"_qs << u"b\n"_qs << u"b\n1. c\n"_qs
        << u"999999998. a\n999999999. b\n999999999. c\n"_qs;
    QTest::newRow("words that look like a number")
        << u"In\n2027. we\n\n1. a\n2. b\n"_qs << u"In\n"_qs << u"By\n"_qs
        << u"By\n2027. we\n\n1. a\n2. b\n"_qs;
}

void ListNumbersTest::numbersFollow()
{
    QFETCH(const QString, before);
    QFETCH(const QString, removed);
    QFETCH(const QString, inserted);
    QFETCH(const QString, after);
    const TextDelta delta = differenceBetween(removed, inserted, before.indexOf(removed));
    QCOMPARE(applied(before, compare::withNumbers(before, delta)), after);
}

} // namespace list_numbers_test

GALLEY_APPLESS_TEST(list_numbers_test::ListNumbersTest)
#include "list_numbers_test.moc"
