// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/beginning.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace beginning_test {

using namespace galley;
using namespace Qt::StringLiterals;

class BeginningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortTextStaysAsItIs();
    void ofALongTextTheBeginningIsTold();
    void ofALongAddressBothEndsAreTold();
    void noCharacterIsParted();
};

void BeginningTest::aShortTextStaysAsItIs()
{
    QCOMPARE(beginningOf(u"words"_s, 5), u"words"_s);
    QCOMPARE(endsOf(u"words"_s, 5), u"words"_s);
}

void BeginningTest::ofALongTextTheBeginningIsTold()
{
    QCOMPARE(beginningOf(u"words"_s, 4), u"word\u2026"_s);
}

void BeginningTest::ofALongAddressBothEndsAreTold()
{
    QCOMPARE(endsOf(u"0123456789"_s, 4), u"01\u202689"_s);
}

void BeginningTest::noCharacterIsParted()
{
    const QString emoji = u"\U0001F468\U0001F469\U0001F46A"_s;
    QCOMPARE(beginningOf(emoji, 3), u"\U0001F468\u2026"_s);
    QCOMPARE(endsOf(emoji, 2), u"\u2026"_s);
    QCOMPARE(endsOf(emoji, 4), u"\U0001F468\u2026\U0001F46A"_s);
}

} // namespace beginning_test

GALLEY_APPLESS_TEST(beginning_test::BeginningTest)
#include "beginning_test.moc"
