// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/editor/finding_margin.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/theme/colours.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QToolTip>

namespace finding_margin_test {

using namespace galley;

namespace {

struct Pane {
    explicit Pane(const QString& text) : session(tests::articleWithText(text)), pane(session)
    {
        pane.resize(600, 400);
        pane.show();
    }

    TextView& text() const { return pane.text(); }
    FindingMargin& margin() const { return pane.margin(); }
    void mark(int line, Severity severity, const QString& sentence = u"Said."_qs) const
    {
        margin().setMarks({{line, severity, {sentence}}});
    }
    int middleOf(int line) const
    {
        const QTextCursor cursor(text().document()->findBlockByNumber(line));
        return text().cursorRect(cursor).center().y();
    }
    // How many dots of the strip beside that line are of that colour, or near it.
    int dotsBeside(int line, const QColor& colour) const
    {
        const QImage strip = margin().grab().toImage();
        int dots = 0;
        for (int y = middleOf(line) - 8; y <= middleOf(line) + 8; ++y) {
            for (int x = 0; x < strip.width(); ++x) {
                const QColor dot = strip.pixelColor(x, qBound(0, y, strip.height() - 1));
                const int distance = qAbs(dot.red() - colour.red())
                    + qAbs(dot.green() - colour.green()) + qAbs(dot.blue() - colour.blue());
                dots += distance < 40 ? 1 : 0;
            }
        }
        return dots;
    }
    const Colours& colours() const { return coloursFor(pane.palette()); }

    ArticleSession session;
    EditorPane pane;
};

} // namespace

// The marks beside the text.
class FindingMarginTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsBeforeTheText_data();
    void standsBeforeTheText();
    void marksALineInTheShapeOfItsSeverity();
    void marksMoveWithTheirLines();
    void newMarksTakeThePlaceOfThoseBefore();
    void saysWhatIsMarked();
    void aTooltipHasNoMoreThanSixSentences();
    void aClickTellsTheLine();
    void marksScrollWithTheText();
};

void FindingMarginTest::standsBeforeTheText_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void FindingMarginTest::standsBeforeTheText()
{
    QFETCH(Qt::LayoutDirection, direction);
    Pane pane(u"word\n\n"_qs.repeated(100));
    pane.pane.setLayoutDirection(direction);
    QCoreApplication::processEvents();
    for (const int width : {400, 900}) {
        pane.pane.resize(width, 400);
        QCoreApplication::processEvents();
        const QRect strip = pane.margin().geometry();
        const QRect text = pane.text().viewport()->geometry();
        QVERIFY(!strip.intersects(text));
        QVERIFY(pane.text().rect().contains(strip));
        QCOMPARE(strip.top(), text.top());
        QCOMPARE(strip.height(), text.height());
        QCOMPARE(direction == Qt::LeftToRight, strip.right() < text.left());
    }
}

void FindingMarginTest::marksALineInTheShapeOfItsSeverity()
{
    const Pane pane(u"one\ntwo\nthree"_qs);
    const Colours& colours = pane.colours();
    pane.margin().setMarks({{0, Severity::Error, {u"a"_qs}},
                            {1, Severity::Warning, {u"b"_qs}},
                            {2, Severity::Hint, {u"c"_qs}}});
    const int error = pane.dotsBeside(0, colours.error);
    const int warning = pane.dotsBeside(1, colours.warning);
    const int hint = pane.dotsBeside(2, colours.accent);
    QVERIFY(error > 20);
    QVERIFY(warning > 10);
    QVERIFY(hint > 5);
    QVERIFY(error > warning && warning != hint); // full shapes, and a ring
    QCOMPARE(pane.dotsBeside(0, colours.warning), 0);
}

