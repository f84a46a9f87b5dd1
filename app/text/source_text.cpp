// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/source_text.h"

#include "app/text/utf8_scan.h"

#include <algorithm>

namespace galley {

namespace {

constexpr QChar lonePlaceholder(0xFFFD); // three bytes, as the surrogate's generalised form
constexpr QChar nulPlaceholder(0x1A);
constexpr qsizetype markDistance = 4096; // bytes

bool holdsTerminator(const QString& text)
{
    return std::any_of(text.begin(), text.end(), endsLine);
}

bool isLoneSurrogate(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

} // namespace

bool endsLine(QChar unit)
{
    return unit == u'\n' || unit == u'\r' || unit == QChar::ParagraphSeparator
        || unit == QChar(0xFDD0) || unit == QChar(0xFDD1);
}

SourceText::SourceText(const QString& text)
{
    replaceBytes({0, 0}, text);
    replaceLines(0, 0, m_utf8.size());
    replaceMarks({}, m_end);
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
    constexpr qsizetype maximumMoves = 50;
    if (delta.changes.size() > maximumMoves) {
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
    const ByteRange replaced{startByte, toByte(end) - startByte};
    const qsizetype sizeBefore = m_utf8.size();
    const bool joinsCrLf = before == u"\r" && after == u"\n";
    replaceBytes(replaced, inserted);
    const Mark growth{m_utf8.size() - sizeBefore, inserted.size() - (end - start)};
    if (first == last && !joinsCrLf && !holdsTerminator(change.removed)
        && !holdsTerminator(inserted))
        moveLines(first + 1, growth);
    else
        replaceLines(first, last, growth.byte);
    replaceMarks(replaced, growth);
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
    const Mark oldEnd = startOf(last + 1);
    const bool reachesEnd = last + 1 == lineCount();
    const qsizetype endByte = oldEnd.byte + byteGrowth;

    std::vector<Mark> lines;
    Mark line = startOf(first);
    lines.push_back(line);
    while (true) {
        const QByteArrayView bytes = QByteArrayView(m_utf8).first(endByte);
        const utf8::Terminator found = utf8::nextTerminator(bytes, line.byte);
        const qsizetype units = utf8::unitCount(bytes.sliced(line.byte, found.byte - line.byte));
        line.byte = found.byte + found.bytes;
        line.source += units + found.units;
        if (found.bytes == 0 || (line.byte == endByte && !reachesEnd))
            break;
        lines.push_back(line);
    }

    moveLines(last + 1, {byteGrowth, line.source - oldEnd.source});
    // In place where the number of lines stays, which is the rule while typing.
    const auto replaced =
        std::min<qsizetype>(last + 1 - first, static_cast<qsizetype>(lines.size()));
    std::copy_n(lines.begin(), replaced, m_lines.begin() + first);
    m_lines.erase(m_lines.begin() + first + replaced, m_lines.begin() + last + 1);
    m_lines.insert(m_lines.begin() + first + replaced, lines.begin() + replaced, lines.end());
}

void SourceText::moveLines(int first, Mark growth)
{
    for (auto line = m_lines.begin() + first; line != m_lines.end(); ++line) {
        line->byte += growth.byte;
        line->source += growth.source;
    }
    m_end.byte += growth.byte;
    m_end.source += growth.source;
}

// Moves the marks behind a range (as it was) that grew, and sets new ones for those in it.
void SourceText::replaceMarks(ByteRange range, Mark growth)
{
    const auto isBefore = [](const Mark& mark, qsizetype byte) { return mark.byte < byte; };
    const auto from = std::lower_bound(m_marks.begin(), m_marks.end(), range.start, isBefore);
    auto behind = std::lower_bound(from, m_marks.end(), range.end() + 1, isBefore);
    for (auto mark = behind; mark != m_marks.end(); ++mark) {
        mark->byte += growth.byte;
        mark->source += growth.source;
    }
    Mark last = from == m_marks.begin() ? Mark() : *(from - 1);
    behind = m_marks.erase(from, behind);
    const qsizetype end = behind == m_marks.end() ? m_utf8.size() : behind->byte;
    std::vector<Mark> marks;
    while (end - last.byte > 2 * markDistance) {
        qsizetype byte = last.byte + markDistance;
        while ((static_cast<unsigned char>(m_utf8[byte]) & 0xC0U) == 0x80U)
            --byte; // of a character that begins before it
        const QByteArrayView between(m_utf8.constData() + last.byte, byte - last.byte);
        last = {byte, last.source + utf8::unitCount(between)};
        marks.push_back(last);
    }
    m_marks.insert(behind, marks.begin(), marks.end());
}

// The nearest known place at or before another, on one of the sides.
SourceText::Mark SourceText::nearest(qsizetype at, qsizetype Mark::*side) const
{
    const auto lastIn = [&](const std::vector<Mark>& marks) {
        const auto behind = std::upper_bound(
            marks.begin(), marks.end(), at,
            [side](qsizetype place, const Mark& mark) { return place < mark.*side; });
        return behind == marks.begin() ? Mark() : *(behind - 1);
    };
    const Mark line = lastIn(m_lines);
    const Mark mark = lastIn(m_marks);
    return line.byte > mark.byte ? line : mark;
}

SourceText::Mark SourceText::startOf(int line) const
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
        [](qsizetype position, const Mark& line) { return position < line.source; });
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
    const auto line = QByteArrayView(m_utf8).first(startOf(number + 1).byte);
    content.length -= line.endsWith("\r\n") ? 2 : 1;
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

qsizetype SourceText::toByte(qsizetype sourcePosition) const
{
    const Mark mark = nearest(sourcePosition, &Mark::source);
    const QByteArrayView rest = QByteArrayView(m_utf8).sliced(mark.byte);
    return mark.byte + utf8::bytesOfUnits(rest, sourcePosition - mark.source);
}

qsizetype SourceText::fromByte(qsizetype byteOffset) const
{
    const Mark mark = nearest(byteOffset, &Mark::byte);
    const QByteArrayView bytes = QByteArrayView(m_utf8).sliced(mark.byte, byteOffset - mark.byte);
    return mark.source + utf8::unitCount(bytes);
}

} // namespace galley
