// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace galley {

// Makes a new file as durably as durableWrite() replaces one, whole or not at all; false where
// something of whatever kind has that name by then, which stays as it is.
Result<bool> durableCreate(const QString& path, const QByteArray& content);

} // namespace galley
