// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/widgets/tag_chip.h"
#include "ui/widgets/tag_chips.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace tag_chips_test {

using namespace galley;

namespace {

QStringList letters(const char* text)
{
    return QString::fromLatin1(text).split(QString(), Qt::SkipEmptyParts);
}

// The chips in a window of their own, with what they told.
class Window : public QWidget {
public:
    explicit Window(const char* tags = "")
    {
        chips.setParent(this);
        chips.setTags(letters(tags));
        chips.resize(400, 200);
        resize(400, 200);
        show();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("no window");
        field()->setFocus();
    }

    QLineEdit* field() { return chips.findChild<QLineEdit*>(); }
    TagChip* chip(const char* tag)
    {
        const auto all = chips.findChildren<TagChip*>();
        for (TagChip* each : all) {
            if (each->tag() == QLatin1StringView(tag) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void type(const QString& text) { QTest::keyClicks(field(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QGuiApplication::focusObject() ? focusWidget() : field(), key, modifiers);
    }

    TagChips chips;
    QSignalSpy edited{&chips, &TagChips::tagsEdited};
    QSignalSpy refused{&chips, &TagChips::refused};
};

} // namespace

class TagChipsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingTellsNothing();
    void settingKeepsTheFocusOfAChipThatStays();
    void enterAddsATag();
    void aCommaAddsATag();
    void leavingTheFieldAddsWhatIsTyped();
    void aPastedListIsSplit();
    void aDoubleIsRefusedWithASentence();
    void theSentenceGoesWithTheNextLetter();
    void theSentenceGoesWhenTheTagsChange();
    void aTooLongTagStaysInTheField();
    void backspaceSelectsTheLastChipThenRemovesIt();
    void arrowsWalkAmongTheChips();
    void aClickOnTheCrossRemoves();
    void aClickElsewhereOnlySelects();
    void controlArrowsMoveAChip();
    void draggingReordersAndTellsOnce();
    void rightToLeftIsMirrored();
    void everyChipHasANameForScreenReaders();
    void undoInTheEmptyFieldIsLeftToTheWindow();
    void ofTagsWithoutAnEndTheFirstAreShownAndAllAreKept();
};

void TagChipsTest::settingTellsNothing()
{
    Window window;
    window.chips.setTags(letters("abc"));
    window.chips.setTags(letters("axc"));
    QCOMPARE(window.chips.tags(), letters("axc"));
    window.chips.setTags({});
    QCOMPARE(window.chips.tags(), QStringList());
    QVERIFY(window.edited.isEmpty());
}

void TagChipsTest::settingKeepsTheFocusOfAChipThatStays()
{
    Window window("abc");
    window.chip("c")->setFocus();
    window.chips.setTags(letters("bxyc"));
    QVERIFY(window.chip("c")->hasFocus());
    window.chips.setTags(letters("b"));
    QVERIFY(window.field()->hasFocus());
}

void TagChipsTest::enterAddsATag()
{
    Window window("a");
    window.type(QStringLiteral("#b "));
    window.press(Qt::Key_Return);
    QCOMPARE(window.chips.tags(), letters("ab"));
    QCOMPARE(window.edited.size(), 1);
    QCOMPARE(window.edited[0][0].toStringList(), letters("ab"));
    QVERIFY(window.field()->text().isEmpty());
}

void TagChipsTest::aCommaAddsATag()
{
    Window window;
    window.type(QStringLiteral("a,b,"));
    QCOMPARE(window.chips.tags(), letters("ab"));
    QCOMPARE(window.edited.size(), 2);
}

void TagChipsTest::leavingTheFieldAddsWhatIsTyped()
{
    Window window("a");
    window.type(QStringLiteral("b"));
    window.chip("a")->setFocus();
    QCOMPARE(window.chips.tags(), letters("ab"));
}

void TagChipsTest::aPastedListIsSplit()
{
    Window window("a");
    QGuiApplication::clipboard()->setText(QStringLiteral("#b, c\r\nd"));
    window.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.chips.tags(), letters("abcd"));
    QCOMPARE(window.edited.size(), 1);
}

void TagChipsTest::aDoubleIsRefusedWithASentence()
{
    Window window("a");
    window.type(QStringLiteral("a"));
    window.press(Qt::Key_Return);
    QCOMPARE(window.refused.size(), 1);
    QVERIFY(window.chips.findChild<QLabel*>(QStringLiteral("refusal"))->isVisible());
    QVERIFY(window.edited.isEmpty());
}

void TagChipsTest::theSentenceGoesWithTheNextLetter()
{
    Window window("a");
    window.type(QStringLiteral("a,b"));
    QVERIFY(!window.chips.findChild<QLabel*>(QStringLiteral("refusal"))->isVisible());
}

void TagChipsTest::theSentenceGoesWhenTheTagsChange()
{
    Window window("ab");
    window.type(QStringLiteral("a"));
    window.press(Qt::Key_Return);
    window.chips.setTags({QStringLiteral("a"), QStringLiteral("b")}); // as they are
    QVERIFY(window.chips.findChild<QLabel*>(QStringLiteral("refusal"))->isVisible());
    window.press(Qt::Key_Backspace);
    window.press(Qt::Key_Backspace);
    QCOMPARE(window.chips.tags(), QStringList{QStringLiteral("a")});
    QVERIFY(!window.chips.findChild<QLabel*>(QStringLiteral("refusal"))->isVisible());
}

void TagChipsTest::aTooLongTagStaysInTheField()
{
    Window window;
    const QString tag(129, u'x');
    window.field()->setText(tag);
    window.press(Qt::Key_Return);
    QCOMPARE(window.field()->text(), tag);
    QCOMPARE(window.refused.size(), 1);
    QVERIFY(window.chips.tags().isEmpty());
}

void TagChipsTest::backspaceSelectsTheLastChipThenRemovesIt()
{
    Window window("ab");
    window.press(Qt::Key_Backspace);
    QVERIFY(window.chip("b")->hasFocus());
    QVERIFY(window.edited.isEmpty());
    window.press(Qt::Key_Backspace);
    QCOMPARE(window.chips.tags(), letters("a"));
    QVERIFY(window.field()->hasFocus());
    QCOMPARE(window.edited.size(), 1);
}

void TagChipsTest::arrowsWalkAmongTheChips()
{
    Window window("ab");
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Left);
    window.press(Qt::Key_Left);
    QVERIFY(window.chip("a")->hasFocus());
    window.press(Qt::Key_Right);
    window.press(Qt::Key_Right);
    QVERIFY(window.field()->hasFocus());
}

void TagChipsTest::aClickOnTheCrossRemoves()
{
    Window window("abc");
    TagChip* const chip = window.chip("b");
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 12, chip->height() / 2));
    QCOMPARE(window.chips.tags(), letters("ac"));
    QCOMPARE(window.edited.size(), 1);
}

