// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley {

// Qt guesses from a text whether it is rich text, and loads the pictures that rich text names. The
// words of an article, a path or a file's name are a stranger's, and never that.

// The words as a tooltip, as they are, in lines that wrap. What is longer than a tooltip can show
// is cut.
QString plainToolTip(const QString& words);

} // namespace galley
