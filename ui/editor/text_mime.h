// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QMimeData;

namespace galley {

// What the clipboard and drags carry between texts.

// `text` exactly (also what UTF-8 and the clipboard's conventions cannot carry, for our own texts)
// and as plain text for others.
QMimeData* textMime(const QString& text);
// The text of it: exact if it comes from Galley, else with its line ends made `terminator`.
QString textIn(const QMimeData& data, const QString& terminator);

} // namespace galley
