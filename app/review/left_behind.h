// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"

#include <QStringList>

namespace galley::review {

// Folders beside a document that hold remarks on its very text under another document's name, as
// after the document was renamed by another program. Nothing where it has remarks of its own.
QStringList leftBehindFolders(const QString& documentPath, const Article& article);

} // namespace galley::review
