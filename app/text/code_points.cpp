// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/code_points.h"

#include <algorithm>

namespace galley {

CodePoints::CodePoints(QStringView text) : m_size(text.size())
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at].isHighSurrogate() && text[at + 1].isLowSurrogate())
            m_pairs.append(at);
    }
}

qsizetype CodePoints::before(qsizetype unit) const
{
    const qsizetype place = qBound(qsizetype(0), unit, m_size);
    return place - (std::lower_bound(m_pairs.begin(), m_pairs.end(), place) - m_pairs.begin());
}

qsizetype CodePoints::unitAt(qsizetype codePoint) const
{
    const qsizetype place = qMax(qsizetype(0), codePoint);
    // The pairs that begin before that many code points: the one with the number n is at its unit
    // less n.
    const auto ends = [this](qsizetype index) { return m_pairs[index] - index; };
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (ends(middle) < place)
            low = middle + 1;
        else
            high = middle;
    }
    return qMin(m_size, place + low);
}

} // namespace galley
