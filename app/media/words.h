// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::media {

// What is said of covers and of the folder of pictures, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Media)
};

} // namespace galley::media
