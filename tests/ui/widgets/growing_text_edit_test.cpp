// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/growing_text_edit.h"

#include "tests/support/test_program.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

namespace growing_text_edit_test {

using namespace galley;

namespace {

// A window with the field on top and a second field below it.
class Window : public QWidget {
public:
    Window()
    {
        auto* const column = new QVBoxLayout(this);
        column->addWidget(&field);
        column->addWidget(&next);
        column->addStretch();
        resize(300, 400);
        show();
        field.setFocus();
        QTest::qWait(0);
    }

    void paste(QMimeData* copied)
    {
        QGuiApplication::clipboard()->setMimeData(copied);
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    }
    void paste(const QString& text)
    {
        auto* const copied = new QMimeData;
        copied->setText(text);
        paste(copied);
    }

    GrowingTextEdit field;
    GrowingTextEdit next;
};

} // namespace

class GrowingTextEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingIsToldWithTheWholeText();
    void settingATextTellsNothing();
    void aTextBeginsWhereItIsReadFrom_data();
    void aTextBeginsWhereItIsReadFrom();
    void settingTheSameTextKeepsTheCaret();
    void settingAnotherTextKeepsTheCaretAtItsWord();
    void unusualCharactersStayAsTheyAre();
    void copyingKeepsEveryCharacter();
    void itGrowsWithItsLinesUpToTheMost();
    void aNarrowerFieldIsHigher();
    void pastingTakesPlainTextOnly();
    void filesAreNotPasted();
    void pastedLineEndingsBecomeSpacesInASingleLine();
    void whatNobodySeesIsLeftOutOfAPasteAndSaid();
    void enterIsHandedOnInASingleLine();
    void enterBreaksTheLineWhereItMay();
    void tabMovesTheFocus();
    void undoIsLeftToTheWindow();
    void compositionIsToldOnceItIsDone();
    void aVeryLongTextWorks();
    void ofATextWithoutAnEndTheBeginningIsShown();
    void anEditOfTheBeginningKeepsTheRest();
    void whoReplacesAllReplacesTheRestToo();
    void whoCopiesAllCopiesTheRestToo();
    void whatIsTooLongIsNotPastedIntoTheDocument();
    void aCharacterIsNotParted();
};

void GrowingTextEditTest::typingIsToldWithTheWholeText()
{
    Window window;
    window.field.setText(QStringLiteral("ab"));
    window.field.moveCursor(QTextCursor::End);
    QSignalSpy edited(&window.field, &GrowingTextEdit::textEdited);

    QTest::keyClicks(&window.field, QStringLiteral("c"));

    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].toString(), QStringLiteral("abc"));
    QCOMPARE(window.field.text(), QStringLiteral("abc"));
}

void GrowingTextEditTest::settingATextTellsNothing()
{
    Window window;
    QSignalSpy edited(&window.field, &GrowingTextEdit::textEdited);
    window.field.setText(QStringLiteral("one"));
    window.field.setText(QStringLiteral("two"));
    QVERIFY(edited.isEmpty());
    QCOMPARE(window.field.toPlainText(), QStringLiteral("two"));
}

void GrowingTextEditTest::aTextBeginsWhereItIsReadFrom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("windowDirection");
    QTest::addColumn<bool>("isAtTheRight");
    const QString hebrew = QStringLiteral("\u05de\u05dc\u05d9\u05dd.");
    QTest::newRow("English") << QStringLiteral("words") << Qt::LeftToRight << false;
    QTest::newRow("Hebrew") << hebrew << Qt::LeftToRight << true;
    QTest::newRow("English, mirrored") << QStringLiteral("words") << Qt::RightToLeft << false;
    QTest::newRow("Hebrew, mirrored") << hebrew << Qt::RightToLeft << true;
}

void GrowingTextEditTest::aTextBeginsWhereItIsReadFrom()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::LayoutDirection, windowDirection);
    QFETCH(const bool, isAtTheRight);
    Window window;
    window.setLayoutDirection(windowDirection);
    window.field.setText(text);
    window.field.moveCursor(QTextCursor::Start);
    QCOMPARE(window.field.cursorRect().x() > window.field.viewport()->width() / 2, isAtTheRight);
}

void GrowingTextEditTest::settingTheSameTextKeepsTheCaret()
{
    Window window;
    window.field.setText(QStringLiteral("one\r\ntwo"));
    window.field.moveCursor(QTextCursor::Down);
    const int caret = window.field.textCursor().position();
    window.field.setText(QStringLiteral("one\r\ntwo"));
    QCOMPARE(window.field.textCursor().position(), caret);
}

