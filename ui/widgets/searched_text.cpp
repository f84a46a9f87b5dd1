// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/widgets/searched_page_test.cpp

#include "ui/widgets/searched_text.h"

namespace galley {

void SearchedText::replace(int /*hit*/, const QString& /*replacement*/) { }

void SearchedText::replaceAll(const QString& /*replacement*/) { }

} // namespace galley

#include "moc_searched_text.cpp"
