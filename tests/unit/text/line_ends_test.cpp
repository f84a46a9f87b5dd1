// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/line_ends.h"
#include "tests/support/test_program.h"

namespace line_ends_test {

using namespace galley;
using namespace Qt::StringLiterals;

class LineEndsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineEndsAsCommonMarkSays_data();
    void aLineEndsAsCommonMarkSays();
};

void LineEndsTest::aLineEndsAsCommonMarkSays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("contentEnd"); // of the first line
    QTest::addColumn<qsizetype>("next");
    QTest::addColumn<int>("ends"); // of all lines
    QTest::newRow("nothing") << u""_s << qsizetype(0) << qsizetype(0) << 0;
    QTest::newRow("no end") << u"ab"_s << qsizetype(2) << qsizetype(2) << 0;
    QTest::newRow("LF") << u"ab\nc"_s << qsizetype(2) << qsizetype(3) << 1;
    QTest::newRow("CR") << u"ab\rc"_s << qsizetype(2) << qsizetype(3) << 1;
    QTest::newRow("CRLF") << u"ab\r\nc\r\n"_s << qsizetype(2) << qsizetype(4) << 2;
    QTest::newRow("LF and CR are two") << u"ab\n\rc"_s << qsizetype(2) << qsizetype(3) << 2;
    QTest::newRow("CR at the end") << u"ab\r"_s << qsizetype(2) << qsizetype(3) << 1;
    QTest::newRow("half a CRLF before a whole one")
        << u"\r\r\n"_s << qsizetype(0) << qsizetype(1) << 2;
    QTest::newRow("U+2029 is a letter") << u"a\u2029"_s << qsizetype(2) << qsizetype(2) << 0;
}

void LineEndsTest::aLineEndsAsCommonMarkSays()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, contentEnd);
    QFETCH(qsizetype, next);
    QFETCH(int, ends);
    QCOMPARE(lineEnd(text, 0), contentEnd);
    QCOMPARE(behindLine(text, 0), next);
    QCOMPARE(lineEndsIn(text), ends);
    const QByteArray utf8 = text.toUtf8();
    QCOMPARE(lineEnd(utf8, 0), text.first(contentEnd).toUtf8().size());
    QCOMPARE(behindLine(utf8, 0), text.first(next).toUtf8().size());
    QCOMPARE(lineEndsIn(utf8), ends);
}

} // namespace line_ends_test

GALLEY_APPLESS_TEST(line_ends_test::LineEndsTest)
#include "line_ends_test.moc"
