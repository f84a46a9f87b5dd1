// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/paired_marks.h"

#include <algorithm>

namespace galley::compare {

namespace {

constexpr QStringView runMarks = u"*_`~";
constexpr QStringView bracket = u"[";
constexpr qsizetype longestUnderscores = 2; // a longer run is a blank to fill in

} // namespace

void PairedMarks::noteEdit(QStringView removed, QStringView inserted)
{
    count(inserted, 1);
    count(removed, -1);
}

bool PairedMarks::areBalanced() const
{
    for (auto open = m_open.cbegin(); open != m_open.cend(); ++open) {
        if (open.key() == bracket ? *open != 0 : *open % 2 != 0)
            return false;
    }
    return true;
}

void PairedMarks::count(QStringView text, int each)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (runMarks.contains(text[at])) {
            while (end < text.size() && text[end] == text[at])
                ++end;
            if (text[at] != u'_' || end - at <= longestUnderscores)
                m_open[text.sliced(at, end - at)] += each;
        } else if (text[at] == u'[') {
            m_open[bracket] += each;
        } else if (text[at] == u']') {
            m_open[bracket] -= each;
        }
        at = end;
    }
}

} // namespace galley::compare
