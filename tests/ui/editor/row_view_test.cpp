// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/painted_window.h"
#include "tests/support/row_editor.h"
#include "tests/support/test_program.h"
#include "ui/editor/row_painting.h"

#include <QDragMoveEvent>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPainter>

namespace row_view_test {

using namespace galley;
using tests::RowEditor;
using namespace Qt::StringLiterals;

namespace {

const QString words = u"some words that go on and "_s.repeated(10);
const QString mixed =
    u"some \u05de\u05dc\u05d9\u05dd 12 \u05e8\u05d1\u05d5\u05ea words \u0643\u0644\u0645\u0629 and "_s;

// The slot of a row in the viewport.
QRect slotOf(const RowEditor& editor, int row)
{
    const QTextLine line = editor.row(row);
    const int letters = editor.view.cursorRect(QTextCursor(editor.block())).top();
    const RowLayout& rows = editor.view.rows();
    const qreal origin = letters - editor.row(0).y();
    return {0, qRound(origin + rows.slotTop(line)), editor.view.viewport()->width(),
            rows.slotHeight(line)};
}

// Which pixels of a row's width Qt fills where a stretch of it is selected.
QRegion filledByQt(const RowEditor& editor, int from, int to)
{
    QImage image(editor.view.viewport()->size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::white); // what is not selected is not seen
    QTextLayout::FormatRange selected{from, to - from, {}};
    selected.format.setBackground(Qt::black);
    selected.format.setForeground(Qt::black);
    editor.block().layout()->draw(&painter, {}, {selected});
    painter.end();
    const int y = qRound(editor.row(0).y() + editor.row(0).height() / 2);
    QRegion filled;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, y) != qRgb(255, 255, 255))
            filled += QRect(x, 0, 1, 1);
    }
    return filled;
}

int widthOf(const QRegion& region)
{
    int width = 0;
    for (const QRect& rect : region)
        width += rect.width();
    return width;
}

struct PaintedEditor : RowEditor {
    explicit PaintedEditor(const QString& text) : RowEditor(text), window(*view.viewport())
    {
        window.screen();
    }
    bool isPaintedAnew()
    {
        const QImage shown = window.screen();
        return shown == window.paintedAnew();
    }

    tests::PaintedWindow window;
};

} // namespace

// What a field with room between its rows does otherwise than Qt's.
class RowViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setCursorFlashTime(0); }

    void aClickGoesIntoTheRowWhoseSlotItIsIn();
    void aClickGoesBetweenTheLettersItIsBetween_data();
    void aClickGoesBetweenTheLettersItIsBetween();
    void aDropIsShownInTheRowWhoseSlotItIsIn();
    void whatIsSelectedHasNoStripes();
    void nothingOfASelectionStaysBehind_data();
    void nothingOfASelectionStaysBehind();
    void inARowThatTurnsTheSelectedLettersAreFilled();
    void theCaretsRowIsNotCut_data();
    void theCaretsRowIsNotCut();
    void theRowThatIsComposedInIsNotCut();
    void theLastRowIsWholeAtTheEnd_data();
    void theLastRowIsWholeAtTheEnd();
};

void RowViewTest::aClickGoesIntoTheRowWhoseSlotItIsIn()
{
    RowEditor editor(words);
    for (int row = 0; row < 5; ++row) {
        const int place = editor.row(row).textStart() + 9;
        const int x = qRound(editor.row(row).cursorToX(place));
        const QRect slot = slotOf(editor, row);
        for (int y = slot.top(); y <= slot.bottom(); ++y) {
            QTest::mouseClick(editor.view.viewport(), Qt::LeftButton, {}, {x, y});
            QCOMPARE(editor.view.textCursor().position(), place);
            QCOMPARE(editor.view.cursorForPosition({x, y}).position(), place);
        }
    }
}

