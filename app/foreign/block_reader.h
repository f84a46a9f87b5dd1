// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/foreign/inline_markdown.h"
#include "app/foreign/markdown_lines.h"
#include "app/foreign/marked_text.h"

#include <QSet>
#include <QStringList>

namespace galley::foreign {

// Reads the blocks of a body, within bounds, and writes each as Markdown.
class BlockReader {
public:
    // Cards that stand for pages of the document itself are not shown.
    explicit BlockReader(const QSet<QString>& pages) : m_pages(pages) { }

    // What becomes of a block of a page, behind what was read before.
    void read(const json::Value& block, WrittenBlocks& to);
    // The notes of all that was read, and whether it was too much; once, at the end.
    WrittenBlocks readEnd();

private:
    // A depth counts the containers around.
    WrittenBlocks readAll(const std::vector<json::Value>& blocks, int depth);
    void readOne(const json::Value& block, int depth, WrittenBlocks& to);
    void readText(const json::Value& block, int depth, WrittenBlocks& to);
    void readHeading(const json::Value& block, int depth, WrittenBlocks& to);
    void readList(const json::Value& list, bool isOrdered, int depth, WrittenBlocks& to);
    WrittenItem readItem(const json::Value& item, bool isOrdered, int depth);
    void readQuote(const json::Value& block, const QString& sign, int depth, WrittenBlocks& to);
    void readCode(const QString& code, const QString& language, int depth, WrittenBlocks& to);
    void readPictures(const json::Value& block, int depth, WrittenBlocks& to);
    void readTable(const json::Value& table, int depth, WrittenBlocks& to);
    QStringList readImages(const json::Value& block, int depth);
    QString readCell(const json::Value& cell, int depth);
    void readLink(const json::Value& block, int depth, WrittenBlocks& to);
    void readPost(const json::Value& block, int depth, WrittenBlocks& to);
    void readUnknown(const json::Value& block, int depth, WrittenBlocks& to);
    void addBox(const QString& sentence, WrittenBlocks& to);
    MarkedText textOf(const json::Value& block);
    // Empty also where it is too much.
    QString inlineOf(const MarkedText& text, int depth, InlinePlace place = InlinePlace::Paragraph);
    // Says in the place of what is so deep that it is.
    bool isTooDeep(int depth, WrittenBlocks& to);
    bool isTooMuch();
    // Counts what is to be written, and what so many containers put before each of its lines.
    bool isTooMuch(const QString& markdown, int depth);

    const QSet<QString>& m_pages;
    Footnotes m_notes;
    int m_blocks = 0;
    qsizetype m_units = 0; // UTF-16 units of Markdown
    bool m_isCut = false;
};

} // namespace galley::foreign
