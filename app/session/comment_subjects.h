// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QList>
#include <QString>

namespace galley {

// What a comment can be about.
struct CommentSubject {
    enum class Kind { Words, Picture, Paragraph, Section, Article, Field };

    Kind kind = Kind::Words;
    // Of the text that is shown, UTF-16 units: the words, the picture's Markdown, the paragraph,
    // the line of the section's heading. Else empty.
    TextRange range = {};
    Field field = Field::Title; // of a field
    QString quote = {}; // what it says, or how a picture is described; empty: too long, or nothing

    bool operator==(const CommentSubject&) const = default;
};

// Nearest first: the selected words, the picture that they are in, or else the picture at the caret
// and the paragraph; then the section, the article and its fields.
QList<CommentSubject> commentSubjectsAt(const ArticleSession& session, TextRange selected);

} // namespace galley
