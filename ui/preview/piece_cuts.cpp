// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/preview/page_pieces_test.cpp

#include "ui/preview/piece_cuts.h"

#include "app/text/line_ends.h"
#include "app/text/text_weight.h"

#include <QHashFunctions>

#include <algorithm>
#include <optional>

namespace galley {

using markdown::Node;
using markdown::NodeKind;

namespace {

// Weights of text (text_weight.h). Qt lays out so much in some milliseconds, whatever it is.
constexpr qsizetype heaviestWords = 8000; // that are not parted: pages of them on end
constexpr qsizetype maximumWeight = 4000;
constexpr int maximumLines = 100;
constexpr int minimumstLines = 25;

bool isHidden(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate();
}

std::size_t hashOf(QStringView text)
{
    return qHashBits(text.utf16(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
}

// Of the text before a place, what decides whether a piece may end there.
QStringView deciding(QStringView text, qsizetype at)
{
    constexpr qsizetype units = 12;
    const qsizetype from = qMax<qsizetype>(0, at - units);
    return text.sliced(from, at - from);
}

// Of the places up to `most` where a word ends, or where none does of all, one that the text around
// it decides on: so behind an edit the same ones are soon taken again.
qsizetype wordEndBefore(QStringView text, qsizetype start, qsizetype maximum)
{
    const qsizetype end = qMin(text.size(), start + maximum);
    if (end == text.size())
        return end;
    qsizetype best = -1;
    std::size_t least = 0;
    bool isBestBehindSpace = false;
    for (qsizetype at = qMax(start + 1, start + maximum / 2); at <= end; ++at) {
        const bool isBehindSpace = text[at - 1].isSpace();
        if (isHidden(text, at) || (isBestBehindSpace && !isBehindSpace))
            continue;
        const std::size_t hash = hashOf(deciding(text, at));
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
        m_line = hasFence(code) ? 1 : 0;
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
        const Line line{lineEnd(m_text, start), behindLine(m_text, start)};
        const qsizetype own = weightOf(m_text.sliced(start, line.end - start));
        if (lines > 0 && weight + own > maximumWeight) {
            end(start, lines);
            lines = 0;
            weight = 0;
        }
        if (own > maximumWeight) {
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
        if (lines >= maximumLines || (lines >= minimumstLines && isGood)) {
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
        const qsizetype behind = wordEndBefore(text, at, unitsOfWeight(text, at, maximumWeight));
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

// Goes once through the units of a paragraph or heading, and ends pieces behind them.
class WordCutter {
public:
    explicit WordCutter(const Node& block) : m_block(block) { }
    std::vector<PieceCut> cuts();

private:
    // Better ends are greater.
    enum class End { WithinWord, BehindWord, BehindLine };
    // A place between two units, and what stands between the beginning of the piece and it.
    struct Place {
        qsizetype child = 0;
        qsizetype skipped = 0; // units of the child
        qsizetype length = 0; // units
        qsizetype weight = 0;
        int breaks = 0;
    };
    struct Candidate {
        Place place;
        End end = End::WithinWord;
        std::size_t hash = 0; // of what stands before it
    };
    struct Passed {
        QStringView before; // what stands before it, as far as that decides
        End end = End::WithinWord;
        bool mayEnd = true;
    };

    void walk(const Node& node);
    void walkText(const QString& text);
    void pass(qsizetype units, qsizetype weight, const Passed& passed);
    void considerEnd();
    void endPiece();

    const Node& m_block;
    std::vector<PieceCut> m_cuts;
    Place m_here;
    Passed m_last; // behind which it is
    std::optional<Candidate> m_best;
    PieceRange m_start; // of the piece
    PieceJoin m_join = PieceJoin::Apart; // of the piece
    int m_line = 0; // on which it begins
};

std::vector<PieceCut> WordCutter::cuts()
{
    for (std::size_t child = 0; child < m_block.children.size(); ++child) {
        m_here.child = static_cast<qsizetype>(child);
        m_here.skipped = 0;
        walk(m_block.children[child]);
    }
    m_best = Candidate{m_here};
    endPiece();
    return std::move(m_cuts);
}

void WordCutter::walk(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Image:
        return pass(pictureUnits, pictureUnits, {node.url});
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
        pass(1, 1,
             {m_last.before, node.kind == NodeKind::LineBreak ? End::BehindLine : End::BehindWord});
        ++m_here.breaks;
        return;
    default:
        walkText(node.text);
        for (const Node& child : node.children)
            walk(child);
    }
}

void WordCutter::walkText(const QString& text)
{
    const QStringView whole(text);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const End end = text[at].isSpace() ? End::BehindWord : End::WithinWord;
        pass(1, weightOf(whole.sliced(at, 1)),
             {deciding(whole, at + 1), end, !isHidden(text, at + 1)});
    }
}

// A line that is broken by hand ends in the piece that it stands in: no piece begins with a break.
void WordCutter::pass(qsizetype units, qsizetype weight, const Passed& passed)
{
    considerEnd();
    const qsizetype maximum = maximumWeight + (passed.end == End::BehindLine ? 1 : 0);
    if (m_here.weight + weight > maximum && m_best)
        endPiece();
    m_here.skipped += units;
    m_here.length += units;
    m_here.weight += weight;
    m_last = passed;
}

// Only when more follows it is known in which child that stands.
void WordCutter::considerEnd()
{
    if (m_here.weight <= maximumWeight / 2 || !m_last.mayEnd
        || (m_best && m_last.end < m_best->end))
        return;
    const std::size_t hash = hashOf(m_last.before);
    if (!m_best || m_last.end > m_best->end || hash < m_best->hash)
        m_best = Candidate{m_here, m_last.end, hash};
}

// At the best place, from which the next one begins.
void WordCutter::endPiece()
{
    const Place end = m_best->place;
    if (end.length == 0)
        return;
    const bool isAtLineEnd = m_best->end == End::BehindLine;
    m_cuts.push_back({{m_start.first, m_start.skipped, end.length},
                      m_join,
                      m_line,
                      qMax(1, end.breaks + (isAtLineEnd ? 0 : 1))});
    m_start = {end.child, end.skipped, 0};
    m_join = isAtLineEnd ? PieceJoin::Line : PieceJoin::Word;
    m_line += end.breaks;
    m_here.length -= end.length;
    m_here.weight -= end.weight;
    m_here.breaks -= end.breaks;
    m_best.reset();
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

// A block that is not closed ends before blank lines, its text does not.
bool hasFence(const Node& code)
{
    if (code.kind != NodeKind::CodeBlock)
        return false;
    QStringView lines(code.text);
    while (!lines.isEmpty() && lines.back().isSpace())
        lines.chop(1);
    return code.lineCount > (lines.isEmpty() ? 0 : lines.count(u'\n') + 1);
}

QStringView codeShown(const Node& code)
{
    QStringView text(code.text);
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith(u"\r\n") ? 2 : 1);
    return text;
}

qsizetype weightOf(const Node& node)
{
    if (node.kind == NodeKind::Image)
        return pictureUnits;
    qsizetype weight = 1 + weightOf(node.text);
    for (const markdown::ChildBlock& child : node.blocks)
        weight += weightOf(*child);
    for (const Node& child : node.children)
        weight += weightOf(child);
    return weight;
}

qsizetype unitsOf(const Node& node)
{
    if (node.kind == NodeKind::Image)
        return pictureUnits;
    if (node.kind == NodeKind::SoftBreak || node.kind == NodeKind::LineBreak)
        return 1;
    qsizetype units = node.text.size();
    for (const markdown::ChildBlock& child : node.blocks)
        units += unitsOf(*child);
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
