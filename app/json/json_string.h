// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/text/text_delta.h"

#include <QByteArray>
#include <QString>

namespace galley::json {

// A JSON string literal, with its quotes, that spells `text`: only what RFC 8259 section 7 requires
// is escaped (quote, backslash, U+0000 to U+001F, in the short form where there is one), besides
// lone surrogates, which UTF-8 cannot carry. Everything else stands as UTF-8.
QByteArray literalOf(QStringView text);

// What a literal (with its quotes, known to be well formed) spells.
QString textOf(QByteArrayView literal);

// `literal` after `delta` (positions in UTF-16 units of textOf(literal)). What lies outside the
// changes keeps its spelling, byte for byte. A surrogate pair that a change splits or joins is
// re-spelled as the new text needs.
QByteArray literalAfter(QByteArrayView literal, const TextDelta& delta);

} // namespace galley::json
