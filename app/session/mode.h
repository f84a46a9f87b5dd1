// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

namespace galley {

// What a person's edits of an open article do.
enum class Mode {
    Write, // change the record
    Suggest, // propose: the article is shown as it would be, and the record stays as it is
    Read, // nothing
};

// Whether a change of the field can be proposed.
inline bool takesSuggestions(Field field)
{
    return field == Field::Text || field == Field::Title || field == Field::Description
        || field == Field::Tags || field == Field::Site || field == Field::Path;
}

} // namespace galley
