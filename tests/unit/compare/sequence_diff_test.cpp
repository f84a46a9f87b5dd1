// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/sequence_diff.h"

#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <numeric>

namespace sequence_diff_test {

using namespace galley;

namespace {

std::vector<int> numbers(const QByteArray& letters)
{
    return {letters.begin(), letters.end()};
}

QByteArray commonLetters(const QByteArray& before, const QByteArray& after)
{
    const std::vector<int> common = commonElements(numbers(before), numbers(after));
    QByteArray letters;
    for (size_t index = 0; index < common.size(); ++index) {
        if (common[index] >= 0)
            letters += before[static_cast<qsizetype>(index)];
    }
    return letters;
}

// The length of the longest common subsequence, by the textbook's table.
int longestCommon(const std::vector<int>& before, const std::vector<int>& after)
{
    std::vector<int> row(after.size() + 1, 0);
    for (const int element : before) {
        int diagonal = 0;
        for (size_t index = 0; index < after.size(); ++index) {
            const int above = row[index + 1];
            row[index + 1] = element == after[index] ? diagonal + 1 : std::max(above, row[index]);
            diagonal = above;
        }
    }
    return row.back();
}

bool isCommonSubsequence(const std::vector<int>& common, const std::vector<int>& before,
                         const std::vector<int>& after)
{
    int last = -1;
    for (size_t index = 0; index < common.size(); ++index) {
        if (common[index] < 0)
            continue;
        if (common[index] <= last || static_cast<size_t>(common[index]) >= after.size()
            || before[index] != after[static_cast<size_t>(common[index])])
            return false;
        last = common[index];
    }
    return common.size() == before.size();
}

int count(const std::vector<int>& common)
{
    return static_cast<int>(
        std::count_if(common.begin(), common.end(), [](int index) { return index >= 0; }));
}

std::vector<int> randomNumbers(tests::RandomEdits& random, int size, int kinds)
{
    std::vector<int> numbers(static_cast<size_t>(size));
    for (int& number : numbers)
        number = random.below(kinds);
    return numbers;
}

} // namespace

// What two sequences have in common.
class SequenceDiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLongestCommonPartIsFound_data();
    void theLongestCommonPartIsFound();
    void randomSequencesAgreeWithTheTextbook();
    void sequencesThatDifferEverywhereTakeBoundedTime();
};

void SequenceDiffTest::theLongestCommonPartIsFound_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("common");
    QTest::newRow("both empty") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("one empty") << QByteArray("abc") << QByteArray() << QByteArray();
    QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("nothing shared") << QByteArray("abc") << QByteArray("xyz") << QByteArray();
    QTest::newRow("inserted") << QByteArray("ac") << QByteArray("abc") << QByteArray("ac");
    QTest::newRow("removed") << QByteArray("abc") << QByteArray("ac") << QByteArray("ac");
    QTest::newRow("replaced") << QByteArray("abcd") << QByteArray("axyd") << QByteArray("ad");
    QTest::newRow("a long way round")
        << QByteArray("xxxxxxab") << QByteArray("abyyyyyy") << QByteArray("ab");
}

void SequenceDiffTest::theLongestCommonPartIsFound()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(commonLetters(before, after), "common");
}

void SequenceDiffTest::randomSequencesAgreeWithTheTextbook()
{
    tests::RandomEdits random;
    for (int round = 0; round < 3000; ++round) {
        const int kinds = 1 + random.below(6);
        const std::vector<int> before = randomNumbers(random, random.below(30), kinds);
        const std::vector<int> after = randomNumbers(random, random.below(30), kinds);
        const std::vector<int> common = commonElements(before, after);
        QVERIFY(isCommonSubsequence(common, before, after));
        QCOMPARE(count(common), longestCommon(before, after));
    }
}

void SequenceDiffTest::sequencesThatDifferEverywhereTakeBoundedTime()
{
    std::vector<int> before(100'000);
    std::iota(before.begin(), before.end(), 0);
    std::vector<int> after(before.rbegin(), before.rend());
    const std::vector<int> common = commonElements(before, after); // quadratic, ctest gives up
    QVERIFY(isCommonSubsequence(common, before, after));
}

} // namespace sequence_diff_test

GALLEY_APPLESS_TEST(sequence_diff_test::SequenceDiffTest)
#include "sequence_diff_test.moc"
