// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "ui/window/pane_layout.h"

#include <QDir>
#include <QList>
#include <QRect>
#include <QStringList>

#include <optional>

namespace galley {

// What the command line says of the windows: the files to open, `--panes
// outline,editor,preview,inspector`,
// `--geometry WxH+X+Y`, and whether to do it all in a process of its own (`--new-instance`).
struct LaunchOptions {
    QStringList files;
    std::optional<QList<Pane>> panes;
    std::optional<QSize> size;
    std::optional<QPoint> position;
    bool isNewInstance = false;
};

// `arguments` without the program's name; files are meant in `folder`.
Result<LaunchOptions> launchOptionsFrom(const QStringList& arguments,
                                        const QDir& folder = QDir::current());

} // namespace galley
