// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/decoding/picture_structure_test.cpp

#include "app/decoding/jpeg_structure.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace galley {

namespace {

constexpr quint8 endOfImage = 0xD9;
constexpr quint8 startOfScan = 0xDA;
constexpr quint8 exifSegment = 0xE1;
constexpr int maximumScans = 100; // programs write ten or so

struct Segment {
    quint8 marker = 0;
    qsizetype content = 0; // where it begins
    qsizetype end = 0;
};

// The segment whose marker stands at the place, behind padding; nothing where none does.
std::optional<Segment> segmentAt(const QByteArray& bytes, qsizetype offset)
{
    while (offset <= bytes.size() - 2 && quint8(bytes[offset]) == 0xFF
           && quint8(bytes[offset + 1]) == 0xFF)
        ++offset;
    if (offset > bytes.size() - 4 || quint8(bytes[offset]) != 0xFF)
        return {};
    const auto length = qFromBigEndian<quint16>(bytes.constData() + offset + 2);
    return Segment{quint8(bytes[offset + 1]), offset + 4, offset + 2 + qMax<quint16>(2, length)};
}

bool startsFrame(quint8 marker)
{
    const bool isTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    return marker >= 0xC0 && marker <= 0xCF && !isTable;
}

void readFrame(JpegHeader& header, const QByteArray& bytes, const Segment& segment)
{
    constexpr qsizetype before = 6; // depth, height, width, number of components
    const qsizetype end = qMin(segment.end, bytes.size());
    if (end - segment.content < before)
        return;
    const char* const frame = bytes.constData() + segment.content;
    header.size = {qFromBigEndian<quint16>(frame + 3), qFromBigEndian<quint16>(frame + 1)};
    header.isProgressive = segment.marker % 4 == 2; // 0xC2 and its kind
    header.components.clear();
    const int count = quint8(frame[5]);
    for (int component = 0; component < count; ++component) {
        const qsizetype place = before + qsizetype(3) * component + 1;
        if (segment.content + place >= end)
            break;
        const int samples = quint8(frame[place]);
        header.components.append({qBound(1, samples >> 4, 4), qBound(1, samples & 15, 4)});
    }
}

// Bytes of all coefficients, which are kept from scan to scan: two for each sample.
qint64 coefficientBytes(const JpegHeader& header)
{
    QSize maximum(1, 1);
    for (const QSize& samples : header.components)
        maximum = maximum.expandedTo(samples);
    qint64 bytes = 0;
    for (const QSize& samples : header.components) {
        const qint64 across = (qint64(header.size.width()) * samples.width()) / maximum.width();
        const qint64 down = (qint64(header.size.height()) * samples.height()) / maximum.height();
        bytes += (across + 16) * (down + 16) * 2;
    }
    return bytes;
}

struct Scans {
    int count = 0;
    int componentsOfFirst = 0;
    bool isEnded = false; // by the end marker
};

// Among the pixels an 0xFF of theirs is followed by 0, or by the number of a restart.
qsizetype endOfPixels(const QByteArray& bytes, qsizetype offset)
{
    for (;;) {
        offset = bytes.indexOf('\xff', offset);
        if (offset < 0 || offset + 1 >= bytes.size())
            return bytes.size();
        const auto next = quint8(bytes[offset + 1]);
        if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7))
            return offset;
        offset += next == 0xFF ? 1 : 2;
    }
}

Scans scansOf(const QByteArray& bytes, qsizetype offset)
{
    Scans scans;
    while (scans.count <= maximumScans && offset < bytes.size()) {
        if (offset + 1 < bytes.size() && quint8(bytes[offset + 1]) == endOfImage) {
            scans.isEnded = true;
            break;
        }
        const auto segment = segmentAt(bytes, offset);
        if (!segment)
            break;
        offset = segment->end;
        if (segment->marker != startOfScan)
            continue;
        if (scans.count++ == 0 && segment->content < bytes.size())
            scans.componentsOfFirst = quint8(bytes[segment->content]);
        offset = endOfPixels(bytes, offset);
    }
    return scans;
}

} // namespace

// Segments follow one another, each with its length, up to the first scan.
JpegHeader jpegHeaderOf(const QByteArray& bytes)
{
    JpegHeader header;
    header.end = 2;
    while (const auto segment = segmentAt(bytes, header.end)) {
        if (segment->marker == startOfScan)
            break;
        if (startsFrame(segment->marker) && header.size.isEmpty())
            readFrame(header, bytes, *segment);
        const QByteArray content = bytes.mid(segment->content, segment->end - segment->content);
        if (segment->marker == exifSegment && header.exif.isEmpty()
            && content.startsWith(QByteArrayView("Exif\0\0", 6)))
            header.exif = content;
        header.end = segment->end;
    }
    return header;
}

PictureStructure jpegStructureOf(const QByteArray& bytes)
{
    constexpr int printingColours = 4;
    const JpegHeader header = jpegHeaderOf(bytes);
    const Scans scans = scansOf(bytes, header.end);
    PictureStructure structure;
    structure.size = header.size;
    structure.isReducible = structure.isCuttable = true;
    structure.isForPrint = header.components.size() == printingColours;
    structure.isExcessive = scans.count > maximumScans;
    structure.isComplete = structure.isExcessive || (scans.count > 0 && scans.isEnded);
    if (header.isProgressive || scans.componentsOfFirst < header.components.size())
        structure.furtherBytes = coefficientBytes(header);
    return structure;
}

} // namespace galley
