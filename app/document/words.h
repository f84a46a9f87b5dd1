// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QString>

namespace galley::document {

// What is said of a document's file, in the language of the person who reads it; `count` is the
// number of "%n".
inline QString tr(const char* sentence, int count = -1)
{
    return QCoreApplication::translate("Document", sentence, nullptr, count);
}

} // namespace galley::document
