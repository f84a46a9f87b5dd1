// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/json/json_tree.h"

#include <vector>

namespace galley::json {

// One value as the scanner found it. The children of a container follow it in document order; an
// object's are its keys and values in turn. 32 bits suffice within Limits::bytes.
struct ScannedValue {
    Kind kind = Kind::Null;
    quint32 start = 0; // byte offsets in the text
    quint32 end = 0;
    quint32 next = 0; // index behind this value and everything in it
    quint32 children = 0;
};

// Reads JSON by the grammar of RFC 8259, without recursion: depth costs no stack.
class Scanner {
public:
    Scanner(QByteArrayView text, const Limits& limits) : m_text(text), m_limits(limits) { }

    // The values in document order, the whole text's first.
    Result<std::vector<ScannedValue>> scan();

private:
    struct Fault {
        ErrorKind kind = ErrorKind::Malformed;
        QString sentence; // empty: none
    };
    enum class Expecting { Value, ValueOrEnd, Key, KeyOrEnd, CommaOrEnd };

    void scanToken();
    void scanValue();
    void scanKey();
    void scanCommaOrEnd();
    void scanString(); // leaves m_at behind the closing quote
    void passPlain(); // ASCII that stands for itself
    void scanEscape();
    void scanUtf8Sequence();
    void scanNumber();
    void scanDigits();
    void scanWord(QByteArrayView word, Kind kind);
    void open(Kind kind);
    void close();
    void add(Kind kind, qsizetype start);
    void valueIsComplete();
    void skipWhiteSpace();
    bool isObject(quint32 index) const { return m_values[index].kind == Kind::Object; }
    char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }
    void fail(const QString& sentence, ErrorKind kind = ErrorKind::Malformed);
    void failUnexpected(const QString& wanted);

    QByteArrayView m_text;
    Limits m_limits;
    qsizetype m_at = 0;
    Expecting m_expecting = Expecting::Value;
    std::vector<ScannedValue> m_values;
    std::vector<quint32> m_open; // containers around the present place
    Fault m_fault;
};

// The place of a byte offset: LF, CR and CRLF end a line, columns count code points, a byte order
// mark counts nothing.
TextPlace placeIn(QByteArrayView text, qsizetype byteOffset);

// Answers such places in ascending order without reading the text again for each.
class PlaceCounter {
public:
    explicit PlaceCounter(QByteArrayView text);

    TextPlace placeOf(qsizetype byteOffset); // not before the one asked last

private:
    QByteArrayView m_text;
    qsizetype m_at;
    TextPlace m_place;
};

} // namespace galley::json
