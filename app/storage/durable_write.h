// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/storage/former_content.h"
#include "app/storage/links.h"

#include <QByteArray>
#include <QString>

namespace galley {

// How new content gets under the name of a file: durableWrite() or writeInPlace().
enum class WriteWay { Replace, InPlace };

// Replaces a file by new content so that at every moment, power loss included, the file is exactly
// the old or the new one: a temporary file beside it, written in pieces of at most 16 KiB with
// every result checked, synced, read back and compared, renamed over it, the directory synced. A
// symbolic link is followed and stays; a file with several names (hard links) keeps its old content
// under the others. Mode, owner, group and extended attributes of an existing file are kept. On any
// failure the old file is untouched and nothing is left behind. A file that its owner protects from
// being written is not replaced. NotReplaceable when the file could be written but not replaced:
// its folder is protected, or its owner and group would be lost.
//
// Changed, and nothing is written, when the file is not as `former` says. That is looked at
// directly before the rename, and where the file system can exchange two files, once more behind
// it: what another program wrote in between goes back to its place. What is Galley's own beside a
// document is written with Links::NotFollowed.
Result<void> durableWrite(const QString& path, const QByteArray& content,
                          const FormerContent& former = FormerContent::any(),
                          Links links = Links::Followed);

// Writes into an existing file itself, for the person who agreed to that after NotReplaceable: a
// crash meanwhile can tear it. Room is made before the first byte is written over, the result is
// synced, read back and compared, and after a failure the old content is put back.
Result<void> writeInPlace(const QString& path, const QByteArray& content,
                          const FormerContent& former = FormerContent::any());

// How many other names a file has on the disk (hard links); replacing the file parts them from it,
// and they keep what it held.
int otherNamesOf(const QString& path);

} // namespace galley
