// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::document {

// What is said of a document's file, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

} // namespace galley::document
