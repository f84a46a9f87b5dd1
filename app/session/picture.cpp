// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/picture_loader_test.cpp

#include "app/session/picture.h"

#include "app/decoding/picture_structure.h"
#include "app/media/picture_path.h"
#include "app/session/picture_import.h"
#include "app/session/words.h"
#include "app/storage/file_start.h"

#include <QFileInfo>

namespace galley {

using session::Words;

namespace {

Result<QString> pathOf(const BlobStore& blobs, const QString& target, const QString& otherFolder)
{
    auto path = picturePath(QFileInfo(blobs.folder()).path(), target);
    if (!path && !otherFolder.isEmpty())
        path = picturePath(otherFolder, target);
    if (!path)
        return Error{
            ErrorKind::NotFound, Words::tr("The picture is not in the article's folder."), {}};
    return *path;
}

Picture notShown(const Error& error)
{
    Picture picture;
    picture.state =
        error.kind == ErrorKind::NotFound ? Picture::State::Absent : Picture::State::Broken;
    picture.sentence = error.sentence;
    return picture;
}

Picture broken(const Error& error, qint64 bytes)
{
    Picture picture;
    picture.state = Picture::State::Broken;
    picture.bytes = bytes;
    picture.sentence = error.sentence;
    return picture;
}

// Of a file whose start does not tell its size.
Picture measuredAsAWhole(const QString& path)
{
    const auto bytes = readPictureFile(path);
    if (!bytes)
        return notShown(bytes.error());
    const auto measured = measurePicture(*bytes);
    if (!measured)
        return broken(measured.error(), bytes->size());
    return {Picture::State::Ready, {}, measured->uprightSize, bytes->size(), {}};
}

} // namespace

Result<QByteArray> pictureFile(const BlobStore& blobs, const QString& target,
                               const QString& otherFolder)
{
    const auto path = pathOf(blobs, target, otherFolder);
    return path ? readPictureFile(*path) : path.error();
}

Picture pictureFrom(const Result<QByteArray>& bytes, int longSide,
                    const DecoderMessages::GiveUp& giveUp)
{
    if (!bytes)
        return notShown(bytes.error());
    const auto image = decodePicture(*bytes, longSide, {}, giveUp);
    if (!image)
        return broken(image.error(), bytes->size());
    return {Picture::State::Ready, image->image, image->uprightSize, bytes->size(), image->note};
}

MeasuredPicture measuredPicture(const BlobStore& blobs, const QString& target,
                                const QString& otherFolder)
{
    constexpr qsizetype startLength = 256 * kibibyte;
    const auto path = pathOf(blobs, target, otherFolder);
    if (!path)
        return {notShown(path.error()), {}};
    const auto start = readStart(*path, startLength);
    if (!start)
        return {notShown(start.error()), {}};
    const QSize size = sizeToldBy(start->bytes);
    return {size.isEmpty() ? measuredAsAWhole(*path)
                           : Picture{Picture::State::Ready, {}, size, start->size, {}},
            start->identity};
}

} // namespace galley
