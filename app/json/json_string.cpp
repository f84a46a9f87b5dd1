// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"

#include "app/text/utf8_scan.h"

#include <array>

namespace galley::json {

namespace {

struct ShortEscape {
    char letter;
    char16_t unit;
};
constexpr std::array<ShortEscape, 8> shortEscapes{{
    {'"', u'"'},
    {'\\', u'\\'},
    {'/', u'/'},
    {'b', u'\b'},
    {'f', u'\f'},
    {'n', u'\n'},
    {'r', u'\r'},
    {'t', u'\t'},
}};

QByteArray hexEscape(char16_t unit)
{
    return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

// What RFC 8259, section 7, has to be escaped; a solidus does not.
QByteArray escapeOf(char16_t unit)
{
    for (const ShortEscape& escape : shortEscapes) {
        if (escape.unit == unit && unit != u'/')
            return QByteArray("\\") + escape.letter;
    }
    return hexEscape(unit);
}

bool isLoneSurrogate(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

bool needsEscape(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    return unit < 0x20 || unit == u'"' || unit == u'\\'
        || (text[at].isSurrogate() && isLoneSurrogate(text, at));
}

QByteArray contentOf(QStringView text)
{
    QByteArray content;
    qsizetype plain = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!needsEscape(text, at))
            continue;
        content += text.sliced(plain, at - plain).toUtf8();
        content += escapeOf(text[at].unicode());
        plain = at + 1;
    }
    return content + text.sliced(plain).toUtf8();
}

// Walks a literal's content piece by piece: one escape or one character of UTF-8.
class LiteralReader {
public:
    explicit LiteralReader(QByteArrayView literal) : m_literal(literal), m_end(literal.size() - 1)
    {
    }

    bool atEnd() const { return m_at >= m_end; }
    qsizetype byte() const { return m_at; }

    // Passes over up to so many characters that are one byte and one unit each.
    qsizetype passPlain(qsizetype maximum)
    {
        const qsizetype start = m_at;
        const qsizetype end = qMin(m_end, m_at + maximum);
        while (m_at < end && static_cast<unsigned char>(m_literal[m_at]) < 0x80
               && m_literal[m_at] != '\\')
            ++m_at;
        return m_at - start;
    }

    struct Piece {
        QByteArrayView bytes;
        std::array<char16_t, 2> units{};
        qsizetype unitCount = 1;
    };

    Piece next()
    {
        const char lead = m_literal[m_at];
        if (lead == '\\')
            return m_literal[m_at + 1] == 'u' ? hexPiece() : shortPiece();
        const auto byte = static_cast<unsigned char>(lead);
        const qsizetype length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        Piece piece = take(length);
        const QString units = utf8::decoded(piece.bytes);
        piece.unitCount = units.size();
        for (qsizetype unit = 0; unit < units.size(); ++unit)
            piece.units[static_cast<std::size_t>(unit)] = units[unit].unicode();
        return piece;
    }

private:
    Piece take(qsizetype length)
    {
        Piece piece{m_literal.sliced(m_at, length)};
        m_at += length;
        return piece;
    }

    Piece hexPiece()
    {
        Piece piece = take(6);
        piece.units[0] =
            static_cast<char16_t>(piece.bytes.sliced(2).toByteArray().toUShort(nullptr, 16));
        return piece;
    }

    Piece shortPiece()
    {
        Piece piece = take(2);
        for (const ShortEscape& escape : shortEscapes) {
            if (escape.letter == piece.bytes[1])
                piece.units[0] = escape.unit;
        }
        return piece;
    }

    QByteArrayView m_literal;
    qsizetype m_at = 1; // behind the opening quote
    qsizetype m_end;
};

} // namespace

QByteArray literalOf(QStringView text)
{
    return '"' + contentOf(text) + '"';
}

QString textOf(QByteArrayView literal)
{
    const QByteArrayView content = literal.sliced(1, literal.size() - 2);
    QString text;
    text.reserve(content.size());
    qsizetype plain = 0;
    while (plain < content.size()) {
        const qsizetype escape = content.indexOf('\\', plain);
        const qsizetype end = escape < 0 ? content.size() : escape;
        text += utf8::decoded(content.sliced(plain, end - plain));
        if (escape < 0)
            break;
        const bool isHex = content[escape + 1] == 'u';
        LiteralReader reader(
            literal.sliced(escape, isHex ? 8 : 4)); // as if the byte before were the quote
        text += QChar(reader.next().units[0]);
        plain = escape + (isHex ? 6 : 2);
    }
    return text;
}

QByteArray literalAfter(QByteArrayView literal, const TextDelta& delta)
{
    QByteArray result("\"");
    LiteralReader reader(literal);
    qsizetype unit = 0; // UTF-16 position of the reader
    // Reads up to a position; `keep` says whether what is passed goes into the result. A pair that
    // the position splits is spelled as two escapes from there on.
    QByteArray halfPair;
    const auto readTo = [&](qsizetype position, bool keep) {
        if (unit < position && !halfPair.isEmpty()) {
            result += keep ? halfPair : QByteArray();
            halfPair.clear();
            ++unit;
        }
        const qsizetype start = reader.byte();
        unit += reader.passPlain(position - unit);
        qsizetype end = reader.byte();
        QByteArray firstHalf;
        while (unit < position && !reader.atEnd()) {
            const LiteralReader::Piece piece = reader.next();
            if (unit + piece.unitCount > position) {
                firstHalf = hexEscape(piece.units[0]);
                halfPair = hexEscape(piece.units[1]);
                ++unit;
            } else {
                unit += piece.unitCount;
                unit += reader.passPlain(position - unit);
                end = reader.byte();
            }
        }
        if (keep)
            result += literal.sliced(start, end - start).toByteArray() + firstHalf;
    };

    for (const TextChange& change : delta.changes) {
        readTo(change.position, true);
        result += contentOf(change.inserted);
        readTo(change.position + change.removed.size(), false);
    }
    return result + halfPair + literal.sliced(reader.byte()).toByteArray();
}

} // namespace galley::json
