// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/source_text.h"

#include "app/text/utf8_scan.h"

#include <algorithm>

namespace galley {

namespace {

constexpr QChar lonePlaceholder(0xFFFD); // three bytes, as the surrogate's generalised form
constexpr QChar nulPlaceholder(0x1A);

bool isLoneSurrogate(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

} // namespace

SourceText::SourceText(const QString& text)
{
    replaceBytes({0, 0}, text);
    replaceLines(0, 0, m_utf8.size());
}

qsizetype SourceText::size() const
{
    return m_end.source;
}

qsizetype SourceText::byteSize() const
{
    return m_utf8.size();
}

QByteArray SourceText::utf8() const
{
    return m_utf8;
}

QString SourceText::toString() const
{
    return decoded({0, m_utf8.size()});
}

QString SourceText::mid(TextRange range) const
{
    const qsizetype start = toByte(range.start);
    // A range may begin or end within a surrogate pair, where no byte position stands.
    const qsizetype skipped = range.start - fromByte(start);
    qsizetype end = toByte(range.end());
    if (fromByte(end) < range.end())
        end += 4;
    return decoded({start, end - start}).mid(skipped, range.length);
}

QString SourceText::decoded(ByteRange range) const
{
    const QByteArrayView bytes = QByteArrayView(m_utf8).sliced(range.start, range.length);
    QString text = utf8::decoded(bytes);
    auto masked =
        std::lower_bound(m_masked.begin(), m_masked.end(), range.start,
                         [](const Masked& entry, qsizetype byte) { return entry.byte < byte; });
    qsizetype unit = 0;
    qsizetype byte = range.start;
    for (; masked != m_masked.end() && masked->byte < range.end(); ++masked) {
        unit += utf8::unitCount(QByteArrayView(m_utf8).sliced(byte, masked->byte - byte));
        byte = masked->byte;
        text[unit] = QChar(masked->unit);
    }
    return text;
}

void SourceText::apply(const TextDelta& delta)
{
    // Each change moves what stands behind it; from some number on it is quicker to begin anew.
    constexpr qsizetype mostMoves = 50;
    if (delta.changes.size() > mostMoves) {
        const quint64 revision = m_revision;
        *this = SourceText(applied(toString(), delta));
        m_revision = revision + 1;
        return;
    }
    // Positions are those of the text before: from the last change to the first none of them moves.
    for (qsizetype index = delta.changes.size(); index-- > 0;)
        applyChange(delta.changes[index]);
    ++m_revision;
}

void SourceText::applyChange(const TextChange& change)
{
    qsizetype start = change.position;
    qsizetype end = start + change.removed.size();
    Q_ASSERT(mid({start, end - start}) == change.removed);

    // Surrogates beside the change may be joined to a pair, or a pair may be split: encode them
    // anew.
    QString inserted = change.inserted;
    const QString before = start > 0 ? mid({start - 1, 1}) : QString();
    const QString after = end < size() ? mid({end, 1}) : QString();
    if (!before.isEmpty() && before[0].isSurrogate()) {
        inserted.prepend(before);
        --start;
        if (before[0].isLowSurrogate() && start > 0 && mid({start - 1, 1})[0].isHighSurrogate())
            inserted.prepend(mid({--start, 1}));
    }
    if (!after.isEmpty() && after[0].isSurrogate()) {
        inserted.append(after);
        ++end;
        if (after[0].isHighSurrogate() && end < size() && mid({end, 1})[0].isLowSurrogate())
            inserted.append(mid({end++, 1}));
    }

    // A CR before the change and an LF behind it may be joined or parted.
    const int first = lineAt(qMax<qsizetype>(0, start - 1));
    const int last = lineAt(end);
    const qsizetype startByte = toByte(start);
    const qsizetype sizeBefore = m_utf8.size();
    replaceBytes({startByte, toByte(end) - startByte}, inserted);
    replaceLines(first, last, m_utf8.size() - sizeBefore);
}

void SourceText::replaceBytes(ByteRange range, const QString& inserted)
{
    QString shown = inserted;
    std::vector<Masked> masked;
    qsizetype scanned = 0;
    qsizetype byte = range.start;
    for (qsizetype at = 0; at < inserted.size(); ++at) {
        const bool isNul = inserted[at].isNull();
        if (!isNul && !(inserted[at].isSurrogate() && isLoneSurrogate(inserted, at)))
            continue;
        shown[at] = isNul ? nulPlaceholder : lonePlaceholder;
        byte += QStringView(shown).mid(scanned, at - scanned).toUtf8().size();
        scanned = at;
        masked.push_back({byte, inserted[at].unicode()});
    }

    const QByteArray bytes = shown.toUtf8();
    const auto isBefore = [](const Masked& entry, qsizetype position) {
        return entry.byte < position;
    };
    const auto from = std::lower_bound(m_masked.begin(), m_masked.end(), range.start, isBefore);
    const auto to = std::lower_bound(from, m_masked.end(), range.end(), isBefore);
    for (auto entry = to; entry != m_masked.end(); ++entry)
        entry->byte += bytes.size() - range.length;
    m_masked.insert(m_masked.erase(from, to), masked.begin(), masked.end());
    m_utf8.replace(range.start, range.length, bytes);
}

// Scans the lines from `first` to `last` (numbers before the change) anew and moves those behind.
void SourceText::replaceLines(int first, int last, qsizetype byteGrowth)
{
    const LineStart oldEnd = startOf(last + 1);
    const bool reachesEnd = last + 1 == lineCount();
    const qsizetype endByte = oldEnd.byte + byteGrowth;

    std::vector<LineStart> lines;
    LineStart line = startOf(first);
    lines.push_back(line);
    while (true) {
        const QByteArrayView bytes = QByteArrayView(m_utf8).first(endByte);
        const utf8::Terminator found = utf8::nextTerminator(bytes, line.byte);
        const qsizetype units = utf8::unitCount(bytes.sliced(line.byte, found.byte - line.byte));
        line.byte = found.byte + found.bytes;
        line.source += units + found.units;
        line.editor += units + (found.bytes > 0 ? 1 : 0);
        if (found.bytes == 0 || (line.byte == endByte && !reachesEnd))
            break;
        lines.push_back(line);
    }

    const qsizetype sourceGrowth = line.source - oldEnd.source;
    const qsizetype editorGrowth = line.editor - oldEnd.editor;
    for (auto behind = m_lines.begin() + last + 1; behind != m_lines.end(); ++behind) {
        behind->byte += byteGrowth;
        behind->source += sourceGrowth;
        behind->editor += editorGrowth;
    }
    m_end = {m_utf8.size(), m_end.source + sourceGrowth, m_end.editor + editorGrowth};
    // In place where the number of lines stays, which is the rule while typing.
    const auto replaced =
        std::min<qsizetype>(last + 1 - first, static_cast<qsizetype>(lines.size()));
    std::copy_n(lines.begin(), replaced, m_lines.begin() + first);
    m_lines.erase(m_lines.begin() + first + replaced, m_lines.begin() + last + 1);
    m_lines.insert(m_lines.begin() + first + replaced, lines.begin() + replaced, lines.end());
}

SourceText::LineStart SourceText::startOf(int line) const
{
    return line < lineCount() ? m_lines[static_cast<std::size_t>(line)] : m_end;
}

int SourceText::lineCount() const
{
    return static_cast<int>(m_lines.size());
}

int SourceText::lineAt(qsizetype sourcePosition) const
{
    const auto behind = std::upper_bound(
        m_lines.begin(), m_lines.end(), sourcePosition,
        [](qsizetype position, const LineStart& line) { return position < line.source; });
    return static_cast<int>(behind - m_lines.begin()) - 1;
}

TextRange SourceText::line(int number) const
{
    const qsizetype start = startOf(number).source;
    return {start, startOf(number + 1).source - start};
}

TextRange SourceText::lineContent(int number) const
{
    TextRange content = line(number);
    if (number + 1 == lineCount())
        return content;
    // A terminator counts one unit for the editor: what it has more here is the other half of CRLF.
    const qsizetype editorLength = startOf(number + 1).editor - startOf(number).editor;
    content.length = editorLength - 1;
    return content;
}

QString SourceText::terminatorFor(int number) const
{
    for (int line = number; line >= qMax(0, number - 1); --line) {
        const TextRange content = lineContent(line);
        QString terminator = mid({content.end(), this->line(line).end() - content.end()});
        if (terminator == u"\n" || terminator == u"\r" || terminator == u"\r\n")
            return terminator;
    }
    return QStringLiteral("\n");
}

qsizetype SourceText::toEditor(qsizetype sourcePosition) const
{
    const int line = lineAt(sourcePosition);
    const LineStart start = startOf(line);
    return start.editor + qMin(sourcePosition - start.source, lineContent(line).length);
}

qsizetype SourceText::fromEditor(qsizetype editorPosition) const
{
    const auto behind = std::upper_bound(
        m_lines.begin(), m_lines.end(), editorPosition,
        [](qsizetype position, const LineStart& line) { return position < line.editor; });
    const LineStart& line = *(behind - 1);
    return qMin(m_end.source, line.source + editorPosition - line.editor);
}

qsizetype SourceText::toByte(qsizetype sourcePosition) const
{
    const LineStart line = startOf(lineAt(sourcePosition));
    const QByteArrayView rest = QByteArrayView(m_utf8).sliced(line.byte);
    return line.byte + utf8::bytesOfUnits(rest, sourcePosition - line.source);
}

qsizetype SourceText::fromByte(qsizetype byteOffset) const
{
    const auto behind =
        std::upper_bound(m_lines.begin(), m_lines.end(), byteOffset,
                         [](qsizetype byte, const LineStart& line) { return byte < line.byte; });
    const LineStart& line = *(behind - 1);
    const QByteArrayView bytes = QByteArrayView(m_utf8).sliced(line.byte, byteOffset - line.byte);
    return line.source + utf8::unitCount(bytes);
}

} // namespace galley