void GrowingTextEditTest::settingAnotherTextKeepsTheCaretAtItsWord()
{
    Window window;
    window.field.setText(QStringLiteral("one two"));
    window.field.moveCursor(QTextCursor::End);
    window.field.setText(QStringLiteral("one and two"));
    QCOMPARE(window.field.textCursor().position(), 11);
}

void GrowingTextEditTest::unusualCharactersStayAsTheyAre()
{
    Window window;
    const QString unusual = QStringLiteral("a\u00a0b\u2029c\u2028d\re\r\nf\ufdd0g\x01h\x00i");
    window.field.setText(unusual);
    QCOMPARE(window.field.text(), unusual);
    window.field.moveCursor(QTextCursor::End);

    QTest::keyClicks(&window.field, QStringLiteral("!"));

    QCOMPARE(window.field.text(), unusual + u'!');
}

void GrowingTextEditTest::copyingKeepsEveryCharacter()
{
    Window window;
    const QString text = QStringLiteral("a\u00a0b\r\nc");
    window.field.setText(text);
    window.field.selectAll();
    QTest::keyClick(&window.field, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void GrowingTextEditTest::itGrowsWithItsLinesUpToTheMost()
{
    Window window;
    window.field.setMaximumLines(3);
    const auto heightWith = [&window](const QString& text) {
        window.field.setText(text);
        return window.field.sizeHint().height();
    };
    const int one = heightWith(QStringLiteral("a"));
    const int two = heightWith(QStringLiteral("a\nb"));
    const int three = heightWith(QStringLiteral("a\nb\nc"));
    QVERIFY(two > one);
    QVERIFY(three > two);
    QCOMPARE(heightWith(QStringLiteral("a\nb\nc\nd\ne")), three);
    QCOMPARE(heightWith({}), one);
}

void GrowingTextEditTest::aNarrowerFieldIsHigher()
{
    Window window;
    window.field.setText(QStringLiteral("some words that need a line or two").repeated(2));
    QTRY_COMPARE(window.field.height(), window.field.sizeHint().height());
    const int wide = window.field.height();
    window.resize(150, 400);
    QTRY_VERIFY(window.field.height() > wide);
}

void GrowingTextEditTest::pastingTakesPlainTextOnly()
{
    Window window;
    auto* const data = new QMimeData;
    data->setHtml(QStringLiteral("<b>bold</b>"));
    data->setText(QStringLiteral("bold"));
    window.paste(data);
    QCOMPARE(window.field.text(), QStringLiteral("bold"));
    QVERIFY(window.field.document()->begin().charFormat().fontWeight() != QFont::Bold);
}

void GrowingTextEditTest::filesAreNotPasted()
{
    Window window;
    auto* const data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(QStringLiteral("/picture.png"))});
    window.paste(data);
    QCOMPARE(window.field.text(), QString());
}

void GrowingTextEditTest::pastedLineEndingsBecomeSpacesInASingleLine()
{
    Window window;
    window.field.setNewlinesAllowed(false);
    window.paste(QStringLiteral("one\r\ntwo\n"));
    QCOMPARE(window.field.text(), QStringLiteral("one two"));
}

void GrowingTextEditTest::whatNobodySeesIsLeftOutOfAPasteAndSaid()
{
    Window window;
    QSignalSpy noted(&window.field, &GrowingTextEdit::noted);
    window.paste(QStringLiteral("A 👩‍🚀 title"));
    QVERIFY(noted.isEmpty());
    window.paste(QStringLiteral("\u202e a\u200bb\u0007\nc"));
    QCOMPARE(window.field.text(), QStringLiteral("A 👩‍🚀 title ab\nc"));
    QCOMPARE(noted.size(), 1);
}

void GrowingTextEditTest::enterIsHandedOnInASingleLine()
{
    Window window;
    window.field.setNewlinesAllowed(false);
    QSignalSpy pressed(&window.field, &GrowingTextEdit::returnPressed);
    QTest::keyClick(&window.field, Qt::Key_Return);
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(window.field.text(), QString());
}

void GrowingTextEditTest::enterBreaksTheLineWhereItMay()
{
    Window window;
    QTest::keyClick(&window.field, Qt::Key_Return);
    QTest::keyClick(&window.field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(window.field.text(), QStringLiteral("\n\n"));
}

void GrowingTextEditTest::tabMovesTheFocus()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window.field, Qt::Key_Tab);
    QVERIFY(window.next.hasFocus());
    QCOMPARE(window.field.text(), QString());
}

void GrowingTextEditTest::undoIsLeftToTheWindow()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClicks(&window.field, QStringLiteral("a"));
    for (const auto key : {QKeySequence::Undo, QKeySequence::Redo}) {
        QAction action;
        action.setShortcut(key);
        window.addAction(&action);
        QSignalSpy triggered(&action, &QAction::triggered);
        QTest::keySequence(&window.field, key);
        QCOMPARE(triggered.size(), 1);
    }
    QCOMPARE(window.field.text(), QStringLiteral("a"));
}

