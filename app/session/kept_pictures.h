// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/byte_units.h"

#include <QByteArray>
#include <QHash>
#include <QImage>

namespace galley {

// The pictures that were shown last, in the size that they were shown in. What belongs to the view
// at hand is kept whatever it takes: else it would be read again, and drop another that is shown,
// without end. All others go, the longest unseen first, when there is no room.
class KeptPictures {
public:
    explicit KeptPictures(qint64 roomInBytes = 64 * mebibyte) : m_room(roomInBytes) { }

    struct Kept {
        QImage image; // null: not kept
        int longSide = 0; // that was asked for; the image is smaller where the picture is
    };

    // Is shown in the view at hand.
    Kept show(const QByteArray& identity);
    void keep(const QByteArray& identity, const Kept& kept);
    // Another part of the page is looked at.
    void moveView() { ++m_view; }
    void clear();

    qint64 bytes() const { return m_bytes; }

private:
    struct Entry {
        Kept kept;
        quint64 view = 0; // in which it was shown last
        quint64 turn = 0; // and when
    };
    void makeRoom();

    QHash<QByteArray, Entry> m_entries;
    qint64 m_room;
    qint64 m_bytes = 0;
    quint64 m_view = 1;
    quint64 m_turn = 0;
};

} // namespace galley
