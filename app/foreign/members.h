// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

#include <optional>
#include <vector>

namespace galley::foreign {

// Members of what may be no object, by the kinds that are asked for: what is of another kind is not
// there.
std::optional<json::Value> memberIn(const json::Value& value, QStringView name);
QString stringIn(const json::Value& value, QStringView name); // empty: none
std::vector<json::Value> elementsIn(const json::Value& value, QStringView name);
std::optional<json::Value> objectIn(const json::Value& value, QStringView name);
std::optional<qint64> numberIn(const json::Value& value, QStringView name);

// Shortened to what is told in a line, without anything in it that ends one.
QString toldOf(const QString& words);

} // namespace galley::foreign
