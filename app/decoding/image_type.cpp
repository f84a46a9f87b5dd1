// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/image_reading_test.cpp

#include "app/decoding/image_type.h"

#include <QImageReader>
#include <QtEndian>

#include <array>

namespace galley {

namespace {

// How files of a type begin. Qt's own guess by content is not asked: it takes nearly anything for
// one of the formats without a signature (TGA, WBMP).
struct Signature {
    qsizetype offset;
    QByteArrayView bytes;
    QLatin1StringView mimeType;
    QByteArrayView readerFormat;
    QLatin1StringView name;
};

QByteArrayView raw(const char* bytes, qsizetype size)
{
    return QByteArrayView(bytes, size);
}

QLatin1StringView text(const char* latin1)
{
    return QLatin1StringView(latin1);
}

const auto& signatures()
{
    static const std::array all{
        Signature{0, "\x89PNG\r\n\x1a\n", text("image/png"), "png", text("PNG")},
        Signature{0, "\xff\xd8\xff", text("image/jpeg"), "jpeg", text("JPEG")},
        Signature{0, "GIF87a", text("image/gif"), "gif", text("GIF")},
        Signature{0, "GIF89a", text("image/gif"), "gif", text("GIF")},
        Signature{8, "WEBP", text("image/webp"), "webp", text("WebP")},
        Signature{0, "BM", text("image/bmp"), "bmp", text("BMP")},
        Signature{0, raw("II*\0", 4), text("image/tiff"), "tiff", text("TIFF")},
        Signature{0, raw("MM\0*", 4), text("image/tiff"), "tiff", text("TIFF")},
        Signature{0, raw("\0\0\1\0", 4), text("image/vnd.microsoft.icon"), "ico", text("ICO")},
        Signature{0, "icns", text("image/x-icns"), "icns", text("ICNS")},
        Signature{0, "/* XPM */", text("image/x-xpixmap"), "xpm", text("XPM")},
        Signature{0, "P4\n", text("image/x-portable-bitmap"), "pbm", text("PBM")},
        Signature{0, "P5\n", text("image/x-portable-graymap"), "pgm", text("PGM")},
        Signature{0, "P6\n", text("image/x-portable-pixmap"), "ppm", text("PPM")},
        Signature{0, raw("\0\0\0\x0cJXL ", 8), text("image/jxl"), "jxl", text("JPEG XL")},
    };
    return all;
}

// AVIF and HEIC are one container, whose first box lists what the file can be read as.
ImageType heifTypeOf(const QByteArray& bytes)
{
    constexpr qsizetype maximumBrands = 64;
    if (bytes.size() < 16 || QByteArrayView(bytes).sliced(4, 4) != "ftyp")
        return {};
    const qint64 box = qFromBigEndian<quint32>(bytes.constData());
    const qsizetype end = qMin<qint64>(qMin<qint64>(box, bytes.size()), 8 + 4 * maximumBrands);
    ImageType avif{QStringLiteral("image/avif"), "heif", QStringLiteral("AVIF")};
    ImageType heic{QStringLiteral("image/heic"), "heif", QStringLiteral("HEIC")};
    for (qsizetype brand = 8; brand + 4 <= end; brand += 4) {
        const QByteArrayView name = QByteArrayView(bytes).sliced(brand, 4);
        if (name == "avif" || name == "avis")
            return avif;
        if (name == "heic" || name == "heix" || name == "heim" || name == "heis")
            return heic;
    }
    return {};
}

bool isSvg(const QByteArray& bytes)
{
    const QByteArray start = bytes.first(qMin<qsizetype>(bytes.size(), 4096));
    return start.contains("<svg") || start.contains(":svg ");
}

} // namespace

ImageType imageTypeOf(const QByteArray& bytes)
{
    for (const Signature& signature : signatures()) {
        const QByteArrayView start(bytes);
        if (start.size() >= signature.offset
            && start.sliced(signature.offset).startsWith(signature.bytes))
            return {signature.mimeType, signature.readerFormat.toByteArray(), signature.name};
    }
    if (ImageType heif = heifTypeOf(bytes); !heif.mimeType.isEmpty())
        return heif;
    if (isSvg(bytes))
        return {QStringLiteral("image/svg+xml"), {}, QStringLiteral("SVG")};
    return {};
}

bool isDecodable(const QString& mimeType)
{
    return mimeType == u"image/avif" || mimeType == u"image/heic" || mimeType == u"image/heif"
        || (mimeType.startsWith(u"image/") && !mimeType.startsWith(u"image/svg")
            && QImageReader::supportedMimeTypes().contains(mimeType.toLatin1()));
}

QStringList decodableSuffixes()
{
    QStringList suffixes{QStringLiteral("avif"), QStringLiteral("heic"), QStringLiteral("heif")};
    for (const QByteArray& format : QImageReader::supportedImageFormats()) {
        if (!format.startsWith("svg"))
            suffixes.append(QString::fromLatin1(format));
    }
    return suffixes;
}

QString imageMimeTypeOf(const QByteArray& bytes)
{
    return imageTypeOf(bytes).mimeType;
}

} // namespace galley
