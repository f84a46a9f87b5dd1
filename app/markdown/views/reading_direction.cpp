// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/html_test.cpp

#include "app/markdown/views/reading_direction.h"

#include <algorithm>

namespace galley::markdown {

namespace {

constexpr qsizetype maximumUnits = 2000; // a longer run without a letter is no text

std::optional<Qt::LayoutDirection> directionWithin(const Node& node, qsizetype& unitsLeft)
{
    if (node.kind == NodeKind::Text) {
        const auto direction = readingDirectionOf(QStringView(node.text).left(unitsLeft));
        unitsLeft -= node.text.size();
        if (direction)
            return direction;
    }
    std::optional<Qt::LayoutDirection> direction;
    const auto decides = [&](const Node& child) {
        --unitsLeft;
        if (unitsLeft > 0)
            direction = directionWithin(child, unitsLeft);
        return direction || unitsLeft <= 0;
    };
    const bool isDecided = std::any_of(node.blocks.begin(), node.blocks.end(),
                                       [&](const ChildBlock& child) { return decides(*child); })
        || std::any_of(node.children.begin(), node.children.end(), decides);
    return isDecided ? direction : std::nullopt;
}

} // namespace

std::optional<Qt::LayoutDirection> readingDirectionOf(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t letter = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            letter = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        switch (QChar::direction(letter)) {
        case QChar::DirL:
            return Qt::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return Qt::RightToLeft;
        default:
            break;
        }
    }
    return std::nullopt;
}

std::optional<Qt::LayoutDirection> readingDirectionOf(const Node& node)
{
    qsizetype unitsLeft = maximumUnits;
    return directionWithin(node, unitsLeft);
}

} // namespace galley::markdown
