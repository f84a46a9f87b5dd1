// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/cli/export_command.h"

#include "app/cli/article_file.h"
#include "app/cli/words.h"
#include "app/document/document_export.h"
#include "app/storage/same_file.h"

#include <QCommandLineParser>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

std::optional<ExportFormat> formatNamed(const QString& name)
{
    static const QHash<QString, ExportFormat> formats{{u"html"_s, ExportFormat::Html},
                                                      {u"markdown"_s, ExportFormat::Markdown},
                                                      {u"text"_s, ExportFormat::Text}};
    const auto format = formats.constFind(name);
    return format == formats.cend() ? std::nullopt : std::optional(*format);
}

// An article, or a Markdown file as one; nothing after complaining. What stands beside the article
// adds to it; without that the export is worth having all the same.
std::optional<ExportedArticle> exported(const QString& path, Terminal& terminal)
{
    auto document = openDocument(path, namedDocumentFrom, terminal);
    if (!document)
        return {};
    return ExportedArticle{.article = std::move(document->article),
                           .beside = document->beside ? *document->beside : Sidecar(),
                           .blobs = std::make_shared<BlobStore>(path)};
}

int runExport(const QCommandLineParser& arguments, Terminal& terminal)
{
    const QString path = arguments.positionalArguments().constFirst();
    const QString output = arguments.value(u"o"_s);
    const auto format = formatNamed(arguments.value(u"to"_s));
    if (!format) {
        terminal.complain(Words::tr("Say with --to what is wanted: html, markdown or text."));
        return NotDone;
    }
    auto source = exported(path, terminal);
    if (!source)
        return NotDone;
    source->hasSmartPunctuation = arguments.isSet(u"smart"_s);
    if (!arguments.isSet(u"o"_s)) {
        const ExportContent content = exportContentOf(*source, *format);
        for (const QString& note : content.notes)
            terminal.complain(note);
        terminal.print(content.bytes);
        return Done;
    }
    if (isSameFile(path, output)) {
        terminal.complain(
            Words::tr("“%1” is the article itself: export it to another file.").arg(output));
        return NotDone;
    }
    const auto written = writeExport(*source, *format, output);
    if (!written) {
        terminal.complain(written.error().sentence);
        return NotDone;
    }
    for (const QString& note : written->notes)
        terminal.complain(note);
    if (!written->absentPictures.isEmpty())
        terminal.complain(written->absentPictures);
    return written->absentPictures.isEmpty() ? Done : AnswerIsNo;
}

} // namespace

Command exportCommand()
{
    Command command;
    command.name = u"export"_s;
    command.usage = u"FILE --to html|markdown|text [--smart] [-o OUT]"_s;
    command.summary = Words::tr("print the article in another format");
    command.options = {
        {u"to"_s, Words::tr("the format: html, markdown or text"), u"FORMAT"_s},
        {u"smart"_s, Words::tr("in a page, quotes, dashes and dots as printers set them")},
        {u"o"_s, Words::tr("write to the file OUT instead"), u"OUT"_s}};
    command.maximum = 1;
    command.run = runExport;
    return command;
}

} // namespace galley
