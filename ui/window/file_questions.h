// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace galley {

// Ask, beside a window, which files are meant, and hand on what was chosen. `folder` is where
// the looking begins; empty: where it ended the last time.
void askForArticles(QWidget& window, const QString& folder,
                    const std::function<void(const QStringList& paths)>& take);
void askForPicture(QWidget& window, const std::function<void(const QString& path)>& take);

} // namespace galley
