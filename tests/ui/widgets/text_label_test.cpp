// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/widgets/text_label.h"

#include <QImage>
#include <QTest>

namespace text_label_test {

using namespace galley;

// A label stands where its window begins to be read.
class TextLabelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsWhereItsWindowBeginsToBeRead_data();
    void standsWhereItsWindowBeginsToBeRead();
};

void TextLabelTest::standsWhereItsWindowBeginsToBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("English") << u"x"_qs << Qt::LeftToRight;
    QTest::newRow("English in a mirrored window") << u"x"_qs << Qt::RightToLeft;
    QTest::newRow("Hebrew") << u"\u05D0"_qs << Qt::LeftToRight;
    QTest::newRow("Hebrew in a mirrored window") << u"\u05D0"_qs << Qt::RightToLeft;
}

void TextLabelTest::standsWhereItsWindowBeginsToBeRead()
{
    QFETCH(QString, text);
    QFETCH(Qt::LayoutDirection, direction);
    QWidget window;
    TextLabel label(text, &window);
    label.resize(200, 30);

    window.setLayoutDirection(direction);

    const QImage shown = label.grab().toImage();
    const QRgb ground = shown.pixel(100, 0);
    const auto hasInk = [&](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < shown.height(); ++y) {
                if (shown.pixel(x, y) != ground)
                    return true;
            }
        }
        return false;
    };
    QCOMPARE(hasInk(0, 100), direction == Qt::LeftToRight);
    QCOMPARE(hasInk(100, 200), direction == Qt::RightToLeft);
}

} // namespace text_label_test

GALLEY_TEST(text_label_test::TextLabelTest)
#include "text_label_test.moc"
