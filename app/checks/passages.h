// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/checks/manuscript.h"

#include <functional>
#include <optional>
#include <vector>

namespace galley {

// A run of text that is read at one go: a paragraph, a heading or a cell of a table.
struct Passage {
    const markdown::Node* node = nullptr; // of Manuscript::blocks
    int block = 0; // which of them it stands in
    int byte = 0; // of the block, at which the passage's first line begins
};

// Those of the innermost blocks that hold something of what is wanted.
std::vector<Passage> passagesWith(const Manuscript& manuscript, Contents wanted);
// Calls for each in a block, with the byte of the block at which its first line begins.
void forEachPassage(const markdown::Node& block,
                    const std::function<void(const markdown::Node& passage, int byte)>& call,
                    int byte = 0);

// Calls for each inline node of a passage, the outer ones first.
void forEachInline(const markdown::Node& passage,
                   const std::function<void(const markdown::Node& node)>& call);

// Where in the text the inlines of passages stand.
class PassageSource {
public:
    explicit PassageSource(const Manuscript& manuscript) : m_manuscript(manuscript) { }

    // A stretch of a passage's source; the whole block where none is known.
    TextRange rangeOf(const Passage& passage, std::optional<markdown::SourceStretch> stretch);
    // A whole inline, with its delimiters.
    TextRange rangeOf(const Passage& passage, const markdown::Node& node);
    // A link's or picture's own target and title, else all of it.
    TextRange targetOf(const Passage& passage, const markdown::Node& link);

private:
    const Manuscript& m_manuscript;
};

} // namespace galley
