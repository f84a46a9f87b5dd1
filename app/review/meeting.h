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

// The same for suggestions that do the same, wherever; their targets have to be there.
QByteArray proposalOf(const Entry& entry);
// The same for suggestions that are Equal, and for no others.
QByteArray proposalOf(const Remark& remark);

// For each remark the indexes of the suggestions that it meets; of very many some, for who looks
// at one can do no more with them.
QList<QList<int>> meetingsOf(const QList<Remark>& remarks);

} // namespace galley::review
