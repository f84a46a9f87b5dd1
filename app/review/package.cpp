// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/package.h"

#include "app/article/article.h"
#include "app/atproto/cid.h"
#include "app/history/document_identity.h"
#include "app/json/json_string.h"
#include "app/review/archive.h"
#include "app/review/review_file.h"
#include "app/review/targets.h"
#include "app/review/words.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/bounded_read.h"
#include "app/storage/durable_write.h"
#include "app/storage/same_file.h"

#include <QDir>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestPackage = 128 * mebibyte;
const QString packageFormat = QStringLiteral("galley-review-package");
constexpr qint64 packageVersion = 1;

const QString manifestName = QStringLiteral("manifest.json");
const QString recordName = QStringLiteral("record.json");
const QString reviewFolder = QStringLiteral("review/");
const QString baseFolder = QStringLiteral("review/base/");
const QString blobFolder = QStringLiteral("blobs/");
const QString extension = QStringLiteral(".json");

QByteArray manifestOf(const Package& package)
{
    return "{\"format\":" + json::literalOf(packageFormat)
        + ",\"version\":" + QByteArray::number(packageVersion)
        + ",\"document\":" + json::literalOf(package.document.toString(QUuid::WithoutBraces))
        + ",\"name\":" + json::literalOf(package.name) + "}\n";
}

Error notAPackage()
{
    return {ErrorKind::WrongType, Words::tr("It is no review that Galley packed."), {}};
}

Result<void> readManifest(const QByteArray& bytes, Package& package)
{
    const auto tree = json::Tree::parse(bytes, {.bytes = mebibyte, .depth = 20, .values = 10'000});
    if (!tree || !tree->root().isObject())
        return notAPackage();
    const auto text = [&](QStringView name) {
        const auto value = tree->root().member(name);
        return value && value->isString() ? value->string() : QString();
    };
    const auto number = tree->root().member(u"version");
    if (text(u"format") != packageFormat || !number)
        return notAPackage();
    if (number->kind() != json::Kind::Number || number->integer() != packageVersion)
        return Error{ErrorKind::Unsupported,
                     Words::tr("It was packed by another version of Galley, and this one does not "
                               "understand it."),
                     {}};
    package.document = QUuid::fromString(text(u"document"));
    package.name = text(u"name");
    return {};
}

QStringView nameWithin(QStringView name, QStringView folder)
{
    if (!name.startsWith(folder) || !name.endsWith(extension))
        return {};
    const QStringView within = name.sliced(folder.size()).chopped(extension.size());
    return within.contains(u'/') ? QStringView() : within;
}

// One that means a file in the folder itself, which everybody sees there.
bool isPictureName(const QString& name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\')
        && !name.startsWith(u'.');
}

// A name may be a person's own; a CID says what has to be in the file.
bool isWhatItsNameSays(const QString& name, const QByteArray& content)
{
    const auto cid = atproto::Cid::parse(name.section(u'.', 0, 0));
    return !cid || atproto::Cid::ofBlob(content) == *cid;
}

// A file of the archive that belongs to the review; others are passed over.
Result<void> take(const ArchivedFile& file, Package& package)
{
    if (file.name == recordName) {
        package.record = file.content;
        return {};
    }
    if (const QStringView digest = nameWithin(file.name, baseFolder); !digest.isEmpty()) {
        if (digestOf(file.content) != digest.toLatin1())
            return Error{
                ErrorKind::Mismatch,
                Words::tr("“%1” in it is not the version that its name says.").arg(file.name),
                {}};
        package.review.records.insert(digest.toLatin1(), file.content);
        return {};
    }
    if (file.name.startsWith(blobFolder)) {
        const QString name = file.name.sliced(blobFolder.size());
        if (!isPictureName(name))
            return {};
        if (!isWhatItsNameSays(name, file.content))
            return Error{
                ErrorKind::Mismatch,
                Words::tr("“%1” in it is not the picture that its name says.").arg(file.name),
                {}};
        package.blobs.insert(name, file.content);
        return {};
    }
    const QUuid person = QUuid::fromString(nameWithin(file.name, reviewFolder).toString());
    if (person.isNull())
        return {};
    const auto entries = entriesIn(file.content);
    if (!entries)
        return Error{
            ErrorKind::Malformed,
            Words::tr("The remarks in it cannot be used: %1").arg(entries.error().sentence),
            {}};
    package.review.entries.add(*entries);
    return {};
}

} // namespace

Result<QByteArray> packed(const Package& package)
{
    QList<ArchivedFile> files{{manifestName, manifestOf(package)}, {recordName, package.record}};
    for (const QUuid& person : package.review.entries.authors())
        files.append({reviewFolder + person.toString(QUuid::WithoutBraces) + extension,
                      reviewFileOf(package.review.entries.by(person), person)});
    for (auto record = package.review.records.cbegin(); record != package.review.records.cend();
         ++record)
        files.append({baseFolder + QString::fromLatin1(record.key()) + extension, *record});
    for (auto blob = package.blobs.cbegin(); blob != package.blobs.cend(); ++blob)
        files.append({blobFolder + blob.key(), *blob});
    return archiveOf(files);
}

bool belongsTo(const QString& documentPath, const QString& path)
{
    const QString beside = documentPathOf(sidecarFolderOf(documentPath)) + u'/';
    return documentPathOf(path) == documentPathOf(documentPath) || isSameFile(path, documentPath)
        || documentPathOf(path).startsWith(beside);
}

Error articleIsInTheWay(const QString& path)
{
    return {ErrorKind::WrongType,
            Words::tr("“%1” is the article or belongs to it, and was left as it is: give another "
                      "name.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
}

Result<void> writePackage(const Package& package, const QString& documentPath, const QString& path)
{
    if (belongsTo(documentPath, path))
        return articleIsInTheWay(path);
    const auto bytes = packed(package);
    if (!bytes)
        return bytes.error();
    if (bytes->size() > largestPackage) // nobody could read it
        return Error{ErrorKind::TooLarge,
                     Words::tr("The review would be larger than %1 MB and was not written; leave "
                               "the pictures out.")
                         .arg(largestPackage / mebibyte),
                     {}};
    return durableWrite(path, *bytes);
}

Result<Package> unpacked(const QByteArray& bytes)
{
    const auto files = filesIn(bytes);
    if (!files)
        return files.error();
    Package package;
    bool hasManifest = false;
    for (const ArchivedFile& file : *files) {
        const bool isManifest = file.name == manifestName;
        hasManifest = hasManifest || isManifest;
        const auto taken = isManifest ? readManifest(file.content, package) : take(file, package);
        if (!taken)
            return taken.error();
    }
    if (!hasManifest)
        return notAPackage();
    if (const auto article = Article::read(package.record); !article)
        return Error{
            ErrorKind::Malformed,
            Words::tr("The article in it cannot be used: %1").arg(article.error().sentence),
            {}};
    return package;
}

Result<Package> readPackage(const QString& path)
{
    const auto bytes = boundedRead(path, largestPackage);
    if (!bytes)
        return bytes.error();
    auto package = unpacked(*bytes);
    if (!package)
        return Error{package.error().kind,
                     Words::tr("“%1” cannot be used: %2")
                         .arg(QDir::toNativeSeparators(path), package.error().sentence),
                     {}};
    return package;
}

} // namespace galley::review
