// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/inline_writer.h"

#include "app/text/endless_words.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace inline_writer_test {

using namespace galley;

// What of a text is put into Qt's document as it is, and what would harm it.
class InlineWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBuildsDocumentsIsShownAsASign();
    void lineEndingsStayWithinTheBlock();
    void anEndlessWordMayEndItsLines();
};

void InlineWriterTest::whatBuildsDocumentsIsShownAsASign()
{
    const QString frames = QChar(0xFDD0) + QString(QChar(0xFDD1)) + QChar(u'\0') + QChar(0xFFFC);
    QCOMPARE(shownText(frames), QString(4, QChar::ReplacementCharacter));
}

void InlineWriterTest::lineEndingsStayWithinTheBlock()
{
    QCOMPARE(shownText(u"a\r\nb\rc\nd\u2029e"_qs), u"a\u2028b\u2028c\u2028d\u2028e"_qs);
}

void InlineWriterTest::anEndlessWordMayEndItsLines()
{
    const QString word(2 * longestWord, u'x');
    const QString shown = shownText(word);
    QVERIFY(!hasEndlessWord(shown));
    QCOMPARE(QString(shown).remove(u'\u200B'), word);
}

} // namespace inline_writer_test

GALLEY_GUILESS_TEST(inline_writer_test::InlineWriterTest)
#include "inline_writer_test.moc"
