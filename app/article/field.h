// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace galley {

// The fields of a site.standard.document that Galley edits.
enum class Field {
    Title,
    Description,
    Site,
    Path,
    PublishedAt,
    UpdatedAt,
    Tags,
    Text, // textContent
    CoverImage,
    BskyPostRef,
};

inline constexpr std::array allFields{
    Field::Title,     Field::Description, Field::Site, Field::Path,       Field::PublishedAt,
    Field::UpdatedAt, Field::Tags,        Field::Text, Field::CoverImage, Field::BskyPostRef,
};

// A field's exact state in the record: the JSON text of its value, or nothing when the member is
// absent. Holding the spelling makes every edit reversible to the byte.
using FieldState = std::optional<QByteArray>;

inline bool isStringLiteral(const FieldState& state)
{
    return state && state->startsWith('"');
}

// The member's name in the record, e.g. "publishedAt".
QString memberNameOf(Field field);
// Nothing for a member that Galley does not edit.
std::optional<Field> fieldOfMember(const QString& name);
// The names people use on the command line: title, description, site, path, publishedAt, updatedAt,
// tags, text, coverImage, bskyPostRef.
std::optional<Field> fieldNamed(const QString& name);

} // namespace galley
