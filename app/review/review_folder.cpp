// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/review_folder.h"

#include "app/base/document_limit.h"
#include "app/review/review_file.h"
#include "app/review/words.h"
#include "app/sidecar/sidecar_file.h"
#include "app/storage/bounded_read.h"
#include "app/storage/directory.h"
#include "app/storage/durable_write.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace galley::review {

using namespace Qt::StringLiterals;

namespace {

// More of either nobody reviewed a draft with; what is beyond them is said and not read.
constexpr qsizetype maximumPeople = 500;
constexpr qsizetype maximumRecords = 2000;
constexpr qint64 largestRecords = 512ll * 1024 * 1024; // bytes, of all together

QString baseFolderIn(const QString& folder)
{
    return folder + u"/base"_s;
}

QString personPath(const QString& folder, const QUuid& person)
{
    return folder + u'/' + person.toString(QUuid::WithoutBraces) + u".json"_s;
}

QString recordPath(const QString& folder, const QByteArray& digest)
{
    return baseFolderIn(folder) + u'/' + QString::fromLatin1(digest) + u".json"_s;
}

Error notUnderstood(const QString& path, const Error& fault)
{
    const QString reason = fault.place
        ? Words::tr("Line %1, column %2: %3")
              .arg(QString::number(fault.place->line), QString::number(fault.place->column),
                   fault.sentence)
        : fault.sentence;
    return {ErrorKind::Malformed,
            Words::tr("The remarks in “%1” cannot be used and are left as they are: %2 Mend the "
                      "file, or move it away.")
                .arg(QDir::toNativeSeparators(path), reason),
            {}};
}

// Empty where there is no file.
struct PersonFile {
    QByteArray json;
    Entries entries;
};

Result<PersonFile> readPerson(const QString& path, const QUuid& person)
{
    const auto json = boundedRead(path, largestReviewFile, Links::NotFollowed);
    if (!json && json.error().kind == ErrorKind::NotFound)
        return PersonFile();
    if (!json)
        return json.error();
    auto entries = entriesIn(*json);
    if (!entries)
        return notUnderstood(path, entries.error());
    for (const QUuid& author : entries->authors()) {
        if (author != person)
            return notUnderstood(path,
                                 {ErrorKind::Malformed,
                                  Words::tr("Its name is not that of the person who wrote it."),
                                  {}});
    }
    return PersonFile{*json, *std::move(entries)};
}

QFileInfoList filesIn(const QString& folder, const QString& filter)
{
    return QDir(folder).entryInfoList({filter}, QDir::Files | QDir::Hidden | QDir::System,
                                      QDir::Name);
}

void readPeople(const QString& folder, ReadReview& read)
{
    qsizetype people = 0;
    for (const QFileInfo& file : filesIn(folder, u"*.json"_s)) {
        const QUuid person = QUuid::fromString(file.completeBaseName());
        if (person.isNull())
            continue;
        if (++people > maximumPeople) {
            read.faults.append(
                {ErrorKind::TooLarge,
                 Words::tr("“%1” has remarks of more than %2 people; those of the "
                           "others are not shown.")
                     .arg(QDir::toNativeSeparators(folder), QString::number(maximumPeople)),
                 {}});
            break;
        }
        const auto content = readPerson(file.filePath(), person);
        if (content)
            read.review.entries.add(content->entries);
        else
            read.faults.append(content.error());
    }
}

void readRecords(const QString& folder, ReadReview& read)
{
    QSet<QByteArray> wanted;
    for (const Entry& entry : read.review.entries.all()) {
        if (entry.target)
            wanted.insert(entry.target->record);
    }
    int missing = 0;
    qint64 size = 0;
    for (const QByteArray& digest : wanted) {
        if (read.review.records.size() == maximumRecords || size > largestRecords) {
            read.faults.append({ErrorKind::TooLarge,
                                Words::tr("The remarks in “%1” are about more versions than can "
                                          "be read; where some of them belong is not known.")
                                    .arg(QDir::toNativeSeparators(folder)),
                                {}});
            return;
        }
        const QString path = recordPath(folder, digest);
        const auto json = boundedRead(path, largestDocument, Links::NotFollowed);
        if (!json && json.error().kind == ErrorKind::NotFound) {
            ++missing;
            continue;
        }
        if (!json) {
            read.faults.append(json.error());
            continue;
        }
        if (QCryptographicHash::hash(*json, QCryptographicHash::Sha256).toHex() != digest) {
            read.faults.append(
                {ErrorKind::Mismatch,
                 Words::tr("“%1” is not the version that its name says; where the remarks on it "
                           "belong is not known.")
                     .arg(QDir::toNativeSeparators(path)),
                 {}});
            continue;
        }
        size += json->size();
        read.review.records.insert(digest, *json);
    }
    if (missing > 0)
        read.faults.append({ErrorKind::NotFound,
                            Words::tr("%n version(s) that remarks are about are not in “%1”; where "
                                      "those belong is not known.",
                                      nullptr, missing)
                                .arg(QDir::toNativeSeparators(baseFolderIn(folder))),
                            {}});
}

Result<void> addPerson(const QString& folder, const QUuid& person, const Entries& entries)
{
    const QString path = personPath(folder, person);
    constexpr int maximumTries = 20; // each of the others is done after one
    for (int tries = 0; tries < maximumTries; ++tries) {
        const auto present = readPerson(path, person);
        if (!present)
            return present.error();
        Entries together = present->entries;
        together.add(entries);
        const QByteArray json = reviewFileOf(together, person);
        if (json == present->json || together == present->entries)
            return {};
        if (json.size() > largestReviewFile)
            return Error{ErrorKind::TooLarge,
                         Words::tr("“%1” would become larger than %2 MB and was not written.")
                             .arg(QDir::toNativeSeparators(path),
                                  QString::number(largestReviewFile / mebibyte)),
                         {}};
        if (const auto read = entriesIn(json); !read)
            return Error{read.error().kind,
                         Words::tr("“%1” was not written, because it could not be read again: %2")
                             .arg(QDir::toNativeSeparators(path), read.error().sentence),
                         {}};
        auto written = durableWrite(path, json,
                                    present->json.isEmpty() ? FormerContent::none()
                                                            : FormerContent::of(present->json),
                                    Links::NotFollowed);
        if (written || written.error().kind != ErrorKind::Changed)
            return written;
    }
    return Error{ErrorKind::Changed,
                 Words::tr("“%1” is changed by another program all the time; the remarks were not "
                           "written. Try again when that has ended.")
                     .arg(QDir::toNativeSeparators(path)),
                 {}};
}

Result<void> addRecord(const QString& folder, const QByteArray& digest, const QByteArray& json)
{
    const QString path = recordPath(folder, digest);
    const auto read = [&] { return boundedRead(path, largestDocument, Links::NotFollowed); };
    const auto present = read();
    if (present && *present == json)
        return {};
    if (!present && present.error().kind != ErrorKind::NotFound)
        return present.error();
    auto written =
        durableWrite(path, json, present ? FormerContent::of(*present) : FormerContent::none(),
                     Links::NotFollowed);
    if (!written && written.error().kind == ErrorKind::Changed) {
        const auto byAnother = read(); // who remarked on the same at the same time
        if (byAnother && *byAnother == json)
            return {};
    }
    return written;
}

// Somebody beyond that would not be read again, or hide others.
Result<void> heldToPeople(const QString& folder, const QList<QUuid>& authors)
{
    QSet<QUuid> people(authors.begin(), authors.end());
    for (const QFileInfo& file : filesIn(folder, u"*.json"_s))
        people.insert(QUuid::fromString(file.completeBaseName()));
    people.remove(QUuid());
    if (people.size() <= maximumPeople)
        return {};
    return Error{ErrorKind::TooLarge,
                 Words::tr("“%1” would have remarks of more than %2 people; nothing was added.")
                     .arg(QDir::toNativeSeparators(folder), QString::number(maximumPeople)),
                 {}};
}

Error isLink(const QString& folder)
{
    return {ErrorKind::NotAFile,
            Words::tr("“%1” is a link, and remarks are not read through one. Put the folder itself "
                      "in its place.")
                .arg(QDir::toNativeSeparators(folder)),
            {}};
}

} // namespace

