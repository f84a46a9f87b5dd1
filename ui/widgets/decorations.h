// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/ranges.h"

#include <QColor>

#include <array>
#include <span>
#include <vector>

namespace galley {

// What can lie on words of the text, in the order in which it is painted: where several meet, each
// keeps its shape (decoration_look.h), and of two that colour the letters the later does.
enum class DecorationLayer {
    Dimmed,
    Remark,
    CurrentRemark,
    Deletion, // proposed
    Insertion, // likewise
    Hit,
    CurrentHit,
    Finding,
    Misspelling
};
constexpr std::size_t decorationLayers = 9;

// A stretch that a layer lies on.
struct Decoration {
    TextRange range; // places of the document; for a TextView, of the text
    QColor ink = {}; // in place of the layer's own colour, as of the person whose remark it is

    bool operator==(const Decoration&) const = default;
};

// What lies on a document, layer by layer. It moves with what is typed: what is put beside a
// stretch does not belong to it. After an edit in several places its owners set it anew.
class Decorations {
public:
    // In place of those of the layer, in the order of the document; they do not overlap, for how
    // two of a kind look together only their owner knows. Returns where it looks otherwise now.
    std::vector<TextRange> set(DecorationLayer layer, std::vector<Decoration> decorations);
    const std::vector<Decoration>& of(DecorationLayer layer) const { return at(layer); }
    // Those of a layer that begin before `end` and end behind `start`.
    std::span<const Decoration> in(DecorationLayer layer, qsizetype start, qsizetype end) const;
    // As QTextDocument::contentsChange() tells. What keeps its length keeps its decorations.
    void follow(qsizetype position, qsizetype removed, qsizetype added);

private:
    const std::vector<Decoration>& at(DecorationLayer layer) const
    {
        return m_layers[static_cast<std::size_t>(layer)];
    }

    std::array<std::vector<Decoration>, decorationLayers> m_layers;
};

} // namespace galley
