// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/line_looks.h"

#include <QTextDocument>

#include <algorithm>

namespace galley {

namespace {

using Range = QTextLayout::FormatRange;

// Letters may reach beyond their line by so much.
constexpr qreal overhang = 4; // pixels

// Whether a character runs from right to left, or marks where others do.
bool turnsOthers(char32_t character)
{
    switch (QChar::direction(character)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
        return true;
    default:
        return false;
    }
}

QList<Range> piecesOf(const QTextBlock& block)
{
    QList<Range> pieces;
    for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
        const QTextFragment fragment = piece.fragment();
        pieces.append(
            {fragment.position() - block.position(), fragment.length(), fragment.charFormat()});
    }
    return pieces;
}

} // namespace

bool hasTurnedWords(QStringView text)
{
    constexpr char16_t firstTurned = 0x590; // where Hebrew begins
    for (qsizetype place = 0; place < text.size(); ++place) {
        const QChar unit = text[place];
        if (unit.unicode() < firstTurned)
            continue;
        const bool isPair = unit.isHighSurrogate() && place + 1 < text.size();
        if (turnsOthers(isPair ? QChar::surrogateToUcs4(unit, text[place + 1]) : unit.unicode()))
            return true;
    }
    return false;
}

LineLooks::LineLooks(const QTextBlock& block)
    : m_text(block.text())
    , m_width(block.document()->textWidth())
    , m_hasTurned(hasTurnedWords(m_text))
    , m_isComposed(!block.layout()->preeditAreaText().isEmpty())
    , m_blockFormat(block.blockFormat())
    , m_pieces(piecesOf(block))
    , m_formats(block.layout()->formats())
{
    const QTextLayout& layout = *block.layout();
    for (int index = 0; index < layout.lineCount(); ++index) {
        const QTextLine line = layout.lineAt(index);
        m_lines.push_back(
            {line.textStart(), line.textLength(), line.rect(), line.naturalTextRect()});
    }
}

std::optional<BlockStrip> LineLooks::changedSince(const LineLooks& before) const
{
    const bool isLaidOutAlike = m_lines.size() == before.m_lines.size() && !m_lines.empty()
        && m_width == before.m_width && m_blockFormat == before.m_blockFormat;
    const bool dependsOnOthers =
        m_hasTurned || before.m_hasTurned || m_isComposed || before.m_isComposed;
    if (!isLaidOutAlike || dependsOnOthers
        || m_lines.back().rect.bottom() != before.m_lines.back().rect.bottom())
        return std::nullopt;
    std::size_t first = 0;
    while (first < m_lines.size() && looksLike(first, before))
        ++first;
    if (first == m_lines.size())
        return BlockStrip();
    std::size_t last = m_lines.size() - 1;
    while (last > first && looksLike(last, before))
        --last;
    return BlockStrip{qMin(m_lines[first].rect.top(), before.m_lines[first].rect.top()) - overhang,
                      qMax(m_lines[last].rect.bottom(), before.m_lines[last].rect.bottom())
                          + overhang};
}

bool LineLooks::looksLike(std::size_t line, const LineLooks& before) const
{
    const Line& here = m_lines[line];
    const Line& there = before.m_lines[line];
    return here.rect == there.rect && here.textRect == there.textRect
        && QStringView(m_text).mid(here.start, here.length)
        == QStringView(before.m_text).mid(there.start, there.length)
        && cut(m_pieces, here) == cut(before.m_pieces, there)
        && cut(m_formats, here) == cut(before.m_formats, there);
}

// Those of a line, counted from its start and cut at its ends.
QList<Range> LineLooks::cut(const QList<Range>& formats, const Line& line)
{
    QList<Range> own;
    const int end = line.start + line.length;
    auto range = std::partition_point(formats.begin(), formats.end(), [&](const Range& each) {
        return each.start + each.length <= line.start;
    });
    for (; range != formats.end() && range->start < end; ++range) {
        const int from = qMax(range->start, line.start);
        own.append(
            {from - line.start, qMin(range->start + range->length, end) - from, range->format});
    }
    return own;
}

} // namespace galley
