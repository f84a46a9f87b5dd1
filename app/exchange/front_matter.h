// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace galley {

// One thing that a front matter says.
struct FrontMatterEntry {
    QString key; // as it is written; of what stands within another, behind that one's and a dot
    std::variant<std::monostate, QString, QStringList> value; // nothing: nested too deep
    bool isWhole = true; // whether a list holds nothing but texts

    const QString* text() const { return std::get_if<QString>(&value); }
    const QStringList* list() const { return std::get_if<QStringList>(&value); }
};

// What a front matter says, in its order (of TOML in that of the alphabet): scalars as they are
// written, and of sequences the scalars in them. A key without a value says nothing.
using FrontMatter = std::vector<FrontMatterEntry>;

// A Markdown file taken apart: what its front matter says and the text behind it.
struct MarkdownFile {
    std::optional<FrontMatter> frontMatter; // nothing: it has none
    QString body;
};

// Splits a file at a front matter of YAML (between lines `---`), TOML (`+++`) or JSON (an object
// that begins with the file). A first line `---` without a second, or around something that is not
// a YAML mapping, is a thematic break of the text. Fails with the place for a malformed one, wrong
// UTF-8 and a front matter over 64 KiB.
Result<MarkdownFile> splitMarkdownFile(const QByteArray& file);

// The most that is read of a front matter, in bytes.
inline constexpr qsizetype largestFrontMatter = 64 * kibibyte;

} // namespace galley
