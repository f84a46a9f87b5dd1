// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/notices.h"

#include <algorithm>

namespace galley {

const Notice* Notices::find(const NoticeId& id) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const Entry& each) { return each.id == id; });
    return entry == m_entries.end() ? nullptr : &entry->notice;
}

void Notices::tell(const NoticeId& id, const Notice& notice)
{
    connect(id.owner, &QObject::destroyed, this, &Notices::withdrawAllOf, Qt::UniqueConnection);
    const auto present = std::find_if(m_entries.begin(), m_entries.end(),
                                      [&id](const Entry& each) { return each.id == id; });
    if (present != m_entries.end() && present->notice.offers() == notice.offers()) {
        present->notice = notice; // where it stood
    } else {
        if (present != m_entries.end())
            m_entries.erase(present);
        const auto end = notice.offers()
            ? std::find_if(m_entries.begin(), m_entries.end(),
                           [](const Entry& each) { return !each.notice.offers(); })
            : m_entries.end();
        m_entries.insert(end, {id, notice});
    }
    Q_EMIT told(id);
}

void Notices::withdraw(const NoticeId& id)
{
    withdrawWhere([&id](const Entry& entry) { return entry.id == id; });
}

void Notices::withdrawPast()
{
    withdrawWhere(
        [](const Entry& entry) { return !entry.notice.offers() && !entry.notice.outlivesSaves; });
}

void Notices::withdrawAllOf(const QObject* owner)
{
    withdrawWhere([owner](const Entry& entry) { return entry.id.owner == owner; });
}

template <typename Predicate> void Notices::withdrawWhere(Predicate isMeant)
{
    std::vector<NoticeId> meant;
    for (const Entry& entry : m_entries) {
        if (isMeant(entry))
            meant.push_back(entry.id);
    }
    std::erase_if(m_entries, isMeant);
    for (const NoticeId& id : meant)
        Q_EMIT withdrawn(id);
}

} // namespace galley

#include "moc_notices.cpp"
