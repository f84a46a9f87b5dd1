// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/image_refusal_test.cpp

#include "app/decoding/image_faults.h"

#include "app/decoding/heif_reading.h"
#include "app/decoding/words.h"

#include <QImageReader>
#include <QLocale>

namespace galley {

using decoding::Words;

namespace {

QString memorySize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

Error pictureFault(const ImageType& type, const QString& sentence)
{
    return {ErrorKind::Malformed, sentence.arg(type.name), {}};
}

// Some are decoded by other libraries than Qt's.
bool hasDecoder(const QByteArray& format)
{
    return format == "heif" ? HeifReading::load()
                            : QImageReader::supportedImageFormats().contains(format);
}

} // namespace

Error brokenPicture(const ImageType& type)
{
    return pictureFault(type,
                        Words::tr("The %1 picture is broken or cut off: open it in another "
                                  "program and save it anew, or choose another."));
}

Error unknownSize(const ImageType& type)
{
    return pictureFault(
        type,
        Words::tr("The size of the %1 picture cannot be read: the file is broken or the "
                  "picture is larger than this format's reader allows. Save it as PNG "
                  "or JPEG, or choose another."));
}

Error partOutside()
{
    return {ErrorKind::Mismatch,
            Words::tr("What is to be cut out lies outside the picture: choose the "
                      "part anew."),
            {}};
}

Error excessivePicture()
{
    return {ErrorKind::TooLarge,
            Words::tr("The picture takes more memory or time than Galley gives to "
                      "one: open it in another program, save it smaller, and choose "
                      "that."),
            {}};
}

std::optional<Error> fileFault(const QByteArray& bytes, const ImageType& type,
                               const ImageLimits& limits)
{
    if (bytes.isEmpty())
        return Error{ErrorKind::Malformed,
                     Words::tr("The picture file is empty (0 bytes): choose another."),
                     {}};
    if (bytes.size() > limits.fileBytes)
        return Error{ErrorKind::TooLarge,
                     Words::tr("The picture file is larger than %1, the most that "
                               "Galley reads: scale the picture down first.")
                         .arg(memorySize(limits.fileBytes)),
                     {}};
    if (type.mimeType.isEmpty())
        return Error{ErrorKind::WrongType,
                     Words::tr("This file is not a picture that Galley knows: choose "
                               "a PNG, JPEG, WebP, AVIF, HEIC, GIF, BMP or TIFF file."),
                     {}};
    if (!hasDecoder(type.readerFormat))
        return Error{ErrorKind::Unsupported,
                     Words::tr("%1 pictures cannot be read here: save the picture as "
                               "PNG, JPEG or WebP first.")
                         .arg(type.name),
                     {}};
    return {};
}

std::optional<Error> structureFault(const PictureStructure& structure, const ImageType& type,
                                    const ImageLimits& limits)
{
    if (structure.isExcessive)
        return Error{ErrorKind::TooLarge,
                     Words::tr("The %1 picture is made so that reading it would take "
                               "too long: open it in another program and save it "
                               "anew, or choose another.")
                         .arg(type.name),
                     {}};
    if (auto fault = needFault(structure.size, 0, limits))
        return fault;
    if (!structure.isComplete)
        return brokenPicture(type);
    return {};
}

std::optional<Error> needFault(QSize size, qint64 neededBytes, const ImageLimits& limits)
{
    const QString width = QString::number(size.width());
    const QString height = QString::number(size.height());
    constexpr qint64 million = 1'000'000;
    if (qint64(size.width()) * size.height() > limits.pixels)
        return Error{ErrorKind::TooLarge,
                     Words::tr("The picture has %1 × %2 pixels, and Galley reads up to %3 "
                               "million: scale it down first.")
                         .arg(width, height, QString::number(limits.pixels / million)),
                     {}};
    if (neededBytes > limits.decodedBytes)
        return Error{ErrorKind::TooLarge,
                     Words::tr("The picture has %1 × %2 pixels and would take more "
                               "than %3 of memory: scale it down first.")
                         .arg(width, height, memorySize(limits.decodedBytes)),
                     {}};
    return {};
}

} // namespace galley
