// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_edit.h"

#include <functional>

namespace galley {

// What a change that was chosen in a comparison makes of the article that was compared.
struct WantedArticle {
    QString compared; // its text then
    QString wanted;
    QList<std::pair<Field, FieldState>> fields = {};
};
// Compares: it is called off the UI thread.
using FindWanted = std::function<WantedArticle()>;

// The edit that does the same to what the text is by now.
ArticleEdit foundEdit(const QString& name, const FindWanted& find, const QString& present);

} // namespace galley
