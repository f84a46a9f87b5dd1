// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/export_command.h"

#include "app/about/about_file.h"
#include "app/cli/article_file.h"
#include "app/cli/words.h"
#include "app/exchange/html_page.h"
#include "app/exchange/markdown_file.h"
#include "app/exchange/picture_targets.h"
#include "app/media/brought_pictures.h"
#include "app/media/document_pictures.h"
#include "app/storage/durable_write.h"
#include "app/storage/same_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::tr;

// What stands beside the article adds to it; without that the page is worth having all the same.
QByteArray asHtml(const Article& article, const QString& path, Terminal& terminal)
{
    DocumentPictures pictures(path);
    const auto about = readAbout(path);
    if (!about)
        terminal.complain(about.error().sentence);
    return toHtmlPage(
        article, [&](const QString& target) { return pictures.read(target); },
        about ? about->coverAlt : QString());
}

QByteArray asMarkdown(const Article& article, const QString&, Terminal&)
{
    return toMarkdownFile(article);
}

QByteArray asText(const Article& article, const QString&, Terminal&)
{
    return toTextFile(article);
}

using Format = QByteArray (*)(const Article& article, const QString& path, Terminal& terminal);

Format formatNamed(const QString& name)
{
    static const QHash<QString, Format> formats{
        {u"html"_s, asHtml}, {u"markdown"_s, asMarkdown}, {u"text"_s, asText}};
    return formats.value(name);
}

int runExport(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().constFirst();
    const QString output = arguments.value(u"o"_s);
    const Format format = formatNamed(arguments.value(u"to"_s));
    if (!format) {
        terminal.complain(tr("Say with --to what is wanted: html, markdown or text."));
        return NotDone;
    }
    const auto article = readArticle(path, terminal);
    if (!article)
        return NotDone;
    if (!arguments.isSet(u"o"_s)) {
        terminal.print(format(*article, path, terminal));
        return Done;
    }
    if (isSameFile(path, output)) {
        terminal.complain(tr("“%1” is the article itself: export it to another file.").arg(output));
        return NotDone;
    }
    if (const auto written = durableWrite(output, format(*article, path, terminal)); !written) {
        terminal.complain(written.error().sentence);
        return NotDone;
    }
    const QString note = format == asMarkdown
        ? bringPictures(QFileInfo(path).absolutePath(), QFileInfo(output).absolutePath(),
                        picturesBeside(article->text().toString()))
        : QString();
    if (!note.isEmpty())
        terminal.complain(note);
    return note.isEmpty() ? Done : AnswerIsNo;
}

} // namespace

Command exportCommand()
{
    Command command;
    command.name = u"export"_s;
    command.usage = u"FILE --to html|markdown|text [-o OUT]"_s;
    command.summary = tr("print the article in another format");
    command.options = {{u"to"_s, tr("the format: html, markdown or text"), u"FORMAT"_s},
                       {u"o"_s, tr("write to the file OUT instead"), u"OUT"_s}};
    command.most = 1;
    command.run = runExport;
    return command;
}

} // namespace galley
