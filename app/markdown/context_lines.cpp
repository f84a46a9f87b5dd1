// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/context_lines.h"

#include "app/markdown/byte_lines.h"
#include "app/markdown/container_marks.h"

#include <optional>

namespace galley::markdown {

namespace {

// A quote or an item: what its first line puts before its text, and what its other lines do.
struct Opened {
    qsizetype line = 0; // byte at which its first line begins
    QByteArray begin;
    QByteArray goOn;
    bool isQuote = false;
    int width = 0; // columns of an item
};

// Takes what the containers put before a line.
class LineReader {
public:
    LineReader(QByteArrayView text, qsizetype start)
        : m_start(text.sliced(start).startsWith(byteOrderMark) && start == 0 ? byteOrderMark.size()
                                                                             : start)
        , m_cursor(text.sliced(m_start, lineEnd(text, m_start) - m_start))
    {
    }

    void take(const Opened& container, qsizetype line)
    {
        if (container.isQuote) {
            if (takeQuoteMark(m_cursor))
                takeQuoteSpace(m_cursor);
        } else if (container.line == line) {
            takeItem();
        } else {
            m_cursor.skipColumns(container.width);
        }
    }
    // The item that begins here; without a line.
    Opened takeItem()
    {
        const int indent = m_cursor.indent();
        m_cursor.skipColumns(indent);
        const qsizetype length = markerLength(m_cursor.rest());
        const QByteArray marker = m_cursor.rest().first(length).toByteArray();
        m_cursor.skipColumns(static_cast<int>(length));
        const int padding = takePadding(m_cursor);
        Opened item;
        item.width = indent + static_cast<int>(length) + padding;
        item.begin = QByteArray(indent, ' ') + marker + QByteArray(padding, ' ');
        item.goOn = QByteArray(item.width, ' ');
        return item;
    }
    qsizetype byte() const { return m_start + m_cursor.offset(); }

private:
    qsizetype m_start;
    ByteCursor m_cursor;
};

// Opens the quotes and items of a path one after the other.
class Opener {
public:
    explicit Opener(QByteArrayView text) : m_text(text) { }

    // Answers where the first line of what stands in it goes on.
    qsizetype open(const EditPath::Step& step)
    {
        LineReader reader(m_text, step.byte);
        for (const Opened& outer : m_opened)
            reader.take(outer, step.byte);
        Opened opened;
        if (step.node->kind == NodeKind::Item) {
            opened = reader.takeItem();
        } else {
            opened.isQuote = true;
            opened.begin = opened.goOn = "> ";
            reader.take(opened, step.byte);
        }
        opened.line = step.byte;
        m_opened.push_back(std::move(opened));
        return reader.byte();
    }
    const Opened& last() const { return m_opened.back(); }
    // What all but the last put before a line behind their first ones.
    QByteArray goOn() const
    {
        QByteArray prefix;
        for (auto opened = m_opened.begin(); opened != m_opened.end() - 1; ++opened)
            prefix += opened->goOn;
        return prefix;
    }

private:
    QByteArrayView m_text;
    std::vector<Opened> m_opened;
};

bool isContainer(const EditPath::Step& step)
{
    return step.node && (step.node->kind == NodeKind::Quote || step.node->kind == NodeKind::Item);
}

} // namespace

// A heading without words ends with its line, and lets whatever follows begin.
ContextLines::ContextLines(QByteArrayView text, const EditPath& path, const EditPath::Child& first)
    : m_children(static_cast<std::size_t>(path.count()))
{
    struct Pending {
        QByteArray line;
        qsizetype byte = 0; // at which the line begins that it stands for
        int step = 0; // the innermost that it opens
    };
    std::optional<Pending> pending;
    const auto flush = [&](qsizetype nextLine) {
        if (pending && pending->byte != nextLine) {
            add(pending->line + "#\n");
            m_children[static_cast<std::size_t>(pending->step)] = 1;
        }
        pending.reset();
    };
    Opener opener(text);
    for (int number = 1; number <= first.step; ++number) {
        const EditPath::Step& step = path.at(number);
        if (isContainer(step)) {
            opener.open(step);
            if (!pending || pending->byte != step.byte) {
                flush(step.byte);
                pending = Pending{opener.goOn(), step.byte, 0};
            }
            pending->line += opener.last().begin;
            pending->step = number;
        } else if (step.node->kind == NodeKind::Table && first.byte != step.byte) {
            flush(step.byte);
            const qsizetype delimiters = behindLine(text, step.byte);
            add(text.sliced(step.byte, delimiters - step.byte));
            add(text.sliced(delimiters, behindLine(text, delimiters) - delimiters));
            m_children[static_cast<std::size_t>(number)] = 1;
        }
    }
    flush(first.byte);
}

void ContextLines::add(QByteArrayView line)
{
    m_text += line;
    ++m_lineCount;
}

qsizetype ContextLines::itemContent(QByteArrayView text, const EditPath& path, int step)
{
    Opener opener(text);
    qsizetype content = 0;
    for (int number = 1; number <= step; ++number) {
        if (isContainer(path.at(number)))
            content = opener.open(path.at(number));
    }
    while (content < text.size() && (text[content] == ' ' || text[content] == '\t'))
        ++content;
    return content;
}

} // namespace galley::markdown
