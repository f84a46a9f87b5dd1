// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/packing.h"

#include "app/base/byte_units.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

namespace packing_test {

using namespace galley;

namespace {

// Repeats itself as prose does, and is too large to be packed well.
QByteArray manyWords(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray words;
    while (words.size() < size)
        words += "word" + QByteArray::number(random.bounded(1000)) + ' ';
    return words.first(size);
}

const QByteArray large = manyWords(2 * mebibyte, 1);

} // namespace

// How the history packs bytes, alone and two versions together.
class PackingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPackedTogetherComeBack_data();
    void twoPackedTogetherComeBack();
    void oneUnpackerReadsWhatEitherWayPacked();
    void whatTwoHaveInCommonTakesNoMoreRoom();
    void knowsWhatWasPacked_data();
    void knowsWhatWasPacked();
    void damagedBytesAreNobodys();
};

void PackingTest::twoPackedTogetherComeBack_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    const auto changed = [](qsizetype place, qsizetype length, const QByteArray& to) {
        return QByteArray(large).replace(place, length, to);
    };
    QTest::newRow("in the middle") << large << changed(mebibyte, 5, "another word");
    QTest::newRow("at the beginning") << large << "{" + large;
    QTest::newRow("at the end") << large << large + "}";
    QTest::newRow("some taken away") << large << changed(1000, 500'000, {});
    QTest::newRow("one is the beginning of the other") << large << large + large;
    QTest::newRow("grown by what repeats itself")
        << QByteArray(2 * mebibyte, 'a') << QByteArray(3 * mebibyte, 'a');
    QTest::newRow("the same") << large << large;
    QTest::newRow("nothing in common") << large << QByteArray(2 * mebibyte, '\0');
    QTest::newRow("one is small") << QByteArray("{}") << large;
    QTest::newRow("one is empty") << QByteArray() << large;
    QTest::newRow("both are small") << QByteArray("one") << QByteArray("other");
}

void PackingTest::twoPackedTogetherComeBack()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto [packedOne, packedOther] = packedTogether(one, other);
    QVERIFY(unpacked(packedOne) == one);
    QVERIFY(unpacked(packedOther) == other);
    QVERIFY(isPackedAs(one, packedOne));
    QVERIFY(isPackedAs(other, packedOther));
}

void PackingTest::oneUnpackerReadsWhatEitherWayPacked()
{
    QVERIFY(qUncompress(packedTogether(large, large + "}").second) == large + "}");
    QVERIFY(qUncompress(packed(large)) == large);
}

void PackingTest::whatTwoHaveInCommonTakesNoMoreRoom()
{
    const qsizetype alone = packed(large).size();
    const auto [one, other] = packedTogether(large, QByteArray(large).insert(mebibyte, "more"));
    constexpr qsizetype ends = 64 * kibibyte; // what a stretch may refer to, and begins without
    QCOMPARE_LT(one.size(), alone + ends);
    QCOMPARE_LT(other.size(), alone + ends);
}

void PackingTest::knowsWhatWasPacked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("small") << QByteArray("words");
    QTest::newRow("large") << large;
}

void PackingTest::knowsWhatWasPacked()
{
    QFETCH(QByteArray, content);
    const QByteArray bytes = packed(content);
    QVERIFY(isPackedAs(content, bytes));
    QVERIFY(!isPackedAs(content + 'x', bytes));
    QVERIFY(!isPackedAs('x' + content.sliced(qMin<qsizetype>(1, content.size())), bytes));
    QVERIFY(!isPackedAs(content.chopped(qMin<qsizetype>(1, content.size())) + 'x', bytes));
}

void PackingTest::damagedBytesAreNobodys()
{
    const QByteArray bytes = packed(large);
    QVERIFY(!isPackedAs(large, {}));
    QVERIFY(!isPackedAs(large, bytes.chopped(1)));
    QVERIFY(!isPackedAs(large, bytes.first(bytes.size() / 2)));
    QByteArray changedChecksum = bytes;
    changedChecksum.back() = static_cast<char>(changedChecksum.back() ^ 1);
    QVERIFY(!isPackedAs(large, changedChecksum));
    QVERIFY(!unpacked(changedChecksum));
    QByteArray claimsMore = bytes;
    claimsMore[0] = '\x7f';
    QVERIFY(!unpacked(claimsMore));
}

} // namespace packing_test

GALLEY_APPLESS_TEST(packing_test::PackingTest)
#include "packing_test.moc"
