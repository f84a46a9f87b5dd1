// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace galley::record {

// What is said of the bytes of a record, in the language of the person who reads it.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Record)
};

} // namespace galley::record
