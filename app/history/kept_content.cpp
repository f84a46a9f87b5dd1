// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/history/history_store_test.cpp

#include "app/history/kept_content.h"

#include "app/history/object_store.h"
#include "app/history/packing.h"

#include <tuple>

namespace galley {

const QByteArray& KeptContent::hash()
{
    if (m_hash.isEmpty())
        m_hash = ObjectStore::hashOf(m_bytes);
    return m_hash;
}

const QByteArray& KeptContent::packed()
{
    if (!m_packed.isEmpty())
        return m_packed;
    if (m_successor && m_successor->m_packed.isEmpty())
        std::tie(m_packed, m_successor->m_packed) = packedTogether(m_bytes, m_successor->m_bytes);
    else
        m_packed = galley::packed(m_bytes);
    return m_packed;
}

} // namespace galley
