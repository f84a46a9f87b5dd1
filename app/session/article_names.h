// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QString>

namespace galley {

// What an article is called, and what it could be called when it is saved or published.

QString displayNameOf(const Article& article, const QString& path);
// What its window is called: two files of one name are told apart by what they are about.
QString titleToShowOf(const Article& article, const QString& path);
QString suggestedFileNameFor(const Article& article);
// "/slug"; empty once the article is published, when its address is known to others.
QString suggestedPathFor(const Article& article);

} // namespace galley
