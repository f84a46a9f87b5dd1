// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/history/version_index.h"

// The input is a document's list of versions. Whatever it holds, what was understood of it has to
// come back when it is written and read again, and with nothing else.

using galley::VersionIndex;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const VersionIndex read = VersionIndex::parse(text);
    const VersionIndex again = VersionIndex::parse(read.toText());
    if (again.damagedLines != 0)
        qFatal("what was written is taken for damaged");
    if (again.versions != read.versions || again.documentPath != read.documentPath)
        qFatal("what was written is not what was read");
    return 0;
}
