// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/replayed_text.h"

#include <algorithm>

namespace galley {

ReplayedText::ReplayedText(const QString& before) : m_before(before), m_units(before) { }

bool ReplayedText::holds(qsizetype position, QStringView text) const
{
    const qsizetype inFront = std::clamp<qsizetype>(m_gapStart - position, 0, text.size());
    const QStringView units(m_units);
    return units.sliced(inFront > 0 ? position : 0, inFront) == text.first(inFront)
        && units.sliced(inFront < text.size() ? position + inFront + gapSize() : 0,
                        text.size() - inFront)
        == text.sliced(inFront);
}

bool ReplayedText::fits(const TextDelta& delta) const
{
    qsizetype from = 0;
    for (const TextChange& change : delta.changes) {
        if (change.position < from || change.position > size()
            || change.removed.size() > size() - change.position
            || !holds(change.position, change.removed))
            return false;
        from = change.position + change.removed.size();
    }
    return true;
}

void ReplayedText::moveGap(qsizetype position)
{
    QChar* const units = m_units.data();
    if (position < m_gapStart)
        std::copy_backward(units + position, units + m_gapStart, units + m_gapEnd);
    else
        std::copy(units + m_gapEnd, units + position + gapSize(), units + m_gapStart);
    m_gapEnd += position - m_gapStart;
    m_gapStart = position;
}

void ReplayedText::insertAtGap(QStringView text)
{
    if (gapSize() < text.size()) {
        constexpr qsizetype minimum = 1024;
        const qsizetype wider = text.size() + qMax(minimum, size());
        m_units.insert(m_gapEnd, QString(wider, QChar(0)));
        m_gapEnd += wider;
    }
    std::copy(text.begin(), text.end(), m_units.data() + m_gapStart);
    m_gapStart += text.size();
}

// From the last change to the first: none moves another.
bool ReplayedText::apply(const TextDelta& delta)
{
    if (!fits(delta))
        return false;
    for (qsizetype index = delta.changes.size(); index-- > 0;) {
        const TextChange& change = delta.changes[index];
        moveGap(change.position);
        m_gapEnd += change.removed.size();
        insertAtGap(change.inserted);
    }
    m_edited.apply(delta);
    return true;
}

TextDelta ReplayedText::delta() const
{
    const QString text = m_units.first(m_gapStart) + m_units.sliced(m_gapEnd);
    TextDelta delta;
    for (const EditedRanges::Stretch& stretch : m_edited.stretches())
        delta.changes.append({stretch.savedStart,
                              m_before.mid(stretch.savedStart, stretch.savedLength),
                              text.mid(stretch.currentStart, stretch.currentLength)});
    return delta;
}

} // namespace galley
