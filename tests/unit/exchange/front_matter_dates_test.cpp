// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/front_matter_dates.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <ctime>

namespace front_matter_dates_test {

using namespace galley;

namespace {

// A time zone for the rest of a test.
class TimeZone {
public:
    explicit TimeZone(const char* name) { set(name); }
    ~TimeZone() { set("UTC"); }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

private:
    static void set(const char* name)
    {
        qputenv("TZ", name);
        ::tzset();
    }
};

} // namespace

// The dates that sites write.
class FrontMatterDatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSitesWrite_data();
    void readsWhatSitesWrite();
    void isNoDate_data();
    void isNoDate();
    void withoutAZoneItIsLocal();
    void aDayIsThatDayEverywhere();
};

void FrontMatterDatesTest::readsWhatSitesWrite_data()
{
    QTest::addColumn<QString>("datetime");

    const auto row = [](const char* text, const QString& datetime) {
        QTest::newRow(text) << datetime;
    };
    row("2026-03-01T09:30:00.000Z", u"2026-03-01T09:30:00.000Z"_qs);
    row("2026-03-01T09:30:00+01:00", u"2026-03-01T09:30:00+01:00"_qs);
    row("2026-03-01", u"2026-03-01T00:00:00.000Z"_qs);
    row(" 2026-3-1 ", u"2026-03-01T00:00:00.000Z"_qs);
    row("2026/03/01", u"2026-03-01T00:00:00.000Z"_qs);
    row("2026-03-01 10:20 Z", u"2026-03-01T10:20:00.000Z"_qs);
    row("2026-03-01t10:20:30.5z", u"2026-03-01T10:20:30.500Z"_qs);
    row("2026-03-01 10:20:30 +0100", u"2026-03-01T09:20:30.000Z"_qs);
    row("2026-03-01 10:20:30 -5", u"2026-03-01T15:20:30.000Z"_qs);
    row("2026-03-01 00:20:30 +01:30", u"2026-02-28T22:50:30.000Z"_qs);
    row("Mar 1 2026", u"2026-03-01T00:00:00.000Z"_qs);
    row("March 1, 2026", u"2026-03-01T00:00:00.000Z"_qs);
    row("1 March 2026", u"2026-03-01T00:00:00.000Z"_qs);
    row("Sun, 01 Mar 2026 10:20:30 +0100", u"2026-03-01T09:20:30.000Z"_qs);
}

void FrontMatterDatesTest::readsWhatSitesWrite()
{
    const auto date = dateFrom(QString::fromUtf8(QTest::currentDataTag()));

    QVERIFY(date);
    QTEST(date->datetime, "datetime");
    QVERIFY(!date->isLocal);
}

void FrontMatterDatesTest::isNoDate_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    for (const char* text :
         {"Last Modified", "soon", "false", "2026", "2026-02-30", "2026-13-01", "2026-03/01",
          "2026-03-01 25:00", "2026-03-01 10:20 CET", "3/1/2026", "2026-03-01 and more"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FrontMatterDatesTest::isNoDate()
{
    QFETCH(QString, text);
    QVERIFY(!dateFrom(text));
}

void FrontMatterDatesTest::withoutAZoneItIsLocal()
{
    const TimeZone zone("Asia/Tokyo");
    const auto date = dateFrom(u"2026-03-01 10:20"_qs);

    QVERIFY(date);
    QCOMPARE(date->datetime, u"2026-03-01T01:20:00.000Z"_qs);
    QVERIFY(date->isLocal);
}

void FrontMatterDatesTest::aDayIsThatDayEverywhere()
{
    for (const char* name : {"Asia/Tokyo", "America/Los_Angeles", "UTC"}) {
        const TimeZone zone(name);
        QCOMPARE(dateFrom(u"2022-06-05"_qs)->datetime, u"2022-06-05T00:00:00.000Z"_qs);
    }
}

} // namespace front_matter_dates_test

GALLEY_APPLESS_TEST(front_matter_dates_test::FrontMatterDatesTest)
#include "front_matter_dates_test.moc"
