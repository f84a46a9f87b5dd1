// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/painted_editor.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"
#include "ui/editor/row_layout.h"
#include "ui/theme/palette.h"
#include "ui/widgets/decoration_look.h"

#include <QPainter>

#include <array>

namespace decoration_painting_test {

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QString paragraph = u"Some words to be looked at, and a few more of them. "_s.repeated(12);

QList<DecorationLayer> allLayers()
{
    QList<DecorationLayer> layers;
    for (std::size_t index = 0; index < decorationLayers; ++index)
        layers << static_cast<DecorationLayer>(index);
    return layers;
}

struct Editor : tests::PaintedEditor {
    using PaintedEditor::PaintedEditor;

    // What is painted for it.
    QRect decorate(DecorationLayer layer, const std::vector<Decoration>& decorations)
    {
        view.decorate(layer, decorations);
        window.screen();
        return window.takePainted();
    }
    QRect rowOf(qsizetype place) const
    {
        const QTextBlock block = view.document()->findBlock(static_cast<int>(place));
        const QTextLine row =
            block.layout()->lineForTextPosition(static_cast<int>(place) - block.position());
        const QPointF at = view.placeOf(block);
        return QRectF(0, at.y() + view.rows().slotTop(row), view.viewport()->width(),
                      view.rows().slotHeight(row))
            .toAlignedRect();
    }
};

} // namespace

// What lies on the words of the editor, and what is painted when it changes.
class DecorationPaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        applyTheme(ThemeChoice::Light);
    }

    void aLayerThatChangesPaintsItsRowsAlone_data() { addLayers(); }
    void aLayerThatChangesPaintsItsRowsAlone();
    void whatStaysAsItIsPaintsNothing();
    void whatIsOutOfSightPaintsNothing();
    void theDimmedPartMovesByTwoRows();
    void eachLayerHasAShapeOfItsOwn();
    void linesThatMeetAreAllSeen_data();
    void linesThatMeetAreAllSeen();
    void whereLettersMeetTheLaterLayerCounts();
    void stretchesThatTouchHaveEachItsColour();
    void linesLieInTheSlotOfTheirRow();
    void selectedWordsLookSelectedWhateverLiesOnThem();
    void theyGoWithWhatIsTypedBeforeThem();
    void whatIsPaintedIsWhatWouldBePaintedAnew();

private:
    static void addLayers()
    {
        QTest::addColumn<DecorationLayer>("layer");
        const std::array<const char*, decorationLayers> names{
            "dimmed", "remark",      "current remark", "deletion",   "insertion",
            "hit",    "current hit", "finding",        "misspelling"};
        for (const DecorationLayer each : allLayers())
            QTest::newRow(names[static_cast<std::size_t>(each)]) << each;
    }
};

void DecorationPaintingTest::aLayerThatChangesPaintsItsRowsAlone()
{
    QFETCH(DecorationLayer, layer);
    Editor editor(paragraph);
    for (const DecorationLayer other : allLayers()) {
        if (other != layer)
            editor.decorate(other, {{{0, 400}}});
    }
    QCOMPARE(editor.decorate(layer, {{{205, 5}}}), editor.rowOf(205));
    QCOMPARE(editor.decorate(layer, {{{205, 5}}, {{305, 5}}}), editor.rowOf(305));
    QCOMPARE(editor.decorate(layer, {}), editor.rowOf(205) | editor.rowOf(305));
}

void DecorationPaintingTest::whatStaysAsItIsPaintsNothing()
{
    Editor editor(paragraph);
    editor.decorate(DecorationLayer::Remark, {{{205, 5}}});
    QCOMPARE(editor.decorate(DecorationLayer::Remark, {{{205, 5}}}), QRect());
}

void DecorationPaintingTest::whatIsOutOfSightPaintsNothing()
{
    Editor editor((paragraph + u"\n\n"_s).repeated(20));
    const qsizetype end = editor.session.text().size();
    QCOMPARE(editor.decorate(DecorationLayer::Remark, {{{end - 50, 10}}}), QRect());
}

// The rest of a megabyte is dimmed as it was.
void DecorationPaintingTest::theDimmedPartMovesByTwoRows()
{
    Editor editor(u"One.\nTwo.\nThree.\nFour.\nFive.\n"_s + paragraph);
    const qsizetype end = editor.session.text().size();
    editor.decorate(DecorationLayer::Dimmed, {{{0, 5}}, {{9, end - 9}}});
    const QRect painted = editor.decorate(DecorationLayer::Dimmed, {{{0, 10}}, {{16, end - 16}}});
    QCOMPARE(painted, editor.rowOf(5) | editor.rowOf(10));
}

void DecorationPaintingTest::eachLayerHasAShapeOfItsOwn()
{
    Editor editor(paragraph);
    QList<QImage> looks{editor.window.screen()};
    for (const DecorationLayer layer : allLayers()) {
        editor.decorate(layer, {{{5, 20}}});
        const QImage look = editor.window.screen();
        QVERIFY2(!looks.contains(look), qPrintable(QString::number(static_cast<int>(layer))));
        looks << look;
        editor.decorate(layer, {});
        QCOMPARE(editor.window.screen(), looks.first());
    }
}

void DecorationPaintingTest::linesThatMeetAreAllSeen_data()
{
    QTest::addColumn<DecorationLayer>("layer");
    QTest::newRow("remark") << DecorationLayer::Remark;
    QTest::newRow("deletion") << DecorationLayer::Deletion;
    QTest::newRow("insertion") << DecorationLayer::Insertion;
    QTest::newRow("finding") << DecorationLayer::Finding;
    QTest::newRow("misspelling") << DecorationLayer::Misspelling;
}

