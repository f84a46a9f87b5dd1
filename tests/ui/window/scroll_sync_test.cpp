// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/scroll_sync.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/text_view.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QWheelEvent>

namespace scroll_sync_test {

using namespace galley;
namespace {

// A text of numbered paragraphs, some long, under headings.
QString longText(int paragraphs = 80)
{
    QString text;
    for (int number = 0; number < paragraphs; ++number) {
        if (number % 7 == 3)
            text += u"## Heading %1\n\n"_qs.arg(number);
        text += u"Paragraph %1 begins. "_qs.arg(number)
            + u"It has words. "_qs.repeated(number % 5 * 6) + u"\n\n"_qs;
    }
    return text;
}

// Text and page side by side, moved together.
struct Panes {
    explicit Panes(const QString& text)
        : session(tests::articleWithText(text))
        , pictures(session)
        , editor(session)
        , preview(session, pictures)
        , sync(session.text(), editor, preview)
    {
        preview.setTextStyle({QFont(u"DejaVu Serif"_qs, 12), 60});
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins({});
        row->addWidget(&editor);
        row->addWidget(&preview);
        window.resize(1200, 600);
        window.show();
    }
    ~Panes()
    {
        editor.setParent(nullptr);
        preview.setParent(nullptr);
    }

    QScrollBar& textBar() { return *editor.verticalScrollBar(); }
    QScrollBar& pageBar() { return *preview.view().verticalScrollBar(); }
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return preview.isUpToDate(); }));
        QCoreApplication::processEvents();
        // Its range grows with the layout.
        for (int value = 0; value < textBar().maximum(); value += 10)
            textBar().setValue(value);
        textBar().setValue(0);
        QCoreApplication::processEvents();
    }
    // Where a paragraph stands in each viewport.
    int inText(const QString& words)
    {
        return editor.cursorRect(editor.document()->find(words)).top();
    }
    int onPage(const QString& words)
    {
        QTextCursor cursor = preview.page()->find(words);
        cursor.setPosition(cursor.selectionStart());
        return preview.view().cursorRect(cursor).top();
    }
    // The beginning of the paragraph that stands at that height, or next below it.
    static QString wordsFrom(QTextBlock block)
    {
        while (block.isValid() && !block.text().startsWith(u"Paragraph"))
            block = block.next();
        return block.text().section(u' ', 0, 1) + u' ';
    }
    QString shownInText(int y) { return wordsFrom(editor.cursorForPosition({5, y}).block()); }
    QString shownOnPage(int y)
    {
        return wordsFrom(preview.view().cursorForPosition({50, y}).block());
    }
    void putCaret(const QString& words)
    {
        editor.setTextCursor(editor.document()->find(words));
        QTextCursor cursor = editor.textCursor();
        cursor.clearSelection();
        editor.setTextCursor(cursor);
    }

    QWidget window;
    ArticleSession session;
    PictureLoader pictures;
    TextView editor;
    PreviewPane preview;
    ScrollSync sync;
};

void turn(QWidget& viewport, int notches)
{
    const QPoint middle = viewport.rect().center();
    QWheelEvent wheel(middle, viewport.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&viewport, &wheel);
}

} // namespace

// Text and page move together, and nothing moves by itself.
class ScrollSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scrollingTheTextMovesThePage();
    void scrollingThePageMovesTheText();
    void theEndsMeet();
    void nothingMovesTwice_data();
    void nothingMovesTwice();
    void theOtherGoesTheSameWayStepByStep_data();
    void theOtherGoesTheSameWayStepByStep();
    void thePageGoesWhereTheCaretGoes();
    void thePageGoesWhereTheCaretIsBroughtIntoSight_data();
    void thePageGoesWhereTheCaretIsBroughtIntoSight();
    void theHeaderStaysInSightAtTheBeginning();
    void theLineBeingTypedDoesNotMove();
    void whatIsTypedOutOfSightOfThePageComesIntoSight();
    void anUndoElsewhereIsShown();
    void theCaretMayBeMovedByAnEditElsewhere();
    void aPlaceOfThePageCanBeGoneTo();
    void aPlaceOfTheTextCanBeGoneTo();
    void apartTheyStayApart();
    void aTextWithoutLinesIsNoHarm();
};

void ScrollSyncTest::scrollingTheTextMovesThePage()
{
    Panes panes(longText());
    panes.settle();
    panes.textBar().setValue(panes.textBar().maximum() / 2);
    const QString words = panes.shownInText(panes.editor.viewport()->height() / 2);
    const int difference = panes.onPage(words) - panes.inText(words);
    QVERIFY2(panes.pageBar().value() > 0 && qAbs(difference) < 100,
             qPrintable(words + QString::number(difference)));
}

void ScrollSyncTest::scrollingThePageMovesTheText()
{
    Panes panes(longText());
    panes.settle();
    panes.pageBar().setValue(panes.pageBar().maximum() / 2);
    QVERIFY(panes.textBar().value() > 0);
    const QString words = panes.shownOnPage(panes.preview.view().viewport()->height() / 2);
    const int difference = panes.onPage(words) - panes.inText(words);
    QVERIFY2(qAbs(difference) < 100, qPrintable(words + QString::number(difference)));
}