void GrowingTextEditTest::compositionIsToldOnceItIsDone()
{
    Window window;
    window.field.setText(QStringLiteral("ab"));
    window.field.moveCursor(QTextCursor::Start);
    QSignalSpy edited(&window.field, &GrowingTextEdit::textEdited);

    QInputMethodEvent composing(QStringLiteral("ni"), {});
    QCoreApplication::sendEvent(&window.field, &composing);
    QVERIFY(edited.isEmpty());

    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("\u4f60"));
    QCoreApplication::sendEvent(&window.field, &done);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(window.field.text(), QStringLiteral("\u4f60ab"));
}

void GrowingTextEditTest::aVeryLongTextWorks()
{
    Window window;
    const QString text(100'000, u'x');
    window.field.setText(text);
    window.field.moveCursor(QTextCursor::End);
    QTest::keyClicks(&window.field, QStringLiteral("y"));
    QCOMPARE(window.field.text(), QString(text).insert(GrowingTextEdit::maximumShown, u'y'));
}

void GrowingTextEditTest::ofATextWithoutAnEndTheBeginningIsShown()
{
    Window window;
    const QString text(1'000'000, u'x');
    window.field.setText(text);
    QCOMPARE(window.field.text(), text);
    QVERIFY(window.field.document()->characterCount() <= GrowingTextEdit::maximumShown + 1);
    const auto* const note = window.field.findChild<QLabel*>(QStringLiteral("rest"));
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QLocale().toString(1'000'000 - GrowingTextEdit::maximumShown)));
    window.field.setText(QStringLiteral("short"));
    QVERIFY(!note->isVisible());
}

void GrowingTextEditTest::anEditOfTheBeginningKeepsTheRest()
{
    Window window;
    const QString text(100'000, u'x');
    window.field.setText(text);
    window.field.moveCursor(QTextCursor::Start);
    QSignalSpy edited(&window.field, &GrowingTextEdit::textEdited);
    QTest::keyClicks(&window.field, QStringLiteral("ab"));
    QTest::keyClick(&window.field, Qt::Key_Delete);
    QCOMPARE(edited.size(), 3);
    QCOMPARE(window.field.text(), QStringLiteral("ab") + text.mid(1));
    window.field.setText(text); // an undo
    QCOMPARE(window.field.toPlainText(), text.left(GrowingTextEdit::maximumShown));
}

void GrowingTextEditTest::whoReplacesAllReplacesTheRestToo()
{
    Window window;
    window.field.setText(QString(100'000, u'x'));
    window.field.selectAll();
    QTest::keyClicks(&window.field, QStringLiteral("x"));
    QCOMPARE(window.field.text(), QStringLiteral("x"));
    QTRY_VERIFY(!window.field.findChild<QLabel*>(QStringLiteral("rest"))->isVisible());
}

void GrowingTextEditTest::whoCopiesAllCopiesTheRestToo()
{
    Window window;
    const QString text(100'000, u'x');
    window.field.setText(text);
    window.field.selectAll();
    window.field.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    window.field.cut();
    QCOMPARE(window.field.text(), QString());
}

void GrowingTextEditTest::whatIsTooLongIsNotPastedIntoTheDocument()
{
    Window window;
    window.field.setText(QStringLiteral("one two"));
    window.field.moveCursor(QTextCursor::Start);
    window.field.moveCursor(QTextCursor::NextWord);
    QSignalSpy changes(window.field.document(), &QTextDocument::contentsChange);
    QSignalSpy edited(&window.field, &GrowingTextEdit::textEdited);
    const QString text(1'000'000, u'x');
    window.paste(text);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(window.field.text(), QStringLiteral("one ") + text + QStringLiteral("two"));
    for (const auto& change : changes)
        QVERIFY(change[2].toInt() <= GrowingTextEdit::maximumShown + 1);
}

void GrowingTextEditTest::aCharacterIsNotParted()
{
    Window window;
    window.field.setText(u'x' + QStringLiteral("\U0001F468").repeated(50'000));
    QVERIFY(window.field.toPlainText().back().isLowSurrogate());
    window.field.setText(u'x' + QStringLiteral("\r\n").repeated(50'000));
    QCOMPARE(window.field.text(), u'x' + QStringLiteral("\r\n").repeated(50'000));
}

} // namespace growing_text_edit_test

GALLEY_TEST(growing_text_edit_test::GrowingTextEditTest)
#include "growing_text_edit_test.moc"
