// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/gfm_test.cpp

#include "app/markdown/gfm/bare_links.h"

#include "app/markdown/inlines/text_cutter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markdown {

namespace {

constexpr qsizetype longestHost = 255;

bool isAsciiLetterOrDigit(QChar unit)
{
    return unit < QChar(0x80) && unit.isLetterOrNumber();
}

bool isSpace(QChar unit)
{
    return unit.isSpace() || unit < u' ';
}

bool isHostUnit(QChar unit)
{
    return unit == u'-' || unit == u'_' || isAsciiLetterOrDigit(unit)
        || (unit >= QChar(0x80) && !unit.isSpace() && !unit.isPunct()
            && !(unit >= QChar(0xDC00) && unit < QChar(0xDC80)));
}

bool isMailboxUnit(QChar unit)
{
    return isAsciiLetterOrDigit(unit) || unit == u'.' || unit == u'-' || unit == u'_'
        || unit == u'+';
}

bool mayStandBefore(QChar unit)
{
    return isSpace(unit) || unit == u'*' || unit == u'_' || unit == u'~' || unit == u'(';
}

// The end of names joined by dots, or -1. The last two must have no underscores.
qsizetype hostEnd(QStringView text, qsizetype start, qsizetype leastNames)
{
    const qsizetype last = qMin(text.size(), start + longestHost + 1);
    qsizetype names = 0;
    qsizetype at = start;
    bool isUnderscored = false; // the name before
    for (;;) {
        const qsizetype name = at;
        bool hasUnderscore = false;
        for (; at < last && isHostUnit(text[at]); ++at)
            hasUnderscore = hasUnderscore || text[at] == u'_';
        if (at == name)
            return -1;
        ++names;
        const bool goesOn = at + 1 < last && text[at] == u'.' && isHostUnit(text[at + 1]);
        if (!goesOn) {
            const bool isBad = hasUnderscore || (names > 1 && isUnderscored);
            return at - start > longestHost || isBad || names < leastNames ? -1 : at;
        }
        isUnderscored = hasUnderscore;
        ++at;
    }
}

// Where "&word;" begins that ends at `end`, or -1.
qsizetype entityStart(QStringView text, qsizetype start, qsizetype end)
{
    qsizetype at = end - 1;
    while (at > start && text[at - 1].isLetterOrNumber() && text[at - 1] < QChar(0x80))
        --at;
    return at > start && at < end - 1 && text[at - 1] == u'&' ? at - 1 : -1;
}

// Over all that is no space and no "<", and back over what rather ends the sentence than the
// address.
qsizetype pathEnd(QStringView text, qsizetype start, qsizetype from)
{
    qsizetype end = from;
    qsizetype unopened = 0; // closing parentheses beyond the opening ones
    for (qsizetype at = start; at < text.size(); ++at) {
        if (at >= from && (isSpace(text[at]) || text[at] == u'<'))
            break;
        end = qMax(end, at + 1);
        unopened += text[at] == u')' ? 1 : text[at] == u'(' ? -1 : 0;
    }
    while (end > from) {
        const QChar last = text[end - 1];
        if (QStringView(u"?!.,:*_~'\"").contains(last)) {
            --end;
        } else if (last == u')' && unopened > 0) {
            --unopened;
            --end;
        } else if (const qsizetype entity =
                       last == u';' ? entityStart(text, from, end) : qsizetype(-1);
                   entity >= 0) {
            end = entity;
        } else {
            break;
        }
    }
    return end;
}

std::optional<BareLink> addressAt(QStringView text, qsizetype start, qsizetype host,
                                  qsizetype leastNames, QStringView scheme)
{
    const qsizetype end = hostEnd(text, host, leastNames);
    if (end < 0)
        return std::nullopt;
    return BareLink{{start, pathEnd(text, start, end) - start}, scheme};
}

std::optional<BareLink> mailAddress(QStringView text, qsizetype start, qsizetype sign,
                                    QStringView scheme)
{
    qsizetype end = sign + 1;
    bool hasDot = false;
    const qsizetype last = qMin(text.size(), end + longestHost);
    for (; end < last; ++end) {
        if (text[end] == u'.') {
            if (end + 1 >= text.size() || !isAsciiLetterOrDigit(text[end + 1]) || end == sign + 1)
                break;
            hasDot = true;
        } else if (!isAsciiLetterOrDigit(text[end]) && text[end] != u'-' && text[end] != u'_') {
            break;
        }
    }
    if (!hasDot || text[end - 1] == u'-' || text[end - 1] == u'_' || sign == start)
        return std::nullopt;
    return BareLink{{start, end - start}, scheme};
}

// "mailto:name@host"
std::optional<BareLink> schemedMail(QStringView text, qsizetype start, QLatin1StringView scheme)
{
    qsizetype sign = start + scheme.size();
    while (sign < text.size() && isMailboxUnit(text[sign]))
        ++sign;
    if (sign == start + scheme.size() || sign == text.size() || text[sign] != u'@')
        return std::nullopt;
    return mailAddress(text, start, sign, {});
}

bool mayHoldLink(const QString& text)
{
    return text.contains(u'@') || text.contains("://"_L1) || text.contains("www."_L1);
}

// Whether a link may begin in a text behind such a node.
bool mayBeginBehind(NodeKind before)
{
    return before == NodeKind::SoftBreak || before == NodeKind::LineBreak
        || before == NodeKind::Emphasis || before == NodeKind::Strong;
}

void appendLinked(std::vector<Node>& nodes, const Node& source, bool mayBegin)
{
    const QString text = withoutEscapedSigns(source);
    TextCutter cutter(source);
    qsizetype done = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto link = bareLinkAt(text, at, done, done == 0 && mayBegin);
        if (!link)
            continue;
        if (link->range.start > done)
            nodes.push_back(cutter.upTo(link->range.start));
        Node address = cutter.upTo(link->range.end());
        Node node;
        node.kind = NodeKind::Link;
        node.url = link->scheme.toString() + address.text;
        node.source = address.source;
        node.children.push_back(std::move(address));
        nodes.push_back(std::move(node));
        done = link->range.end();
        at = done - 1;
    }
    if (done < text.size())
        nodes.push_back(cutter.rest());
}

} // namespace

