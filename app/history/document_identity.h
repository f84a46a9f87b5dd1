// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace galley {

// By what a document's versions are filed: names that hold nothing but letters, digits and hyphens.
// The UUID in `<name>.galley/about.json` beside the document comes first where it has one, then its
// path. More than one, because a document may get a UUID when it has versions already.
QStringList documentKeysOf(const QString& path);

// The path by which a document is known: absolute, links resolved as far as it exists.
QString documentPathOf(const QString& path);

} // namespace galley
