// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace galley {

// Reads numbers of a TIFF structure, which Exif data are too, in its byte order, and none from
// beyond its end.
class TiffNumbers {
public:
    explicit TiffNumbers(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_little(bytes.startsWith("II")) { }

    std::optional<quint16> at16(qsizetype offset) const { return at<quint16>(offset); }
    std::optional<quint32> at32(qsizetype offset) const { return at<quint32>(offset); }

    // Where the entry with that tag stands in the first directory; nothing where there is none.
    std::optional<qsizetype> entryOf(quint16 tag) const
    {
        const auto directory = at32(4);
        const auto entries = directory ? at16(*directory) : std::nullopt;
        for (qsizetype entry = 0; entries && entry < *entries; ++entry) {
            const qsizetype place = qsizetype(*directory) + 2 + 12 * entry;
            if (at16(place) == tag)
                return place;
        }
        return {};
    }

private:
    template <typename Number> std::optional<Number> at(qsizetype offset) const
    {
        if (offset < 0 || offset > m_bytes.size() - qsizetype(sizeof(Number)))
            return {};
        const char* place = m_bytes.data() + offset;
        return m_little ? qFromLittleEndian<Number>(place) : qFromBigEndian<Number>(place);
    }

    QByteArrayView m_bytes;
    bool m_little;
};

} // namespace galley
