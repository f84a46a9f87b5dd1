// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/preview/page_view.h"
#include "ui/preview/page_zoom.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/find_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

namespace preview_reading_test {

using namespace galley;

namespace {

struct OpenPane {
    explicit OpenPane(const QString& text)
        : session(tests::openedArticle("{\"$type\":\"site.standard.document\",\"title\":\"Title\","
                                       "\"textContent\":"
                                       + json::literalOf(text) + "}"))
        , pictures(session)
        , pane(session, pictures)
    {
        pane.setTextStyle({QFont(u"DejaVu Serif"_qs, 12), 60});
        pane.resize(700, 500);
        pane.show();
    }

    PageView& view() { return pane.view(); }
    QWidget& viewport() { return *view().viewport(); }
    void select(const QString& first, const QString& last)
    {
        QTextCursor cursor(pane.page());
        cursor.setPosition(pane.page()->find(first).selectionStart());
        cursor.setPosition(pane.page()->find(last).selectionEnd(), QTextCursor::KeepAnchor);
        view().setTextCursor(cursor);
    }
    QPoint middleOf(const QString& words)
    {
        QTextCursor cursor = pane.page()->find(words);
        cursor.setPosition((cursor.anchor() + cursor.position()) / 2);
        return view().cursorRect(cursor).center();
    }

    ArticleSession session;
    PictureLoader pictures;
    PreviewPane pane;
};

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

// Selecting, copying, finding and enlarging on the page, and the way from it to the text.
class PreviewReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSourceOfTheSelectedBlocksIsCopied_data();
    void theSourceOfTheSelectedBlocksIsCopied();
    void withoutASelectionInTheTextNothingIsCopied();
    void richTextIsCopiedWithoutTheLook();
    void aClickNamesThePlaceInTheSource_data();
    void aClickNamesThePlaceInTheSource();
    void aSelectionOrALinkIsNoClick();
    void aSelectionOfOneLetterIsNoClick();
    void theMenuOffersWhatCanBeDone();
    void keysLeadToTheEndsOfThePage();
    void theWheelTurnsTheZoomWithCtrl();
    void everythingGrowsWithTheZoom();
    void zoomGoesByStepsToItsEnds();
    void wordsAreFound();
    void whatIsTypedMeanwhileIsFoundToo();
    void escapeLeadsBackToThePage();
};

void PreviewReadingTest::theSourceOfTheSelectedBlocksIsCopied_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("source");
    QTest::newRow("a word's paragraph") << u"one\n\n*two* three\nfour\n\nfive"_qs << u"two"_qs
                                        << u"two"_qs << u"*two* three\nfour"_qs;
    QTest::newRow("blocks with their marks") << u"one\n\n## two\n\n> three\n\nfour"_qs << u"wo"_qs
                                             << u"th"_qs << u"## two\n\n> three"_qs;
    QTest::newRow("line ends") << u"one\r\n\r\ntwo\r\n\r\nthree"_qs << u"one"_qs << u"two"_qs
                               << u"one\r\n\r\ntwo"_qs;
    QTest::newRow("items") << u"- one\n- two\n  - three\n- four"_qs << u"two"_qs << u"three"_qs
                           << u"- two\n  - three"_qs;
    QTest::newRow("code") << u"```c\none\ntwo\n```\n\nthree"_qs << u"two"_qs << u"two"_qs
                          << u"```c\none\ntwo\n```"_qs;
    QTest::newRow("from the title on") << u"one\n\ntwo"_qs << u"Title"_qs << u"one"_qs << u"one"_qs;
    QTest::newRow("odd characters") << u"a\u00a0b\u2028c\u2029d\n\ntwo"_qs << u"d"_qs << u"d"_qs
                                    << u"a\u00a0b\u2028c\u2029d"_qs;
}

void PreviewReadingTest::theSourceOfTheSelectedBlocksIsCopied()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, source);
    OpenPane open(text);
    QTRY_VERIFY(open.pane.isUpToDate());
    open.select(first, last);
    QCOMPARE(open.pane.selectedSource(), source);
    open.pane.copyAsMarkdown();
    QCOMPARE(clipboardText(), source);
}

void PreviewReadingTest::withoutASelectionInTheTextNothingIsCopied()
{
    OpenPane open(u"one"_qs);
    QGuiApplication::clipboard()->setText(u"before"_qs);
    open.pane.copyAsMarkdown();
    open.select(u"Title"_qs, u"Title"_qs);
    open.pane.copyAsMarkdown();
    QCOMPARE(clipboardText(), u"before"_qs);
}

void PreviewReadingTest::richTextIsCopiedWithoutTheLook()
{
    OpenPane open(u"one *two*\n\n- three"_qs);
    open.select(u"one"_qs, u"three"_qs);
    open.view().copy();
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    QVERIFY2(html.contains(u"<em>two</em>"_qs) && html.contains(u"<li>three"_qs), qPrintable(html));
    QVERIFY(!html.contains(u"style="_qs) && !html.contains(u"color"_qs));
    QCOMPARE(clipboardText(), u"one two\n\u2022 three"_qs);
}

