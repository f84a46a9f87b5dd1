// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/preferences.h"

#include <QSettings>

#include <array>

namespace galley {

namespace {

const QString themeKey = QStringLiteral("theme");
const QString fontFamilyKey = QStringLiteral("text/font");
const QString fontSizeKey = QStringLiteral("text/size");
const QString columnKey = QStringLiteral("text/column");
const QString typographyKey = QStringLiteral("text/smartTypography");
const QString updatedAtKey = QStringLiteral("save/setsUpdatedAt");
const QString reopensKey = QStringLiteral("start/reopensWindows");
const QString outlineKey = QStringLiteral("panes/outline");
const QString editorKey = QStringLiteral("panes/editor");
const QString previewKey = QStringLiteral("panes/preview");
const QString inspectorKey = QStringLiteral("panes/inspector");
const QString checksKey = QStringLiteral("panes/checks");
const QString togetherKey = QStringLiteral("panes/scrollTogether");
const QString zoomKey = QStringLiteral("preview/zoom");
const QString rulesOffKey = QStringLiteral("checks/turnedOff");
const QString siteKey = QStringLiteral("new/site");

// In the order of ThemeChoice.
constexpr std::array<QStringView, 3> themeNames{u"system", u"light", u"dark"};

ThemeChoice themeNamed(const QString& name)
{
    for (std::size_t index = 0; index < themeNames.size(); ++index) {
        if (name == themeNames.at(index))
            return static_cast<ThemeChoice>(index);
    }
    return ThemeChoice::System;
}

} // namespace

TextStyle Preferences::standardTextStyle()
{
    QFont font;
    font.setFamily(QStringLiteral("Noto Serif"));
    font.setPointSize(12);
    return {font};
}

Preferences Preferences::load(const QSettings& settings)
{
    Preferences preferences;
    const auto flag = [&settings](const QString& key, bool standard) {
        return settings.value(key, standard).toBool();
    };
    const auto bounded = [&settings](const QString& key, int least, int maximum, int standard) {
        bool isNumber = false;
        const int number = settings.value(key).toInt(&isNumber);
        return isNumber && number >= least && number <= maximum ? number : standard;
    };
    preferences.theme = themeNamed(settings.value(themeKey).toString());
    TextStyle& style = preferences.textStyle;
    if (const QString family = settings.value(fontFamilyKey).toString(); !family.isEmpty())
        style.font.setFamily(family);
    style.font.setPointSize(
        bounded(fontSizeKey, leastFontSize, maximumFontSize, style.font.pointSize()));
    style.columnCharacters = bounded(columnKey, leastColumn, maximumColumn, style.columnCharacters);
    style.hasSmartTypography = flag(typographyKey, style.hasSmartTypography);
    preferences.saveSetsUpdatedAt = flag(updatedAtKey, preferences.saveSetsUpdatedAt);
    preferences.reopensWindows = flag(reopensKey, preferences.reopensWindows);
    preferences.showOutline = flag(outlineKey, preferences.showOutline);
    preferences.showEditor = flag(editorKey, preferences.showEditor);
    preferences.showPreview = flag(previewKey, preferences.showPreview);
    preferences.showInspector = flag(inspectorKey, preferences.showInspector);
    preferences.showChecks = flag(checksKey, preferences.showChecks);
    preferences.scrollsTogether = flag(togetherKey, preferences.scrollsTogether);
    preferences.pageZoom = bounded(zoomKey, leastZoom, maximumZoom, preferences.pageZoom);
    const QStringList rulesOff = settings.value(rulesOffKey).toStringList();
    preferences.turnedOffRules = QSet<QString>(rulesOff.begin(), rulesOff.end());
    preferences.defaultSite = settings.value(siteKey).toString();
    return preferences;
}

void Preferences::save(QSettings& settings) const
{
    settings.setValue(themeKey, themeNames.at(static_cast<std::size_t>(theme)).toString());
    settings.setValue(fontFamilyKey, textStyle.font.family());
    settings.setValue(fontSizeKey, textStyle.font.pointSize());
    settings.setValue(columnKey, textStyle.columnCharacters);
    settings.setValue(typographyKey, textStyle.hasSmartTypography);
    settings.setValue(updatedAtKey, saveSetsUpdatedAt);
    settings.setValue(reopensKey, reopensWindows);
    settings.setValue(outlineKey, showOutline);
    settings.setValue(editorKey, showEditor);
    settings.setValue(previewKey, showPreview);
    settings.setValue(inspectorKey, showInspector);
    settings.setValue(checksKey, showChecks);
    settings.setValue(togetherKey, scrollsTogether);
    settings.setValue(zoomKey, pageZoom);
    QStringList rulesOff = turnedOffRules.values();
    rulesOff.sort();
    settings.setValue(rulesOffKey, rulesOff);
    settings.setValue(siteKey, defaultSite);
}

} // namespace galley
