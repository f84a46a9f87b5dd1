// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/node.h"
#include "ui/preview/page_pieces.h"
#include "ui/preview/page_styles.h"
#include "ui/preview/shown_source.h"

#include <QTextCursor>

#include <utility>
#include <vector>

namespace galley {

class TableShape;

// Lines of a piece, counted from its first one, of a top-level Markdown block.
struct NodeLines {
    int first = 0;
    int count = 0;

    int end() const { return first + count; }
    bool operator==(const NodeLines&) const = default;
};

// What became of something written to the page.
struct Written {
    int blocks = 0; // none for what shows nothing
    QStringList pictures; // the names of those in it
    std::vector<NodeLines> lines = {}; // from which each block was written, in ascending order
};

// Writes Markdown blocks as the blocks of a QTextDocument. Quotes and lists are no frames but
// margins and properties of the blocks within them: so a page is one flat row of blocks, and any
// stretch of it can be replaced without regard to what stands around it.
class BlockWriter {
public:
    // Begins in the empty block in which the cursor stands.
    BlockWriter(QTextCursor& cursor, const PageStyles& styles);

    // A whole top-level block.
    void write(const markdown::Node& block) { writeAt(0, block); }
    void write(const PagePiece& piece);
    // Has noted where in the source what is written from now on comes from.
    void noteSources(SourceNotes& notes) { m_notes = &notes; }
    // As if so many tables stood before as frames of Qt's.
    void setFramesBefore(qsizetype frames) { m_framesBefore = frames; }
    // What has been written since the last call.
    Written take();

private:
    // A quote or a list item around what is being written.
    struct Container {
        PieceContainer what;
        qreal width = 0; // by which it indents
        bool isBegun = false; // a block within it has been written
        QString marker;
    };

    void writeNode(const markdown::Node& node);
    void writeAt(int line, const markdown::Node& node);
    void writeSome(const markdown::Node& node);
    std::pair<std::size_t, std::size_t> takeChildren(const markdown::Node& node);
    void beginFiller(qreal spaceAbove, qreal spaceBelow);
    void writeParagraph(const markdown::Node& node);
    void writePictures(const markdown::Node& paragraph);
    void writeInlines(const markdown::Node& block, const QTextCharFormat& text);
    void writeHeading(const markdown::Node& node);
    void writeCode(const QString& code, const markdown::Node& node, const QString& info);
    void writeHtml(const markdown::Node& node);
    QString codeOf(const markdown::Node& node) const;
    void writeRule();
    void writeTable(const markdown::Node& node);
    void writeTableFrame(const TableShape& shape);
    void writeTableRows(const TableShape& shape);
    qsizetype writeCell(const markdown::Node& cell, const QTextCharFormat& text,
                        qsizetype maximumUnits);
    void writeNote(const QString& sentence);
    void writeQuote(const markdown::Node& node);
    void writeList(const markdown::Node& node);
    void writeWithin(const PieceContainer& container, int line, const markdown::Node& node);
    void enter(const PieceContainer& container, bool isBegun);

    bool isTight() const { return !m_containers.empty() && m_containers.back().what.isTight; }
    QString markerOf(const PieceContainer& item) const;
    qreal widthOf(const PieceContainer& container) const;
    qreal roomFor(qreal width) const;
    QStringList captionsOf(const markdown::Node& paragraph) const;
    bool isRightToLeft(const markdown::Node& node) const;
    void beginBlock(QTextBlockFormat format, const QTextCharFormat& text, bool isRightToLeft);
    void decorate(QTextBlockFormat& format);

    QTextCursor& m_cursor;
    const PageStyles& m_styles;
    std::vector<Container> m_containers;
    int m_nodeLine = 0; // on which the node begins that is being written
    NodeLines m_lines; // of what is being written
    SourceNotes* m_notes = nullptr;
    qsizetype m_framesBefore = 0; // on the page, before the cursor
    PagePiece m_piece; // that is being written
    int m_blocksBefore = 0; // it
    bool m_isListStart = false; // of a list that stands in no other one
    Written m_written;
    bool m_isFirst = true;
};

} // namespace galley
