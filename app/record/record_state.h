// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/cid.h"

#include <QByteArray>

#include <optional>

namespace galley {

// The bytes of a record's file, and what the network makes of the record in them.
struct RecordState {
    QByteArray bytes; // of the file
    qsizetype jsonSize = 0; // of the record, in bytes: without an envelope around it
    std::optional<qsizetype> cborSize; // in bytes, as DAG-CBOR; nothing where there is no CID
    Result<atproto::Cid> cid; // or why there is none
    bool isInEnvelope = false;
};

// Time in proportion to the bytes. Bytes that hold no article have no CID, and say why.
RecordState recordStateOf(const QByteArray& bytes);

} // namespace galley