QString reviewFolderOf(const QString& documentPath)
{
    return sidecarFolderOf(documentPath) + u"/review"_s;
}

ReadReview readReview(const QString& documentPath)
{
    // A folder that is a link is another document's.
    const QFileInfo beside(sidecarFolderOf(documentPath));
    if (beside.isSymLink()) {
        ReadReview read;
        read.faults.append(isLink(beside.filePath()));
        return read;
    }
    return readReviewFolder(reviewFolderOf(documentPath));
}

ReadReview readReviewFolder(const QString& folder)
{
    ReadReview read;
    const QFileInfo entry(folder);
    if (entry.isSymLink())
        read.faults.append(isLink(folder));
    if (entry.isSymLink() || !entry.exists())
        return read;
    readPeople(folder, read);
    readRecords(folder, read);
    return read;
}

std::optional<Error> obstacleToAdding(const QString& documentPath, const QUuid& person)
{
    const auto present = readPerson(personPath(reviewFolderOf(documentPath), person), person);
    return present ? std::nullopt : std::optional(present.error());
}

Result<void> addToReview(const QString& documentPath, const Review& addition)
{
    if (const auto obstacle = obstacleTo(sidecarFolderOf(documentPath))) // as a link is
        return *obstacle;
    return addToReviewFolder(reviewFolderOf(documentPath), addition);
}

Result<void> addToReviewFolder(const QString& folder, const Review& addition)
{
    if (auto held = heldToPeople(folder, addition.entries.authors()); !held)
        return held;
    QStringList folders{folder};
    if (!addition.records.isEmpty())
        folders.append(baseFolderIn(folder));
    for (const QString& each : folders) {
        if (auto made = makeFolderBeside(each); !made)
            return made;
    }
    for (auto record = addition.records.cbegin(); record != addition.records.cend(); ++record) {
        if (auto added = addRecord(folder, record.key(), *record); !added)
            return added;
    }
    for (const QUuid& person : addition.entries.authors()) {
        if (auto added = addPerson(folder, person, addition.entries.by(person)); !added)
            return added;
    }
    return {};
}

} // namespace galley::review
