// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/sidecar/sidecar.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace galley {

// An article as a Markdown file.
struct MarkdownExport {
    QByteArray file;
    QStringList notes; // sentences: what of the article it does not hold
};

// The article as a Markdown file with YAML front matter, of which articleFromMarkdown() makes the
// same record again: what has no key of its own, or would not come back by it, stands as JSON under
// `record` (see KeptMembers), and what does not come back at all is told. The cover is named by its
// place beside the file; `beside` may describe it.
MarkdownExport toMarkdownFile(const Article& article, const Sidecar& beside = {});

// A sentence for any export of a body that belongs to another program, which holds the plain text
// beside it instead; empty for other bodies.
QString foreignBodyNote(const Article& article);

} // namespace galley
