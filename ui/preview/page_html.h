// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextCursor>

namespace galley {

// What is selected on a page as HTML for other programs: headings, lists, quotes, code, links and
// emphasis as such, and nothing of how the page looks.
QString htmlOf(const QTextCursor& selection);
// And as plain text.
QString plainTextOf(const QTextCursor& selection);

} // namespace galley
