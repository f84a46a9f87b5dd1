// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/gfm_test.cpp

#include "app/markdown/inlines/text_cutter.h"

#include "app/text/utf8_scan.h"

namespace galley::markdown {

TextCutter::TextCutter(const Node& text) : m_text(text), m_byte(text.source.contentStart) { }

Node TextCutter::upTo(qsizetype endUnit)
{
    const int start = m_unit;
    const auto end = static_cast<int>(endUnit);
    const QStringView all = m_text.text;
    Node part;
    part.kind = m_text.kind;
    part.text = m_text.text.sliced(start, end - start);
    if (!m_text.source.isKnown()) {
        m_unit = end;
        return part;
    }
    part.source.start = part.source.contentStart = m_byte;
    while (m_unit < end) {
        const bool hasNext = m_next < m_text.respellings.size();
        const int next = hasNext ? m_text.respellings[m_next].unit + m_passed : end;
        if (next > m_unit) {
            const int stop = qMin(next, end);
            m_byte += static_cast<int>(utf8::byteCount(all.sliced(m_unit, stop - m_unit)));
            m_unit = stop;
            continue;
        }
        const Respelling& respelling = m_text.respellings[m_next];
        const int units = qMin(respelling.units - m_passed, end - m_unit);
        // What is cut in the middle is written by its first part.
        const int behind = respelling.byte + respelling.bytes;
        const int byte = m_passed == 0 ? respelling.byte : behind;
        part.respellings.push_back({m_unit - start, units, byte, behind - byte});
        m_byte = behind;
        m_unit += units;
        m_passed += units;
        if (m_passed == respelling.units) {
            ++m_next;
            m_passed = 0;
        }
    }
    part.source.contentEnd = part.source.end = m_byte;
    return part;
}

void joinTexts(Node& text, const Node& behind)
{
    const auto unit = static_cast<int>(text.text.size());
    text.text += behind.text;
    if (!text.source.isKnown() || !behind.source.isKnown()) {
        text.source = {};
        text.respellings.clear();
        return;
    }
    if (behind.source.start > text.source.end)
        text.respellings.push_back(
            {unit, 0, text.source.end, behind.source.start - text.source.end});
    for (Respelling respelling : behind.respellings) {
        respelling.unit += unit;
        text.respellings.push_back(respelling);
    }
    text.source.contentEnd = text.source.end = behind.source.end;
}

QString withoutEscapedSigns(const Node& text)
{
    constexpr QStringView signs = u"~:.[\"'-";
    constexpr char16_t placeholder = 0xDC00;
    QString without = text.text;
    for (const Respelling& respelling : text.respellings) {
        for (int unit = respelling.unit; unit < respelling.unit + respelling.units; ++unit) {
            if (signs.contains(without[unit]))
                without[unit] = QChar(placeholder);
        }
    }
    return without;
}

} // namespace galley::markdown
