// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/endless_words.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace endless_words_test {

using namespace galley;

// Words that are longer than any word.
class EndlessWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longWordsAreTold_data();
    void longWordsAreTold();
    void onlyEndlessWordsAreBroken_data() { longWordsAreTold_data(); }
    void onlyEndlessWordsAreBroken();
    void noSurrogatePairIsBroken();
};

void EndlessWordsTest::longWordsAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isEndless");
    const QString many(longestWord + 1, u'x');
    QTest::newRow("none") << QString() << false;
    QTest::newRow("as long as allowed") << many.mid(1) << false;
    QTest::newRow("one longer") << many << true;
    QTest::newRow("behind a word") << u"word "_qs + many << true;
    QTest::newRow("many words") << u"word "_qs.repeated(longestWord) << false;
    QTest::newRow("Chinese") << u"中文"_qs.repeated(longestWord) << false;
    QTest::newRow("glued by no-break spaces") << u"a\u00A0"_qs.repeated(longestWord) << true;
    QTest::newRow("brackets that may not end a line") << QString(longestWord + 1, u'「') << true;
}

void EndlessWordsTest::longWordsAreTold()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isEndless);
    QCOMPARE(hasEndlessWord(text), isEndless);
}

void EndlessWordsTest::onlyEndlessWordsAreBroken()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isEndless);
    QString broken = withEndlessWordsBroken(text);
    QVERIFY(!hasEndlessWord(broken));
    QCOMPARE(broken != text, isEndless);
    QCOMPARE(broken.remove(u'\u200B'), text);
}

void EndlessWordsTest::noSurrogatePairIsBroken()
{
    const QString letter = u"\U0001D431"_qs;
    const QString broken = withEndlessWordsBroken(u'x' + letter.repeated(longestWord));
    QVERIFY(broken.isValidUtf16());
    QVERIFY(broken.contains(u'\u200B'));
}

} // namespace endless_words_test

GALLEY_GUILESS_TEST(endless_words_test::EndlessWordsTest)
#include "endless_words_test.moc"
