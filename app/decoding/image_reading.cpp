// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/decoding/image_reading.h"

#include "app/decoding/exif_orientation.h"
#include "app/decoding/heif_reading.h"
#include "app/decoding/image_faults.h"
#include "app/decoding/image_reduction.h"
#include "app/decoding/picture_structure.h"
#include "app/decoding/words.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

#include <cstring>

#include <sys/mman.h>

namespace galley {

using decoding::Words;

namespace {

// What is wanted of a picture.
struct Wish {
    int longSide = 0;
    QRect part;
    bool isMeasured = false; // without its pixels
};

void addNote(DecodedImage& decoded, const QString& sentence)
{
    if (!decoded.note.isEmpty())
        decoded.note += u' ';
    decoded.note += sentence;
}

// Qt's own limit holds for the whole program; ours are stricter.
void raiseAllocationLimit()
{
    static const bool raised = [] {
        QImageReader::setAllocationLimit(1024);
        return true;
    }();
    Q_UNUSED(raised)
}

QSize fitted(QSize size, int longSide)
{
    if (longSide <= 0 || qMax(size.width(), size.height()) <= longSide)
        return size;
    return size.scaled(longSide, longSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

qint64 pixelCount(QSize size)
{
    return qint64(size.width()) * size.height();
}

// What decoder and result take together.
qint64 neededBytes(const PictureStructure& structure, QSize size, QSize cut, QSize wanted)
{
    constexpr qint64 screenBytes = 4; // every picture becomes RGB32 or ARGB32 in the end
    const QSize read = structure.isCuttable ? cut : size;
    // One that reads fewer pixels keeps up to twice as many either way, or an eighth of all.
    const bool isReduced = structure.isReducible && read == cut && wanted != cut;
    const qint64 kept =
        isReduced ? qMax(4 * pixelCount(wanted), pixelCount(read) / 64) : pixelCount(read);
    return structure.furtherBytes
        + qMax(kept * structure.pixelBytes, pixelCount(wanted) * screenBytes);
}

// Whether the system still gives that much.
bool isMemoryFor(qint64 bytes)
{
    const auto length = static_cast<std::size_t>(qMax<qint64>(1, bytes));
    void* const memory = ::mmap(nullptr, length, PROT_READ | PROT_WRITE,
                                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return false;
    ::munmap(memory, length);
    return true;
}

// For a decoder that gave up: one that lacks memory tells it in no other way than of a broken file.
Error unreadPicture(const ImageType& type, qint64 needed)
{
    return isMemoryFor(needed) ? brokenPicture(type) : excessivePicture();
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
                Words::tr("The picture has a colour profile that Galley cannot use, so its "
                          "colours may look different."));
    }
}

// The same pixels and nothing that came along with them: texts, resolution, profile, colours that
// are not there.
QImage pixelsOf(const QImage& image)
{
    const QImage shown = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32
                                                                       : QImage::Format_RGB32);
    QImage pixels(shown.size(), shown.format());
    if (pixels.isNull())
        return {};
    for (int row = 0; row < shown.height(); ++row)
        std::memcpy(pixels.scanLine(row), shown.constScanLine(row),
                    static_cast<std::size_t>(shown.width()) * sizeof(QRgb));
    return pixels;
}

// Turns what a decoder gave into what was wanted of it; lacks nothing for it but memory.
bool finish(DecodedImage& decoded, QSize wanted, QImageIOHandler::Transformations transformation)
{
    decoded.image = reducedTo(wanted, decoded.image);
    if (decoded.image.isNull())
        return false;
    toSrgb(decoded);
    decoded.image = pixelsOf(transformedImage(decoded.image, transformation));
    return !decoded.image.isNull();
}

Result<DecodedImage> decodedByLibheif(const QByteArray& bytes, const ImageType& type,
                                      const ImageLimits& limits, const Wish& wish)
{
    const auto reading = HeifReading::of(bytes);
    if (!reading)
        return brokenPicture(type);
    DecodedImage decoded;
    decoded.mimeType = type.mimeType;
    decoded.originalSize = decoded.uprightSize = reading->size();
    if (decoded.originalSize.isEmpty())
        return unknownSize(type);
    if (const auto fault = needFault(reading->size(), reading->neededBytes(), limits))
        return *fault;
    const QRect whole({}, reading->size());
    if (!wish.part.isEmpty() && !whole.contains(wish.part))
        return partOutside();
    if (wish.isMeasured)
        return decoded;
    decoded.image = reading->image();
    if (decoded.image.size() != decoded.originalSize)
        return unreadPicture(type, reading->neededBytes());
    const QRect cut = wish.part.isEmpty() ? whole : wish.part;
    if (cut != whole)
        decoded.image = decoded.image.copy(cut);
    if (!finish(decoded, fitted(cut.size(), wish.longSide), QImageIOHandler::TransformationNone))
        return excessivePicture();
    return decoded;
}

// Where the decoder can, it reads fewer pixels.
bool readPixels(QImageReader& reader, const PictureStructure& structure, QSize size,
                const QRect& cut, QSize wanted, QImage& image)
{
    if (cut.size() != size)
        reader.setClipRect(cut);
    if (structure.isReducible && wanted != cut.size())
        reader.setScaledSize(wanted);
    if (!reader.read(&image))
        return false;
    // A container may promise another size than it holds.
    return image.size() == (reader.scaledSize().isValid() ? wanted : cut.size());
}

Result<DecodedImage> decodedByQt(const PictureStructure& structure, const ImageType& type,
                                 const ImageLimits& limits, const Wish& wish)
{
    raiseAllocationLimit();
    QBuffer buffer;
    buffer.setData(structure.content);
    QImageReader reader(&buffer, structure.format);

    DecodedImage decoded;
    decoded.mimeType = type.mimeType;
    decoded.animated = structure.isAnimated;
    decoded.originalSize = reader.size();
    if (decoded.originalSize.isEmpty())
        return unknownSize(type);
    const auto transformation = reader.transformation() | exifTransformation(structure.exif);
    decoded.uprightSize = transformation & QImageIOHandler::TransformationRotate90
        ? decoded.originalSize.transposed()
        : decoded.originalSize;
    const QRect whole({}, decoded.uprightSize);
    if (!wish.part.isEmpty() && !whole.contains(wish.part))
        return partOutside();
    const QRect part = wish.part.isEmpty() ? whole : wish.part;
    const QRect cut = storedRect(part, decoded.uprightSize, transformation);
    const QSize wanted = fitted(cut.size(), wish.longSide);
    const qint64 needed = neededBytes(structure, decoded.originalSize, cut.size(), wanted);
    if (const auto fault = needFault(decoded.originalSize, wish.isMeasured ? 0 : needed, limits))
        return *fault;
    if (wish.isMeasured)
        return decoded;
    if (!readPixels(reader, structure, decoded.originalSize, cut, wanted, decoded.image)) {
        decoded.image = {};
        return unreadPicture(type, needed);
    }

    if (decoded.animated)
        addNote(decoded, Words::tr("The picture is animated: only its first frame is used."));
    if (structure.isForPrint)
        addNote(decoded,
                Words::tr("The picture is made for print (CMYK): check that its colours "
                          "look right."));
    if (!finish(decoded, wanted, transformation))
        return excessivePicture();
    return decoded;
}

Result<DecodedImage> decoded(const QByteArray& bytes, const ImageLimits& limits, const Wish& wish)
{
    const ImageType type = imageTypeOf(bytes);
    if (const auto fault = fileFault(bytes, type, limits))
        return *fault;
    if (type.readerFormat == "heif")
        return decodedByLibheif(bytes, type, limits, wish);
    const PictureStructure structure = pictureStructureOf(bytes, type);
    if (const auto fault = structureFault(structure, type, limits))
        return *fault;
    return decodedByQt(structure, type, limits, wish);
}

} // namespace

Result<DecodedImage> decodeImage(const QByteArray& bytes, int longSide, const ImageLimits& limits,
                                 const QRect& part)
{
    return decoded(bytes, limits, {longSide, part, false});
}

Result<DecodedImage> measureImage(const QByteArray& bytes, const ImageLimits& limits)
{
    return decoded(bytes, limits, {0, {}, true});
}

} // namespace galley
