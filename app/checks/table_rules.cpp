// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/table_rules.h"

#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/gfm/table_rows.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using markdown::Node;
using markdown::NodeKind;

using checks::Words;

// A row as it stands in the source, without the marks of quotes and the indentation before it.
TextRange rowAt(const SourceText& text, int line)
{
    TextRange range = text.lineContent(line);
    while (range.length > 0) {
        const QChar sign = text.mid({range.start, 1}).front();
        if (sign != u' ' && sign != u'\t' && sign != u'>')
            break;
        ++range.start;
        --range.length;
    }
    return range;
}

void checkRow(const SourceText& text, int line, std::size_t columns, FindingList& findings)
{
    const TextRange row = rowAt(text, line);
    const QString source = text.mid(row);
    const std::vector<TextRange> cells = markdown::cellsOf(source);
    if (cells.size() <= columns)
        return;
    const TextRange first = cells[columns];
    const TextRange surplus{row.start + first.start, cells.back().end() - first.start};
    findings << textFinding(
        Severity::Warning, u"surplus-cell"_s,
        Words::tr(
            "The table has %1 columns, and readers do not see what stands behind them in this row: "
            "%2. Put it into another cell, or write “\\|” where a pipe is part of the text.")
            .arg(columns)
            .arg(lexicon::quoted(text.mid(surplus))),
        surplus);
}

// `block` begins with that byte of the text.
void checkTables(const SourceText& text, const Node& block, qsizetype byte, FindingList& findings)
{
    if (block.kind != NodeKind::Table) {
        for (const markdown::ChildBlock& child : block.blocks)
            checkTables(text, *child, byte + child.byte, findings);
        return;
    }
    for (const markdown::ChildBlock& row : block.blocks) {
        if (!findings.wants(u"surplus-cell"_s))
            return;
        checkRow(text, text.lineAt(text.fromByte(byte + row.byte)),
                 block.blocks.front()->children.size(), findings);
    }
}

} // namespace

void tableFindings(const Manuscript& manuscript, FindingList& findings)
{
    const SourceText& text = manuscript.article.text();
    for (int index = 0; index < manuscript.blocks.count(); ++index) {
        if (manuscript.contents.at(index) & Content::Table)
            checkTables(text, *manuscript.blocks.at(index).node,
                        manuscript.blocks.at(index).source.start, findings);
    }
}

} // namespace galley
