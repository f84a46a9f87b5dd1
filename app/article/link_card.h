// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

namespace galley {

// What feeds show of an article besides its picture: each on one line, however it is written.
struct LinkCard {
    QString title; // empty: none
    QString description;
    QString site; // the host, or whose publication it is

    bool operator==(const LinkCard&) const = default;
};

LinkCard linkCardOf(const Article& article);

} // namespace galley
