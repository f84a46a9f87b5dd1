// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::pdf {

// What is said of PDF files, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

} // namespace galley::pdf
