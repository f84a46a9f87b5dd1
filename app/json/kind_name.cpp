// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/lexicon/record_validator_test.cpp

#include "app/json/kind_name.h"

#include "app/json/words.h"

namespace galley::json {

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return Words::tr("null");
    case Kind::False:
    case Kind::True:
        return Words::tr("true or false");
    case Kind::Number:
        return Words::tr("a number");
    case Kind::String:
        return Words::tr("a string");
    case Kind::Array:
        return Words::tr("an array");
    case Kind::Object:
        return Words::tr("an object");
    }
    Q_UNREACHABLE();
}

} // namespace galley::json
