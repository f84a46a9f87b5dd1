// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/gfm_test.cpp

#include "app/markdown/gfm/strikethrough.h"

#include "app/markdown/inlines/text_cutter.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <utility>

namespace galley::markdown {

namespace {

constexpr QChar mark = u'~';
constexpr qsizetype longestRun = 2;

// One or two tildes in one of the texts.
struct Run {
    std::size_t node = 0;
    qsizetype start = 0;
    qsizetype length = 0;
    bool canOpen = false;
    bool canClose = false;
    bool isPaired = false;
    bool isOpener = false;
};

enum class Side { Space, Punctuation, Letter };

Side sideOf(QChar unit)
{
    if (unit.isSpace())
        return Side::Space;
    return unit.isPunct() || unit.isSymbol() ? Side::Punctuation : Side::Letter;
}

// What stands beside a text that begins or ends with a mark.
Side sideOf(const Node* neighbour)
{
    const bool isSpace = !neighbour || neighbour->kind == NodeKind::SoftBreak
        || neighbour->kind == NodeKind::LineBreak;
    return isSpace ? Side::Space : Side::Punctuation;
}

bool hasMark(const Node& node)
{
    return node.kind == NodeKind::Text && node.text.contains(mark);
}

// Takes texts and other inlines apart where tildes pair, and puts them together again.
class Striker {
public:
    Striker(std::vector<Node>& inlines, int depth) : m_inlines(inlines), m_depth(depth) { }

    void strike();

private:
    void findRuns(std::size_t node);
    bool pairRuns();
    void rebuild();
    void append(Node text);

    // What is written of a struck text, or of all.
    struct Open {
        InlineSource opener;
        std::vector<Node> nodes;
    };

    std::vector<Node>& m_inlines;
    int m_depth;
    std::vector<Run> m_runs;
    std::vector<Open> m_open; // the innermost last
    int m_tooDeep = 0; // how many are open that get no node of their own
};

void Striker::strike()
{
    for (std::size_t node = 0; node < m_inlines.size(); ++node) {
        if (hasMark(m_inlines[node]))
            findRuns(node);
    }
    if (pairRuns())
        rebuild();
}

// Which of them may open or close is told as of other marks:
// https://spec.commonmark.org/0.30/#left-flanking-delimiter-run
void Striker::findRuns(std::size_t node)
{
    const QString text = withoutEscapedSigns(m_inlines[node]);
    for (qsizetype start = text.indexOf(mark); start >= 0;) {
        qsizetype end = start;
        while (end < text.size() && text[end] == mark)
            ++end;
        const Side before =
            start > 0 ? sideOf(text[start - 1]) : sideOf(node > 0 ? &m_inlines[node - 1] : nullptr);
        const Side after = end < text.size()
            ? sideOf(text[end])
            : sideOf(node + 1 < m_inlines.size() ? &m_inlines[node + 1] : nullptr);
        Run run{node, start, end - start};
        run.canOpen =
            after != Side::Space && (after != Side::Punctuation || before != Side::Letter);
        run.canClose =
            before != Side::Space && (before != Side::Punctuation || after != Side::Letter);
        if (run.length <= longestRun)
            m_runs.push_back(run);
        start = text.indexOf(mark, end);
    }
}

// A run closes the last one of its length that is open; those between them stay text.
bool Striker::pairRuns()
{
    std::array<std::vector<std::size_t>, longestRun> open;
    bool hasPair = false;
    for (std::size_t index = 0; index < m_runs.size(); ++index) {
        Run& run = m_runs[index];
        auto& sameLength = open[static_cast<std::size_t>(run.length - 1)];
        if (run.canClose && !sameLength.empty()) {
            const std::size_t opener = sameLength.back();
            for (auto& openers : open) {
                while (!openers.empty() && openers.back() >= opener)
                    openers.pop_back();
            }
            m_runs[opener].isPaired = m_runs[opener].isOpener = run.isPaired = true;
            hasPair = true;
        } else if (run.canOpen) {
            sameLength.push_back(index);
        }
    }
    return hasPair;
}

void Striker::rebuild()
{
    m_open.emplace_back();
    auto run = m_runs.begin();
    for (std::size_t index = 0; index < m_inlines.size(); ++index) {
        TextCutter cutter(m_inlines[index]);
        bool isCut = false;
        for (; run != m_runs.end() && run->node == index; ++run) {
            if (!run->isPaired)
                continue;
            isCut = true;
            append(cutter.upTo(run->start));
            const InlineSource marks = cutter.upTo(run->start + run->length).source;
            const bool isTooDeep = m_depth + static_cast<int>(m_open.size()) > maximumDepth;
            if (run->isOpener && (isTooDeep || m_tooDeep > 0)) {
                ++m_tooDeep;
            } else if (run->isOpener) {
                m_open.push_back({marks, {}});
            } else if (m_tooDeep > 0) {
                --m_tooDeep;
            } else {
                Node struck;
                struck.kind = NodeKind::Strikethrough;
                const InlineSource& opener = m_open.back().opener;
                if (opener.isKnown() && marks.isKnown())
                    struck.source = {opener.start, opener.end, marks.start, marks.end};
                struck.children = std::move(m_open.back().nodes);
                m_open.pop_back();
                m_open.back().nodes.push_back(std::move(struck));
            }
        }
        if (isCut)
            append(cutter.rest());
        else
            m_open.back().nodes.push_back(std::move(m_inlines[index]));
    }
    m_inlines = std::move(m_open.front().nodes);
}

void Striker::append(Node text)
{
    if (!text.text.isEmpty())
        m_open.back().nodes.push_back(std::move(text));
}

} // namespace

void strikeThrough(std::vector<Node>& inlines, int depth)
{
    if (std::any_of(inlines.begin(), inlines.end(), hasMark))
        Striker(inlines, depth).strike();
}

} // namespace galley::markdown
