// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/field.h"

namespace galley {

QString memberNameOf(Field field)
{
    switch (field) {
    case Field::Title:
        return QStringLiteral("title");
    case Field::Description:
        return QStringLiteral("description");
    case Field::Site:
        return QStringLiteral("site");
    case Field::Path:
        return QStringLiteral("path");
    case Field::PublishedAt:
        return QStringLiteral("publishedAt");
    case Field::UpdatedAt:
        return QStringLiteral("updatedAt");
    case Field::Tags:
        return QStringLiteral("tags");
    case Field::Text:
        return QStringLiteral("textContent");
    case Field::CoverImage:
        return QStringLiteral("coverImage");
    case Field::BskyPostRef:
        return QStringLiteral("bskyPostRef");
    }
    Q_UNREACHABLE();
}

std::optional<Field> fieldOfMember(const QString& name)
{
    for (const Field field : allFields) {
        if (memberNameOf(field) == name)
            return field;
    }
    return {};
}

std::optional<Field> fieldNamed(const QString& name)
{
    if (name == u"text")
        return Field::Text;
    const auto field = fieldOfMember(name);
    return field == Field::Text ? std::nullopt : field;
}

} // namespace galley
