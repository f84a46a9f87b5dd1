// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <QString>

#include <vector>

namespace galley::foreign {

// A picture of a body.
struct Picture {
    QString target; // of its file beside the document, or on the web; empty: there is none
    QString description;
    QString caption;
};

// Those of a block of one picture or of several.
std::vector<Picture> picturesIn(const json::Value& block);

QString markdownOf(const Picture& picture);

} // namespace galley::foreign