void RowViewTest::aClickGoesBetweenTheLettersItIsBetween_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << words;
    QTest::newRow("Hebrew") << u"\u05de\u05dc\u05d9\u05dd \u05e8\u05d1\u05d5\u05ea "_s.repeated(20);
    QTest::newRow("Arabic")
        << u"\u0643\u0644\u0645\u0629 \u0648\u0627\u062d\u062f\u0629 "_s.repeated(20);
}

void RowViewTest::aClickGoesBetweenTheLettersItIsBetween()
{
    QFETCH(const QString, text);
    RowEditor editor(text);
    for (int row = 0; row < 2; ++row) {
        const int start = editor.row(row).textStart();
        const int end = start + editor.row(row).textLength();
        for (int place = start; place < end; ++place) {
            const QPoint point(qRound(editor.row(row).cursorToX(place)),
                               slotOf(editor, row).center().y());
            QTest::mouseClick(editor.view.viewport(), Qt::LeftButton, {}, point);
            QCOMPARE(editor.view.textCursor().position(), place);
        }
    }
}

void RowViewTest::aDropIsShownInTheRowWhoseSlotItIsIn()
{
    PaintedEditor editor(words);
    const QRect slot = slotOf(editor, 2);
    const int x = qRound(editor.row(2).cursorToX(editor.row(2).textStart() + 9));
    const QImage before = editor.window.screen();
    QMimeData mime;
    mime.setText(u"dragged"_s);
    QDragEnterEvent entering({x, 0}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(editor.view.viewport(), &entering);
    const auto pictureAt = [&](int y) {
        QDragMoveEvent drag({x, y}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.view.viewport(), &drag);
        return editor.window.screen();
    };
    const QImage within = pictureAt(slot.center().y());
    QVERIFY(within != before);
    for (int y = slot.top(); y <= slot.bottom(); ++y)
        QVERIFY2(pictureAt(y) == within, qPrintable(QString::number(y - slot.top())));
}

void RowViewTest::whatIsSelectedHasNoStripes()
{
    PaintedEditor editor(words);
    editor.view.selectAll();
    const QImage picture = editor.window.screen();
    const QRgb page = editor.view.palette().base().color().rgb();
    for (int y = slotOf(editor, 0).top(); y <= slotOf(editor, 5).bottom(); ++y)
        QVERIFY2(picture.pixel(20, y) != page, qPrintable(QString::number(y)));
}

void RowViewTest::nothingOfASelectionStaysBehind_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("rows read from the left") << words;
    QTest::newRow("rows that turn") << mixed.repeated(8);
}

void RowViewTest::nothingOfASelectionStaysBehind()
{
    QFETCH(const QString, text);
    PaintedEditor editor(text);
    const auto select = [&](int anchor, int position) {
        QTextCursor cursor(editor.view.document());
        cursor.setPosition(anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        editor.view.setTextCursor(cursor);
    };
    for (const auto& [anchor, position] :
         {std::pair(10, 14), {10, 60}, {80, 20}, {120, 121}, {0, 200}, {40, 40}, {3, 9}}) {
        select(anchor, position);
        QVERIFY2(editor.isPaintedAnew(), qPrintable(u"from %1"_s.arg(anchor)));
    }
    QTest::mouseClick(editor.view.viewport(), Qt::LeftButton, {}, {50, 50});
    QVERIFY(editor.isPaintedAnew());
    QTest::keyClick(&editor.view, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(editor.isPaintedAnew());

    QTextEdit::ExtraSelection hit;
    hit.cursor = QTextCursor(editor.view.document());
    hit.cursor.setPosition(20);
    hit.cursor.setPosition(24, QTextCursor::KeepAnchor);
    hit.format.setBackground(Qt::yellow);
    editor.view.setExtraSelections({hit});
    QVERIFY(editor.isPaintedAnew());
    editor.view.setExtraSelections({});
    QVERIFY(editor.isPaintedAnew());
}

void RowViewTest::inARowThatTurnsTheSelectedLettersAreFilled()
{
    for (const QString& text : {mixed, u"\u05de\u05dc\u05d9\u05dd "_s + mixed}) {
        const RowEditor editor(text);
        const QTextLine row = editor.row(0);
        for (int from = 0; from < row.textLength(); ++from) {
            for (int to = from + 1; to < row.textLength(); ++to) {
                QRegion filled;
                for (const QRectF& rect : rectsOf(editor.view.rows(), editor.block(), from, to))
                    filled += QRect(qRound(rect.left()), 0,
                                    qRound(rect.right()) - qRound(rect.left()), 1);
                const int wrong = widthOf(filled.xored(filledByQt(editor, from, to)));
                QVERIFY2(wrong <= 6, // edges are rounded
                         qPrintable(u"%1 to %2: %3 pixels"_s.arg(from).arg(to).arg(wrong)));
            }
        }
    }
}

void RowViewTest::theCaretsRowIsNotCut_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {24, 27, 32, 41})
        QTest::addRow("%d pixels", height) << height;
}

