// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace galley::markdown {

// "&name;" or "&#number;" and the UTF-8 that it stands for.
struct Entity {
    qsizetype length = 0; // bytes; 0: there is none
    QByteArray meaning;
};

// The entity that begins at `start`, where a "&" stands, as cmark knows them.
Entity entityAt(QByteArrayView text, qsizetype start);

} // namespace galley::markdown
