// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QSet>

class QSettings;

namespace galley {

// What a person prefers, as it is remembered between runs. What is missing or senseless in the
// settings takes the value that a first start has.
struct Preferences {
    static constexpr int leastFontSize = 6; // points
    static constexpr int maximumFontSize = 48;
    static constexpr int leastColumn = 40; // characters
    static constexpr int maximumColumn = 140;
    static constexpr int leastZoom = 50; // percent
    static constexpr int maximumZoom = 300;

    ThemeChoice theme = ThemeChoice::System;
    TextStyle textStyle = standardTextStyle();
    bool saveSetsUpdatedAt = true;
    bool reopensWindows = true; // at a start without files
    bool showOutline = false;
    bool showEditor = true;
    bool showPreview = true;
    bool showInspector = true;
    bool showChecks = true; // below the fields, and not folded
    bool scrollsTogether = true; // the editor and the preview
    int pageZoom = 100; // percent
    QSet<QString> turnedOffRules; // of those that an editor would apply, by name
    QString defaultSite; // of new articles; empty: none

    static Preferences load(const QSettings& settings);
    void save(QSettings& settings) const;
    static TextStyle standardTextStyle();

    bool operator==(const Preferences&) const = default;
};

} // namespace galley
