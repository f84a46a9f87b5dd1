// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QUuid>

namespace galley::review {

// The UUID of a document, by which reviews of it are known (`uuid` in about.json). One that has
// none gets it, durably.
Result<QUuid> documentId(const QString& documentPath);

} // namespace galley::review
