// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/kept_pictures.h"

#include <algorithm>

namespace galley {

KeptPictures::Kept KeptPictures::show(const QByteArray& identity)
{
    const auto entry = m_entries.find(identity);
    if (entry == m_entries.end())
        return {};
    entry->view = m_view;
    entry->turn = ++m_turn;
    return entry->kept;
}

void KeptPictures::keep(const QByteArray& identity, const Kept& kept)
{
    Entry& entry = m_entries[identity];
    m_bytes += kept.image.sizeInBytes() - entry.kept.image.sizeInBytes();
    entry = {kept, m_view, ++m_turn};
    makeRoom();
}

void KeptPictures::makeRoom()
{
    while (m_bytes > m_room) {
        const auto oldest = std::min_element(
            m_entries.begin(), m_entries.end(),
            [](const Entry& one, const Entry& other) { return one.turn < other.turn; });
        if (oldest->view == m_view)
            return;
        m_bytes -= oldest->kept.image.sizeInBytes();
        m_entries.erase(oldest);
    }
}

void KeptPictures::clear()
{
    m_entries.clear();
    m_bytes = 0;
}

} // namespace galley
