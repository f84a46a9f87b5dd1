// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/theme/colours_test.cpp

#include "ui/theme/palette.h"

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>

namespace galley {

namespace {

QColor between(const QColor& one, const QColor& other, float share)
{
    const float rest = 1 - share;
    return QColor::fromRgbF(one.redF() * rest + other.redF() * share,
                            one.greenF() * rest + other.greenF() * share,
                            one.blueF() * rest + other.blueF() * share);
}

const Colours& coloursOf(ThemeChoice choice, const Colours& desktop)
{
    switch (choice) {
    case ThemeChoice::Light:
        return lightColours();
    case ThemeChoice::Dark:
        return darkColours();
    case ThemeChoice::System:
        break;
    }
    return desktop;
}

} // namespace

QPalette paletteOf(const Colours& colours)
{
    QPalette palette(colours.text, colours.surface, between(colours.surface, Qt::white, 0.5F),
                     between(colours.border, Qt::black, 0.3F), colours.border, colours.text,
                     colours.heading, colours.background, colours.surface);
    palette.setColor(QPalette::Midlight, between(colours.surface, colours.border, 0.4F));
    palette.setColor(QPalette::Shadow, between(colours.border, Qt::black, 0.6F));
    palette.setColor(QPalette::AlternateBase, colours.surface);
    palette.setColor(QPalette::ToolTipBase, colours.surface);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.secondaryText);
    palette.setColor(QPalette::Highlight, colours.selection);
    palette.setColor(QPalette::HighlightedText, colours.text);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.accent);

    const QColor faint = between(colours.text, colours.surface, 0.55F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.surface);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.border);
    return palette;
}

void applyTheme(ThemeChoice choice)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(QPalette()); // an empty one brings the desktop's back
    const Colours& desktop = coloursFor(QApplication::palette());
    const Colours& colours = coloursOf(choice, desktop);
    // The desktop's icons are drawn for its own background; on the opposite one ours stand in.
    QIcon::setThemeName(&colours == &desktop ? QString() : QStringLiteral("hicolor"));
    QApplication::setPalette(paletteOf(colours));
}

} // namespace galley
