// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QByteArrayView>

#include <optional>

namespace galley::markdown {

// The shapes of links' targets, titles, labels and definitions, as cmark 0.30 scans them in UTF-8:
// https://spec.commonmark.org/0.30/#links. Each function answers with the end of the shape that
// begins at `start`, or with -1.

// ASCII punctuation, which a backslash takes its meaning from.
bool isEscapable(char byte);
// Space, tab, line ends and their like.
bool isWhiteSpace(char byte);

// "<...>", or bare.
qsizetype targetEnd(QByteArrayView text, qsizetype start);
// In any of the three kinds of quotes. A quote behind a backslash ends the title where no other
// does, though https://spec.commonmark.org/0.30/#link-title would have no title there.
qsizetype titleEnd(QByteArrayView text, qsizetype start);
// "[label]".
qsizetype labelEnd(QByteArrayView text, qsizetype start);

// "[label]: target 'title'" with the end of its line.
struct Definition {
    qsizetype labelEnd = 0; // behind "]"
    ByteRange target; // with angle brackets
    ByteRange title; // with its quotes; empty without one
    qsizetype end = 0;
};
// The one that begins at `start`, in the text of a paragraph that begins with definitions.
std::optional<Definition> definitionAt(QByteArrayView text, qsizetype start);
// Behind all that a paragraph's text begins with.
qsizetype definitionsEnd(QByteArrayView text);

// What stands behind the "]" of a link or an image.
struct LinkTail {
    ByteRange target; // of "(target 'title')", with angle brackets
    ByteRange title; // with its quotes; empty without one
    qsizetype end = 0;
};
// Of one that cmark made a link or an image: then it does not depend on what is defined.
LinkTail linkTail(QByteArrayView text, qsizetype start);

} // namespace galley::markdown
