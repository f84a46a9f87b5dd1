// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/export_command.h"

#include "app/about/about_file.h"
#include "app/cli/article_file.h"
#include "app/cli/words.h"
#include "app/exchange/html_page.h"
#include "app/exchange/markdown_export.h"
#include "app/exchange/markdown_import.h"
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

// What is exported.
struct Source {
    Article article;
    QString path;
    QString coverAlt;
    bool hasSmartPunctuation = false;
};

// An article, or a Markdown file as one; nothing after complaining. What stands beside the article
// adds to it; without that the export is worth having all the same.
std::optional<Source> readSource(const QString& path, Terminal& terminal)
{
    if (isMarkdownName(path)) {
        auto imported = readMarkdown(path, terminal);
        return imported
            ? std::optional(Source{std::move(imported->article), path, imported->coverAlt})
            : std::nullopt;
    }
    auto article = readArticle(path, terminal);
    if (!article)
        return {};
    const auto about = readAbout(path);
    if (!about)
        terminal.complain(about.error().sentence);
    return Source{*std::move(article), path, about ? about->coverAlt : QString()};
}

void tellOfForeignBody(const Article& article, Terminal& terminal)
{
    if (const QString note = foreignBodyNote(article); !note.isEmpty())
        terminal.complain(note);
}

QByteArray asHtml(const Source& source, Terminal& terminal)
{
    tellOfForeignBody(source.article, terminal);
    DocumentPictures pictures(source.path);
    return toHtmlPage(source.article, [&](const QString& target) { return pictures.read(target); },
                      {source.coverAlt, source.hasSmartPunctuation});
}

QByteArray asMarkdown(const Source& source, Terminal& terminal)
{
    const MarkdownExport made = toMarkdownFile(source.article, source.coverAlt);
    for (const QString& note : made.notes)
        terminal.complain(note);
    return made.file;
}

QByteArray asText(const Source& source, Terminal& terminal)
{
    tellOfForeignBody(source.article, terminal);
    return toTextFile(source.article);
}

using Format = QByteArray (*)(const Source& source, Terminal& terminal);

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
    auto source = readSource(path, terminal);
    if (!source)
        return NotDone;
    source->hasSmartPunctuation = arguments.isSet(u"smart"_s);
    if (!arguments.isSet(u"o"_s)) {
        terminal.print(format(*source, terminal));
        return Done;
    }
    if (isSameFile(path, output)) {
        terminal.complain(tr("“%1” is the article itself: export it to another file.").arg(output));
        return NotDone;
    }
    if (const auto written = durableWrite(output, format(*source, terminal)); !written) {
        terminal.complain(written.error().sentence);
        return NotDone;
    }
    const QString note = format == asMarkdown
        ? bringPictures(QFileInfo(path).absolutePath(), QFileInfo(output).absolutePath(),
                        picturesBeside(source->article))
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
    command.usage = u"FILE --to html|markdown|text [--smart] [-o OUT]"_s;
    command.summary = tr("print the article in another format");
    command.options = {{u"to"_s, tr("the format: html, markdown or text"), u"FORMAT"_s},
                       {u"smart"_s, tr("in a page, quotes, dashes and dots as printers set them")},
                       {u"o"_s, tr("write to the file OUT instead"), u"OUT"_s}};
    command.most = 1;
    command.run = runExport;
    return command;
}

} // namespace galley
