// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// How much a finding weighs, the heaviest first: a reader drops a record with an error; a warning
// is most likely a mistake; a hint is what an editor would ask.
enum class Severity { Error, Warning, Hint };

} // namespace galley
