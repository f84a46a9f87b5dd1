// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/after_paint.h"

#include "tests/support/next_acts.h"
#include "tests/support/test_program.h"

namespace after_paint_test {

using namespace galley;

namespace {

// Notes in which order it is painted and the act is run.
class NotingWidget : public QWidget {
public:
    using QWidget::QWidget;
    QStringList notes;

protected:
    void paintEvent(QPaintEvent*) override { notes += QStringLiteral("paint"); }
};

} // namespace

class AfterPaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theActFollowsThePaintThatIsDue();
    void severalCallsAreOneAct();
    void withoutAPaintItIsRunAllTheSame();
    void aCancelledActIsNotRun();
};

void AfterPaintTest::theActFollowsThePaintThatIsDue()
{
    QWidget window;
    NotingWidget typedInto(&window);
    AfterPaint afterPaint(window, [&] { typedInto.notes += QStringLiteral("act"); });
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    typedInto.notes.clear();
    typedInto.update();
    afterPaint.schedule();
    QTRY_VERIFY(typedInto.notes.contains(QStringLiteral("act")));
    QCOMPARE(typedInto.notes, QStringList({QStringLiteral("paint"), QStringLiteral("act")}));
}

void AfterPaintTest::severalCallsAreOneAct()
{
    QWidget window;
    int acts = 0;
    AfterPaint afterPaint(window, [&] { ++acts; });
    afterPaint.schedule();
    afterPaint.schedule();
    QTRY_VERIFY(!afterPaint.isScheduled());
    tests::waitForTheNextActs();
    QCOMPARE(acts, 1);
}

void AfterPaintTest::withoutAPaintItIsRunAllTheSame()
{
    QWidget hidden;
    bool isRun = false;
    AfterPaint afterPaint(hidden, [&] { isRun = true; });
    afterPaint.schedule();
    QVERIFY(!isRun);
    QTRY_VERIFY(isRun);
}

void AfterPaintTest::aCancelledActIsNotRun()
{
    QWidget window;
    bool isRun = false;
    AfterPaint afterPaint(window, [&] { isRun = true; });
    afterPaint.schedule();
    afterPaint.cancel();
    QVERIFY(!afterPaint.isScheduled());
    tests::waitForTheNextActs();
    QVERIFY(!isRun);
}

} // namespace after_paint_test

GALLEY_TEST(after_paint_test::AfterPaintTest)
#include "after_paint_test.moc"
