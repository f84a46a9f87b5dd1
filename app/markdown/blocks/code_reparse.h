// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/blocks/child_reparse.h"

namespace galley::markdown {

// Reads only the lines again that an edit changed in fenced code. Nothing where it changed more
// than lines of one code block, or closed it.
std::optional<Reparse> reparsedCode(const EditedText& edited, qsizetype maximumBytes);

} // namespace galley::markdown
