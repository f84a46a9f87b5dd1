// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/sidecar/sidecar.h"

#include <QUuid>

namespace galley {

// The folder `<name>.galley` beside a document: all that belongs to it and not to its record.
QString sidecarFolderOf(const QString& documentPath);

// The file `about.json` in there. Besides what Galley knows (see
// SidecarMember) it has
//
//   uuid           by which versions are filed (see app/history); kept, never made
//
// and other members, which are another program's, or of a later version, and stay as they are to
// the byte. Only what a person set stands there: reading makes and changes nothing.
QString sidecarPathOf(const QString& documentPath);

// Nothing where there is no file. An Error, with a sentence that names the file, where it cannot be
// read, is no JSON object, or says something that is not understood.
Result<Sidecar> readSidecar(const QString& documentPath);

// What the file holds; empty where there is none, or it cannot be read.
QByteArray sidecarBytesOf(const QString& documentPath);

// Null where it says nothing, and where the file or its folder is a symbolic link: it would be
// another document's.
QUuid documentUuidOf(const QString& documentPath);

// Makes the change durably, in the file that is there by then; a file is made only where there is
// something to say, and one that readSidecar() does not understand is not touched. With another
// document `from`, whose content `to` now has, what that one's file says comes along, but its UUID;
// with none, what `to` said of its former content goes.
Result<void> writeSidecar(const SidecarChange& change, const QString& from, const QString& to);

} // namespace galley
