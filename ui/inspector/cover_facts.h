// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/picture_loader.h"

#include <QString>

namespace galley {

// What is known of a cover, in one line: pixels, file type, bytes. Of a picture that is not here
// only what the record says.
QString coverFacts(const atproto::BlobRef& cover, const Picture& picture);

} // namespace galley