std::optional<BareLink> bareLinkAt(QStringView text, qsizetype position, qsizetype earliest,
                                   bool mayBegin)
{
    const QChar first = text[position];
    if (first == u'@') {
        qsizetype start = position;
        while (start > earliest && isMailboxUnit(text[start - 1]))
            --start;
        return mailAddress(text, start, position, u"mailto:");
    }
    if (!QStringView(u"hHfFwWmMxX").contains(first))
        return std::nullopt;
    if (position == earliest ? !mayBegin : !mayStandBefore(text[position - 1]))
        return std::nullopt;
    const QStringView rest = text.sliced(position);
    if (rest.startsWith("www."_L1))
        return addressAt(text, position, position, 2, u"http://");
    for (const QLatin1StringView scheme : {"http://"_L1, "https://"_L1, "ftp://"_L1}) {
        if (rest.startsWith(scheme, Qt::CaseInsensitive))
            return addressAt(text, position, position + scheme.size(), 1, {});
    }
    for (const QLatin1StringView scheme : {"mailto:"_L1, "xmpp:"_L1}) {
        if (rest.startsWith(scheme, Qt::CaseInsensitive))
            return schemedMail(text, position, scheme);
    }
    return std::nullopt;
}

void linkBareAddresses(Node& holder)
{
    std::vector<Node>& nodes = holder.children;
    const bool mayHold = std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.kind == NodeKind::Text && mayHoldLink(node.text);
    });
    if (!mayHold)
        return;
    std::vector<Node> linked;
    linked.reserve(nodes.size());
    NodeKind before = NodeKind::SoftBreak; // or the mark of emphasis
    for (Node& node : nodes) {
        const NodeKind kind = node.kind;
        if (kind == NodeKind::Text && mayHoldLink(node.text))
            appendLinked(linked, node, mayBeginBehind(before));
        else
            linked.push_back(std::move(node));
        before = kind;
    }
    nodes = std::move(linked);
}

bool isItsOwnText(const Node& link)
{
    if (link.children.size() != 1 || link.children.front().kind != NodeKind::Text
        || !link.title.isEmpty())
        return false;
    const QString& text = link.children.front().text;
    return link.url.endsWith(text)
        && (link.url.size() == text.size() || link.url == "http://"_L1 + text
            || link.url == "mailto:"_L1 + text);
}

} // namespace galley::markdown
