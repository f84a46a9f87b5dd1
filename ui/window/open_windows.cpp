// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/open_windows.h"

#include <QSettings>

namespace galley {

namespace {

const QString listKey = QStringLiteral("openWindows");
const QString pathKey = QStringLiteral("path");
const QString openGeometryKey = QStringLiteral("geometry");
const QString caretKey = QStringLiteral("caret");
constexpr int maximum = 50;

} // namespace

QList<RememberedWindow> rememberedWindows(QSettings& settings)
{
    QList<RememberedWindow> windows;
    const int count = qMin(maximum, settings.beginReadArray(listKey));
    for (int index = 0; index < count; ++index) {
        settings.setArrayIndex(index);
        const QString path = settings.value(pathKey).toString();
        if (!path.isEmpty())
            windows.append({path, settings.value(openGeometryKey).toByteArray(),
                            settings.value(caretKey).toLongLong()});
    }
    settings.endArray();
    return windows;
}

void rememberWindows(QSettings& settings, const QList<RememberedWindow>& windows)
{
    settings.remove(listKey);
    settings.beginWriteArray(listKey, static_cast<int>(windows.size()));
    int index = 0;
    for (const RememberedWindow& window : windows) {
        settings.setArrayIndex(index++);
        settings.setValue(pathKey, window.path);
        settings.setValue(openGeometryKey, window.geometry);
        settings.setValue(caretKey, qint64{window.caret});
    }
    settings.endArray();
}

} // namespace galley
