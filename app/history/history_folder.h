// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/storage/own_folder.h"

namespace galley {

// The folder that holds the history, and all that is in it: its own path may lead over a link. The
// sentences of errors say what is in the way, and are the second half of one: see
// savedButNotKept().

// NotFound where there is none.
Result<OwnFolder> openedHistory(const QString& path);
Result<OwnFolder> madeHistory(const QString& path);

// For who has saved an article in spite of the error that a version was not kept.
Error savedButNotKept(const QString& documentPath, const Error& fault);

} // namespace galley
