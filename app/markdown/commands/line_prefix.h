// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace galley::markdown {

// What stands before the words of a line: quote marks, indentation, a list marker, a task's box.
// All positions are UTF-16 units of the line.
struct LinePrefix {
    enum class Marker { None, Bullet, Number };

    qsizetype quoteEnd = 0; // after the quote marks and the space behind the last
    qsizetype markerStart = 0; // after the indentation
    qsizetype markerEnd = 0; // after the marker and the spaces behind it; markerStart without one
    qsizetype contentStart = 0; // after a task's box as well
    Marker marker = Marker::None;
    QChar bullet; // '-', '*', '+', or what follows a number: '.' or ')'
    qint64 number = 0;
    bool hasTaskBox = false;
    int quoteDepth = 0;

    bool hasMarker() const { return marker != Marker::None; }
    bool isPlain() const { return !hasMarker() && quoteDepth == 0; }
};

// Reads the prefix of one line without its terminator. A marker counts only where a list item could
// begin: https://spec.commonmark.org/0.30/#list-items.
LinePrefix prefixOf(QStringView line);

} // namespace galley::markdown
