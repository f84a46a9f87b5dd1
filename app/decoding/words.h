// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::decoding {

// What is said of pictures that are read, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Decoding)
};

} // namespace galley::decoding
