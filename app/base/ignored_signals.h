// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// What a full file system or a closed pipe is told with, else by ending the program: each is an
// error of the call that met it, with a sentence of its own.
void ignoreWriteSignals();

} // namespace galley
