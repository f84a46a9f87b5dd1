// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QTextDocument;

namespace galley {

// What a person typed into a field, character by character, its lines ending with LF.
// (QTextDocument::toPlainText() would turn no-break spaces into spaces.)
QString typedWords(const QTextDocument& document);

} // namespace galley
