// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/json/json_tree_test.cpp

#include "app/json/json_scanner.h"

#include "app/json/words.h"

namespace galley::json {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isHexDigit(char character)
{
    return isDigit(character) || (character >= 'a' && character <= 'f')
        || (character >= 'A' && character <= 'F');
}

} // namespace

Result<std::vector<ScannedValue>> Scanner::scan()
{
    if (m_text.size() > m_limits.bytes) {
        return Error{ErrorKind::TooLarge,
                     Words::tr("The text has %1 MB; a document may have at most %2 MB.")
                         .arg(m_text.size() / mebibyte)
                         .arg(m_limits.bytes / mebibyte),
                     {}};
    }
    if (m_text.startsWith(byteOrderMark))
        m_at = byteOrderMark.size();
    while (m_fault.sentence.isEmpty()) {
        skipWhiteSpace();
        if (m_open.empty() && !m_values.empty())
            break;
        scanToken();
    }
    if (m_fault.sentence.isEmpty() && !atEnd())
        fail(Words::tr(
            "The JSON value ends before this, but the file goes on; remove what follows it."));
    if (!m_fault.sentence.isEmpty())
        return Error{m_fault.kind, m_fault.sentence, placeIn(m_text, m_at)};
    return std::move(m_values);
}

void Scanner::scanToken()
{
    if (atEnd()) {
        fail(m_values.empty()
                 ? Words::tr("The file is empty; a JSON value was expected.")
                 : Words::tr("The JSON is cut off: the file ends before its last value does."));
        return;
    }
    const char closing = m_open.empty() ? '\0' : isObject(m_open.back()) ? '}' : ']';
    const bool mayEnd = m_expecting == Expecting::ValueOrEnd || m_expecting == Expecting::KeyOrEnd;
    if (mayEnd && current() == closing)
        close();
    else if (m_expecting == Expecting::Value || m_expecting == Expecting::ValueOrEnd)
        scanValue();
    else if (m_expecting == Expecting::Key || m_expecting == Expecting::KeyOrEnd)
        scanKey();
    else
        scanCommaOrEnd();
}

void Scanner::scanValue()
{
    const qsizetype start = m_at;
    switch (current()) {
    case '{':
        open(Kind::Object);
        return;
    case '[':
        open(Kind::Array);
        return;
    case '"':
        scanString();
        add(Kind::String, start);
        break;
    case 't':
        scanWord("true", Kind::True);
        break;
    case 'f':
        scanWord("false", Kind::False);
        break;
    case 'n':
        scanWord("null", Kind::Null);
        break;
    default:
        if (current() != '-' && !isDigit(current())) {
            failUnexpected(Words::tr("a value"));
            return;
        }
        scanNumber();
        add(Kind::Number, start);
    }
    valueIsComplete();
}

void Scanner::scanKey()
{
    const qsizetype start = m_at;
    if (current() != '"') {
        failUnexpected(Words::tr("a member's name in quotes"));
        return;
    }
    scanString();
    add(Kind::String, start);
    skipWhiteSpace();
    if (!m_fault.sentence.isEmpty())
        return;
    if (current() != ':') {
        failUnexpected(Words::tr("a colon"));
        return;
    }
    ++m_at;
    m_expecting = Expecting::Value;
}

void Scanner::scanCommaOrEnd()
{
    const bool inObject = isObject(m_open.back());
    if (current() == ',') {
        ++m_at;
        m_expecting = inObject ? Expecting::Key : Expecting::Value;
    } else if (current() == (inObject ? '}' : ']')) {
        close();
    } else {
        failUnexpected(inObject ? Words::tr("a comma or }") : Words::tr("a comma or ]"));
    }
}

void Scanner::open(Kind kind)
{
    if (static_cast<qsizetype>(m_open.size()) >= m_limits.depth) {
        fail(Words::tr(
                 "The JSON is nested more than %1 levels deep, which is the most Galley reads.")
                 .arg(m_limits.depth),
             ErrorKind::TooLarge);
        return;
    }
    add(kind, m_at);
    m_open.push_back(static_cast<quint32>(m_values.size() - 1));
    ++m_at;
    m_expecting = kind == Kind::Object ? Expecting::KeyOrEnd : Expecting::ValueOrEnd;
}

void Scanner::close()
{
    ++m_at;
    ScannedValue& container = m_values[m_open.back()];
    container.end = static_cast<quint32>(m_at);
    container.next = static_cast<quint32>(m_values.size());
    m_open.pop_back();
    valueIsComplete();
}

void Scanner::add(Kind kind, qsizetype start)
{
    if (static_cast<qsizetype>(m_values.size()) >= m_limits.values) {
        fail(Words::tr("The JSON holds more than %1 values, which is the most Galley reads.")
                 .arg(m_limits.values),
             ErrorKind::TooLarge);
        return;
    }
    if (!m_open.empty())
        ++m_values[m_open.back()].children;
    const auto next = static_cast<quint32>(m_values.size() + 1);
    m_values.push_back({kind, static_cast<quint32>(start), static_cast<quint32>(m_at), next, 0});
}

void Scanner::valueIsComplete()
{
    m_expecting = Expecting::CommaOrEnd;
}