void PreviewReadingTest::aClickNamesThePlaceInTheSource_data()
{
    QTest::addColumn<QString>("words"); // the middle of which is clicked
    QTest::addColumn<QString>("source"); // that begins about there
    QTest::newRow("a paragraph") << u"First"_qs << u"rst **paragraph**"_qs;
    QTest::newRow("in bold") << u"paragraph"_qs << u"graph**"_qs;
    QTest::newRow("in an item") << u"second"_qs << u"ond item"_qs;
    QTest::newRow("in code") << u"code()"_qs << u"e()"_qs;
}

void PreviewReadingTest::aClickNamesThePlaceInTheSource()
{
    QFETCH(QString, words);
    QFETCH(QString, source);
    const QString text =
        u"# Head\r\n\r\nFirst **paragraph** here.\r\n\r\n- first item\r\n- second item\r\n\r\n"
        "```c\r\nsome code()\r\n```\r\n"_qs;
    OpenPane open(text);
    QTRY_VERIFY(open.pane.isUpToDate());
    QSignalSpy clicked(&open.pane, &PreviewPane::placeClicked);
    const QPoint place = open.middleOf(words);
    QTest::mouseClick(&open.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(clicked.size(), 1);
    const auto position = clicked[0][0].value<qsizetype>();
    QVERIFY2(qAbs(position - text.indexOf(source)) <= 1, qPrintable(text.mid(position)));
    QCOMPARE(clicked[0][1].toInt(), place.y());
}

void PreviewReadingTest::aSelectionOrALinkIsNoClick()
{
    OpenPane open(u"one two [three](https://a.example)"_qs);
    QTRY_VERIFY(open.pane.isUpToDate());
    QSignalSpy clicked(&open.pane, &PreviewPane::placeClicked);
    QTest::mouseClick(&open.viewport(), Qt::LeftButton, {}, open.middleOf(u"three"_qs));
    QTest::mouseClick(&open.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      open.middleOf(u"two"_qs));
    open.view().setTextCursor(QTextCursor(open.pane.page()));
    QTest::mouseClick(&open.viewport(), Qt::LeftButton, {}, open.middleOf(u"Title"_qs));
    QTest::mousePress(&open.viewport(), Qt::LeftButton, {}, open.middleOf(u"one"_qs));
    QTest::mouseMove(&open.viewport(), open.middleOf(u"two"_qs));
    QTest::mouseRelease(&open.viewport(), Qt::LeftButton, {}, open.middleOf(u"two"_qs));
    QVERIFY(clicked.isEmpty());
}

void PreviewReadingTest::aSelectionOfOneLetterIsNoClick()
{
    OpenPane open(u"one two"_qs);
    QTRY_VERIFY(open.pane.isUpToDate());
    QSignalSpy clicked(&open.pane, &PreviewPane::placeClicked);
    const QPoint start = open.middleOf(u"one"_qs);
    const QPoint end = start + QPoint(QApplication::startDragDistance() - 1, 0);
    QTest::mousePress(&open.viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(&open.viewport(), end);
    QTest::mouseRelease(&open.viewport(), Qt::LeftButton, {}, end);
    QVERIFY(open.view().textCursor().hasSelection());
    QVERIFY(clicked.isEmpty());
}

void PreviewReadingTest::theMenuOffersWhatCanBeDone()
{
    OpenPane open(u"one two"_qs);
    QTRY_VERIFY(open.pane.isUpToDate());
    const auto enabled = [&] {
        const QPoint place = open.middleOf(u"two"_qs);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                open.viewport().mapToGlobal(place));
        QCoreApplication::sendEvent(&open.viewport(), &event);
        auto* menu = open.pane.findChild<QMenu*>();
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator() && action->isEnabled())
                texts += action->text().remove(u'&');
        }
        delete menu;
        return texts;
    };
    QCOMPARE(enabled(), (QStringList{u"Select All"_qs, u"Edit Here"_qs, u"Find…"_qs}));
    open.select(u"one"_qs, u"two"_qs);
    QCOMPARE(enabled(),
             (QStringList{u"Copy"_qs, u"Copy as Markdown"_qs, u"Select All"_qs, u"Edit Here"_qs,
                          u"Find…"_qs}));
}