void ScrollSyncTest::theEndsMeet()
{
    Panes panes(longText());
    panes.settle();
    panes.textBar().setValue(panes.textBar().maximum());
    QVERIFY(qAbs(panes.pageBar().value() - panes.pageBar().maximum()) <= 2);
    panes.textBar().setValue(0);
    QCOMPARE(panes.pageBar().value(), 0);
    panes.pageBar().setValue(panes.pageBar().maximum());
    QVERIFY(qAbs(panes.textBar().value() - panes.textBar().maximum()) <= 1);
    panes.pageBar().setValue(0);
    QCOMPARE(panes.textBar().value(), 0);
}

void ScrollSyncTest::nothingMovesTwice_data()
{
    QTest::addColumn<bool>("byText");
    QTest::newRow("the text") << true;
    QTest::newRow("the page") << false;
}

void ScrollSyncTest::nothingMovesTwice()
{
    QFETCH(bool, byText);
    Panes panes(longText());
    panes.settle();
    QScrollBar& moved = byText ? panes.textBar() : panes.pageBar();
    QScrollBar& follows = byText ? panes.pageBar() : panes.textBar();
    for (int part = 1; part < 20; ++part) {
        const int value = moved.maximum() * part / 20;
        QSignalSpy movements(&follows, &QScrollBar::valueChanged);
        moved.setValue(value);
        const int followed = follows.value();
        QVERIFY(movements.size() <= 2);
        QCoreApplication::processEvents();
        QCOMPARE(moved.value(), value);
        QCOMPARE(follows.value(), followed);
    }
}

void ScrollSyncTest::theOtherGoesTheSameWayStepByStep_data()
{
    nothingMovesTwice_data();
}

void ScrollSyncTest::theOtherGoesTheSameWayStepByStep()
{
    QFETCH(bool, byText);
    Panes panes(longText());
    panes.settle();
    QWidget& viewport = byText ? *panes.editor.viewport() : *panes.preview.view().viewport();
    QScrollBar& moved = byText ? panes.textBar() : panes.pageBar();
    QScrollBar& follows = byText ? panes.pageBar() : panes.textBar();
    const int height = byText ? panes.preview.view().viewport()->height() : 20;
    for (const int direction : {-1, 1}) {
        for (int step = 0; step < 400; ++step) {
            const int before = follows.value();
            const int last = moved.value();
            turn(viewport, direction);
            if (moved.value() == last)
                break;
            const int way = (follows.value() - before) * -direction;
            QVERIFY2(way >= -1, qPrintable(QString::number(way)));
            QVERIFY2(way < height, qPrintable(QString::number(way)));
        }
        QCOMPARE(moved.value(), direction < 0 ? moved.maximum() : 0);
        QVERIFY(qAbs(follows.value() - (direction < 0 ? follows.maximum() : 0)) <= 2);
    }
}

void ScrollSyncTest::thePageGoesWhereTheCaretGoes()
{
    Panes panes(longText());
    panes.settle();
    for (const int number : {40, 12, 66, 65}) {
        const QString words = u"Paragraph %1 "_qs.arg(number);
        panes.putCaret(words);
        QVERIFY2(qAbs(panes.onPage(words) - panes.inText(words)) <= 10,
                 qPrintable(words + QString::number(panes.onPage(words)) + u' '
                            + QString::number(panes.inText(words))));
    }
}

void ScrollSyncTest::thePageGoesWhereTheCaretIsBroughtIntoSight_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("words");
    QTest::newRow("at the beginning") << Qt::Key_Home << u"Paragraph 0 "_qs;
    QTest::newRow("at the end") << Qt::Key_End << u"Paragraph 79 "_qs;
}

// Where it stands already: it does not move.
void ScrollSyncTest::thePageGoesWhereTheCaretIsBroughtIntoSight()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, words);
    Panes panes(longText());
    panes.settle();
    QTest::keyClick(&panes.editor, key, Qt::ControlModifier);
    turn(*panes.editor.viewport(), key == Qt::Key_Home ? -20 : 20);
    QTRY_VERIFY(!panes.preview.view().viewport()->rect().contains(0, panes.onPage(words)));
    QTest::keyClick(&panes.editor, key, Qt::ControlModifier);
    QVERIFY(panes.preview.view().viewport()->rect().contains(0, panes.onPage(words)));
}

void ScrollSyncTest::theHeaderStaysInSightAtTheBeginning()
{
    Panes panes(longText());
    panes.settle();
    panes.putCaret(u"Paragraph 1 "_qs);
    QCOMPARE(panes.pageBar().value(), 0);
}

