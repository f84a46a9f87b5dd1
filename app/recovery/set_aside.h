// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/own_folder.h"

#include <QString>

namespace galley {

// Copies a file of a folder into the folder `target`, which is made, so that it is there for good
// whatever becomes of the first one, and tells the copy's path. The copy's name begins with
// `beginning`; none is made where an equal one is there already.
Result<QString> setAside(const OwnFolder& folder, const QByteArray& name, const QString& target,
                         const QString& beginning);

} // namespace galley
