// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_places_test.cpp

#include "ui/preview/shown_source.h"

#include "app/text/line_ends.h"
#include "app/text/utf8_scan.h"
#include "ui/preview/piece_cuts.h"

#include <algorithm>

namespace galley {

using markdown::Node;
using markdown::NodeKind;
using markdown::Respelling;

namespace {

constexpr QChar lineMayEnd(0x200B); // as within endless words

} // namespace

// Answers how many units of the page these are: there is more of them where a word has no end.
int SourceNotes::noteVerbatim(ShownSource note, QStringView shown, QStringView literal)
{
    qsizetype at = 0; // of what is shown
    const auto isAdded = [&](qsizetype place, qsizetype unit) {
        return place < shown.size() && shown[place] == lineMayEnd && literal[unit] != lineMayEnd;
    };
    const int position = note.position;
    for (qsizetype start = 0; start < literal.size();) {
        at += isAdded(at, start) ? 1 : 0;
        qsizetype end = start + 1;
        while (end < literal.size() && !isAdded(at + end - start, end))
            ++end;
        note.position = position + static_cast<int>(at);
        note.length = static_cast<int>(end - start);
        note.bytes = note.isFromLineEnd
            ? 0
            : static_cast<int>(utf8::byteCount(literal.sliced(start, end - start)));
        m_notes.push_back(note);
        note.byte += note.isFromLineEnd ? -note.length : note.bytes;
        at += end - start;
        start = end;
    }
    return static_cast<int>(at);
}

void SourceNotes::noteInline(int position, QStringView shown, const Node& node, int line)
{
    if (!node.source.isKnown() || shown.isEmpty())
        return;
    const bool isBreak = node.kind == NodeKind::SoftBreak || node.kind == NodeKind::LineBreak;
    if (isBreak || shown.size() < node.text.size() || node.text.isEmpty()) {
        m_notes.push_back({position, static_cast<int>(shown.size()),
                           isBreak ? ShownSource::Kind::Break : ShownSource::Kind::Respelled, line,
                           node.source.start, node.source.end - node.source.start});
        return;
    }
    const QStringView text(node.text);
    qsizetype unit = 0;
    int byte = node.source.contentStart;
    qsizetype at = 0; // of what is shown
    const auto passTo = [&](qsizetype end) {
        ShownSource note;
        note.position = position + static_cast<int>(at);
        note.line = line;
        note.byte = byte;
        at += noteVerbatim(note, shown.sliced(at), text.sliced(unit, end - unit));
    };
    for (const Respelling& respelling : node.respellings) {
        passTo(respelling.unit);
        if (respelling.units > 0)
            m_notes.push_back({position + static_cast<int>(at), respelling.units,
                               ShownSource::Kind::Respelled, line, respelling.byte,
                               respelling.bytes});
        at += respelling.units;
        unit = respelling.unit + respelling.units;
        byte = respelling.byte + respelling.bytes;
    }
    passTo(text.size());
}

void SourceNotes::noteCode(int position, QStringView shown, const Node& node, int line,
                           TextRange stretch)
{
    const QStringView text(node.text);
    ShownSource note;
    note.isFromLineEnd = true;
    note.line = line + (hasFence(node) ? 1 : 0) + lineEndsIn(text.first(stretch.start));
    qsizetype at = 0;
    for (qsizetype unit = stretch.start; unit < stretch.end();) {
        const qsizetype contentEnd = lineEnd(text, unit);
        const qsizetype end = qMin(contentEnd, stretch.end());
        note.position = position + static_cast<int>(at);
        note.kind = ShownSource::Kind::Verbatim;
        note.byte = static_cast<int>(contentEnd - unit);
        at += noteVerbatim(note, shown.sliced(at), text.sliced(unit, end - unit));
        if (end == stretch.end())
            return;
        m_notes.push_back(
            {position + static_cast<int>(at), 1, ShownSource::Kind::Break, note.line, 0, 0, true});
        ++at;
        ++note.line;
        unit = end + (text.sliced(end).startsWith(u"\r\n") ? 2 : 1);
    }
}

} // namespace galley
