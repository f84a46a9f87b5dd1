// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/remark.h"

namespace galley::review {

// How two open suggestions stand to each other.
enum class Meeting {
    Apart,
    Equal, // they propose the same, and are one to those who decide
    Meet, // they want the same words, or one place: somebody has to choose
};

// Two meet when they share a character, insert at the same place, one lies in what the other
// deletes, or an insertion stands at the edge of a replacement. An edit within what moves does not
// meet the move: it goes along.
Meeting meetingOf(const Remark& one, const Remark& other);

// For each remark the indexes of the suggestions that it meets.
QList<QList<int>> meetingsOf(const QList<Remark>& remarks);

} // namespace galley::review
