// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/record/record_state.h"

#include "app/article/record_file.h"
#include "app/atproto/dag_cbor.h"

namespace galley {

RecordState recordStateOf(const QByteArray& bytes)
{
    const auto file = parsedRecordFile(bytes);
    if (!file)
        return {bytes, bytes.size(), {}, file.error(), false};
    const json::Value record = recordIn(*file);
    RecordState state{bytes, bytes.size(), {}, Error{}, isEnvelope(*file)};
    if (state.isInEnvelope)
        state.jsonSize = record.range().length;
    const auto cbor = atproto::toDagCbor(record);
    if (cbor) {
        state.cborSize = cbor->size();
        state.cid = atproto::Cid::ofRecord(*cbor);
    } else {
        state.cid = cbor.error();
    }
    return state;
}

} // namespace galley
