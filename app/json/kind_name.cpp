// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/kind_name.h"

#include <QCoreApplication>

namespace galley::json {

QString nameOf(Kind kind)
{
    const auto tr = [](const char* name) { return QCoreApplication::translate("Json", name); };
    switch (kind) {
    case Kind::Null:
        return tr("null");
    case Kind::False:
    case Kind::True:
        return tr("true or false");
    case Kind::Number:
        return tr("a number");
    case Kind::String:
        return tr("a string");
    case Kind::Array:
        return tr("an array");
    case Kind::Object:
        return tr("an object");
    }
    Q_UNREACHABLE();
}

} // namespace galley::json
