// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/source_text.h"

namespace galley {

// Whether a change of `delta`, which made the text `after`, parts or joins a CR and an LF, which
// are one position in the editor together.
bool meetsCarriageReturn(const SourceText& after, const TextDelta& delta);

// Whether a change takes or brings the end of a line, as SourceText counts them.
bool meetsLineEnd(const TextDelta& delta);

} // namespace galley
