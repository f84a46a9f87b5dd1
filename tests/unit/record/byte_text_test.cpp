// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/byte_text.h"

#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

namespace byte_text_test {

using namespace galley;

// Bytes as text, whatever they are.
class ByteTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeTextAndTheSameBytesAgain_data();
    void bytesBecomeTextAndTheSameBytesAgain();
    void anyBytesComeBack();
};

void ByteTextTest::bytesBecomeTextAndTheSameBytesAgain_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto stray = [](std::initializer_list<int> bytes) {
        QString text;
        for (const int byte : bytes)
            text += QChar(0xDC00 + byte);
        return text;
    };
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("UTF-8") << QByteArray("h\xC3\xA9 \xF0\x9F\x96\x8B") << u"hé 🖋"_qs;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF{}") << u"\uFEFF{}"_qs;
    QTest::newRow("a NUL") << QByteArray("a\0b", 3) << u"a"_qs + QChar(0) + u'b';
    QTest::newRow("a byte of no UTF-8") << QByteArray("a\xFF"
                                                      "b")
                                        << u'a' + stray({0xFF}) + u'b';
    QTest::newRow("a sequence cut off") << QByteArray("a\xE2\x82") << u'a' + stray({0xE2, 0x82});
    QTest::newRow("half a surrogate pair")
        << QByteArray("\xED\xA0\x80") << stray({0xED, 0xA0, 0x80});
    QTest::newRow("an overlong slash") << QByteArray("\xC0\xAF") << stray({0xC0, 0xAF});
    QTest::newRow("beyond Unicode")
        << QByteArray("\xF4\x90\x80\x80") << stray({0xF4, 0x90, 0x80, 0x80});
    QTest::newRow("a stray byte behind a pair")
        << QByteArray("\xF0\x9F\x96\x8B\x8B") << u"🖋"_qs + stray({0x8B});
}

void ByteTextTest::bytesBecomeTextAndTheSameBytesAgain()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(textOfBytes(bytes), text);
    QCOMPARE(bytesOfText(text), bytes);
}

void ByteTextTest::anyBytesComeBack()
{
    QRandomGenerator random(5);
    const QByteArrayList pieces{"a",    "\xC3\xA9",     "\xE2\x80\xAE", "\xF0\x9F\x96\x8B",
                                "\x80", "\xED\xB2\x80", "\xFE",         "\xEF\xBB\xBF"};
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int piece = 0; piece < 12; ++piece)
            bytes += pieces[random.bounded(int(pieces.size()))];
        bytes.chop(random.bounded(3));
        QCOMPARE(bytesOfText(textOfBytes(bytes)), bytes);
    }
}

} // namespace byte_text_test

GALLEY_APPLESS_TEST(byte_text_test::ByteTextTest)
#include "byte_text_test.moc"
