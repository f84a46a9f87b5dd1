// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/text/counts_test.cpp

#include "app/text/break_iterator.h"

#include <array>
#include <memory>

namespace galley {

namespace {

struct CloseIterator {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

using OwnedIterator = std::unique_ptr<UBreakIterator, CloseIterator>;

} // namespace

UBreakIterator* breaksOf(UBreakIteratorType kind, QStringView text)
{
    thread_local std::array<OwnedIterator, UBRK_SENTENCE + 1> iterators;
    OwnedIterator& iterator = iterators.at(static_cast<size_t>(kind));
    UErrorCode error = U_ZERO_ERROR;
    if (!iterator)
        iterator.reset(ubrk_open(kind, "en", nullptr, 0, &error));
    if (iterator)
        ubrk_setText(iterator.get(), text.utf16(), static_cast<int32_t>(text.size()), &error);
    return U_SUCCESS(error) ? iterator.get() : nullptr;
}

} // namespace galley
