// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QDialog;

namespace galley {

// Asks, before a dialog in which a file was named, whether what is there is to be replaced. Qt's
// own question takes a file's name for rich text.
void askToReplace(QDialog& dialog, const QString& path, const std::function<void()>& replace);

} // namespace galley
