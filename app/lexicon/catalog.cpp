// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/lexicon/catalog.h"

#include "app/base/byte_units.h"
#include "app/lexicon/document_reader.h"
#include "app/lexicon/words.h"
#include "app/storage/base_folders.h"
#include "app/storage/bounded_read.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace galley::lexicon {

using namespace Qt::StringLiterals;

namespace {

Catalog readShipped()
{
    Catalog catalog;
    QDirIterator files(u":/lexicons"_s, {u"*.json"_s});
    while (files.hasNext()) {
        QFile file(files.next());
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto document = readDocument(isOpen ? file.readAll() : QByteArray());
        if (document)
            catalog.add(*document);
        else
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(document.error().sentence));
    }
    return catalog;
}

Result<Document> readFile(const QString& path)
{
    const auto json = boundedRead(path, mebibyte);
    if (!json)
        return json.error(); // whose sentence names the file
    auto document = readDocument(*json);
    if (document)
        return document;
    Error error = document.error();
    const QString place =
        error.place ? u":%1:%2"_s.arg(error.place->line).arg(error.place->column) : QString();
    error.sentence = Words::tr("The schema %1 is not used: %2").arg(path + place, error.sentence);
    return error;
}

// In the order of their names, so that of two files with one id the same one counts each time.
QStringList filesIn(const QString& folder)
{
    constexpr qsizetype maximum = 1000;
    QStringList paths;
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files);
    while (files.hasNext() && paths.size() < maximum)
        paths << files.next();
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

const Catalog& Catalog::shipped()
{
    static const Catalog catalog = readShipped();
    return catalog;
}

void Catalog::add(const Document& document)
{
    m_definitions.insert(document.id, document.definitions);
}

SchemaPointer Catalog::find(const QString& reference) const
{
    const qsizetype hash = reference.indexOf(u'#');
    const QString id = hash < 0 ? reference : reference.first(hash);
    const QString name = hash < 0 ? u"main"_s : reference.sliced(hash + 1);
    return m_definitions.value(id).value(name);
}

const RecordSchema* Catalog::record(const QString& type) const
{
    const SchemaPointer schema = type.contains(u'#') ? nullptr : find(type);
    return schema ? std::get_if<RecordSchema>(&schema->rule)
                  : nullptr; // the catalog keeps it alive
}

QString schemaFolder()
{
    return dataFolder() + u"/lexicons"_s;
}

InstalledSchemas readInstalledSchemas(const QString& folder)
{
    InstalledSchemas schemas{Catalog::shipped(), {}};
    for (const QString& path : filesIn(folder)) {
        const auto document = readFile(path);
        if (document)
            schemas.catalog.add(*document);
        else
            schemas.faults << document.error();
    }
    return schemas;
}

} // namespace galley::lexicon
