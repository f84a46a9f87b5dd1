// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

#include <vector>

namespace galley::foreign {

// What a block says of itself, in whichever member its writer keeps it.
QString typeOf(const json::Value& block); // `$type`; empty: none
QString codeIn(const json::Value& block); // empty: none
QString languageOf(const json::Value& code); // as a fence may name it; empty: none
QString addressIn(const json::Value& card); // of a page on the web; empty: none
qint64 levelOf(const json::Value& heading); // 1 to 6
qint64 firstNumberOf(const json::Value& list);
std::vector<json::Value> itemsOf(const json::Value& list);

// Elements that are blocks of their own.
std::vector<json::Value> blocksWithin(const json::Value& block);

} // namespace galley::foreign
