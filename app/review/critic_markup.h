// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/review/remark.h"

namespace galley::review {

// CriticMarkup: {++added++} {--deleted--} {~~before~>after~~} {==words==}{>>comment<<}. It knows no
// people, no answers and no marks within marks.

struct MarkedText {
    QString text;
    int left = 0; // open remarks that it has no marks for, or whose place is not sure
};

// A text with the open suggestions and comments on it as marks.
MarkedText withCriticMarks(const QString& text, const QList<Remark>& remarks);

// What a text with such marks was made of.
struct ReadMarks {
    struct Comment {
        TextRange range; // in `before`; UTF-16 units
        QString words;

        bool operator==(const Comment&) const = default;
    };

    QString before; // without what is suggested
    QString after; // with all of it
    QList<Comment> comments;
    bool hasMarks = false;
};

ReadMarks criticMarksIn(const QString& text);

} // namespace galley::review
