// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace galley::compare {

// How much white space parts what stands beside it; what of it there is says no more.
enum class Parting { None, Space, LineEnd, Paragraphs };

Parting partingOf(QStringView space);
// Whether what stands between two words says the same to a reader.
bool arePartedAlike(QStringView one, QStringView other);

// How many units of a text's end (or beginning) are the white space that `space` is, however its
// lines end.
qsizetype matchingSpace(QStringView space, QStringView text, bool isAtEnd);
// How much of a text's beginning (or end) is the marks, whatever white space parts them; -1: they
// are not there.
qsizetype lengthOfMarks(QStringView text, QStringView marks, bool isAtEnd = false);

} // namespace galley::compare
