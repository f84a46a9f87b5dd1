// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace galley {

// The option of every command that changes an article: set `updatedAt` to now as well.
QCommandLineOption touchOption();

// `json`, an edit of `article`, with a new `updatedAt` where the arguments ask for it and the edit
// changed anything.
QByteArray withTouch(const QCommandLineParser& arguments, const Article& article,
                     const QByteArray& json);

} // namespace galley
