// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_weight.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace text_weight_test {

using namespace galley;
using namespace Qt::StringLiterals;

class TextWeightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersWeighOneEach();
    void emojiAndWhatJoinsThemAreHeavy();
    void soManyUnitsAreTakenAsTheWeightAllows();
};

void TextWeightTest::lettersWeighOneEach()
{
    QCOMPARE(weightOf(u""_s), 0);
    QCOMPARE(weightOf(u"letters, \u05d0\u4e2d"_s), 11);
}

void TextWeightTest::emojiAndWhatJoinsThemAreHeavy()
{
    QCOMPARE(weightOf(u"\U0001F468\u200D\U0001F469"_s), 5 * heavyUnit);
    QCOMPARE(weightOf(u"\u2764\uFE0F"_s), 1 + heavyUnit);
}

void TextWeightTest::soManyUnitsAreTakenAsTheWeightAllows()
{
    QCOMPARE(unitsOfWeight(u"abcdef"_s, 2, 3), 3);
    QCOMPARE(unitsOfWeight(u"abcdef"_s, 2, 100), 4);
    QCOMPARE(unitsOfWeight(u"a\U0001F468b"_s, 0, heavyUnit), 1);
    QCOMPARE(unitsOfWeight(u"a\U0001F468b"_s, 0, 2 * heavyUnit + 1), 3);
}

} // namespace text_weight_test

GALLEY_APPLESS_TEST(text_weight_test::TextWeightTest)
#include "text_weight_test.moc"
