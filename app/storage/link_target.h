// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace galley {

// Where a name leads once the symbolic links in its last place are followed; what they lead to
// need not exist (as realpath() asks). `path` is how the person knows the file.
Result<QByteArray> linkTarget(const QByteArray& name, const QString& path);

// The part of a name that says in which directory it is, "." when it says nothing; and the rest.
QByteArray directoryOf(const QByteArray& name);
QByteArray lastPartOf(const QByteArray& name);

} // namespace galley
