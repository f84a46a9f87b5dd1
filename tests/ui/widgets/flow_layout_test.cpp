// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/flow_layout.h"

#include "tests/support/test_program.h"

#include <QTest>
#include <QWidget>

namespace flow_layout_test {

using namespace galley;

namespace {

// A window with some boxes of 100 × 20 in a flow with gaps of 10.
class Boxes : public QWidget {
public:
    explicit Boxes(int count) : m_flow(new FlowLayout(this))
    {
        m_flow->setContentsMargins(0, 0, 0, 0);
        m_flow->setSpacing(10);
        for (int number = 0; number < count; ++number) {
            auto* const box = new QWidget;
            box->setFixedSize(100, 20);
            m_flow->addWidget(box);
        }
    }

    FlowLayout& flow() { return *m_flow; }
    QRect box(int index) { return m_flow->itemAt(index)->geometry(); }

    void lay(int width)
    {
        resize(width, m_flow->heightForWidth(width));
        m_flow->setGeometry(rect());
    }

private:
    FlowLayout* m_flow;
};

} // namespace

class FlowLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsStandSideBySideWhileThereIsRoom();
    void itemsWrapWhereTheWidthEnds();
    void heightFollowsTheWidth();
    void rightToLeftBeginsAtTheRight();
    void hiddenItemsTakeNoRoom();
    void anItemWiderThanTheLineIsMadeNarrower();
    void widgetsGoInBeforeTheIndex();
    void aTakenItemIsGone();
};

void FlowLayoutTest::itemsStandSideBySideWhileThereIsRoom()
{
    Boxes boxes(2);
    boxes.lay(210);
    QCOMPARE(boxes.box(0), QRect(0, 0, 100, 20));
    QCOMPARE(boxes.box(1), QRect(110, 0, 100, 20));
}

void FlowLayoutTest::itemsWrapWhereTheWidthEnds()
{
    Boxes boxes(2);
    boxes.lay(209);
    QCOMPARE(boxes.box(1), QRect(0, 30, 100, 20));
}

void FlowLayoutTest::heightFollowsTheWidth()
{
    Boxes boxes(3);
    QCOMPARE(boxes.flow().heightForWidth(400), 20);
    QCOMPARE(boxes.flow().heightForWidth(210), 50);
    QCOMPARE(boxes.flow().heightForWidth(100), 80);
}

void FlowLayoutTest::rightToLeftBeginsAtTheRight()
{
    Boxes boxes(2);
    boxes.setLayoutDirection(Qt::RightToLeft);
    boxes.lay(300);
    QCOMPARE(boxes.box(0), QRect(200, 0, 100, 20));
    QCOMPARE(boxes.box(1), QRect(90, 0, 100, 20));
}

void FlowLayoutTest::hiddenItemsTakeNoRoom()
{
    Boxes boxes(2);
    boxes.flow().itemAt(0)->widget()->hide();
    boxes.lay(210);
    QCOMPARE(boxes.box(1), QRect(0, 0, 100, 20));
}

void FlowLayoutTest::anItemWiderThanTheLineIsMadeNarrower()
{
    Boxes boxes(1);
    boxes.flow().itemAt(0)->widget()->setMinimumWidth(30);
    boxes.flow().itemAt(0)->widget()->setMaximumWidth(1000);
    boxes.lay(60);
    QVERIFY(boxes.box(0).width() <= 60);
}

void FlowLayoutTest::widgetsGoInBeforeTheIndex()
{
    Boxes boxes(2);
    auto* const box = new QWidget;
    boxes.flow().insertWidget(1, box);
    QCOMPARE(boxes.flow().itemAt(1)->widget(), box);
    QCOMPARE(box->parentWidget(), &boxes);
}

void FlowLayoutTest::aTakenItemIsGone()
{
    Boxes boxes(1);
    const std::unique_ptr<QLayoutItem> item(boxes.flow().takeAt(0));
    QVERIFY(item);
    QCOMPARE(boxes.flow().count(), 0);
    QVERIFY(!boxes.flow().takeAt(0));
}

} // namespace flow_layout_test

GALLEY_TEST(flow_layout_test::FlowLayoutTest)
#include "flow_layout_test.moc"
