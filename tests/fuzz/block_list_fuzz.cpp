// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/blocks/block_list.h"
#include "app/markdown/views/html.h"
#include "app/markdown/views/line_spans.h"
#include "tests/support/inline_faults.h"

// The input is a text and edits of it, parted by bytes 1: a byte for the position, one for the
// length, and what is inserted. After each edit the blocks must be those of a parse of the whole
// text, and the spans must lie within their lines.

using namespace galley;
using namespace galley::markdown;

namespace {

#define REQUIRE(condition) require((condition), #condition, __LINE__)
void require(bool isTrue, const char* condition, int line)
{
    if (!isTrue)
        qFatal("line %d: not true that %s", line, condition);
}

// A byte as a place from 0 to `most`.
qsizetype scaled(char byte, qsizetype maximum)
{
    return static_cast<unsigned char>(byte) * (maximum + 1) / 256;
}

TextDelta deltaOf(const QByteArray& edit, const QString& text)
{
    const qsizetype start = scaled(edit[0], text.size());
    const QString removed = text.mid(start, scaled(edit[1], text.size() - start));
    return differenceBetween(removed, QString::fromUtf8(edit.mid(2)), start);
}

void compareBlocks(const BlockList& list, const SourceText& text)
{
    const BlockList whole = BlockList::parsed(text.utf8());
    REQUIRE(list.count() == whole.count());
    for (int index = 0; index < list.count(); ++index) {
        REQUIRE(list.at(index).source == whole.at(index).source);
        REQUIRE(*list.at(index).node == *whole.at(index).node);
    }
}

void checkSpans(const Block& block, const SourceText& text)
{
    const qsizetype start = text.fromByte(block.source.start);
    const QString source = text.mid({start, text.fromByte(block.source.end()) - start});
    int number = text.lineAt(start);
    for (const std::vector<Span>& line : spansOf(*block.node, source)) {
        qsizetype end = 0;
        for (const Span& span : line) {
            REQUIRE(span.range.start >= end && span.range.length > 0);
            end = span.range.end();
        }
        REQUIRE(end <= text.lineContent(number++).length);
    }
}

// Each inline knows its place; a placeholder stands for NUL and for halves of pairs.
void checkPlaces(const QByteArray& utf8)
{
    const QString fault = tests::InlineFaults::in(utf8, parseText(utf8));
    if (!fault.isEmpty())
        qFatal("%s", qPrintable(fault));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QByteArrayList parts = input.split('\x01');
    SourceText text(QString::fromUtf8(parts.first()));
    BlockList list = BlockList::parsed(text.utf8());
    checkPlaces(text.utf8());

    for (qsizetype part = 1; part < qMin<qsizetype>(parts.size(), 16); ++part) {
        if (parts[part].size() < 2)
            continue;
        const TextDelta delta = deltaOf(parts[part], text.toString());
        text.apply(delta);
        const int before = list.count();
        const BlockPatch patch = list.apply(text, delta);
        REQUIRE(before - patch.removed + patch.inserted == list.count());
        compareBlocks(list, text);
    }
    for (int index = 0; index < list.count(); ++index)
        checkSpans(list.at(index), text);
    const QString html = toHtml(list);
    REQUIRE(!html.contains(QLatin1StringView("<script")));
    REQUIRE(!html.contains(QLatin1StringView("href=\"javascript:"), Qt::CaseInsensitive));
    toPlainText(list);
    return 0;
}
