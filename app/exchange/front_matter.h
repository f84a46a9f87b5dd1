// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <variant>

namespace galley {

// The values of a YAML front matter by their keys in lower case: scalars, and of sequences the
// scalars in them. What is nested deeper is left out.
using FrontMatter = QHash<QString, std::variant<QString, QStringList>>;

// A Markdown file taken apart: what its front matter says and the text behind it.
struct MarkdownFile {
    FrontMatter frontMatter;
    QString body;
};

// Splits a file. A first line `---` without a second, or around something that is not a YAML
// mapping, is a thematic break of the text. Fails with the place for malformed YAML, wrong UTF-8
// and a front matter over 64 KiB.
Result<MarkdownFile> splitMarkdownFile(const QByteArray& file);

} // namespace galley
