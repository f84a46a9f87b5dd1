// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <unicode/ubrk.h>

namespace galley {

// ICU's break iterator of one kind, set to a text; valid until the thread asks for that kind again.
// One for each thread and kind is kept, for opening one costs more than counting a line.
UBreakIterator* breaksOf(UBreakIteratorType kind, QStringView text);

} // namespace galley
