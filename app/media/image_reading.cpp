// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/media/image_reading.h"

#include "app/media/bmp_structure.h"
#include "app/media/exif_orientation.h"
#include "app/media/jpeg_structure.h"
#include "app/media/webp_container.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

namespace galley {

namespace {

QString words(const char* sentence)
{
    return QCoreApplication::translate("Media", sentence);
}

QString memorySize(qsizetype bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

void addNote(DecodedImage& decoded, const char* sentence)
{
    if (!decoded.note.isEmpty())
        decoded.note += u' ';
    decoded.note += words(sentence);
}

Error pictureFault(const ImageType& type, const char* sentence)
{
    return {ErrorKind::Malformed, words(sentence).arg(type.name), {}};
}

Error brokenPicture(const ImageType& type)
{
    return pictureFault(type,
                        QT_TRANSLATE_NOOP("Media",
                                          "The %1 picture is broken or cut off: open it in another "
                                          "program and save it anew, or choose another."));
}

// What the decoders keep to themselves or overlook.
struct Structure {
    bool isComplete = true;
    bool isForPrint = false; // in printing colours (CMYK)
    QByteArray exif; // where the decoder ignores it
};

Structure structureOf(const QByteArray& bytes, const ImageType& type)
{
    if (type.readerFormat == "webp") {
        const auto container = webPContainerOf(bytes);
        return {container.has_value(), false, container ? container->exif : QByteArray()};
    }
    if (type.readerFormat == "jpeg") {
        const JpegStructure jpeg = jpegStructureOf(bytes);
        return {jpeg.isComplete, jpeg.components == 4, {}};
    }
    return {type.readerFormat != "bmp" || isBmpComplete(bytes), false, {}};
}

std::optional<Error> fileFault(const QByteArray& bytes, const ImageType& type,
                               const ImageLimits& limits)
{
    if (bytes.isEmpty())
        return Error{ErrorKind::Malformed,
                     words(QT_TRANSLATE_NOOP(
                         "Media", "The picture file is empty (0 bytes): choose another.")),
                     {}};
    if (bytes.size() > limits.fileBytes)
        return Error{ErrorKind::TooLarge,
                     words(QT_TRANSLATE_NOOP("Media",
                                             "The picture file is larger than %1, the most that "
                                             "Galley reads: scale the picture down first."))
                         .arg(memorySize(limits.fileBytes)),
                     {}};
    if (type.mimeType.isEmpty())
        return Error{ErrorKind::WrongType,
                     words(QT_TRANSLATE_NOOP("Media",
                                             "This file is not a picture that Galley knows: choose "
                                             "a PNG, JPEG, WebP, GIF, BMP or TIFF file.")),
                     {}};
    if (type.readerFormat.isEmpty()
        || !QImageReader::supportedImageFormats().contains(type.readerFormat))
        return Error{ErrorKind::Unsupported,
                     words(QT_TRANSLATE_NOOP("Media",
                                             "%1 pictures cannot be read here: save the picture as "
                                             "PNG, JPEG or WebP first."))
                         .arg(type.name),
                     {}};
    return {};
}

// Qt's own limit holds for the whole program and is below ours; sizeFault() is stricter than
// either.
void raiseAllocationLimit()
{
    static const bool raised = [] {
        QImageReader::setAllocationLimit(256);
        return true;
    }();
    Q_UNUSED(raised)
}

// What decoding would take, before it takes it.
std::optional<Error> sizeFault(QSize size, QImage::Format format, const ImageLimits& limits)
{
    constexpr qint64 screenBytes = 4; // every picture becomes RGB32 or ARGB32 in the end
    const qint64 formatBytes = QImage::toPixelFormat(format).bitsPerPixel() / 8;
    const qint64 needed = qint64(size.width()) * size.height() * qMax(formatBytes, screenBytes);
    if (needed <= limits.decodedBytes)
        return {};
    return Error{ErrorKind::TooLarge,
                 words(QT_TRANSLATE_NOOP("Media",
                                         "The picture has %1 × %2 pixels and would take more than "
                                         "%3 of memory: scale it down first."))
                     .arg(QString::number(size.width()), QString::number(size.height()),
                          memorySize(limits.decodedBytes)),
                 {}};
}

int longSideOf(QSize size)
{
    return qMax(size.width(), size.height());
}

// As large as a picture has to be read so that its part (of the size `wanted`) fits.
QSize fitted(QSize size, QSize wanted, int longSide)
{
    if (longSide <= 0 || longSideOf(wanted) <= longSide)
        return size;
    const int side = qRound(qreal(longSide) * longSideOf(size) / longSideOf(wanted));
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

// A part, given in pixels of the upright picture, of that picture as it was read: smaller, perhaps.
QImage partOf(const QImage& image, QSize uprightSize, const QRect& part, int longSide)
{
    const qreal across = qreal(image.width()) / uprightSize.width();
    const qreal down = qreal(image.height()) / uprightSize.height();
    QRect cut(qRound(part.x() * across), qRound(part.y() * down), qRound(part.width() * across),
              qRound(part.height() * down));
    cut.setSize(cut.size().expandedTo({1, 1}));
    if (longSide > 0)
        cut.setSize(cut.size().boundedTo({longSide, longSide}));
    cut.moveRight(qMin(cut.right(), image.width() - 1));
    cut.moveBottom(qMin(cut.bottom(), image.height() - 1));
    return image.copy(cut.intersected(image.rect()));
}

Error outsideFault()
{
    return {ErrorKind::Mismatch,
            words(QT_TRANSLATE_NOOP("Media",
                                    "What is to be cut out lies outside the picture: choose the "
                                    "part anew.")),
            {}};
}

// A profile of printing colours and some newer ones are beyond QColorSpace.
void toSrgb(DecodedImage& decoded)
{
    const QColorSpace space = decoded.image.colorSpace();
    if (space.isValid() && space != QColorSpace(QColorSpace::SRgb)) {
        decoded.image.convertToColorSpace(QColorSpace::SRgb);
        decoded.profileConverted = true;
    } else if (!space.isValid() && !space.iccProfile().isEmpty()) {
        addNote(decoded,
                QT_TRANSLATE_NOOP("Media",
                                  "The picture has a colour profile that Galley cannot use, so its "
                                  "colours may look different."));
    }
}

// The same pixels without the texts, resolution and profile that came along with them.
QImage pixelsOf(const QImage& image)
{
    const auto format = image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    auto* pixels = new QImage(image.convertToFormat(format));
    return QImage(
        pixels->constBits(), pixels->width(), pixels->height(), pixels->bytesPerLine(), format,
        [](void* kept) { delete static_cast<QImage*>(kept); }, pixels);
}

} // namespace

Result<DecodedImage> decodeImage(const QByteArray& bytes, int longSide, const ImageLimits& limits,
                                 const QRect& part)
{
    const ImageType type = imageTypeOf(bytes);
    if (const auto fault = fileFault(bytes, type, limits))
        return *fault;

    raiseAllocationLimit();
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, type.readerFormat);

    DecodedImage decoded;
    decoded.mimeType = type.mimeType;
    decoded.originalSize = reader.size();
    if (decoded.originalSize.isEmpty())
        return pictureFault(
            type,
            QT_TRANSLATE_NOOP(
                "Media",
                "The size of the %1 picture cannot be read: the file is broken or the "
                "picture is larger than this format's reader allows. Save it as PNG "
                "or JPEG, or choose another."));
    if (const auto fault = sizeFault(decoded.originalSize, reader.imageFormat(), limits))
        return *fault;
    const Structure structure = structureOf(bytes, type);
    const auto transformation = reader.transformation() | exifTransformation(structure.exif);
    decoded.uprightSize = transformation & QImageIOHandler::TransformationRotate90
        ? decoded.originalSize.transposed()
        : decoded.originalSize;
    if (!part.isEmpty() && !QRect({}, decoded.uprightSize).contains(part))
        return outsideFault();
    const QSize wanted =
        fitted(decoded.originalSize, part.isEmpty() ? decoded.originalSize : part.size(), longSide);
    if (wanted != decoded.originalSize)
        reader.setScaledSize(wanted);

    decoded.animated = reader.supportsAnimation() && reader.imageCount() > 1;
    if (!structure.isComplete || !reader.read(&decoded.image))
        return brokenPicture(type);

    if (decoded.animated)
        addNote(
            decoded,
            QT_TRANSLATE_NOOP("Media", "The picture is animated: only its first frame is used."));
    if (structure.isForPrint)
        addNote(decoded,
                QT_TRANSLATE_NOOP("Media",
                                  "The picture is made for print (CMYK): check that its colours "
                                  "look right."));
    toSrgb(decoded);
    QImage upright = transformedImage(decoded.image, transformation);
    if (!part.isEmpty())
        upright = partOf(upright, decoded.uprightSize, part, longSide);
    decoded.image = pixelsOf(upright);
    return decoded;
}

} // namespace galley