void DecorationPaintingTest::linesThatMeetAreAllSeen()
{
    QFETCH(DecorationLayer, layer);
    Editor editor(paragraph);
    for (const DecorationLayer each : allLayers()) // a ground and a colour of letters hide no line
        editor.decorate(each, {{{5, 20}}});
    const QImage all = editor.window.screen();
    editor.decorate(layer, {});
    QVERIFY(editor.window.screen() != all);
}

void DecorationPaintingTest::whereLettersMeetTheLaterLayerCounts()
{
    Editor editor(paragraph);
    editor.decorate(DecorationLayer::Hit, {{{5, 20}}});
    const QImage hit = editor.window.screen();
    editor.decorate(DecorationLayer::Dimmed, {{{0, 400}}});
    editor.decorate(DecorationLayer::Dimmed, {{{5, 20}}});
    QCOMPARE(editor.window.screen(), hit);
}

// Letters, for the lines below them are painted apart.
void DecorationPaintingTest::stretchesThatTouchHaveEachItsColour()
{
    Editor editor(paragraph);
    const QColor red(Qt::red);
    const QColor blue(Qt::blue);
    editor.decorate(DecorationLayer::Insertion,
                    {{{0, 55}, red}, {{55, 5}, blue}, {{60, 60}, red}, {{120, 5}, blue}});
    const QImage all = editor.window.screen();
    for (const auto& [place, colour] : {std::pair{2, red}, {57, blue}, {90, red}, {122, blue}}) {
        QTextCursor letter(editor.view.document());
        letter.setPosition(place);
        const QRect at = editor.view.cursorRect(letter);
        int coloured = 0;
        for (int x = at.left(); x < at.left() + 12; ++x) {
            for (int y = at.top(); y < at.top() + at.height() / 2; ++y)
                coloured += all.pixelColor(x, y).saturation() > 100
                        && qAbs(all.pixelColor(x, y).hue() - colour.hue()) < 20
                    ? 1
                    : 0;
        }
        QVERIFY2(coloured > 0, qPrintable(QString::number(place)));
    }
}

void DecorationPaintingTest::linesLieInTheSlotOfTheirRow()
{
    Editor editor(paragraph);
    const QImage plain = editor.window.screen();
    for (const DecorationLayer layer : allLayers())
        editor.decorate(layer, {{{5, 20}}});
    const QImage all = editor.window.screen();
    const QRect slot = editor.rowOf(5);
    for (int y = 0; y < all.height(); ++y) {
        const auto* const was = reinterpret_cast<const QRgb*>(plain.constScanLine(y));
        const auto* const is = reinterpret_cast<const QRgb*>(all.constScanLine(y));
        const bool isOtherwise = !std::equal(was, was + plain.width(), is);
        QVERIFY2(!isOtherwise || (y >= slot.top() && y <= slot.bottom()),
                 qPrintable(QString::number(y)));
    }
}

void DecorationPaintingTest::selectedWordsLookSelectedWhateverLiesOnThem()
{
    Editor editor(paragraph);
    editor.view.select({0, 40});
    const QImage plain = editor.window.screen();
    for (const DecorationLayer layer :
         {DecorationLayer::Dimmed, DecorationLayer::Hit, DecorationLayer::CurrentHit})
        editor.decorate(layer, {{{5, 20}}});
    QCOMPARE(editor.window.screen(), plain);
}

void DecorationPaintingTest::theyGoWithWhatIsTypedBeforeThem()
{
    Editor editor(paragraph);
    editor.decorate(DecorationLayer::Misspelling, {{{5, 5}}});
    editor.session.editText({{{0, {}, u"x"_s}}});
    editor.window.screen();
    const auto& moved = editor.view.decorations().of(DecorationLayer::Misspelling);
    QCOMPARE(moved, (std::vector<Decoration>{{{6, 5}}}));
    const QImage painted = editor.window.screen();
    QVERIFY(painted == editor.window.paintedAnew());
}

void DecorationPaintingTest::whatIsPaintedIsWhatWouldBePaintedAnew()
{
    tests::RandomEdits random;
    random.setPieces({u"a"_s, u"word "_s, u" some words and some more "_s, u"\n"_s, u"*"_s,
                      u"\u05e2\u05d1\u05e8\u05d9\u05ea"_s});
    Editor editor(paragraph + u"\n\n"_s + paragraph);
    for (int round = 0; round < 150; ++round) {
        const auto layer = static_cast<DecorationLayer>(round % static_cast<int>(decorationLayers));
        const qsizetype size = editor.session.text().size();
        std::vector<Decoration> decorations;
        for (qsizetype start = round % 17; start + 9 < size; start += 23 + round)
            decorations.push_back({{start, 3 + round % 6}});
        editor.view.decorate(layer, decorations);
        if (round % 2 == 0)
            editor.session.editText(random.delta(editor.session.text().toString(), 1));
        const QImage painted = editor.window.screen();
        const QImage anew = editor.window.paintedAnew();
        QVERIFY2(painted == anew, qPrintable(u"It differs after round %1."_s.arg(round)));
    }
}

} // namespace decoration_painting_test

GALLEY_TEST(decoration_painting_test::DecorationPaintingTest)
#include "decoration_painting_test.moc"
