// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"
#include "app/text/text_delta.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace galley {

// Whether a line of the editor ends with that unit; a CRLF ends one line.
bool endsLine(QChar unit);

// The exact text of an article while it is edited, and the one place that maps positions between
// two of its readers:
//
//   source positions  UTF-16 units of the exact text; what TextDelta and everything else uses
//   bytes             of utf8(), what cmark reads
//
// (ShownText maps them to the editor's.) A line ends after each terminator that QTextDocument
// knows: LF, CR, CRLF, U+2029, U+FDD0, U+FDD1. The text is held as UTF-8 in which a lone surrogate
// is its generalised three-byte form (WTF-8).
class SourceText {
public:
    explicit SourceText(const QString& text = {});

    qsizetype size() const; // UTF-16 units
    qsizetype byteSize() const;
    QString toString() const;
    QString mid(TextRange range) const;

    // The text as the Markdown parser may read it: the same length in bytes as the text held, valid
    // UTF-8, with one placeholder for each thing that cmark would change or refuse: U+FFFD for a
    // lone surrogate, U+001A for NUL. Implicitly shared: a snapshot costs nothing until the next
    // edit.
    QByteArray utf8() const;

    // `delta` must fit the text: every `removed` stands at its position.
    void apply(const TextDelta& delta);
    // Counts the applied deltas; what is derived from the text carries the number it came from.
    quint64 revision() const { return m_revision; }
    // Whether they are the same text, however they came to be it.
    friend bool operator==(const SourceText& one, const SourceText& other)
    {
        return one.m_utf8 == other.m_utf8 && one.m_masked == other.m_masked;
    }

    int lineCount() const;
    int lineAt(qsizetype sourcePosition) const;
    // The source range of a line, with and without its terminator.
    TextRange line(int number) const;
    TextRange lineContent(int number) const;
    // What a new line that is typed into that line should end with: the terminator of the line
    // itself, else of the one before it, else LF.
    QString terminatorFor(int number) const;

    qsizetype toByte(qsizetype sourcePosition) const;
    qsizetype fromByte(qsizetype byteOffset) const;

private:
    // A place, in both kinds of position.
    struct Mark {
        qsizetype byte = 0;
        qsizetype source = 0;
    };
    // A unit that UTF-8 as cmark takes it cannot show; a placeholder stands for it in m_utf8.
    struct Masked {
        qsizetype byte = 0;
        char16_t unit = 0;
        bool operator==(const Masked&) const = default;
    };

    void applyChange(const TextChange& change);
    void replaceBytes(ByteRange range, const QString& inserted);
    void replaceLines(int first, int last, qsizetype byteGrowth);
    void moveLines(int first, Mark growth);
    void replaceMarks(ByteRange range, Mark growth);
    Mark nearest(qsizetype at, qsizetype Mark::*side) const;
    QString decoded(ByteRange range) const;
    Mark startOf(int line) const; // of the line behind the last one: the text's end

    QByteArray m_utf8;
    std::vector<Masked> m_masked; // ascending
    std::vector<Mark> m_lines{{}}; // where each begins; at least one
    // Places some thousand bytes from each other, so that within a line of any length one is near.
    std::vector<Mark> m_marks;
    Mark m_end;
    quint64 m_revision = 0;
};

} // namespace galley
