// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// What symbolic links mean for a file. One that a person names may be a link, and what it leads to
// is meant. What Galley keeps beside a document comes with the folder, perhaps from a stranger: a
// link in there could lead each write to any file of the person. So neither the file nor the folder
// that it lies in is ever reached over one: such a folder is refused, such a file is not read, and
// a write takes the link's place.
enum class Links { Followed, NotFollowed };

} // namespace galley
