// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>

namespace galley {

// What a program is started with to decode pictures for another; not for people.
inline constexpr const char* decoderCommand = "--decode-pictures";

// If the program was started so: decodes what it is asked for over its standard input, a socket,
// until that is closed, and answers with what the program exits with. Before it reads a byte it
// limits its own memory, and the processor's time for each picture; what goes over them ends it.
std::optional<int> runAsDecoder(int argc, char** argv);

} // namespace galley
