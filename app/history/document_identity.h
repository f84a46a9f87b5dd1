// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace galley {

// By what a document's versions are filed: names that hold nothing but letters, digits and hyphens.
// More than one, because a document may get a UUID when it has versions already, and because a
// folder may be copied together with the UUID.
struct DocumentKeys {
    QByteArray uuid; // the document wherever it goes; empty without a UUID
    QByteArray copy; // what has that UUID too, but is another document; empty without a UUID
    QByteArray path; // what stands at this place
};

DocumentKeys documentKeysOf(const QString& path);

// The path by which a document is known: absolute, links resolved as far as it exists.
QString documentPathOf(const QString& path);

} // namespace galley
