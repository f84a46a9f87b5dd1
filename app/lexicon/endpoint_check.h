// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

namespace galley::lexicon {

class Fault;
class SchemaReader;

// Whether a main definition is of one of the types that describe a service instead of a value:
// query, procedure, subscription, permission-set.
bool isEndpoint(const QString& type);

// Checks such a definition. No record has to do with one, so nothing of it is kept.
void checkEndpoint(const QString& type, const json::Value& value, SchemaReader& schemas,
                   Fault& fault);

} // namespace galley::lexicon