void RowViewTest::theCaretsRowIsNotCut()
{
    QFETCH(const int, height);
    RowEditor editor((words + u'\n').repeated(20), height);
    const auto isWhole = [&] {
        const QRect caret = editor.view.cursorRect();
        return caret.top() >= 0 && caret.bottom() < editor.view.viewport()->height();
    };
    for (int viewHeight = 300; viewHeight < 300 + height; viewHeight += 5) {
        editor.view.resize(400, viewHeight);
        for (int place = 0; place < 3000; place += 70) {
            editor.putCaret(place);
            QVERIFY2(isWhole(), qPrintable(u"%1 in %2 pixels"_s.arg(place).arg(viewHeight)));
        }
        editor.putCaret(0);
        for (int step = 0; step < 30; ++step) {
            QTest::keyClick(&editor.view, Qt::Key_Down);
            QVERIFY2(isWhole(), qPrintable(u"%1 down, %2 pixels"_s.arg(step).arg(viewHeight)));
        }
        for (int letter = 0; letter < 12; ++letter) {
            QTest::keyClicks(&editor.view, u"letters, "_s);
            QVERIFY2(isWhole(), qPrintable(u"%1 typed, %2 pixels"_s.arg(letter).arg(viewHeight)));
        }
    }
}

void RowViewTest::theRowThatIsComposedInIsNotCut()
{
    RowEditor editor(words.repeated(4));
    for (int viewHeight = 270; viewHeight < 300; viewHeight += 3) {
        editor.view.resize(400, viewHeight);
        for (int place = 0; place < 500; place += 30) {
            editor.putCaret(place);
            QInputMethodEvent composing(u"composed "_s.repeated(8), {});
            QCoreApplication::sendEvent(&editor.view, &composing);
            const QRect caret = editor.view.cursorRect();
            QVERIFY2(caret.top() >= viewHeight || caret.bottom() < viewHeight,
                     qPrintable(u"%1 in %2 pixels"_s.arg(place).arg(viewHeight)));
            QInputMethodEvent nothing;
            QCoreApplication::sendEvent(&editor.view, &nothing);
        }
    }
}

void RowViewTest::theLastRowIsWholeAtTheEnd_data()
{
    theCaretsRowIsNotCut_data();
}

void RowViewTest::theLastRowIsWholeAtTheEnd()
{
    QFETCH(const int, height);
    for (int viewHeight = 300; viewHeight < 300 + height; viewHeight += 3) {
        RowEditor editor((words + u'\n').repeated(20) + u"last"_s, height);
        editor.view.resize(400, viewHeight);
        QScrollBar* const bar = editor.view.verticalScrollBar();
        while (bar->value() < bar->maximum()) // it grows while rows are laid out
            bar->setValue(bar->maximum());
        const QRect last = editor.view.cursorRect(QTextCursor(editor.view.document()->lastBlock()));
        QVERIFY2(last.bottom() < editor.view.viewport()->height(),
                 qPrintable(QString::number(viewHeight)));
    }
}

} // namespace row_view_test

GALLEY_TEST(row_view_test::RowViewTest)
#include "row_view_test.moc"
