// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/passages.h"

#include "app/markdown/line_spans.h"

#include <algorithm>

namespace galley {

namespace {

using markdown::Node;
using markdown::NodeKind;

// A stranger's text may ask for what is not in the source again and again.
constexpr int mostMisses = 50;

void collect(const Node& node, int block, std::vector<Passage>& passages)
{
    switch (node.kind) {
    case NodeKind::Paragraph:
    case NodeKind::Heading:
    case NodeKind::TableCell:
        passages.push_back({&node, block});
        return;
    default:
        for (const Node& child : node.children)
            collect(child, block, passages);
    }
}

void addShown(const Node& node, QString& text)
{
    switch (node.kind) {
    case NodeKind::Text:
        text += node.text;
        return;
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
        text += u'\n';
        return;
    case NodeKind::Code:
    case NodeKind::HtmlInline:
    case NodeKind::Image:
        text += QChar::ObjectReplacementCharacter;
        return;
    default:
        for (const Node& child : node.children)
            addShown(child, text);
    }
}

} // namespace

std::vector<Passage> passagesIn(const markdown::BlockList& blocks)
{
    std::vector<Passage> passages;
    for (int block = 0; block < blocks.count(); ++block)
        collect(*blocks.at(block).node, block, passages);
    return passages;
}

QString shownText(const Node& passage)
{
    QString text;
    addShown(passage, text);
    return text;
}

void forEachInline(const Node& passage, const std::function<void(const Node& node)>& call)
{
    for (const Node& child : passage.children) {
        call(child);
        forEachInline(child, call);
    }
}

void PassageSource::enter(int block)
{
    if (block == m_block)
        return;
    m_block = block;
    m_range = sourceOf(m_manuscript, m_manuscript.blocks.at(block));
    m_from = m_range.start;
    m_code.clear();
    const SourceText& text = m_manuscript.article.text();
    int line = text.lineAt(m_range.start);
    const QStringView source = QStringView(m_manuscript.text).mid(m_range.start, m_range.length);
    for (const auto& spans : markdown::spansOf(*m_manuscript.blocks.at(block).node, source)) {
        const qsizetype start = text.line(line++).start;
        for (const markdown::Span& span : spans) {
            if (span.flags
                & (markdown::SpanFlags(markdown::SpanKind::Code) | markdown::SpanKind::Html))
                m_code.push_back({start + span.range.start, span.range.length});
        }
    }
}

qsizetype PassageSource::codeEndAt(qsizetype position) const
{
    const auto behind = std::upper_bound(
        m_code.begin(), m_code.end(), position,
        [](qsizetype wanted, const TextRange& code) { return wanted < code.start; });
    if (behind == m_code.begin())
        return -1;
    const TextRange code = *std::prev(behind);
    return position < code.end() ? code.end() : -1;
}

std::optional<TextRange> PassageSource::next(const Passage& passage,
                                             const QRegularExpression& pattern)
{
    if (m_misses >= mostMisses)
        return {};
    enter(passage.block);
    const QStringView source = QStringView(m_manuscript.text).mid(m_range.start, m_range.length);
    auto matches = pattern.globalMatch(source, m_from - m_range.start);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int group = pattern.captureCount() > 0 ? 1 : 0;
        const TextRange found{m_range.start + match.capturedStart(group),
                              match.capturedLength(group)};
        if (codeEndAt(found.start) >= 0)
            continue;
        m_from = found.end();
        return found;
    }
    ++m_misses;
    return {};
}

TextRange PassageSource::nextOrBlock(const Passage& passage, const QRegularExpression& pattern)
{
    const auto found = next(passage, pattern);
    if (found)
        return *found;
    return sourceOf(m_manuscript, m_manuscript.blocks.at(passage.block));
}

} // namespace galley
