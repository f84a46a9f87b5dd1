// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/finding_margin_test.cpp

#include "ui/theme/severity_look.h"

#include "ui/theme/icons.h"

namespace galley {

namespace {

QString iconNameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("finding-error");
    case Severity::Warning:
        return QStringLiteral("finding-warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("finding-hint");
}

} // namespace

QIcon severityIcon(Severity severity, const QPalette& palette)
{
    QPalette tinted = palette;
    tinted.setColor(QPalette::WindowText, severityColour(severity, coloursFor(palette)));
    return icon(iconNameOf(severity), tinted);
}

QColor severityColour(Severity severity, const Colours& colours)
{
    switch (severity) {
    case Severity::Error:
        return colours.error;
    case Severity::Warning:
        return colours.warning;
    case Severity::Hint:
        break;
    }
    return colours.accent;
}

} // namespace galley
