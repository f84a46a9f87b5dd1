// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/atproto/blob_ref.h"
#include "app/media/blob_store.h"

#include <QSize>
#include <QString>

namespace galley {

// What lies beside an article under the name of its cover.
struct CoverFile {
    enum class State { Absent, Another, Present };

    State state = State::Absent; // Another: a file of that name does not have the bytes
    qint64 size = 0; // bytes
    QString mimeType; // by content; empty: no picture that is known
    QSize pixels; // as a reader shows it, upright; not valid where it cannot be told
};

// Reads the file and the beginning of the picture, decodes nothing.
CoverFile coverFileOf(const BlobStore& blobs, const atproto::BlobRef& cover);

} // namespace galley
