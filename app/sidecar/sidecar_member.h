// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>
#include <optional>

namespace galley {

// What Galley knows of what stands beside a record: members of `<name>.galley/about.json`. A new
// one is a name here and its line in the table below; it is then read, edited, undone, journalled,
// saved, brought along and kept like any other.
enum class SidecarMember { CoverAlt, CoverOriginal };

// What the JSON of a member is.
enum class MemberKind {
    Text, // a string; a file where it is none is not understood, and left as it is
    Object, // whoever reads it tells whether he understands it
};

struct MemberForm {
    SidecarMember member;
    const char* name;
    MemberKind kind;
    // The member of an Object that is a path: absolute in the program, in the file relative to the
    // document's folder, so that both may move together, and nobody who is given the folder learns
    // whose home it came from.
    const char* path = nullptr;
};

inline constexpr std::array memberForms{
    // The description of the cover, for those who do not see it.
    MemberForm{SidecarMember::CoverAlt, "coverAlt", MemberKind::Text},
    // What the cover was made of: see CoverOriginal.
    MemberForm{SidecarMember::CoverOriginal, "coverOriginal", MemberKind::Object, "path"},
};

QString nameOf(SidecarMember member);

// The value of a member as JSON; nothing: it is not there.
using MemberState = std::optional<QByteArray>;

// What is to be different beside a record: members by name, for a journal may tell of one that only
// a later version knows.
using SidecarChange = QMap<QString, MemberState>;

} // namespace galley
