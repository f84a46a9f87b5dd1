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
// Or hold it in code, in more stretches than are worth being passed over.
constexpr int mostSkipped = 100'000;

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

// Code and HTML begin with one of these signs, or stand indented.
bool mayHoldCode(QStringView source)
{
    return source.contains(u'`') || source.contains(u'<') || source.contains(u'\t')
        || source.contains(u"~~~") || source.contains(u"    ");
}

} // namespace

void forEachPassage(const Node& block, const std::function<void(const Node& passage)>& call)
{
    switch (block.kind) {
    case NodeKind::Paragraph:
    case NodeKind::Heading:
    case NodeKind::TableCell:
        call(block);
        return;
    default:
        for (const Node& child : block.children)
            forEachPassage(child, call);
    }
}

std::vector<Passage> passagesWith(const Manuscript& manuscript, Contents wanted)
{
    std::vector<Passage> passages;
    for (int block = 0; block < manuscript.blocks.count(); ++block) {
        if (!(manuscript.contents.at(block) & wanted))
            continue;
        forEachPassage(*manuscript.blocks.at(block).node, [&](const Node& passage) {
            passages.push_back({&passage, block});
        });
    }
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
    const QStringView source = QStringView(m_manuscript.text).mid(m_range.start, m_range.length);
    m_isValid = source.isValidUtf16();
    if (!mayHoldCode(source))
        return;
    const SourceText& text = m_manuscript.article.text();
    int line = text.lineAt(m_range.start);
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

std::optional<TextRange> PassageSource::next(const Passage& passage, const Search& search)
{
    if (m_misses >= mostMisses || m_skipped >= mostSkipped)
        return {};
    enter(passage.block);
    const QStringView source = QStringView(m_manuscript.text).mid(m_range.start, m_range.length);
    auto found = search(source, m_from - m_range.start);
    while (found) {
        const TextRange range{m_range.start + found->start, found->length};
        const qsizetype codeEnd = codeEndAt(range.start);
        if (codeEnd < 0) {
            m_from = range.end();
            return range;
        }
        if (++m_skipped >= mostSkipped)
            return {};
        found = search(source, codeEnd - m_range.start);
    }
    ++m_misses;
    return {};
}

std::optional<TextRange> PassageSource::next(const Passage& passage,
                                             const QRegularExpression& pattern)
{
    const int group = pattern.captureCount() > 0 ? 1 : 0;
    return next(passage, [&](QStringView source, qsizetype from) -> std::optional<TextRange> {
        // Each match would look through all that follows for half a surrogate pair.
        const QRegularExpressionMatch match =
            pattern.match(source, from, QRegularExpression::NormalMatch,
                          m_isValid ? QRegularExpression::DontCheckSubjectStringMatchOption
                                    : QRegularExpression::NoMatchOption);
        if (!match.hasMatch())
            return {};
        return TextRange{match.capturedStart(group), match.capturedLength(group)};
    });
}

TextRange PassageSource::nextOrBlock(const Passage& passage, const QRegularExpression& pattern)
{
    const auto found = next(passage, pattern);
    if (found)
        return *found;
    return sourceOf(m_manuscript, m_manuscript.blocks.at(passage.block));
}

} // namespace galley
