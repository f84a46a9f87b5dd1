// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/picture.h"

#include "app/decoding/picture_decoder.h"
#include "app/media/picture_path.h"
#include "app/session/picture_import.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace galley {

Result<QByteArray> pictureFile(const BlobStore& blobs, const QString& target)
{
    const auto path = picturePath(QFileInfo(blobs.folder()).path(), target);
    if (!path)
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("Picture", "The picture is not in the article's folder."),
            {}};
    return readPictureFile(*path);
}

Picture pictureFrom(const Result<QByteArray>& bytes, int longSide)
{
    Picture picture;
    if (!bytes) {
        const bool isAbsent = bytes.error().kind == ErrorKind::NotFound;
        picture.state = isAbsent ? Picture::State::Absent : Picture::State::Broken;
        picture.sentence = bytes.error().sentence;
        return picture;
    }
    picture.bytes = bytes->size();
    const auto image = decodePicture(*bytes, longSide);
    if (!image) {
        picture.state = Picture::State::Broken;
        picture.sentence = image.error().sentence;
        return picture;
    }
    picture.state = Picture::State::Ready;
    picture.image = image->image;
    picture.size = image->originalSize;
    picture.sentence = image->note;
    return picture;
}

} // namespace galley
