// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/views/smart_punctuation.h"

#include "app/markdown/gfm/bare_links.h"
#include "app/text/utf8_scan.h"

#include <array>
#include <utility>

namespace galley::markdown {

namespace {

constexpr QChar enDash(0x2013);
constexpr QChar emDash(0x2014);
constexpr QChar openQuote(0x2018);
constexpr QChar closeQuote(0x2019); // also the apostrophe
constexpr QChar openDoubleQuote(0x201C);
constexpr QChar closeDoubleQuote(0x201D);
constexpr QChar ellipsis(0x2026);
constexpr qsizetype dots = 3; // that it stands for

// As many em dashes as fit, en dashes where none is left over with them.
QString dashes(qsizetype hyphens)
{
    if (hyphens % 3 == 0)
        return QString(hyphens / 3, emDash);
    if (hyphens % 2 == 0)
        return QString(hyphens / 2, enDash);
    if (hyphens % 3 == 2)
        return QString(hyphens / 3, emDash) + enDash;
    return QString((hyphens - 4) / 3, emDash) + QString(2, enDash);
}

bool isMark(QChar unit)
{
    return unit.isPunct() || (unit.unicode() < 0x80 && unit.isSymbol());
}

// What stands beside a piece, to the texts around it: the first and the last unit of its source.
struct Edges {
    QChar first;
    QChar last;
};

Edges edgesOf(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Text:
        return node.text.isEmpty() ? Edges{u' ', u' '} : Edges{node.text.front(), node.text.back()};
    case NodeKind::Code:
        return {u'`', u'`'};
    case NodeKind::HtmlInline:
        return {u'<', u'>'};
    case NodeKind::Link:
        return isItsOwnText(node) ? Edges{node.children.front().text.front(), u'>'}
                                  : Edges{u'[', u')'};
    case NodeKind::Image:
        return {u'!', u')'};
    case NodeKind::SoftBreak:
    case NodeKind::LineBreak:
        return {u'\n', u'\n'};
    default:
        return {u'*', u'*'};
    }
}

// Where a text was written, while signs of it give way to others, from its front to its end.
class KeptPlaces {
public:
    KeptPlaces(const QString& text, Node& node)
        : m_text(text)
        , m_isKnown(node.source.isKnown())
        , m_before(std::exchange(node.respellings, {}))
        , m_byte(node.source.contentStart)
    {
    }

    void replace(qsizetype at, qsizetype length, qsizetype units)
    {
        if (!m_isKnown)
            return;
        passTo(static_cast<int>(at));
        const std::size_t kept = m_after.size();
        const int byte = m_byte;
        passTo(static_cast<int>(at + length));
        m_after.resize(kept);
        m_after.push_back(
            {static_cast<int>(at) + m_growth, static_cast<int>(units), byte, m_byte - byte});
        m_growth += static_cast<int>(units - length);
    }

    std::vector<Respelling> take()
    {
        if (m_isKnown)
            passTo(static_cast<int>(m_text.size()));
        return std::move(m_after);
    }

private:
    void passTo(int unit)
    {
        const auto passWritten = [this](int end) {
            m_byte +=
                static_cast<int>(utf8::byteCount(QStringView(m_text).sliced(m_unit, end - m_unit)));
            m_unit = end;
        };
        for (; m_next < m_before.size() && m_before[m_next].unit < unit; ++m_next) {
            Respelling respelling = m_before[m_next];
            passWritten(respelling.unit);
            m_byte = respelling.byte + respelling.bytes;
            m_unit = respelling.unit + respelling.units;
            respelling.unit += m_growth;
            m_after.push_back(respelling);
        }
        if (m_unit < unit)
            passWritten(unit);
    }

    const QString& m_text;
    bool m_isKnown;
    std::vector<Respelling> m_before;
    std::vector<Respelling> m_after;
    std::size_t m_next = 0; // of m_before
    int m_unit = 0; // up to which the places are passed, and where that was written
    int m_byte = 0;
    int m_growth = 0;
};

// Sets the inlines of one block.
class Setter {
public:
    // `before` and `after` stand around the nodes.
    void set(std::vector<Node>& nodes, QChar before, QChar after);

private:
    struct Quote {
        Node* text = nullptr;
        qsizetype at = 0; // in the text as it is set
    };

    void setWithin(Node& node, bool isLink);
    void setText(Node& node, QChar before, QChar after);
    void setQuote(Node& node, qsizetype at, QChar before, QChar after);

    // Quotes of one kind that may be paired, the last one behind, and how many of them stand
    // outside of the link at hand.
    struct Openers {
        std::vector<Quote> quotes;
        std::size_t outside = 0;
    };

