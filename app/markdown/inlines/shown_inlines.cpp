// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/markdown/inlines/shown_inlines.h"

#include "app/markdown/inlines/text_cutter.h"

#include <algorithm>
#include <iterator>

namespace galley::markdown {

namespace {

// Where units [from, to) of what an inline shows were written.
InlineSource writtenAt(const Node& node, qsizetype from, qsizetype to)
{
    if (node.kind != NodeKind::Text)
        return node.source;
    TextCutter cutter(node);
    cutter.upTo(from);
    return cutter.upTo(to).source;
}

} // namespace

ShownInlines::ShownInlines(const Node& block)
{
    for (const Node& child : block.children)
        add(child);
}

void ShownInlines::add(const Node& node)
{
    const qsizetype start = m_text.size();
    switch (node.kind) {
    case NodeKind::Text:
        m_text += node.text;
        break;
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
        m_text += u'\n';
        break;
    case NodeKind::Code:
    case NodeKind::HtmlInline:
    case NodeKind::Image:
        m_text += QChar::ObjectReplacementCharacter;
        break;
    default:
        for (const Node& child : node.children)
            add(child);
        return;
    }
    if (m_text.size() > start)
        m_parts.push_back({start, &node});
}

// The part that shows a unit.
std::vector<ShownInlines::Part>::const_iterator ShownInlines::partAt(qsizetype unit) const
{
    return std::prev(
        std::upper_bound(m_parts.begin(), m_parts.end(), unit,
                         [](qsizetype wanted, const Part& part) { return wanted < part.start; }));
}

std::optional<SourceStretch> ShownInlines::sourceOf(TextRange range) const
{
    const Part& first = *partAt(range.start);
    const auto last = partAt(range.end() - 1);
    const qsizetype firstEnd = std::next(partAt(range.start)) == m_parts.end()
        ? m_text.size()
        : std::next(partAt(range.start))->start;
    const InlineSource start = writtenAt(*first.node, range.start - first.start,
                                         qMin(range.end(), firstEnd) - first.start);
    const InlineSource end = writtenAt(*last->node, 0, range.end() - last->start);
    if (!start.isKnown() || !end.isKnown())
        return std::nullopt;
    return SourceStretch{start.start, end.end - start.start};
}

bool ShownInlines::isAsWritten(TextRange range) const
{
    for (auto part = partAt(range.start); part != m_parts.end() && part->start < range.end();
         ++part) {
        const auto& respellings = part->node->respellings;
        const auto next =
            std::lower_bound(respellings.begin(), respellings.end(), range.start - part->start,
                             [](const Respelling& respelling, qsizetype unit) {
                                 return respelling.unit + respelling.units <= unit;
                             });
        if (next != respellings.end() && part->start + next->unit < range.end())
            return false;
    }
    return true;
}

} // namespace galley::markdown
