// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QSettings;

namespace galley {

// A window as it is remembered until the next start.
struct RememberedWindow {
    QString path; // of the article's file
    QByteArray geometry; // QWidget::saveGeometry()
    qsizetype caret = 0; // source position

    bool operator==(const RememberedWindow&) const = default;
};

// The windows that were open last, between runs. Those without a file are not remembered: what was
// typed there comes back through its journal.
QList<RememberedWindow> rememberedWindows(QSettings& settings);
void rememberWindows(QSettings& settings, const QList<RememberedWindow>& windows);

} // namespace galley
