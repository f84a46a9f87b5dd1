// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/checklists.h"
#include "app/review/profile.h"
#include "app/review/remark.h"
#include "app/review/verdicts.h"

namespace galley::review {

// A review for people without Galley: what each thinks of it and has looked at, then each remark
// with the words that it quotes, what it says or suggests, and its place by heading and paragraph.
// What is given is shown: leave out before what is not for others (see leavingOf()).
struct ReviewReport {
    Article article;
    QList<Remark> remarks;
    QList<Person> people;
    QList<SaidVerdict> verdicts = {};
    QList<SaidChecklist> checklists = {};
};

QByteArray reportAsMarkdown(const ReviewReport& report);
// The same without any marks, for a mail.
QByteArray reportAsText(const ReviewReport& report);
// A page of its own.
QByteArray reportAsHtml(const ReviewReport& report);

} // namespace galley::review
