// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/endless_words.h"
#include "tests/support/test_program.h"
#include "ui/widgets/endless_word_wrapping.h"

#include <QPlainTextEdit>
#include <QTest>

namespace endless_word_wrapping_test {

using namespace galley;

// How a text view wraps what no person calls a word.
class EndlessWordWrappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesEndBetweenWordsAsLongAsTheyCan();
    void anEndlessWordIsWrappedAnywhere();
    void oneThatGrowsByTypingIsToo();
};

void EndlessWordWrappingTest::linesEndBetweenWordsAsLongAsTheyCan()
{
    QPlainTextEdit view;
    wrapEndlessWords(view);
    view.setPlainText(QStringLiteral("words and ").repeated(longestWord));
    QCOMPARE(view.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void EndlessWordWrappingTest::anEndlessWordIsWrappedAnywhere()
{
    QPlainTextEdit view;
    wrapEndlessWords(view);
    view.resize(300, 200);
    view.show();
    view.setPlainText(QStringLiteral("first\n") + QString(2 * longestWord, u'x')
                      + QStringLiteral("\nlast"));
    view.moveCursor(QTextCursor::End);
    QCOMPARE(view.wordWrapMode(), QTextOption::WrapAnywhere);
    QVERIFY(view.cursorRect().isValid());
}

void EndlessWordWrappingTest::oneThatGrowsByTypingIsToo()
{
    QPlainTextEdit view;
    wrapEndlessWords(view);
    view.setPlainText(QStringLiteral("first\n") + QString(longestWord, u'x'));
    QCOMPARE(view.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    view.moveCursor(QTextCursor::End);
    QTest::keyClick(&view, Qt::Key_X);
    QCOMPARE(view.wordWrapMode(), QTextOption::WrapAnywhere);
}

} // namespace endless_word_wrapping_test

GALLEY_TEST(endless_word_wrapping_test::EndlessWordWrappingTest)
#include "endless_word_wrapping_test.moc"
