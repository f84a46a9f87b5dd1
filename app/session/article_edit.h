// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/sidecar/sidecar.h"
#include "app/text/text_delta.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace galley {

// Whether an edit may be taken back with those before and behind it, as letters that are typed are.
enum class Step { Merged, Own };

// Changes that are made, and taken back, as one.
struct ArticleEdit {
    QString name; // what undo says that it takes back
    TextDelta text;
    QList<std::pair<Field, FieldState>> fields; // any but Text
    std::optional<BodyMembers> body = {}; // another form for the same text; before all else
    std::optional<BodyMembers> bodyAfter = {}; // likewise, for the text that the edit leads to
    SidecarChange beside = {};

    bool isEmpty() const
    {
        return !body && !bodyAfter && text.isEmpty() && fields.isEmpty() && beside.isEmpty();
    }
};

} // namespace galley
