// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/searched_page.h"

#include "tests/support/test_program.h"
#include "ui/theme/palette.h"
#include "ui/widgets/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace searched_page_test {

using namespace galley;

namespace {

// A page with a find bar under it.
struct Page {
    explicit Page(const QString& text) : bar(std::make_unique<SearchedPage>(view))
    {
        auto* const column = new QVBoxLayout(&window);
        column->addWidget(&view);
        column->addWidget(&bar);
        view.setReadOnly(true);
        view.setPlainText(text);
        window.resize(700, 400);
        window.show();
        bar.find();
    }
    void press(const QString& name)
    {
        for (QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                button->click();
        }
    }
    QLineEdit& pattern() { return *bar.findChild<QLineEdit*>(u"findPattern"_qs); }
    QString state() const { return bar.findChild<QLabel*>()->text(); }

    QWidget window;
    QPlainTextEdit view;
    FindBar bar;
};

} // namespace

// What is only read, as it is looked through.
class SearchedPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeWordsAreFoundAlone();
    void anExpressionKnowsTheEndsOfParagraphs();
    void whatIsWrongWithAnExpressionIsSaid();
    void nothingIsOfferedToBeReplaced();
    void nextAndPreviousGoRoundTheEnd();
    void marksFollowTheLook();
    void aClosedBarMarksNothing();
};

void SearchedPageTest::wholeWordsAreFoundAlone()
{
    Page page(u"fish and fishes, fish"_qs);
    page.pattern().setText(u"fish"_qs);
    QTRY_COMPARE(page.state(), u"3 matches"_qs);
    page.press(u"Whole words"_qs);
    QTRY_COMPARE(page.state(), u"2 matches"_qs);
}

void SearchedPageTest::anExpressionKnowsTheEndsOfParagraphs()
{
    Page page(u"one\ntwo one\none two"_qs);
    page.press(u"Regular expression"_qs);
    page.pattern().setText(u"^one$"_qs);
    QTRY_COMPARE(page.state(), u"1 match"_qs);
    page.pattern().setText(u"^one"_qs);
    QTRY_COMPARE(page.state(), u"2 matches"_qs);
}

void SearchedPageTest::whatIsWrongWithAnExpressionIsSaid()
{
    Page page(u"one"_qs);
    page.press(u"Regular expression"_qs);
    page.pattern().setText(u"(one"_qs);
    QCOMPARE(page.state(), QString());
    const auto labels = page.bar.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && !label->text().isEmpty();
    }));
}

void SearchedPageTest::nothingIsOfferedToBeReplaced()
{
    Page page(u"one"_qs);
    page.bar.findAndReplace();
    for (const QPushButton* button : page.bar.findChildren<QPushButton*>())
        QVERIFY(!button->isVisible());
    QVERIFY(!page.bar.findChild<QLineEdit*>(u"replacement"_qs)->isVisible());
}

void SearchedPageTest::nextAndPreviousGoRoundTheEnd()
{
    Page page(u"one two one"_qs);
    page.pattern().setText(u"one"_qs);
    QTRY_COMPARE(page.state(), u"2 matches"_qs);
    for (const int place : {0, 8, 0}) {
        page.bar.findNext();
        QCOMPARE(page.view.textCursor().selectionStart(), place);
    }
    page.bar.findPrevious();
    QCOMPARE(page.state(), u"2 of 2"_qs);
}

void SearchedPageTest::marksFollowTheLook()
{
    applyTheme(ThemeChoice::Light);
    Page page(u"one"_qs);
    page.pattern().setText(u"one"_qs);
    QTRY_COMPARE(page.view.extraSelections().size(), 1);
    applyTheme(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(page.view.extraSelections().first().format.foreground().color(), darkColours().text);
    applyTheme(ThemeChoice::Light);
}

void SearchedPageTest::aClosedBarMarksNothing()
{
    Page page(u"one"_qs);
    page.pattern().setText(u"one"_qs);
    QTRY_COMPARE(page.view.extraSelections().size(), 1);
    page.bar.hide();
    QVERIFY(page.view.extraSelections().isEmpty());
    page.view.setPlainText(u"one one"_qs);
    page.bar.findNext(); // opens it again, and goes when it knows
    QTRY_COMPARE(page.state(), u"1 of 2"_qs);
}

} // namespace searched_page_test

GALLEY_TEST(searched_page_test::SearchedPageTest)
#include "searched_page_test.moc"