    std::array<Openers, 2> m_openers; // single, double
};

// A quote within emphasis may close one before it, but none that is open at its end is closed
// behind it; what is within a link is a text of its own.
void Setter::set(std::vector<Node>& nodes, QChar before, QChar after)
{
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        Node& node = nodes[index];
        const QChar behind = index + 1 < nodes.size() ? edgesOf(nodes[index + 1]).first : after;
        const QChar last = edgesOf(node).last;
        const bool isLink = node.kind == NodeKind::Link || node.kind == NodeKind::Image;
        if (node.kind == NodeKind::Text) {
            setText(node, before, behind);
        } else if (!node.children.empty() && !(isLink && isItsOwnText(node))) {
            setWithin(node, isLink);
        }
        before = last;
    }
}

void Setter::setWithin(Node& node, bool isLink)
{
    std::array<std::size_t, 2> open{};
    std::array<std::size_t, 2> outside{};
    for (std::size_t kind = 0; kind < m_openers.size(); ++kind) {
        open.at(kind) = m_openers.at(kind).quotes.size();
        outside.at(kind) = m_openers.at(kind).outside;
        if (isLink)
            m_openers.at(kind).outside = open.at(kind);
    }
    set(node.children, isLink ? u'[' : u'*', isLink ? u']' : u'*');
    for (std::size_t kind = 0; kind < m_openers.size(); ++kind) {
        m_openers.at(kind).quotes.resize(open.at(kind));
        m_openers.at(kind).outside = outside.at(kind);
    }
}

void Setter::setText(Node& node, QChar before, QChar after)
{
    const QString text = std::exchange(node.text, {});
    KeptPlaces places(text, node);
    auto escaped = node.escaped.cbegin();
    const auto runLength = [&](qsizetype start, qsizetype maximum) {
        const qsizetype end =
            qMin(escaped == node.escaped.cend() ? text.size() : *escaped, text.size());
        qsizetype behind = start;
        while (behind < end && behind - start < maximum && text[behind] == text[start])
            ++behind;
        return behind - start;
    };
    node.text.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (escaped != node.escaped.cend() && *escaped == at) {
            node.text += text[at++];
            ++escaped;
            continue;
        }
        const QChar unit = text[at];
        const qsizetype start = node.text.size();
        qsizetype length = 1;
        if (unit == u'-') {
            length = runLength(at, text.size());
            node.text += length > 1 ? dashes(length) : QString(unit);
        } else if (unit == u'.' && runLength(at, dots) == dots) {
            length = dots;
            node.text += ellipsis;
        } else if (unit == u'"' || unit == u'\'') {
            node.text += unit;
            setQuote(node, node.text.size() - 1, at > 0 ? text[at - 1] : before,
                     at + 1 < text.size() ? text[at + 1] : after);
        } else {
            node.text += unit;
        }
        if (length > 1 || node.text.back() != unit)
            places.replace(at, length, node.text.size() - start);
        at += length;
    }
    node.escaped.clear();
    node.respellings = places.take();
}

// https://spec.commonmark.org/0.30/#left-flanking-delimiter-run
void Setter::setQuote(Node& node, qsizetype at, QChar before, QChar after)
{
    const QChar sign = node.text[at];
    const bool isDouble = sign == u'"';
    const bool isLeft = !after.isSpace() && (!isMark(after) || before.isSpace() || isMark(before));
    const bool isRight = !before.isSpace() && (!isMark(before) || after.isSpace() || isMark(after));
    const bool opens = isLeft && (!isRight || before == u'(' || before == u'[') && before != u']'
        && before != u')';
    if (isDouble)
        node.text[at] = isRight ? closeDoubleQuote : openDoubleQuote;
    else
        node.text[at] = closeQuote;
    Openers& openers = m_openers.at(isDouble ? 1 : 0);
    if (isRight && openers.quotes.size() > openers.outside) {
        const Quote& opener = openers.quotes.back();
        opener.text->text[opener.at] = isDouble ? openDoubleQuote : openQuote;
    }
    if (opens)
        openers.quotes.push_back({&node, at});
}

} // namespace

Node withSmartPunctuation(Node block)
{
    if (!block.children.empty() && block.children.front().kind >= NodeKind::Text) {
        Setter().set(block.children, u'\n', u'\n');
        return block;
    }
    for (Node& cell : block.children)
        cell = withSmartPunctuation(std::move(cell));
    for (ChildBlock& child : block.blocks)
        child.node = std::make_shared<const Node>(withSmartPunctuation(*child));
    return block;
}

} // namespace galley::markdown
