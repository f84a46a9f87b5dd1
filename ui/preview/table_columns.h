// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_styles.h"

#include <QTextTable>

namespace galley {

// Has the columns of a table share the width of its page: where not all text has room on one line,
// long text gives way to short, and a word is broken only when it is overlong.
// Answers whether that changed the table.
bool fitColumns(QTextTable& table, const PageStyles& styles);

} // namespace galley
