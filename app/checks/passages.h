// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"

#include <QRegularExpression>

#include <functional>
#include <vector>

namespace galley {

// A run of text that is read at one go: a paragraph, a heading or a cell of a table.
struct Passage {
    const markdown::Node* node = nullptr; // of Manuscript::blocks
    int block = 0; // which of them it stands in
};

// Those of the blocks that hold something of what is wanted.
std::vector<Passage> passagesWith(const Manuscript& manuscript, Contents wanted);
// Calls for each in a block.
void forEachPassage(const markdown::Node& block,
                    const std::function<void(const markdown::Node& passage)>& call);

// What a passage shows, line breaks as LF; a U+FFFC stands for each stretch of code, of HTML and
// for each picture.
QString shownText(const markdown::Node& passage);

// Calls for each inline node of a passage, the outer ones first.
void forEachInline(const markdown::Node& passage,
                   const std::function<void(const markdown::Node& node)>& call);

// Finds in the source what passages show, for cmark does not tell where that is: asked for in the
// order of the text, it goes on behind what it found last. Code is passed over.
class PassageSource {
public:
    explicit PassageSource(const Manuscript& manuscript) : m_manuscript(manuscript) { }

    // Where something next stands in a block's source, not before `from`.
    using Search = std::function<std::optional<TextRange>(QStringView source, qsizetype from)>;

    // The next place in the passage's block that a search finds.
    std::optional<TextRange> next(const Passage& passage, const Search& search);
    // Of a pattern with a group, the match of the group.
    std::optional<TextRange> next(const Passage& passage, const QRegularExpression& pattern);
    // The same, or the block where there is none.
    TextRange nextOrBlock(const Passage& passage, const QRegularExpression& pattern);

private:
    void enter(int block);
    qsizetype codeEndAt(qsizetype position) const; // -1: it is not in code

    const Manuscript& m_manuscript;
    int m_block = -1;
    TextRange m_range; // of the block
    bool m_isValid = false; // the block's source holds no half of a surrogate pair
    qsizetype m_from = 0; // in the text
    std::vector<TextRange> m_code; // in the block, ascending
    int m_misses = 0;
    int m_skipped = 0; // stretches of code
};

} // namespace galley