void ScrollSyncTest::theLineBeingTypedDoesNotMove()
{
    Panes panes(longText());
    panes.settle();
    const QString words = u"Paragraph 40 "_qs;
    panes.sync.goTo(panes.session.text().toString().indexOf(words) + words.size());
    const int inText = panes.inText(words);
    const int onPage = panes.onPage(words);
    for (int key = 0; key < 30; ++key) {
        QTest::keyClicks(&panes.editor, u"more "_qs);
        QTRY_VERIFY(panes.preview.isUpToDate());
        QCOMPARE(panes.inText(words), inText);
        QVERIFY2(qAbs(panes.onPage(words) - onPage) <= 1,
                 qPrintable(QString::number(panes.onPage(words))));
    }
}

void ScrollSyncTest::whatIsTypedOutOfSightOfThePageComesIntoSight()
{
    Panes panes(longText());
    panes.settle();
    panes.putCaret(u"Paragraph 79 "_qs);
    for (int line = 0; line < 40; ++line) {
        QTest::keyClicks(&panes.editor, u"New"_qs);
        QTest::keyClick(&panes.editor, Qt::Key_Return);
        QTest::keyClick(&panes.editor, Qt::Key_Return);
    }
    QTest::keyClicks(&panes.editor, u"Last"_qs);
    QTRY_VERIFY(!panes.preview.page()->find(u"Last"_qs).isNull());
    QTRY_VERIFY(panes.preview.isUpToDate());
    const int y = panes.onPage(u"Last"_qs);
    QVERIFY2(y >= 0 && y < panes.preview.view().viewport()->height(),
             qPrintable(QString::number(y)));
}

void ScrollSyncTest::anUndoElsewhereIsShown()
{
    Panes panes(longText());
    panes.settle();
    panes.putCaret(u"Paragraph 70 "_qs);
    QTest::keyClicks(&panes.editor, u"typed "_qs);
    panes.putCaret(u"Paragraph 2 "_qs);
    QTRY_VERIFY(panes.preview.isUpToDate());
    panes.session.history().undo();
    QTRY_VERIFY(panes.preview.isUpToDate());
    const int y = panes.onPage(u"Paragraph 70 "_qs);
    QVERIFY2(y >= 0 && y < panes.preview.view().viewport()->height(),
             qPrintable(QString::number(y)));
}

// The editor moves its caret while the blocks are still those of the text before.
void ScrollSyncTest::theCaretMayBeMovedByAnEditElsewhere()
{
    const QString text = longText();
    Panes panes(text);
    panes.settle();
    panes.editor.select({text.size(), 0});
    QCoreApplication::processEvents();

    panes.session.editText({{{0, text, u"Little is left."_qs}}});

    QTRY_VERIFY(panes.preview.isUpToDate());
    QVERIFY(panes.preview.page()->toPlainText().contains(u"Little is left."));
    QCOMPARE(panes.pageBar().value(), 0);
}

void ScrollSyncTest::aPlaceOfThePageCanBeGoneTo()
{
    Panes panes(longText());
    panes.settle();
    panes.pageBar().setValue(panes.pageBar().maximum() / 3);
    const int page = panes.pageBar().value();
    const QString words = panes.shownOnPage(200);
    const int y = panes.onPage(words);
    panes.sync.putCaret(panes.session.text().toString().indexOf(words), y);
    QCOMPARE(panes.pageBar().value(), page);
    QVERIFY(qAbs(panes.inText(words) - y) <= panes.editor.fontMetrics().lineSpacing());
    QVERIFY(panes.editor.textCursor().block().text().startsWith(words));
}

void ScrollSyncTest::aPlaceOfTheTextCanBeGoneTo()
{
    Panes panes(longText());
    panes.settle();
    const QString words = u"Heading 52"_qs;
    panes.sync.goTo(panes.session.text().toString().indexOf(u"## "_qs + words));
    QVERIFY(panes.inText(words) >= 0);
    QVERIFY(panes.inText(words) < panes.editor.viewport()->height() / 3);
    QVERIFY(qAbs(panes.inText(words) - panes.onPage(words)) < 20);
}

void ScrollSyncTest::apartTheyStayApart()
{
    Panes panes(longText());
    panes.settle();
    panes.sync.setEnabled(false);
    panes.textBar().setValue(panes.textBar().maximum() / 2);
    QCOMPARE(panes.pageBar().value(), 0);
    panes.putCaret(u"Paragraph 70 "_qs);
    QCOMPARE(panes.pageBar().value(), 0);
    panes.sync.setEnabled(true);
    QVERIFY(qAbs(panes.onPage(u"Paragraph 70 "_qs) - panes.inText(u"Paragraph 70 "_qs)) <= 10);
}

void ScrollSyncTest::aTextWithoutLinesIsNoHarm()
{
    Panes panes({});
    panes.settle();
    QTest::keyClicks(&panes.editor, u"x"_qs);
    QTRY_VERIFY(panes.preview.isUpToDate());
    panes.pageBar().setValue(panes.pageBar().maximum());
    panes.session.history().undo();
    QTRY_VERIFY(panes.preview.isUpToDate());
    QCOMPARE(panes.pageBar().value(), 0);
}

} // namespace scroll_sync_test

GALLEY_TEST(scroll_sync_test::ScrollSyncTest)
#include "scroll_sync_test.moc"