void TagChipsTest::aClickElsewhereOnlySelects()
{
    Window window("abc");
    QTest::mouseClick(window.chip("b"), Qt::LeftButton, {}, QPoint(4, 4));
    QCOMPARE(window.chips.tags(), letters("abc"));
    QVERIFY(window.chip("b")->hasFocus());
}

void TagChipsTest::controlArrowsMoveAChip()
{
    Window window("abc");
    window.chip("a")->setFocus();
    window.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(window.chips.tags(), letters("bac"));
    QVERIFY(window.chip("a")->hasFocus());
    window.press(Qt::Key_Left, Qt::ControlModifier);
    window.press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(window.chips.tags(), letters("abc"));
    QCOMPARE(window.edited.size(), 2);
}

void TagChipsTest::draggingReordersAndTellsOnce()
{
    Window window("abc");
    TagChip* const chip = window.chip("a");
    QTest::mousePress(chip, Qt::LeftButton, {}, QPoint(5, 5));
    QTest::mouseMove(chip, QPoint(chip->width() + 30, 5));
    QTest::mouseMove(chip, chip->mapFrom(chip->parentWidget(), QPoint(390, 10)));
    QTest::mouseRelease(chip, Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(window.chips.tags(), letters("bca"));
    QCOMPARE(window.edited.size(), 1);
}

void TagChipsTest::rightToLeftIsMirrored()
{
    Window window("ab");
    window.chips.setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(window.chip("a")->x() > window.chip("b")->x());
    window.press(Qt::Key_Right);
    QVERIFY(window.chip("b")->hasFocus());
    window.press(Qt::Key_Left);
    QVERIFY(window.field()->hasFocus());
}

void TagChipsTest::everyChipHasANameForScreenReaders()
{
    Window window("a");
    QAccessibleInterface* const chip = QAccessible::queryAccessibleInterface(window.chip("a"));
    QCOMPARE(chip->text(QAccessible::Name), QStringLiteral("a"));
    QCOMPARE(chip->role(), QAccessible::ListItem);
}

void TagChipsTest::undoInTheEmptyFieldIsLeftToTheWindow()
{
    Window window("a");
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    window.addAction(&undo);
    QSignalSpy triggered(&undo, &QAction::triggered);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
}

void TagChipsTest::ofTagsWithoutAnEndTheFirstAreShownAndAllAreKept()
{
    Window window;
    QStringList tags;
    for (int number = 0; number < 100'000; ++number)
        tags += QString::number(number);
    window.chips.setTags(tags);
    QCOMPARE(window.chips.findChildren<TagChip*>().size(), TagChips::maximumShown);
    QCOMPARE(window.chips.tags(), tags);
    QVERIFY(window.chips.findChild<QLabel*>(QStringLiteral("rest"))->isVisible());

    Q_EMIT window.chip("7")->removalAsked();
    tags.removeAt(7);
    QCOMPARE(window.edited.size(), 1);
    QCOMPARE(window.edited[0][0].toStringList(), tags);
    window.chips.setTags(tags.mid(0, 5));
    QVERIFY(!window.chips.findChild<QLabel*>(QStringLiteral("rest"))->isVisible());
}

} // namespace tag_chips_test

GALLEY_TEST(tag_chips_test::TagChipsTest)
#include "tag_chips_test.moc"
