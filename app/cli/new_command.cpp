// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/new_command.h"

#include "app/cli/article_file.h"
#include "app/cli/words.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/sidecar/sidecar_file.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

QByteArray jsonOf(const Article& article)
{
    return article.toJson() + '\n';
}

// What stands beside the file that the article was made from. Answers an ExitCode.
int bringAlong(const Document& imported, const QString& to, Terminal& terminal)
{
    QStringList missing;
    if (const auto beside = writeSidecar(imported.beside->changeFrom({}), {}, to); !beside)
        missing << beside.error().sentence;
    missing << bringPictures(imported.picturesFolder, QFileInfo(to).absolutePath(),
                             picturesBeside(imported.article));
    missing.removeAll(QString());
    for (const QString& sentence : missing)
        terminal.complain(sentence);
    return missing.isEmpty() ? Done : AnswerIsNo;
}

int runNew(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString output = arguments.value(u"o"_s);
    const bool isImport = arguments.isSet(u"from"_s);
    const auto document = isImport
        ? openDocument(arguments.value(u"from"_s), documentFromMarkdown, terminal)
        : std::optional(Document{Article::blank({})});
    if (!document)
        return NotDone;
    if (!arguments.isSet(u"o"_s)) {
        terminal.print(jsonOf(document->article));
        return Done;
    }
    if (!createArticle(output, jsonOf(document->article), terminal))
        return NotDone;
    return isImport ? bringAlong(*document, output, terminal) : Done;
}

} // namespace

Command newCommand()
{
    Command command;
    command.name = u"new"_s;
    command.usage = u"[--from TEXT.md] [-o ARTICLE]"_s;
    command.summary = Words::tr("make a new article");
    command.options = {
        {u"from"_s, Words::tr("of a Markdown file with or without front matter"), u"TEXT.md"_s},
        {u"o"_s, Words::tr("write it to the file ARTICLE, which is not there yet"), u"ARTICLE"_s}};
    command.minimum = 0;
    command.maximum = 0;
    command.run = runNew;
    return command;
}

} // namespace galley
