// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/source_text.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace source_text_test {

using namespace galley;

namespace {

// Lines the slow way: after LF, CR, CRLF, U+2029, U+FDD0 and U+FDD1.
QStringList linesOf(const QString& text)
{
    QStringList lines{QString()};
    for (qsizetype at = 0; at < text.size(); ++at) {
        lines.last() += text[at];
        const bool inCrLf = text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        if (!inCrLf && QString(u"\n\r\u2029\uFDD0\uFDD1"_qs).contains(text[at]))
            lines.append(QString());
    }
    return lines;
}

// Everything a SourceText says, compared with the plain text that it should hold.
void compareWith(const QString& text, const SourceText& source)
{
    QCOMPARE(source.toString(), text);
    QCOMPARE(source.size(), text.size());
    const QStringList lines = linesOf(text);
    QCOMPARE(source.lineCount(), lines.size());
    qsizetype position = 0;
    for (int number = 0; number < lines.size(); ++number) {
        const QString& line = lines[number];
        QCOMPARE(source.line(number), (TextRange{position, line.size()}));
        QCOMPARE(source.mid(source.line(number)), line);
        const bool isLast = number + 1 == lines.size();
        const qsizetype content =
            isLast ? line.size() : line.size() - (line.endsWith(u"\r\n") ? 2 : 1);
        QCOMPARE(source.lineContent(number).length, content);
        QCOMPARE(source.lineAt(position + content), number);
        position += line.size();
    }
    QVERIFY(source.utf8().isValidUtf8());
    QCOMPARE(source.byteSize(), source.utf8().size());
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool inPair = at > 0 && at < text.size() && text[at - 1].isHighSurrogate()
            && text[at].isLowSurrogate();
        if (!inPair)
            QCOMPARE(source.fromByte(source.toByte(at)), at);
    }
}

} // namespace

// The exact text, its lines and its two kinds of position, through any edit.
class SourceTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyTextHasOneLine();
    void keepsEveryTextExactly();
    void staysRightThroughAnyEdits();
    void placesInVeryLongLinesStayRight();
    void loneSurrogateAndNulAreMaskedForTheParser();
    void halvesOfAPairBecomeOneCharacter();
    void newLinesEndLikeTheirNeighbours_data();
    void newLinesEndLikeTheirNeighbours();
    void snapshotIsNotChangedByLaterEdits();
    void theSameTextIsEqualHoweverItCameToBe();
    void whatTheParserTakesForTheSameIsNotEqual();
};

void SourceTextTest::emptyTextHasOneLine()
{
    compareWith(QString(), SourceText());
}

void SourceTextTest::keepsEveryTextExactly()
{
    tests::RandomEdits random;
    for (int round = 0; round < 500; ++round) {
        const QString text = random.text(30);
        compareWith(text, SourceText(text));
        if (QTest::currentTestFailed())
            return;
    }
}

void SourceTextTest::staysRightThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 100; ++round) {
        QString text = random.text(20);
        SourceText source(text);
        for (int edit = 0; edit < 20; ++edit) {
            const TextDelta delta = random.delta(text);
            source.apply(delta);
            text = applied(text, delta);
            compareWith(text, source);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(source.revision(), quint64(20));
    }
}

void SourceTextTest::placesInVeryLongLinesStayRight()
{
    tests::RandomEdits random;
    random.setPieces({u"a"_qs, u"word "_qs, u"\u00e9"_qs, u"\u4e2d"_qs, u"\U0001F600"_qs,
                      QString(QChar(0xD83D)), QString(QChar(0xDE00)), QString(QChar(0))});
    QString text = random.text(20'000);
    SourceText source(text);
    for (int edit = 0; edit < 40; ++edit) {
        TextDelta delta = random.delta(text);
        if (edit % 10 == 9) { // much at once, and many lines
            const qsizetype start = random.below(text.size() / 2);
            delta = {{{start, text.mid(start, edit * 100), random.text(edit * 150)}}};
            if (edit % 20 == 19)
                delta.changes.front().inserted += u"\r\n"_qs + random.text(9000) + u"\n"_qs;
        }
        source.apply(delta);
        text = applied(text, delta);
        QCOMPARE(source.toString(), text);
        QCOMPARE(source.lineCount(), linesOf(text).size());
        qsizetype byte = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (at % 97 == 0) {
                QCOMPARE(source.toByte(at), byte);
                QCOMPARE(source.fromByte(byte), at);
            }
            const bool isPair =
                text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            const char16_t unit = text[at].unicode();
            byte += isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            at += isPair ? 1 : 0;
        }
        QCOMPARE(source.byteSize(), byte);
    }
}

void SourceTextTest::loneSurrogateAndNulAreMaskedForTheParser()
{
    const QString text = QStringLiteral("a") + QChar(0) + QChar(0xD800) + QStringLiteral("b");

    const SourceText source(text);

    QCOMPARE(source.utf8(),
             QByteArray("a\x1A\xEF\xBF\xBD"
                        "b"));
    QCOMPARE(source.toString(), text);
}

void SourceTextTest::halvesOfAPairBecomeOneCharacter()
{
    SourceText source(QString(QChar(0xD83D)));

    source.apply({{{1, {}, QString(QChar(0xDE00))}}});

    QCOMPARE(source.utf8(), QStringLiteral("\U0001F600").toUtf8());
}

void SourceTextTest::newLinesEndLikeTheirNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("terminator");

    QTest::newRow("no line yet") << u"a"_qs << 0 << u"\n"_qs;
    QTest::newRow("its own") << u"a\r\nb\n"_qs << 0 << u"\r\n"_qs;
    QTest::newRow("the one before at the end") << u"a\rb"_qs << 1 << u"\r"_qs;
    QTest::newRow("never a separator that only editors know") << u"a\u2029b"_qs << 0 << u"\n"_qs;
}

void SourceTextTest::newLinesEndLikeTheirNeighbours()
{
    QFETCH(QString, text);
    QFETCH(int, line);

    QTEST(SourceText(text).terminatorFor(line), "terminator");
}

void SourceTextTest::snapshotIsNotChangedByLaterEdits()
{
    SourceText source(u"one"_qs);
    const QByteArray snapshot = source.utf8();

    source.apply({{{0, u"one"_qs, u"two"_qs}}});

    QCOMPARE(snapshot, QByteArray("one"));
}

void SourceTextTest::theSameTextIsEqualHoweverItCameToBe()
{
    SourceText source(u"one"_qs);
    source.apply({{{0, u"one"_qs, u"two"_qs}}});

    QVERIFY(source == SourceText(u"two"_qs));
    QVERIFY(!(source == SourceText(u"one"_qs)));
}

void SourceTextTest::whatTheParserTakesForTheSameIsNotEqual()
{
    QVERIFY(!(SourceText(QString(QChar(0xD800))) == SourceText(QString(QChar(0xD801)))));
    QVERIFY(!(SourceText(QString(QChar(0))) == SourceText(QString(QChar(0x1A)))));
}

} // namespace source_text_test

GALLEY_APPLESS_TEST(source_text_test::SourceTextTest)
#include "source_text_test.moc"
