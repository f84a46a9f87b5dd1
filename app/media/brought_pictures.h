// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace galley {

// Copies pictures that a text names by relative targets into another folder, to where the same
// targets lead there. What stands there under a name stays as it is. Answers a sentence that says
// which did not come along and why; nothing when all did, or the folders are the same. To be called
// off the UI thread.
QString bringPictures(const QString& fromFolder, const QString& toFolder,
                      const QStringList& targets);

} // namespace galley
