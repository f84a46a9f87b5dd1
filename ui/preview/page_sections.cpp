// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/preview_pane_test.cpp

#include "ui/preview/page_sections.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace galley {

int PageSections::firstPartOf(int section) const
{
    while (static_cast<int>(m_firstParts.size()) <= section)
        m_firstParts.push_back(m_firstParts.back() + m_sections[m_firstParts.size() - 1].parts);
    return m_firstParts[static_cast<std::size_t>(section)];
}

int PageSections::sectionOf(int part) const
{
    while (m_firstParts.back() <= part && m_firstParts.size() <= m_sections.size())
        firstPartOf(static_cast<int>(m_firstParts.size()));
    const auto behind = std::upper_bound(m_firstParts.begin(), m_firstParts.end(), part);
    return static_cast<int>(behind - m_firstParts.begin()) - 1;
}

const PagePiece& PageSections::pieceOf(int part) const
{
    const int section = sectionOf(part);
    return at(section).piece(part - firstPartOf(section));
}

void PageSections::replace(int first, int removed, std::vector<PageSection> sections, int kept)
{
    const auto old = m_sections.begin() + first;
    auto end = old + removed;
    while (end != old && kept > 0) {
        PageSection& last = *(end - 1);
        if (last.parts > kept) {
            last.firstPiece += last.parts - kept;
            last.parts = kept;
        }
        kept -= last.parts;
        --end;
    }
    const auto gap = m_sections.erase(old, end);
    m_sections.insert(gap, std::make_move_iterator(sections.begin()),
                      std::make_move_iterator(sections.end()));
    m_firstParts.resize(qMin(m_firstParts.size(), static_cast<std::size_t>(first) + 1));
}

void PageSections::endBefore(int part)
{
    while (count() > 0 && firstPartOf(count() - 1) >= part) {
        m_sections.pop_back();
        m_firstParts.resize(qMin(m_firstParts.size(), m_sections.size() + 1));
    }
    if (count() == 0)
        return;
    PageSection& last = m_sections.back();
    last.parts = qMin(last.parts, part - firstPartOf(count() - 1));
    m_firstParts.resize(qMin(m_firstParts.size(), m_sections.size()));
}

} // namespace galley
