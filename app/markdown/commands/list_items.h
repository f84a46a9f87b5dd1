// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/commands/line_prefix.h"

#include <QList>
#include <QStringList>

namespace galley::markdown {

// An item of a list, as the lines around it say. Columns count from behind the quote marks.
struct ListItem {
    int line = 0;
    int endLine = 0; // behind the last line of it that is not blank
    int column = 0; // of its marker
    int content = 0; // of its words
    int parent = -1; // the item that it is in
    int previous = -1; // the item before it there, of whatever list
    int list = 0; // the same for all items of a list
    LinePrefix prefix;

    bool isNumbered() const { return prefix.marker == LinePrefix::Marker::Number; }
};

// In the order of their lines. Reads lines and not cmark's tree, for what is being typed is often
// no list yet, and every key asks.
QList<ListItem> listItemsIn(const QStringList& lines);

// The columns of white space before the words of a line, or its marker.
int indentOf(const QString& line);
// Whether nothing but white space stands behind the quote marks.
bool isBlankLine(const QString& line);

// The line so many columns further in, or out: no further than to the quote marks.
QString shifted(const QString& line, int columns);
// The line with another marker before its words, `line` being an item's.
QString withMarker(const QString& line, LinePrefix::Marker marker, QChar bullet, qint64 number);

} // namespace galley::markdown