void Scanner::scanString()
{
    ++m_at;
    while (m_fault.sentence.isEmpty() && !atEnd() && current() != '"') {
        const auto byte = static_cast<unsigned char>(current());
        if (byte == '\\')
            scanEscape();
        else if (byte < 0x20)
            fail(Words::tr(
                "A control character stands in a string; it has to be written as an escape."));
        else if (byte >= 0x80)
            scanUtf8Sequence();
        else
            passPlain();
    }
    if (m_fault.sentence.isEmpty() && atEnd())
        fail(Words::tr("The JSON is cut off: the file ends within a string."));
    if (m_fault.sentence.isEmpty())
        ++m_at;
}

void Scanner::passPlain()
{
    const auto isPlain = [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte >= 0x20 && byte < 0x80 && letter != '"' && letter != '\\';
    };
    while (!atEnd() && isPlain(current()))
        ++m_at;
}

void Scanner::scanEscape()
{
    ++m_at;
    if (current() == 'u') {
        for (int digit = 1; digit <= 4; ++digit) {
            if (m_at + digit >= m_text.size() || !isHexDigit(m_text[m_at + digit])) {
                fail(Words::tr(
                    "An escape in a string is not complete: \\u needs four hexadecimal digits."));
                return;
            }
        }
        m_at += 5;
    } else if (!atEnd() && QByteArrayView("\"\\/bfnrt").contains(current())) {
        ++m_at;
    } else {
        fail(Words::tr("A backslash in a string is followed by a character that makes no escape."));
    }
}

// Well-formed sequences only, by table 3-7 of the Unicode Standard.
void Scanner::scanUtf8Sequence()
{
    const auto byte = [this](qsizetype offset) {
        return m_at + offset < m_text.size() ? static_cast<unsigned char>(m_text[m_at + offset])
                                             : 0U;
    };
    const auto isTail = [&](qsizetype offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    qsizetype length = 0;
    if (lead >= 0xC2U && lead <= 0xDFU)
        length = 2;
    else if ((lead & 0xF0U) == 0xE0U)
        length = 3;
    else if (lead >= 0xF0U && lead <= 0xF4U)
        length = 4;
    bool isGood = length > 0;
    for (qsizetype offset = 1; offset < length; ++offset)
        isGood = isGood && isTail(offset);
    const unsigned second = byte(1);
    isGood = isGood && !(lead == 0xE0U && second < 0xA0U) && !(lead == 0xEDU && second > 0x9FU)
        && !(lead == 0xF0U && second < 0x90U) && !(lead == 0xF4U && second > 0x8FU);
    if (isGood)
        m_at += length;
    else
        fail(Words::tr(
            "The file is not UTF-8 here; save it as UTF-8 with the program that wrote it."));
}

void Scanner::scanNumber()
{
    if (current() == '-')
        ++m_at;
    if (current() == '0')
        ++m_at;
    else
        scanDigits();
    if (current() == '.') {
        ++m_at;
        scanDigits();
    }
    if (current() == 'e' || current() == 'E') {
        ++m_at;
        if (current() == '+' || current() == '-')
            ++m_at;
        scanDigits();
    }
}

void Scanner::scanDigits()
{
    if (!isDigit(current()) && m_fault.sentence.isEmpty())
        failUnexpected(Words::tr("a digit"));
    while (isDigit(current()))
        ++m_at;
}

void Scanner::scanWord(QByteArrayView word, Kind kind)
{
    if (!m_text.sliced(m_at).startsWith(word)) {
        failUnexpected(Words::tr("a value"));
        return;
    }
    const qsizetype start = m_at;
    m_at += word.size();
    add(kind, start);
}

void Scanner::skipWhiteSpace()
{
    while (!atEnd() && QByteArrayView(" \t\r\n").contains(current()))
        ++m_at;
}

// The first fault counts, and stops the scan where it was met.
void Scanner::fail(const QString& sentence, ErrorKind kind)
{
    if (m_fault.sentence.isEmpty())
        m_fault = {kind, sentence};
}

void Scanner::failUnexpected(const QString& wanted)
{
    if (atEnd()) {
        fail(Words::tr("The JSON is cut off: %1 was expected, but the file ends.").arg(wanted));
        return;
    }
    const auto byte = static_cast<unsigned char>(current());
    const bool isPrintable = byte > 0x20 && byte < 0x7F;
    const QString found = isPrintable
        ? QStringLiteral("“%1”").arg(QLatin1Char(current()))
        : Words::tr("the byte %1").arg(QString::number(byte, 16).toUpper());
    fail(Words::tr("This is not JSON: %1 was expected here, not %2.").arg(wanted, found));
}

TextPlace placeIn(QByteArrayView text, qsizetype byteOffset)
{
    return PlaceCounter(text).placeOf(byteOffset);
}

PlaceCounter::PlaceCounter(QByteArrayView text)
    : m_text(text)
    , m_at(text.startsWith(byteOrderMark) ? byteOrderMark.size() : 0)
{
}

TextPlace PlaceCounter::placeOf(qsizetype byteOffset)
{
    for (; m_at < qMin(byteOffset, m_text.size()); ++m_at) {
        const auto byte = static_cast<unsigned char>(m_text[m_at]);
        const bool inCrLf = byte == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        if ((byte == '\n' || byte == '\r') && !inCrLf) {
            ++m_place.line;
            m_place.column = 1;
        } else if ((byte & 0xC0U) != 0x80U && !inCrLf) {
            ++m_place.column;
        }
    }
    return m_place;
}

} // namespace galley::json
