// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QPlainTextEdit;
class QString;

namespace galley {

// From the moment that a text shows an endless word (app/text/endless_words.h), its lines may end
// within any word.
void wrapEndlessWords(QPlainTextEdit& view);

// Shows another text in such a view: QPlainTextEdit::setPlainText() lays the lines out before it
// tells of them.
void showText(QPlainTextEdit& view, const QString& text);

} // namespace galley
