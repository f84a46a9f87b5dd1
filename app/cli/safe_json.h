// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

class QJsonObject;

namespace galley {

// JSON that drives no terminal: Qt escapes what JSON asks for; other control characters would
// still do something on a screen, and what turns a text around would hide a name.
QByteArray safeJson(const QJsonObject& object);

} // namespace galley
