// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QStringView>

#include <optional>

namespace galley::markdown {

// The shapes of CommonMark that a place in a line either has or has not. Each of these functions
// answers with the end of the shape that begins at `start`, or with -1; each stops reading where
// the next such shape might begin, so that trying every place of a text stays linear.

// "<https://...>" and "<name@host>".
qsizetype autolinkEnd(QStringView text, qsizetype start);
// "<a href='...'>" and "</a>".
qsizetype tagEnd(QStringView text, qsizetype start);
// What is left of "(target 'title')" when a link's text ends before `start`.
struct LinkTail {
    TextRange target;
    TextRange title; // with its quotes; empty without one
    qsizetype end = 0;
};
std::optional<LinkTail> linkTail(QStringView text, qsizetype start);
// "[label]".
qsizetype labelEnd(QStringView text, qsizetype start);

// A link's target, "<...>" or bare, and a title in any of the three kinds of quotes.
qsizetype targetEnd(QStringView text, qsizetype start);
// As cmark reads it, which the page shows: a quote behind a backslash ends the title where no other
// does, though https://spec.commonmark.org/0.30/#link-title would have no title there.
qsizetype titleEnd(QStringView text, qsizetype start);

// ASCII punctuation, which a backslash takes its meaning from.
bool isEscapable(QChar character);

} // namespace galley::markdown
