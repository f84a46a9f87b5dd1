// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

class QTextCursor;

namespace galley {

// Selects an emoji of several characters that ends at the cursor: a flag, a family. Backspace takes
// it as one; Qt would take the last of them, and leave another emoji. False where there is none.
bool selectEmojiBefore(QTextCursor& cursor);

} // namespace galley
