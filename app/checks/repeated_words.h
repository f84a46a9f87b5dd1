// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QString>

#include <functional>

namespace galley {

// What words are made of: letters with their marks, and the apostrophe.
bool isOfWord(QChar unit);

// Calls for each word that stands a second time with nothing but white space between, in whatever
// case. Those that may well stand twice are passed over.
void forEachRepetition(const QString& text,
                       const std::function<void(TextRange first, TextRange second)>& call);

} // namespace galley
