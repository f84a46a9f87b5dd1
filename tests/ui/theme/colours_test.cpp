// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/theme/palette.h"

#include <QTest>

#include <cmath>

namespace colours_test {

using namespace galley;

namespace {

// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double lighter = qMax(luminance(one), luminance(other));
    const double darker = qMin(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

struct Pair {
    const char* name;
    QColor Colours::*text;
    QList<QColor Colours::*> backgrounds;
};

const QList<Pair>& pairs()
{
    static const QList<Pair> pairs{
        {"text",
         &Colours::text,
         {&Colours::background, &Colours::surface, &Colours::selection, &Colours::searchHit,
          &Colours::currentSearchHit, &Colours::errorSurface, &Colours::warningSurface,
          &Colours::removedSurface, &Colours::insertedSurface, &Colours::movedSurface}},
        {"secondary text", &Colours::secondaryText, {&Colours::background, &Colours::surface}},
        {"accent", &Colours::accent, {&Colours::background, &Colours::surface}},
        {"heading",
         &Colours::heading,
         {&Colours::background, &Colours::selection, &Colours::searchHit,
          &Colours::currentSearchHit}},
        {"code", &Colours::code, {&Colours::background, &Colours::surface}},
        {"error",
         &Colours::error,
         {&Colours::background, &Colours::surface, &Colours::errorSurface}},
        {"warning",
         &Colours::warning,
         {&Colours::background, &Colours::surface, &Colours::warningSurface}},
        {"ok", &Colours::ok, {&Colours::background, &Colours::surface}},
    };
    return pairs;
}

} // namespace

class ColoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextColourIsReadableOnItsBackgrounds_data();
    void everyTextColourIsReadableOnItsBackgrounds();
    void theInkOfEveryReviewerIsReadable();
    void thePaletteIsReadable_data();
    void thePaletteIsReadable();
    void aPaletteFindsItsColoursAgain();
    void theChosenLookIsApplied();
    void systemBringsTheDesktopsLightnessBack();
};

void ColoursTest::everyTextColourIsReadableOnItsBackgrounds_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    for (const Pair& pair : pairs()) {
        for (int index = 0; index < pair.backgrounds.size(); ++index) {
            const auto background = pair.backgrounds[index];
            QTest::addRow("light %s on %d", pair.name, index)
                << lightColours().*pair.text << lightColours().*background;
            QTest::addRow("dark %s on %d", pair.name, index)
                << darkColours().*pair.text << darkColours().*background;
        }
    }
}

void ColoursTest::everyTextColourIsReadableOnItsBackgrounds()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);

    QVERIFY2(contrast(text, background) >= 4.5,
             qPrintable(QString::number(contrast(text, background))));
}

void ColoursTest::theInkOfEveryReviewerIsReadable()
{
    for (const Colours* const colours : {&lightColours(), &darkColours()}) {
        for (const QColor& ink : colours->reviewers) {
            QVERIFY2(contrast(ink, colours->background) >= 4.5, qPrintable(ink.name()));
            QVERIFY2(contrast(ink, colours->surface) >= 4.5, qPrintable(ink.name()));
        }
    }
}

void ColoursTest::thePaletteIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(lightColours());
    QTest::newRow("dark") << paletteOf(darkColours());
}

void ColoursTest::thePaletteIsReadable()
{
    QFETCH(QPalette, palette);
    using Roles = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    for (const auto& [text, background] :
         {Roles(QPalette::WindowText, QPalette::Window), Roles(QPalette::Text, QPalette::Base),
          Roles(QPalette::Text, QPalette::AlternateBase),
          Roles(QPalette::ButtonText, QPalette::Button), Roles(QPalette::Link, QPalette::Base),
          Roles(QPalette::ToolTipText, QPalette::ToolTipBase),
          Roles(QPalette::HighlightedText, QPalette::Highlight),
          Roles(QPalette::PlaceholderText, QPalette::Base)}) {
        QVERIFY(contrast(palette.color(text), palette.color(background)) >= 4.5);
    }
}

void ColoursTest::aPaletteFindsItsColoursAgain()
{
    QCOMPARE(&coloursFor(paletteOf(lightColours())), &lightColours());
    QCOMPARE(&coloursFor(paletteOf(darkColours())), &darkColours());
}

void ColoursTest::theChosenLookIsApplied()
{
    applyTheme(ThemeChoice::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), darkColours().background);

    applyTheme(ThemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), lightColours().background);
}

void ColoursTest::systemBringsTheDesktopsLightnessBack()
{
    QApplication::setPalette(QPalette());
    const Colours& desktop = coloursFor(QApplication::palette());

    applyTheme(ThemeChoice::Dark);
    applyTheme(ThemeChoice::System);

    QCOMPARE(&coloursFor(QApplication::palette()), &desktop);
}

} // namespace colours_test

GALLEY_TEST(colours_test::ColoursTest)
#include "colours_test.moc"
