// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"

#include <QtGlobal>

#include <optional>

namespace galley {

// What a program is started with to decode pictures for another, with its limits behind; not for
// people.
inline constexpr const char* decoderCommand = "--decode-pictures";

// What one picture gets before its decoder ends.
struct DecoderLimits {
    // Beyond what the program itself has: what decoder and result may need, the file, and room to
    // turn and convert what was decoded.
    qint64 bytes = 900 * mebibyte;
    int seconds = 20; // of the processor, and up to one more
};

// If the program was started so: decodes what it is asked for over its standard input, a socket,
// until that is closed, and answers with what the program exits with. Before it reads a byte it
// limits its own memory, and the processor's time for each picture; what goes over them ends it.
std::optional<int> runAsDecoder(int argc, char** argv);

} // namespace galley
