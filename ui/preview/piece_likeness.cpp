// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/piece_likeness.h"

#include "ui/preview/inline_writer.h"
#include "ui/preview/piece_cuts.h"
#include "ui/preview/reading_direction.h"

#include <algorithm>
#include <span>

namespace galley {

using markdown::ChildBlock;
using markdown::Node;
using markdown::NodeKind;

namespace {

bool lookAlike(const Node& one, const Node& other);

// Blocks that an edit left alone are the same ones before and after it.
bool childrenAreAlike(const ChildBlock& one, const ChildBlock& other)
{
    return one.node == other.node || lookAlike(*one, *other);
}

bool lookAlike(const Node& one, const Node& other)
{
    return one.kind == other.kind && one.text == other.text && one.escaped == other.escaped
        && one.url == other.url && one.title == other.title && one.info == other.info
        && one.level == other.level && one.ordered == other.ordered && one.tight == other.tight
        && one.task == other.task && one.alignment == other.alignment
        && one.isTooLarge == other.isTooLarge
        && std::equal(one.children.begin(), one.children.end(), other.children.begin(),
                      other.children.end(), lookAlike)
        && std::equal(one.blocks.begin(), one.blocks.end(), other.blocks.begin(),
                      other.blocks.end(), childrenAreAlike);
}

bool isCode(const Node& node)
{
    return node.kind == NodeKind::CodeBlock || node.kind == NodeKind::HtmlBlock;
}

bool isLeaf(const Node& node)
{
    return node.children.empty() && node.kind != NodeKind::Image;
}

// Whether the same signs are escaped in so many units of two texts.
bool areEscapedAlike(const Node& one, qsizetype from, const Node& other, qsizetype otherFrom,
                     qsizetype length)
{
    const auto within = [length](const std::vector<qsizetype>& escaped, qsizetype start) {
        return std::span(std::lower_bound(escaped.begin(), escaped.end(), start),
                         std::lower_bound(escaped.begin(), escaped.end(), start + length));
    };
    const auto here = within(one.escaped, from);
    const auto there = within(other.escaped, otherFrom);
    return std::equal(here.begin(), here.end(), there.begin(), there.end(),
                      [=](qsizetype place, qsizetype otherPlace) {
                          return place - from == otherPlace - otherFrom;
                      });
}

// As many children of each.
bool childrenLookAlike(const PagePiece& one, const PagePiece& other)
{
    const auto here = one.node->blocks.begin() + one.range.first;
    return std::equal(here, here + one.range.length, other.node->blocks.begin() + other.range.first,
                      childrenAreAlike);
}

bool isContainer(const Node& node)
{
    return node.kind == NodeKind::List || node.kind == NodeKind::Item
        || node.kind == NodeKind::Quote || node.kind == NodeKind::Document;
}

bool itemsLookAlike(const PagePiece& one, const PagePiece& other)
{
    return itemContainer(*one.node, static_cast<int>(one.range.first), false)
        == itemContainer(*other.node, static_cast<int>(other.range.first), false);
}

} // namespace

bool PieceLikeness::areAlike(const PagePiece& one, const PagePiece& other)
{
    if (one.begun != other.begun || one.join != other.join || one.goesOn != other.goesOn
        || one.isInComment != other.isInComment
        || !std::equal(
            one.around.begin(), one.around.end(), other.around.begin(), other.around.end(),
            [](const auto& left, const auto& right) { return left == right || *left == *right; }))
        return false;
    if (one.node == other.node)
        return one.range == other.range;
    if (one.range.isAll() != other.range.isAll())
        return false;
    return one.range.isAll() ? lookAlike(*one.node, *other.node) : rangesAreAlike(one, other);
}

bool PieceLikeness::rangesAreAlike(const PagePiece& one, const PagePiece& other)
{
    const Node& here = *one.node;
    const Node& there = *other.node;
    if (here.kind != there.kind || one.range.length != other.range.length)
        return false;
    if (isCode(here))
        return here.info == there.info
            && codeShown(here).sliced(one.range.first, one.range.length)
            == codeShown(there).sliced(other.range.first, other.range.length);
    if (here.kind == NodeKind::Table)
        return one.range == other.range && one.columns == other.columns
            && childrenLookAlike(one, other);
    if (isContainer(here))
        return (here.kind != NodeKind::List || itemsLookAlike(one, other))
            && childrenLookAlike(one, other);
    return frameIsAlike(here, there) && wordsAreAlike(one, other);
}

// What decides how all pieces of a paragraph or heading look.
bool PieceLikeness::frameIsAlike(const Node& one, const Node& other)
{
    if (std::exchange(m_frames, {&one, &other}) != Pair(&one, &other))
        m_areFramesAlike = one.level == other.level
            && holdsOnlyPictures(one) == holdsOnlyPictures(other)
            && one.isTooLarge == other.isTooLarge
            && readingDirectionOf(one) == readingDirectionOf(other);
    return m_areFramesAlike;
}

bool PieceLikeness::wholesAreAlike(const Node& one, const Node& other)
{
    if (isLeaf(one) || isLeaf(other))
        return lookAlike(one, other);
    if (std::exchange(m_inlines, {&one, &other}) != Pair(&one, &other))
        m_areInlinesAlike = lookAlike(one, other);
    return m_areInlinesAlike;
}

// The words of two ranges of the same length.
bool PieceLikeness::wordsAreAlike(const PagePiece& one, const PagePiece& other)
{
    const auto unitsIn = [](const Node& node, Looked& looked) {
        if (isLeaf(node))
            return unitsOf(node);
        if (std::exchange(looked.node, &node) != &node)
            looked.units = unitsOf(node);
        return looked.units;
    };
    qsizetype left = one.range.length;
    qsizetype from = one.range.skipped;
    qsizetype otherFrom = other.range.skipped;
    auto here = one.node->children.begin() + one.range.first;
    auto there = other.node->children.begin() + other.range.first;
    for (; left > 0; ++here, ++there, from = 0, otherFrom = 0) {
        if (here == one.node->children.end() || there == other.node->children.end()
            || here->kind != there->kind)
            return false;
        const qsizetype taken = qMin(left, unitsIn(*here, m_one) - from);
        if (taken != qMin(left, unitsIn(*there, m_other) - otherFrom))
            return false;
        const bool hasText = isLeaf(*here) && isLeaf(*there) && !here->text.isEmpty()
            && here->kind != NodeKind::HtmlInline; // which is written whole
        if (hasText ? QStringView(here->text).sliced(from, taken)
                        != QStringView(there->text).sliced(otherFrom, taken)
                    || !areEscapedAlike(*here, from, *there, otherFrom, taken)
                    : from != otherFrom || !wholesAreAlike(*here, *there))
            return false;
        left -= taken;
    }
    return true;
}

} // namespace galley
