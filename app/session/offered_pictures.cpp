// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/offered_pictures.h"

#include "app/decoding/image_type.h"
#include "app/session/words.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

#include <algorithm>

namespace galley {

using session::Words;

namespace {

// The first type, in the source's order of preference, that is a picture file's.
QString pictureFormatIn(const QMimeData& data)
{
    for (const QString& format : data.formats()) {
        if (isDecodable(format))
            return format;
    }
    return {};
}

Result<QByteArray> asPng(const QImage& image)
{
    QBuffer buffer;
    if (!image.save(&buffer, "PNG"))
        return Error{ErrorKind::Unsupported, Words::tr("The picture cannot be read."), {}};
    return buffer.data();
}

} // namespace

QStringList localFilesIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool arePictures(const QStringList& files)
{
    const QMimeDatabase types;
    return !files.isEmpty() && std::all_of(files.begin(), files.end(), [&](const QString& path) {
        const QMimeType type = types.mimeTypeForFile(path, QMimeDatabase::MatchContent);
        return type.name().startsWith(u"image/");
    });
}

bool seemToBePictures(const QStringList& files)
{
    if (files.size() <= 1)
        return arePictures(files);
    const QMimeDatabase types;
    const auto seen = files.begin() + qMin(files.size(), maximumFilesAtOnce);
    return std::all_of(files.begin(), seen, [&](const QString& path) {
        const QMimeType type = types.mimeTypeForFile(path, QMimeDatabase::MatchExtension);
        return type.name().startsWith(u"image/");
    });
}

Error tooManyFiles(qsizetype count)
{
    const QLocale locale;
    return {ErrorKind::TooLarge,
            Words::tr("These are %1 files, and at most %2 are taken at once: choose fewer.")
                .arg(locale.toString(static_cast<qlonglong>(count)),
                     locale.toString(static_cast<qlonglong>(maximumFilesAtOnce))),
            {}};
}

bool holdsPicture(const QMimeData& data)
{
    if (const QStringList files = localFilesIn(data); !files.isEmpty())
        return seemToBePictures(files);
    return data.hasImage() || !pictureFormatIn(data).isEmpty();
}

Result<PictureBytes> pictureIn(const QMimeData& data)
{
    if (const QStringList files = localFilesIn(data); !files.isEmpty())
        return PictureBytes([path = files.front()] { return readPictureFile(path); });
    if (const QString format = pictureFormatIn(data); !format.isEmpty())
        return PictureBytes([bytes = data.data(format)] { return Result(bytes); });
    if (data.hasImage())
        return PictureBytes(
            [image = qvariant_cast<QImage>(data.imageData())] { return asPng(image); });
    if (data.hasUrls())
        return Error{
            ErrorKind::Unsupported,
            Words::tr("The picture is on the web, and Galley fetches nothing: save it as a file "
                      "first."),
            {}};
    return Error{ErrorKind::WrongType, Words::tr("There is no picture in it."), {}};
}

} // namespace galley