void PreviewReadingTest::keysLeadToTheEndsOfThePage()
{
    OpenPane open(u"A paragraph of the page.\n\n"_qs.repeated(50));
    QTRY_VERIFY(open.view().lastPlace() > 0);
    QTest::keyClick(&open.view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(open.view().place(), open.view().lastPlace());
    QTest::keyClick(&open.view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(open.view().place(), 0);
}

void PreviewReadingTest::theWheelTurnsTheZoomWithCtrl()
{
    OpenPane open(u"one\n\n"_qs.repeated(100));
    QSignalSpy turned(&open.pane, &PreviewPane::zoomTurned);
    const auto turn = [&](int delta, Qt::KeyboardModifiers modifiers) {
        const QPoint middle = open.viewport().rect().center();
        QWheelEvent wheel(middle, open.viewport().mapToGlobal(middle), {}, {0, delta}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&open.viewport(), &wheel);
    };
    QTRY_VERIFY(open.view().lastPlace() > 0); // the page is filled
    turn(120, Qt::ControlModifier);
    turn(-60, Qt::ControlModifier);
    turn(-60, Qt::ControlModifier);
    QCOMPARE(open.view().place(), 0);
    turn(-120, Qt::NoModifier);
    QVERIFY(open.view().place() > 0);
    QCOMPARE(turned.size(), 2);
    QCOMPARE(turned[0][0].toInt(), 1);
    QCOMPARE(turned[1][0].toInt(), -1);
}

void PreviewReadingTest::everythingGrowsWithTheZoom()
{
    OpenPane open(u"one\n\n## two"_qs);
    const auto sizeOf = [&](const QString& words) {
        return open.pane.page()->find(words).charFormat().fontPointSize();
    };
    const qreal text = sizeOf(u"one"_qs);
    const qreal heading = sizeOf(u"two"_qs);
    open.pane.setZoom(150);
    QTRY_VERIFY(qFuzzyCompare(sizeOf(u"one"_qs), text * 1.5));
    QTRY_VERIFY(qFuzzyCompare(sizeOf(u"two"_qs), heading * 1.5));
    open.pane.setZoom(100);
    QTRY_VERIFY(qFuzzyCompare(sizeOf(u"one"_qs), text));
}

void PreviewReadingTest::zoomGoesByStepsToItsEnds()
{
    QCOMPARE(zoomAfter(100, 1), 110);
    QCOMPARE(zoomAfter(100, -1), 90);
    QCOMPARE(zoomAfter(110, -1), 100);
    QCOMPARE(zoomAfter(104, 1), 110);
    QCOMPARE(zoomAfter(104, -1), 100);
    QCOMPARE(zoomAfter(100, 99), 300);
    QCOMPARE(zoomAfter(100, -99), 50);
}

void PreviewReadingTest::wordsAreFound()
{
    OpenPane open(u"A fish and a *Fish*.\n\n"_qs + u"Words.\n\n"_qs.repeated(60) + u"A fish."_qs);
    QVERIFY(QTest::qWaitForWindowActive(&open.pane));
    QTRY_VERIFY(open.pane.isUpToDate());
    open.pane.findBar().find();
    auto* pattern = open.pane.findChild<QLineEdit*>(u"findPattern"_qs);
    QVERIFY(pattern->hasFocus());
    QTest::keyClicks(pattern, u"fish"_qs);
    const auto* state = open.pane.findBar().findChild<QLabel*>();
    QTRY_COMPARE(state->text(), u"3 matches"_qs);
    QTRY_COMPARE(open.view().extraSelections().size(), 2);
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(state->text(), u"1 of 3"_qs);
    QTest::keyClick(pattern, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(state->text(), u"3 of 3"_qs);
    QVERIFY(open.view().place() > 0);
    open.pane.findBar().findNext();
    open.pane.findBar().findNext();
    QCOMPARE(open.view().textCursor().selectedText(), u"Fish"_qs);
    QTest::keyClicks(pattern, u"es"_qs);
    QTRY_COMPARE(state->text(), u"No matches"_qs);
}

void PreviewReadingTest::whatIsTypedMeanwhileIsFoundToo()
{
    OpenPane open(u"fish"_qs);
    QTRY_VERIFY(open.pane.isUpToDate());
    open.pane.findBar().find();
    QTest::keyClicks(open.pane.findChild<QLineEdit*>(u"findPattern"_qs), u"fish"_qs);
    const auto* state = open.pane.findBar().findChild<QLabel*>();
    QTRY_COMPARE(state->text(), u"1 match"_qs);
    open.session.editText({{{0, {}, u"fish "_qs}}});
    QTRY_COMPARE(state->text(), u"2 matches"_qs);
}

void PreviewReadingTest::escapeLeadsBackToThePage()
{
    OpenPane open(u"fish"_qs);
    QVERIFY(QTest::qWaitForWindowActive(&open.pane));
    open.select(u"fish"_qs, u"fish"_qs);
    open.pane.findBar().find();
    auto* pattern = open.pane.findChild<QLineEdit*>(u"findPattern"_qs);
    QCOMPARE(pattern->text(), u"fish"_qs);
    QTRY_VERIFY(!open.view().extraSelections().isEmpty());
    QTest::keyClick(pattern, Qt::Key_Escape);
    QVERIFY(!open.pane.findBar().isVisible());
    QVERIFY(open.view().hasFocus());
    QVERIFY(open.view().extraSelections().isEmpty());
}

} // namespace preview_reading_test

GALLEY_TEST(preview_reading_test::PreviewReadingTest)
#include "preview_reading_test.moc"
