// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/atproto/datetime.h"
#include "tests/support/shared_files.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace datetime_test {

using namespace galley::atproto;

namespace {

QStringList linesOf(const QString& file)
{
    QFile source(galley::tests::sharedPath(QStringLiteral("conformance/atproto/syntax/") + file));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace

class DatetimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatTheSpecificationAllows_data();
    void acceptsWhatTheSpecificationAllows();
    void refusesWhatTheSpecificationForbids_data();
    void refusesWhatTheSpecificationForbids();
    void namesTheMomentInUtc_data();
    void namesTheMomentInUtc();
    void writesUtcWithMilliseconds();
    void agreesWithTheValidVectors();
    void agreesWithTheInvalidVectors_data();
    void agreesWithTheInvalidVectors();
};

void DatetimeTest::acceptsWhatTheSpecificationAllows_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("milliseconds and Z") << QStringLiteral("2026-03-01T10:20:30.400Z");
    QTest::newRow("no fraction") << QStringLiteral("2026-03-01T10:20:30Z");
    QTest::newRow("a long fraction") << QStringLiteral("2026-03-01T10:20:30.12345678901234567890Z");
    QTest::newRow("an offset") << QStringLiteral("2026-03-01T10:20:30-07:30");
    QTest::newRow("a zero offset") << QStringLiteral("2026-03-01T10:20:30+00:00");
    QTest::newRow("a leap day") << QStringLiteral("2024-02-29T00:00:00Z");
    QTest::newRow("the year 0") << QStringLiteral("0000-01-01T00:00:00Z");
}

void DatetimeTest::acceptsWhatTheSpecificationAllows()
{
    QFETCH(QString, text);

    QVERIFY(isDatetime(text));
}

void DatetimeTest::refusesWhatTheSpecificationForbids_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a date") << QStringLiteral("2026-03-01");
    QTest::newRow("no zone") << QStringLiteral("2026-03-01T10:20:30");
    QTest::newRow("no seconds") << QStringLiteral("2026-03-01T10:20Z");
    QTest::newRow("a lower-case t") << QStringLiteral("2026-03-01t10:20:30Z");
    QTest::newRow("a lower-case z") << QStringLiteral("2026-03-01T10:20:30z");
    QTest::newRow("an empty fraction") << QStringLiteral("2026-03-01T10:20:30.Z");
    QTest::newRow("a comma for the fraction") << QStringLiteral("2026-03-01T10:20:30,5Z");
    QTest::newRow("minus zero") << QStringLiteral("2026-03-01T10:20:30-00:00");
    QTest::newRow("an offset without a colon") << QStringLiteral("2026-03-01T10:20:30+0100");
    QTest::newRow("an offset of a day") << QStringLiteral("2026-03-01T10:20:30+24:00");
    QTest::newRow("the 30th of February") << QStringLiteral("2026-02-30T10:20:30Z");
    QTest::newRow("a leap day in a common year") << QStringLiteral("2026-02-29T10:20:30Z");
    QTest::newRow("month 13") << QStringLiteral("2026-13-01T10:20:30Z");
    QTest::newRow("hour 24") << QStringLiteral("2026-03-01T24:00:00Z");
    QTest::newRow("second 60") << QStringLiteral("2016-12-31T23:59:60Z");
    QTest::newRow("before the year 0") << QStringLiteral("0000-01-01T00:30:00+01:00");
    QTest::newRow("digits of another script") << QStringLiteral("٢٠٢٦-03-01T10:20:30Z");
    QTest::newRow("a line after it") << QStringLiteral("2026-03-01T10:20:30Z\n");
    QTest::newRow("a space before it") << QStringLiteral(" 2026-03-01T10:20:30Z");
}

void DatetimeTest::refusesWhatTheSpecificationForbids()
{
    QFETCH(QString, text);

    QVERIFY(!isDatetime(text));
}

void DatetimeTest::namesTheMomentInUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    QTest::newRow("as it stands") << QStringLiteral("2026-03-01T10:20:30.400Z")
                                  << QStringLiteral("2026-03-01T10:20:30.400Z");
    QTest::newRow("an offset east") << QStringLiteral("2026-03-01T00:20:30+05:30")
                                    << QStringLiteral("2026-02-28T18:50:30.000Z");
    QTest::newRow("an offset west") << QStringLiteral("2025-12-31T23:00:00-02:00")
                                    << QStringLiteral("2026-01-01T01:00:00.000Z");
    QTest::newRow("one digit of fraction")
        << QStringLiteral("2026-03-01T10:20:30.4Z") << QStringLiteral("2026-03-01T10:20:30.400Z");
    QTest::newRow("a fraction cut off") << QStringLiteral("2026-03-01T10:20:30.9999Z")
                                        << QStringLiteral("2026-03-01T10:20:30.999Z");
    QTest::newRow("before 1970") << QStringLiteral("1969-12-31T23:59:59.250Z")
                                 << QStringLiteral("1969-12-31T23:59:59.250Z");
}

void DatetimeTest::namesTheMomentInUtc()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);

    const auto named = momentOf(text);

    QVERIFY(named.has_value());
    QCOMPARE(named->timeSpec(), Qt::UTC);
    QCOMPARE(datetimeOf(*named), moment);
}

void DatetimeTest::writesUtcWithMilliseconds()
{
    const QDateTime moment(QDate(2026, 3, 1), QTime(9, 5, 0), Qt::OffsetFromUTC, 3600);

    QCOMPARE(datetimeOf(moment), QStringLiteral("2026-03-01T08:05:00.000Z"));
}

void DatetimeTest::agreesWithTheValidVectors()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/syntax/datetime_syntax_valid.txt");
    const QStringList lines = linesOf(QStringLiteral("datetime_syntax_valid.txt"));
    QVERIFY(!lines.isEmpty());

    for (const QString& line : lines)
        QVERIFY2(isDatetime(line), qPrintable(line));
}

void DatetimeTest::agreesWithTheInvalidVectors_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("wrong shape") << QStringLiteral("datetime_syntax_invalid.txt");
    QTest::newRow("no such moment") << QStringLiteral("datetime_parse_invalid.txt");
}

void DatetimeTest::agreesWithTheInvalidVectors()
{
    GALLEY_NEEDS_SHARED("conformance/atproto/syntax/datetime_parse_invalid.txt");
    QFETCH(QString, file);
    const QStringList lines = linesOf(file);
    QVERIFY(!lines.isEmpty());

    for (const QString& line : lines)
        QVERIFY2(!isDatetime(line), qPrintable(line));
}

} // namespace datetime_test

GALLEY_APPLESS_TEST(datetime_test::DatetimeTest)
#include "datetime_test.moc"
