// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/exchange/front_matter.h"

#include <QByteArrayView>

namespace galley {

// What is wrong with a front matter, and where in it, as people count.
struct FrontMatterFault {
    TextPlace place;
    QString words; // the library's, in English; empty without any
};

// What is no mapping is no front matter.
struct NoFrontMatter { };

using ReadFrontMatter = std::variant<FrontMatter, NoFrontMatter, FrontMatterFault>;

// What stands between the fences. Each is bounded by its size, and its depth by its library.
ReadFrontMatter readYaml(QByteArrayView yaml);
ReadFrontMatter readToml(QByteArrayView toml);
ReadFrontMatter readJson(QByteArrayView json);

// The place of a byte, for texts whose lines end with LF or CRLF.
TextPlace placeIn(QByteArrayView text, qsizetype offset);

} // namespace galley
