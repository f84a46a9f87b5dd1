// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <vector>

namespace galley::lexicon {

// An object's members with their names, and of each whether it counts: of those of one name the
// last one does.
struct NamedMember {
    QString name;
    json::Member member;
    bool isVoid = false;
};

std::vector<NamedMember> namedMembers(const json::Value& object);

} // namespace galley::lexicon
