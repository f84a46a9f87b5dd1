// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/piece_cuts.h"

#include "app/text/text_weight.h"

#include <QHashFunctions>

#include <algorithm>

namespace galley {

using markdown::Node;
using markdown::NodeKind;

namespace {

// Weights of text (text_weight.h). Qt lays out so much in some milliseconds, whatever it is.
constexpr qsizetype heaviestWords = 8000; // that are not parted: pages of them on end
constexpr qsizetype mostWeight = 4000;
constexpr int mostLines = 100;
constexpr int fewestLines = 25;

bool isHidden(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate();
}

std::size_t hashOf(QStringView text)
{
    return qHashBits(text.utf16(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
}

// Of the places up to `most` where a word ends, or where none does of all, one that the text around
// it decides on: so behind an edit the same ones are soon taken again.
qsizetype wordEndBefore(QStringView text, qsizetype start, qsizetype most)
{
    constexpr qsizetype seen = 12; // units before a place that decide
    const qsizetype end = qMin(text.size(), start + most);
    if (end == text.size())
        return end;
    qsizetype best = -1;
    std::size_t least = 0;
    bool isBestBehindSpace = false;
    for (qsizetype at = qMax(start + 1, start + most / 2); at <= end; ++at) {
        const bool isBehindSpace = text[at - 1].isSpace();
        if (isHidden(text, at) || (isBestBehindSpace && !isBehindSpace))
            continue;
        const qsizetype from = qMax<qsizetype>(0, at - seen);
        const std::size_t hash = hashOf(text.sliced(from, at - from));
        if (best < 0 || hash < least || isBehindSpace != isBestBehindSpace) {
            best = at;
            least = hash;
            isBestBehindSpace = isBehindSpace;
        }
    }
    return best < 0 ? end : best;
}

// Behind the line that begins there, and where its ending begins.
struct Line {
    qsizetype contentEnd = 0;
    qsizetype end = 0;
};

Line lineFrom(QStringView text, qsizetype start)
{
    qsizetype at = start;
    while (at < text.size() && text[at] != u'\n' && text[at] != u'\r')
        ++at;
    const bool isPair = at + 1 < text.size() && text[at] == u'\r' && text[at + 1] == u'\n';
    return {at, qMin(text.size(), at + (isPair ? 2 : 1))};
}

// Whether pieces may well end behind it: the same lines do, whatever stands before them.
bool isGoodEnd(QStringView line)
{
    return hashOf(line) % 16 == 0;
}

double shareOf(qsizetype part, qsizetype whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

class CodeCutter {
public:
    explicit CodeCutter(const Node& code) : m_text(codeShown(code))
    {
        const auto lines = static_cast<int>(std::count(code.text.begin(), code.text.end(), u'\n'));
        m_line = code.kind == NodeKind::CodeBlock && code.lineCount > lines ? 1 : 0; // the fence
    }

    std::vector<PieceCut> cuts();

private:
    void cutLine(const Line& line);
    void end(qsizetype at, int lines);

    QStringView m_text;
    std::vector<PieceCut> m_cuts;
    qsizetype m_start = 0; // of the piece
    int m_line = 0; // on which it begins
    PieceJoin m_join = PieceJoin::Apart;
};

std::vector<PieceCut> CodeCutter::cuts()
{
    int lines = 0;
    qsizetype weight = 0; // of them
    for (qsizetype start = 0; start < m_text.size();) {
        const Line line = lineFrom(m_text, start);
        const qsizetype own = weightOf(m_text.sliced(start, line.end - start));
        if (lines > 0 && weight + own > mostWeight) {
            end(start, lines);
            lines = 0;
            weight = 0;
        }
        if (own > mostWeight) {
            cutLine(line);
            start = line.end;
            m_start = line.end;
            ++m_line;
            m_join = PieceJoin::Line;
            continue;
        }
        ++lines;
        weight += own;
        const bool isGood = isGoodEnd(m_text.sliced(start, line.contentEnd - start));
        start = line.end;
        if (lines >= mostLines || (lines >= fewestLines && isGood)) {
            end(start, lines);
            lines = 0;
            weight = 0;
        }
    }
    if (lines > 0)
        end(m_text.size(), lines);
    if (!m_cuts.empty())
        m_cuts.front().line = 0;
    return m_cuts.size() > 1 ? std::move(m_cuts) : std::vector<PieceCut>{{}};
}

// A line that is too long for a piece.
void CodeCutter::cutLine(const Line& line)
{
    const QStringView text = m_text.first(line.contentEnd);
    const qsizetype start = m_start;
    const qsizetype length = line.contentEnd - start;
    for (qsizetype at = start; at < text.size();) {
        const qsizetype behind = wordEndBefore(text, at, unitsOfWeight(text, at, mostWeight));
        m_cuts.push_back({{at, 0, behind - at},
                          m_join,
                          m_line,
                          1,
                          shareOf(at - start, length),
                          shareOf(behind - start, length)});
        m_join = PieceJoin::Word;
        at = behind;
    }
}

// The piece ends before `at`, where a line begins or all ends; an empty line at the end stays.
void CodeCutter::end(qsizetype at, int lines)
{
    qsizetype contentEnd = at;
    const bool isLast = at == m_text.size();
    if (!isLast && contentEnd > m_start && m_text[contentEnd - 1] == u'\n')
        --contentEnd;
    if (!isLast && contentEnd > m_start && m_text[contentEnd - 1] == u'\r')
        --contentEnd;
    m_cuts.push_back({{m_start, 0, contentEnd - m_start}, m_join, m_line, lines});
    m_start = at;
    m_line += lines;
    m_join = PieceJoin::Line;
}

bool isText(const Node& node)
{
    return !node.text.isEmpty() && node.kind != NodeKind::Image;
}

qsizetype weightOf(const Node& node)
{
    if (isText(node))
        return galley::weightOf(node.text);
    qsizetype weight = node.children.empty() || node.kind == NodeKind::Image ? unitsOf(node) : 0;
    if (node.kind != NodeKind::Image) {
        for (const Node& child : node.children)
            weight += weightOf(child);
    }
    return weight;
}

// The weight of a node from there on, or something more than `most` where it is.
qsizetype weightFrom(const Node& node, qsizetype start, qsizetype most)
{
    if (isText(node)) {
        const qsizetype units = unitsOfWeight(node.text, start, most);
        return start + units < node.text.size()
            ? most + 1
            : galley::weightOf(QStringView(node.text).sliced(start));
    }
    return start == 0 ? weightOf(node) : unitsOf(node) - start;
}

// How many units of a node, behind `skipped` ones, stand before a place that is good to part it at,
// and weigh no more than `most`.
qsizetype goodLength(const Node& node, qsizetype skipped, qsizetype most)
{
    constexpr std::size_t mostChildren = 1000; // else each cut would count them all
    if (node.kind == NodeKind::Image)
        return 0;
    if (isText(node))
        return wordEndBefore(node.text, skipped, unitsOfWeight(node.text, skipped, most)) - skipped;
    if (node.children.size() > mostChildren)
        return qMin(most, unitsOf(node) - skipped);
    qsizetype passed = 0;
    qsizetype taken = 0;
    for (const Node& child : node.children) {
        const qsizetype units = unitsOf(child);
        const qsizetype from = qMax<qsizetype>(0, skipped - passed);
        passed += units;
        if (from >= units)
            continue;
        const qsizetype weight = weightFrom(child, from, most);
        if (weight > most)
            return taken + goodLength(child, from, most);
        most -= weight;
        taken += units - from;
    }
    return taken;
}

class WordCutter {
public:
    explicit WordCutter(const Node& block) : m_block(block) { }
    std::vector<PieceCut> cuts();

private:
    void end(std::size_t child, qsizetype skipped);

    const Node& m_block;
    std::vector<PieceCut> m_cuts;
    PieceCut m_cut{{0, 0, 0}}; // the one at hand
    qsizetype m_weight = 0; // of it
    int m_breaks = 0; // in it
};

std::vector<PieceCut> WordCutter::cuts()
{
    for (std::size_t child = 0; child < m_block.children.size(); ++child) {
        const Node& node = m_block.children[child];
        const bool isBreak = node.kind == NodeKind::LineBreak || node.kind == NodeKind::SoftBreak;
        qsizetype skipped = 0;
        qsizetype left = weightOf(node);
        while (m_weight + left > mostWeight) {
            const qsizetype taken = goodLength(node, skipped, mostWeight - m_weight);
            if (taken <= 0 && m_cut.range.length == 0) // nothing in it can be parted
                break;
            left -= isText(node) ? galley::weightOf(QStringView(node.text).sliced(skipped, taken))
                                 : taken;
            m_cut.range.length += taken;
            skipped += taken;
            end(child, skipped);
        }
        m_cut.range.length += unitsOf(node) - skipped;
        m_weight += qMax<qsizetype>(0, left);
        m_breaks += isBreak ? 1 : 0;
        if (node.kind == NodeKind::LineBreak && m_weight > mostWeight / 2) {
            end(child + 1, 0);
            m_cut.join = PieceJoin::Line;
        }
    }
    if (m_cut.range.length > 0)
        end(m_block.children.size(), 0);
    return std::move(m_cuts);
}

void WordCutter::end(std::size_t child, qsizetype skipped)
{
    m_cut.lineCount = m_breaks + 1;
    m_cuts.push_back(m_cut);
    m_cut = {{static_cast<qsizetype>(child), skipped, 0}, PieceJoin::Word, m_cut.line + m_breaks};
    m_breaks = 0;
    m_weight = 0;
}

// Several pieces of one line share it by their lengths.
void shareLines(std::vector<PieceCut>& cuts)
{
    for (auto first = cuts.begin(); first != cuts.end();) {
        const auto isElsewhere = [line = first->line](const PieceCut& cut) {
            return cut.line != line;
        };
        const auto behind = std::find_if(first, cuts.end(), isElsewhere);
        qsizetype whole = 0;
        for (auto cut = first; cut != behind; ++cut)
            whole += cut->range.length;
        qsizetype before = 0;
        for (; first != behind; ++first) {
            first->lineStart = shareOf(before, whole);
            before += first->range.length;
            first->lineEnd = first->lineCount == 1 ? shareOf(before, whole) : 1;
        }
    }
}

} // namespace

QStringView codeShown(const Node& code)
{
    QStringView text(code.text);
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith(u"\r\n") ? 2 : 1);
    return text;
}

qsizetype unitsOf(const Node& node)
{
    if (node.kind == NodeKind::Image)
        return pictureUnits;
    if (node.kind == NodeKind::SoftBreak || node.kind == NodeKind::LineBreak)
        return 1;
    qsizetype units = node.text.size();
    for (const Node& child : node.children)
        units += unitsOf(child);
    return units;
}

std::vector<PieceCut> cutsOfCode(const Node& code)
{
    return CodeCutter(code).cuts();
}

std::vector<PieceCut> cutsOfWords(const Node& block)
{
    if (weightOf(block) <= heaviestWords)
        return {{}};
    std::vector<PieceCut> cuts = WordCutter(block).cuts();
    shareLines(cuts);
    return cuts;
}

} // namespace galley
