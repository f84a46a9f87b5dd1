// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/check_command_test.cpp

#include "app/cli/checked_file.h"

#include "app/article/record_file.h"
#include "app/checks/article_check.h"
#include "app/cli/words.h"
#include "app/document/document.h"

#include <QDir>

#include <filesystem>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using cli::Words;

bool isRecord(const json::Tree& file, const lexicon::Catalog& catalog)
{
    const auto type = recordIn(file).member(u"$type");
    return type && type->isString() && catalog.record(type->string());
}

bool isPassedOver(const QFileInfo& folder)
{
    return folder.isSymLink() || folder.fileName() == u"blobs"
        || folder.fileName().endsWith(u".galley");
}

// What is visible in a folder, by name. (QDir would pass over what has no name in UTF-8.)
QFileInfoList entriesOf(const QString& folder, QList<Error>& faults)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(QFile::encodeName(folder).toStdString(), error);
    QStringList names;
    int nameless = 0;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const QByteArray name = QByteArray::fromStdString(entry->path().filename().native());
        if (name.startsWith('.'))
            continue;
        if (!name.isValidUtf8())
            ++nameless;
        else
            names << QString::fromUtf8(name);
    }
    if (error)
        faults << Error{
            ErrorKind::Failed,
            Words::tr("The folder “%1” cannot be read, so that nothing in it was checked: %2.")
                .arg(folder, QString::fromLocal8Bit(error.message().c_str())),
            {}};
    if (nameless > 0)
        faults << Error{
            ErrorKind::Failed,
            Words::tr("In the folder “%1” the names of %2 files or folders are not UTF-8, and "
                      "they were not checked: rename them.")
                .arg(folder, QString::number(nameless)),
            {}};
    names.sort();
    QFileInfoList entries;
    for (const QString& name : names)
        entries << QFileInfo(QDir(folder).filePath(name));
    return entries;
}

} // namespace

CheckedFile checkedFile(const QString& path, const CheckRules& rules)
{
    const auto json = readDocument(path);
    if (!json)
        return {path, {}, json.error(), true};
    const auto article = Article::read(*json);
    if (article) {
        const Manuscript manuscript =
            manuscriptOf(*article, BlobStore(path), QFileInfo(path).path(), rules.now);
        return {path, findingsIn(manuscript, rules.catalog, rules.turnedOff), {}};
    }
    if (article.error().kind == ErrorKind::WrongType) {
        const auto file = json::Tree::parse(*json);
        if (file && isRecord(*file, rules.catalog))
            return {path, findingsIn(*file, rules.catalog), {}};
    }
    return {path, {}, article.error()};
}

bool isSomethingElse(const CheckedFile& file)
{
    return file.failure && file.failure->kind == ErrorKind::WrongType;
}

RecordFiles recordFilesIn(const QString& folder)
{
    RecordFiles files;
    QStringList open{folder}; // of its own, for a stranger's depth costs no stack here
    while (!open.isEmpty()) {
        const QString path = open.takeLast();
        const auto entries = entriesOf(path, files.faults);
        QStringList below;
        for (const QFileInfo& entry : entries) {
            if (entry.isDir() && !isPassedOver(entry))
                below.prepend(entry.filePath());
            else if (entry.isFile() && entry.fileName().endsWith(u".json"))
                files.paths << entry.filePath();
        }
        open << below;
    }
    return files;
}

} // namespace galley
