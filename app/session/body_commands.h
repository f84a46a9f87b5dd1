// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/article_session.h"

#include <QStringList>

namespace galley {

// Moving the body of an article from one form to another. None of it happens by itself.
enum class BodyCommand {
    UseStandardForm, // `content` is at.markpub.markdown, `textContent` its plain text
    KeepInText, // no `content`, Markdown in `textContent`
    RefreshPlainText, // `textContent` is derived anew
    StartFromText, // a Markdown body from the plain text beside a foreign `content`
};

// A command that would change something, as a person is told of it before it runs.
struct BodyOffer {
    BodyCommand command = BodyCommand::UseStandardForm;
    QString name;
    QString description;
    QStringList losses; // what the record would hold no more
};

// In the order in which they are offered. Time as a parse of the text.
QList<BodyOffer> bodyOffersFor(const Article& article);

// What the command does, for ArticleSession::edit().
ArticleEdit editOf(BodyCommand command, const Article& article);

} // namespace galley
