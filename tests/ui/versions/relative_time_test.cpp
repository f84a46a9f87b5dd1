// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/versions/relative_time.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace relative_time_test {

using namespace galley;

// Times as people tell them.
class RelativeTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsToldAsPeopleDo_data();
    void aTimeIsToldAsPeopleDo();
};

void RelativeTimeTest::aTimeIsToldAsPeopleDo_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("told");
    const QDate day(2026, 3, 14);
    QTest::newRow("now") << QDateTime(day, QTime(12, 0)) << u"Just now"_qs;
    QTest::newRow("a minute") << QDateTime(day, QTime(11, 58, 30)) << u"1 minute ago"_qs;
    QTest::newRow("minutes") << QDateTime(day, QTime(11, 1)) << u"59 minutes ago"_qs;
    QTest::newRow("an hour") << QDateTime(day, QTime(10, 30)) << u"1 hour ago"_qs;
    QTest::newRow("hours") << QDateTime(day, QTime(0, 0)) << u"12 hours ago"_qs;
    QTest::newRow("yesterday") << QDateTime(day.addDays(-1), QTime(23, 0)) << u"Yesterday"_qs;
    QTest::newRow("days") << QDateTime(day.addDays(-6), QTime(23, 0)) << u"6 days ago"_qs;
    QTest::newRow("a week") << QDateTime(day.addDays(-7), QTime(23, 0))
                            << QLocale().toString(day.addDays(-7), QLocale::LongFormat);
    QTest::newRow("later than now")
        << QDateTime(day, QTime(13, 0)) << QLocale().toString(day, QLocale::LongFormat);
}

void RelativeTimeTest::aTimeIsToldAsPeopleDo()
{
    QFETCH(QDateTime, time);
    const QDateTime now(QDate(2026, 3, 14), QTime(12, 0, 20));
    QTEST(relativeTime(time.toUTC(), now.toUTC()), "told");
}

} // namespace relative_time_test

GALLEY_GUILESS_TEST(relative_time_test::RelativeTimeTest)
#include "relative_time_test.moc"
