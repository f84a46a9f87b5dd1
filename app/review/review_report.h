// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/profile.h"
#include "app/review/remark.h"

namespace galley::review {

// A review for people without Galley: each remark with the words that it quotes, what it says or
// suggests, and its place by heading and paragraph.
struct ReviewReport {
    Article article;
    QList<Remark> remarks;
    QList<Person> people;
};

QByteArray reportAsMarkdown(const ReviewReport& report);
// A page of its own.
QByteArray reportAsHtml(const ReviewReport& report);

} // namespace galley::review
