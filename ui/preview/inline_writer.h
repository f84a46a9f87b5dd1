// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "ui/preview/page_pieces.h"
#include "ui/preview/page_styles.h"
#include "ui/preview/shown_source.h"

#include <QTextCursor>

namespace galley {

// A text as a QTextDocument can show it within one block: what Qt takes for the end of a block
// becomes a line break, what it takes for an object or a frame the replacement character.
QString shownText(const QString& text);

// The words of an image's description, without markup.
QString alternativeText(const markdown::Node& image);

// Whether a paragraph is one or more pictures and nothing else.
bool holdsOnlyPictures(const markdown::Node& paragraph);

// Writes the inline pieces of a block at a cursor. Links that are not safe become plain text.
class InlineWriter {
public:
    // Where `notes` are given, it is noted there where in the source what is written comes from: of
    // a block whose first line is that one.
    InlineWriter(QTextCursor& cursor, const PageStyles& styles, SourceNotes* notes = nullptr,
                 int line = 0);

    void write(const markdown::Node& block, const QTextCharFormat& format,
               const PieceRange& range = {});
    // The first units of it, with an ellipsis where it goes on; answers how many.
    qsizetype writeClamped(const markdown::Node& block, const QTextCharFormat& format,
                           qsizetype maximumUnits);
    // The targets of the pictures written.
    const QStringList& pictures() const { return m_pictures; }

private:
    void writeWords(const markdown::Node& block, const QTextCharFormat& format);
    void writeAll(const std::vector<markdown::Node>& nodes, const QTextCharFormat& format);
    void put(const markdown::Node& node, const QString& shown, const QTextCharFormat& format);
    void writePiece(const markdown::Node& node, const QTextCharFormat& format);
    void writeImage(const markdown::Node& node, const QTextCharFormat& format);

    QTextCursor& m_cursor;
    const PageStyles& m_styles;
    SourceNotes* m_notes;
    int m_line;
    QStringList m_pictures;
    bool m_standAlone = false;
};

} // namespace galley
