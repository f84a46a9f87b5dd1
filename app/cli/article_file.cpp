// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/set_command_test.cpp

#include "app/cli/article_file.h"

#include "app/cli/command.h"
#include "app/cli/words.h"
#include "app/document/document_file.h"
#include "app/storage/writing_turn.h"

namespace galley {

std::optional<Article> readArticle(const QString& path, Terminal& terminal)
{
    const auto json = readDocument(path);
    if (!json) {
        terminal.complain(json.error().sentence); // which names the file
        return {};
    }
    auto article = Article::read(*json);
    if (!article) {
        terminal.complain(path, article.error());
        return {};
    }
    return *std::move(article);
}

std::optional<Document> openDocument(const QString& path, DocumentReader reader, Terminal& terminal)
{
    const auto bytes = readDocument(path);
    if (!bytes) {
        terminal.complain(bytes.error().sentence);
        return {};
    }
    auto document = reader(*bytes, path);
    if (!document) {
        terminal.complain(path, document.error());
        return {};
    }
    for (const QString& note : document->notes)
        terminal.complain(note);
    if (!document->beside)
        terminal.complain(document->beside.error().sentence);
    return *std::move(document);
}

namespace {

using cli::Words;

std::shared_ptr<const HistoryStore> ownHistory()
{
    return std::make_shared<HistoryStore>(HistoryStore::standardFolder());
}

// What was asked for is done all the same.
void tellOf(const FileReplaced& replaced, const QString& path, Terminal& terminal)
{
    if (replaced.historyFault)
        terminal.complain(savedButNotKept(path, *replaced.historyFault).sentence);
    if (replaced.otherNames > 0)
        terminal.complain(Words::tr("“%1” is written, but it was one file under %n more "
                                    "name(s) (hard links), where the former version stays.",
                                    nullptr, replaced.otherNames)
                              .arg(path));
}

int changedInTurn(const QString& path, const ArticleChange& change, Terminal& terminal)
{
    constexpr int maximumTries = 20; // against a program that writes all the time
    for (int tries = 0; tries < maximumTries; ++tries) {
        const auto article = readArticle(path, terminal);
        const auto json = article ? change(*article) : std::nullopt;
        if (!json)
            return NotDone;
        if (*json == article->savedTree().text())
            return Done;
        const auto written = replaceFile({.path = path,
                                          .json = *json,
                                          .former = FormerContent::of(article->savedTree().text()),
                                          .history = ownHistory()});
        if (written) {
            tellOf(*written, path, terminal);
            return Done;
        }
        if (written.error().kind != ErrorKind::Changed) {
            terminal.complain(written.error().sentence);
            return NotDone;
        }
    }
    terminal.complain(
        Words::tr("“%1” is changed by another program all the time; nothing was written. "
                  "Try again when that has ended.")
            .arg(path));
    return NotDone;
}

} // namespace

bool createArticle(const QString& path, const QByteArray& json, Terminal& terminal)
{
    const auto made = createFile(path, json, ownHistory());
    if (!made)
        terminal.complain(made.error().sentence);
    else if (!*made)
        terminal.complain(
            Words::tr("“%1” is there already and was left as it is: give another name.").arg(path));
    else
        tellOf(**made, path, terminal);
    return made && *made;
}

int changeArticle(const QString& path, const ArticleChange& change, Terminal& terminal,
                  const std::function<void()>& givenUp)
{
    const WritingTurn turn(path);
    const int code = changedInTurn(path, change, terminal);
    if (code != Done && givenUp)
        givenUp();
    return code;
}

} // namespace galley
