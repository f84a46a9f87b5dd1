// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace galley {

// What went wrong, for code that has to branch on it. People read Error::sentence.
enum class ErrorKind {
    NotFound,
    NoPermission,
    NotAFile, // a directory, a FIFO, a socket, a device
    TooLarge, // over a limit of bytes, depth, values or pixels; the sentence names the limit
    Malformed, // not what its format asks for
    WrongType, // well formed, but not the kind of thing that was asked for
    Unsupported,
    Mismatch, // bytes do not have the expected hash
    Changed, // the file on disk is not the one that was read
    NotReplaceable, // only writing into the file itself would do, which is less safe: ask first
    Cancelled,
    Failed, // the system refused: disk full, input or output error
};

// A place in a text as people count it: both from 1, columns in code points.
struct TextPlace {
    qsizetype line = 1;
    qsizetype column = 1;

    bool operator==(const TextPlace&) const = default;
};

// Why something could not be done: a kind to branch on and one whole sentence that says what
// happened, where, and what to do. The sentence is translated where the fact is known.
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    QString sentence;
    std::optional<TextPlace> place;
};

} // namespace galley
