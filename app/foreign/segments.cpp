// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/foreign/inline_markdown_test.cpp

#include "app/foreign/segments.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace galley::foreign {

using namespace Qt::StringLiterals;

namespace {

// Cuts a marked text where its marks begin and end.
class SegmentList {
public:
    explicit SegmentList(const MarkedText& text)
    {
        cut(text);
        if (!m_segments.empty())
            push({}, true); // where the marks end
        if (!m_segments.empty() && m_segments.back().text.isEmpty())
            m_segments.pop_back();
    }

    std::vector<Segment> taken() { return std::move(m_segments); }

private:
    struct Event {
        qsizetype at = 0;
        bool begins = false;
        std::size_t mark = 0;
    };

    void cut(const MarkedText& text)
    {
        std::vector<Event> events;
        for (std::size_t mark = 0; mark < text.marks.size(); ++mark) {
            events.push_back({text.marks[mark].range.start, true, mark});
            events.push_back({text.marks[mark].range.end(), false, mark});
        }
        std::stable_sort(events.begin(), events.end(),
                         [](const Event& one, const Event& other) { return one.at < other.at; });
        std::vector<std::size_t> active;
        qsizetype done = 0;
        for (const Event& event : events) {
            if (event.at > done) // of many marks at one place, what each adds is not asked
                pushLines(text.text.mid(done, event.at - done), stylesOf(text, active));
            done = event.at;
            if (event.begins)
                active.push_back(event.mark);
            else
                std::erase(active, event.mark);
        }
        pushLines(text.text.sliced(done), {});
    }

    // Of several links the one that began last counts.
    static std::vector<Style> stylesOf(const MarkedText& text,
                                       const std::vector<std::size_t>& active)
    {
        constexpr std::size_t kinds = 7;
        std::array<std::optional<std::size_t>, kinds> marks;
        for (const std::size_t mark : active)
            marks[static_cast<std::size_t>(text.marks[mark].kind)] = mark;
        std::vector<Style> styles;
        for (const auto& mark : marks) {
            if (mark)
                styles.push_back({text.marks[*mark].kind, text.marks[*mark].url});
        }
        return styles;
    }

    // Code does not reach over the end of a line.
    void pushLines(const QString& text, const std::vector<Style>& styles)
    {
        if (styles.empty() || styles.back().kind != MarkKind::Code) {
            push({text, styles});
            return;
        }
        const std::vector<Style> around(styles.begin(), styles.end() - 1);
        qsizetype start = 0;
        for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', start)) {
            push({text.mid(start, end - start), styles});
            push({u"\n"_s, around});
            start = end + 1;
        }
        push({text.sliced(start), styles});
    }

    // White space at the edge of marks stands outside of them, as Markdown wants it.
    void push(Segment segment, bool isEnd = false)
    {
        if (segment.text.isEmpty() && !isEnd)
            return;
        const std::size_t shared =
            m_segments.empty() ? 0 : sharedStyles(m_segments.back(), segment);
        if (!m_segments.empty() && m_segments.back().styles.size() > shared) {
            Segment& last = m_segments.back();
            const qsizetype end = endOfWords(last.text);
            if (end < last.text.size()) {
                Segment space{last.text.sliced(end),
                              {last.styles.begin(),
                               last.styles.begin() + static_cast<std::ptrdiff_t>(shared)}};
                last.text.truncate(end);
                if (end == 0)
                    m_segments.pop_back();
                push(std::move(space));
                push(std::move(segment), isEnd);
                return;
            }
        }
        if (segment.styles.size() > shared) {
            const qsizetype start = startOfWords(segment.text);
            if (start > 0) {
                Segment space{segment.text.left(start),
                              {segment.styles.begin(),
                               segment.styles.begin() + static_cast<std::ptrdiff_t>(shared)}};
                segment.text.remove(0, start);
                push(std::move(space));
                push(std::move(segment));
                return;
            }
        }
        if (!m_segments.empty() && m_segments.back().styles == segment.styles)
            m_segments.back().text += segment.text;
        else
            m_segments.push_back(std::move(segment));
    }

    static qsizetype startOfWords(QStringView text)
    {
        const auto word =
            std::find_if_not(text.begin(), text.end(), [](QChar unit) { return unit.isSpace(); });
        return word - text.begin();
    }

    static qsizetype endOfWords(QStringView text)
    {
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isSpace())
            --end;
        return end;
    }

    std::vector<Segment> m_segments;
};

} // namespace

std::size_t sharedStyles(const Segment& one, const Segment& other)
{
    const auto [end, ignored] = std::mismatch(one.styles.begin(), one.styles.end(),
                                              other.styles.begin(), other.styles.end());
    return static_cast<std::size_t>(end - one.styles.begin());
}

std::vector<Segment> segmentsOf(const MarkedText& text)
{
    return SegmentList(text).taken();
}

} // namespace galley::foreign
