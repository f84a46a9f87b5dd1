// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QPlainTextEdit;

namespace galley {

// From the moment that a text shows an endless word (app/text/endless_words.h), its lines may end
// within any word.
void wrapEndlessWords(QPlainTextEdit& view);

} // namespace galley
