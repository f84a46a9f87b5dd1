// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace galley {

// Where a picture that a text names by a relative target ("blobs/bafkrei....png",
// "pictures/my%20cat.jpg") lies. Nothing for what leads out of the document's folder (absolute
// paths, "..", symbolic links), for URLs, and for what is not there.
std::optional<QString> picturePath(const QString& documentFolder, const QString& target);

} // namespace galley
