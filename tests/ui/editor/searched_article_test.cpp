// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/searched_article.h"

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"
#include "ui/widgets/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace searched_article_test {

using namespace galley;

namespace {

// A bar under its text, in a pane so many pixels wide.
struct Pane {
    explicit Pane(const QString& text, int width = 700)
        : editor(text)
        , bar(std::make_unique<SearchedArticle>(editor.session, editor.view))
    {
        auto* const column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(&bar);
        window.resize(width, 300);
        window.show();
        bar.findAndReplace();
    }
    QLineEdit& field(const char* name) { return *bar.findChild<QLineEdit*>(QLatin1String(name)); }
    void press(const QString& name)
    {
        for (QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                button->click();
        }
    }

    tests::ShownText editor;
    QWidget window;
    FindBar bar;
};

} // namespace

// The strip that finds and replaces, as it looks and as it is read.
class SearchedArticleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFitsIntoTheNarrowestPane();
    void itSaysWhichFormsARegularExpressionKnows();
    void manyThatWereReplacedAreCountedInGroups();
    void groupsAreReplacedInEitherForm_data();
    void groupsAreReplacedInEitherForm();
};

void SearchedArticleTest::itFitsIntoTheNarrowestPane()
{
    Pane pane(u"one two"_qs, 290);
    QCOMPARE(pane.window.width(), 290);
    pane.field("findPattern").setText(u"one"_qs);
    QCoreApplication::processEvents();
    QCOMPARE(pane.bar.width(), 290);
    for (const QWidget* part : pane.bar.findChildren<QWidget*>()) {
        if (!part->isVisible() || part->parentWidget()->inherits("QLineEdit"))
            continue;
        const QRect place(part->mapTo(&pane.bar, QPoint()), part->size());
        QVERIFY2(pane.bar.rect().contains(place), part->metaObject()->className());
        QVERIFY2(part->width() >= part->minimumSizeHint().width(), part->metaObject()->className());
    }
    QVERIFY(pane.field("findPattern").width() > 200);
    QVERIFY(pane.field("replacement").width() > 200);
    pane.window.resize(700, 300);
    QCoreApplication::processEvents();
    const auto* const next = pane.bar.findChild<QToolButton*>();
    QVERIFY(next->mapTo(&pane.bar, QPoint()).x() > pane.field("findPattern").geometry().right());
}

void SearchedArticleTest::itSaysWhichFormsARegularExpressionKnows()
{
    Pane pane(u"one two"_qs);
    const auto* const forms = pane.bar.findChild<QLabel*>(QStringLiteral("forms"));
    QVERIFY(!forms->isVisible());
    pane.press(u"Regular expression"_qs);
    QVERIFY(forms->isVisible());
    for (const auto& form : {u"$1"_qs, u"\\1"_qs, u"^"_qs})
        QVERIFY2(forms->text().contains(form), qPrintable(form));
    pane.bar.find();
    QVERIFY(!forms->isVisible()); // nothing is replaced
}

void SearchedArticleTest::manyThatWereReplacedAreCountedInGroups()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Pane pane(u"ab "_qs.repeated(10'000));
    pane.field("findPattern").setText(u"a"_qs);
    pane.field("replacement").setText(u"c"_qs);
    pane.bar.findChild<QPushButton*>(u"replaceAll"_qs)->click();
    QTRY_COMPARE(pane.bar.findChild<QLabel*>()->text(), u"10,000 replaced"_qs);
    QLocale::setDefault(QLocale::c());
}

void SearchedArticleTest::groupsAreReplacedInEitherForm_data()
{
    QTest::addColumn<QString>("replacement");
    QTest::newRow("dollars") << u"$2-$1"_qs;
    QTest::newRow("backslashes") << u"\\2-\\1"_qs;
}

void SearchedArticleTest::groupsAreReplacedInEitherForm()
{
    QFETCH(const QString, replacement);
    Pane pane(u"one two\r\nthree four\r\n"_qs);
    pane.press(u"Regular expression"_qs);
    pane.field("findPattern").setText(u"^(\\w+) (\\w+)$"_qs);
    pane.field("replacement").setText(replacement);
    pane.bar.findChild<QPushButton*>(u"replaceAll"_qs)->click();
    QTRY_COMPARE(pane.editor.text(), u"two-one\r\nfour-three\r\n"_qs);
}

} // namespace searched_article_test

GALLEY_TEST(searched_article_test::SearchedArticleTest)
#include "searched_article_test.moc"
