// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"

#include <QDir>
#include <QSvgRenderer>
#include <QTest>

namespace icons_test {

using namespace galley;

namespace {

// The strongest colour of a drawn icon.
QRgb strongest(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > found.alpha())
                found = image.pixelColor(x, y);
        }
    }
    return found.rgba();
}

} // namespace

class IconsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QIcon::setThemeName(QStringLiteral("hicolor")); }
    void everyDrawingIsValid_data();
    void everyDrawingIsValid();
    void ourDrawingTakesThePalettesTextColour();
    void aDisabledIconIsFainter();
    void anIconIsSharpOnADenseScreen();
};

void IconsTest::everyDrawingIsValid_data()
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files = QDir(QStringLiteral(":/icons")).entryInfoList();
    QVERIFY(files.size() > 40);
    for (const QFileInfo& file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void IconsTest::everyDrawingIsValid()
{
    QFETCH(QString, path);
    QSvgRenderer drawing(path);
    QVERIFY(drawing.isValid());
    QCOMPARE(drawing.defaultSize().width(), drawing.defaultSize().height());
}

void IconsTest::ourDrawingTakesThePalettesTextColour()
{
    const QPalette dark = paletteOf(darkColours());
    const QIcon save = icon(QStringLiteral("document-save"), dark);

    QCOMPARE(strongest(save.pixmap(64)), dark.color(QPalette::WindowText).rgba());
}

void IconsTest::aDisabledIconIsFainter()
{
    const QPalette light = paletteOf(lightColours());
    const QIcon save = icon(QStringLiteral("document-save"), light);

    QCOMPARE(strongest(save.pixmap(64, QIcon::Disabled)),
             light.color(QPalette::Disabled, QPalette::WindowText).rgba());
}

void IconsTest::anIconIsSharpOnADenseScreen()
{
    const QIcon save = icon(QStringLiteral("document-save"), paletteOf(lightColours()));

    const QPixmap pixmap = save.pixmap(QSize(16, 16), 2.0);

    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

} // namespace icons_test

GALLEY_TEST(icons_test::IconsTest)
#include "icons_test.moc"