void FindingMarginTest::marksMoveWithTheirLines()
{
    Pane pane(u"one\ntwo\nthree"_qs);
    pane.mark(1, Severity::Error);
    QTextCursor caret = pane.text().textCursor();
    caret.movePosition(QTextCursor::Start);
    pane.text().setTextCursor(caret);
    QTest::keyClicks(&pane.text(), u"zero"_qs);
    QTest::keyClick(&pane.text(), Qt::Key_Return);
    QTest::keyClick(&pane.text(), Qt::Key_Return);
    const int line = pane.text().document()->blockCount() - 2;
    QVERIFY(line > 1);
    QVERIFY(pane.dotsBeside(line, pane.colours().error) > 20);
    QCOMPARE(pane.dotsBeside(1, pane.colours().error), 0);
    QCOMPARE(pane.margin().sentencesAt(pane.middleOf(line)), QStringList{u"Said."_qs});
}

void FindingMarginTest::newMarksTakeThePlaceOfThoseBefore()
{
    const Pane pane(u"one\ntwo\nthree"_qs);
    pane.mark(0, Severity::Error);
    pane.mark(2, Severity::Error);
    QCOMPARE(pane.dotsBeside(0, pane.colours().error), 0);
    QVERIFY(pane.dotsBeside(2, pane.colours().error) > 20);
    pane.margin().setMarks({});
    QCOMPARE(pane.dotsBeside(2, pane.colours().error), 0);
    pane.mark(7, Severity::Error); // a line that is gone
}

void FindingMarginTest::saysWhatIsMarked()
{
    const Pane pane(u"one\ntwo\nthree"_qs);
    pane.mark(1, Severity::Warning, u"A <b> & a “word”."_qs);
    const QPoint place(5, pane.middleOf(1));
    QHelpEvent help(QEvent::ToolTip, place, pane.margin().mapToGlobal(place));
    QCoreApplication::sendEvent(&pane.margin(), &help);
    QVERIFY(QToolTip::text().contains(u"A &lt;b&gt; &amp; a “word”."_qs));
    QVERIFY(pane.margin().sentencesAt(pane.middleOf(0)).isEmpty());
}

void FindingMarginTest::aTooltipHasNoMoreThanSixSentences()
{
    const Pane pane(u"one\ntwo\nthree"_qs);
    const QPoint place(5, pane.middleOf(1));
    const auto shownOf = [&](int count) {
        pane.margin().setMarks({{1, Severity::Hint, QStringList(count, u"A sentence."_qs)}});
        QHelpEvent help(QEvent::ToolTip, place, pane.margin().mapToGlobal(place));
        QCoreApplication::sendEvent(&pane.margin(), &help);
        return QToolTip::text();
    };
    QCOMPARE(shownOf(6).count(u"A sentence."_qs), 6);
    QVERIFY(!shownOf(6).contains(u'…'));
    QCOMPARE(shownOf(7).count(u"A sentence."_qs), 6);
    QVERIFY(shownOf(7).contains(u'…'));
}

void FindingMarginTest::aClickTellsTheLine()
{
    const Pane pane(u"one\ntwo\nthree"_qs);
    const QSignalSpy clicked(&pane.margin(), &FindingMargin::lineClicked);
    pane.mark(1, Severity::Warning);
    QTest::mouseClick(&pane.margin(), Qt::LeftButton, {}, {5, pane.middleOf(0)});
    QVERIFY(clicked.isEmpty());
    QTest::mouseClick(&pane.margin(), Qt::LeftButton, {}, {5, pane.middleOf(1)});
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toInt(), 1);
}

void FindingMarginTest::marksScrollWithTheText()
{
    const Pane pane(u"word\n"_qs.repeated(100));
    pane.mark(20, Severity::Error);
    pane.text().verticalScrollBar()->setValue(15);
    QCoreApplication::processEvents();
    QVERIFY(pane.middleOf(20) < pane.margin().height());
    QVERIFY(pane.dotsBeside(20, pane.colours().error) > 20);
    QTest::mouseClick(&pane.margin(), Qt::LeftButton, {}, {5, pane.middleOf(20)});
}

} // namespace finding_margin_test

GALLEY_TEST(finding_margin_test::FindingMarginTest)
#include "finding_margin_test.moc"
