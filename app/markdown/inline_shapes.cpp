// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/inline_shapes.h"

#include "app/base/ascii.h"

namespace galley::markdown {

namespace {

bool isWhiteSpace(QChar character)
{
    return character == u' ' || (character >= u'\t' && character <= u'\r');
}

bool isControl(QChar character)
{
    return character < u' ' || character == u'\x7f';
}

bool isEmailCharacter(QChar character)
{
    return isAsciiLetter(character) || isAsciiDigit(character)
        || QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(character);
}

QChar at(QStringView text, qsizetype position)
{
    return position < text.size() ? text[position] : QChar();
}

template <typename Predicate> qsizetype skipped(QStringView text, qsizetype from, Predicate belongs)
{
    while (from < text.size() && belongs(text[from]))
        ++from;
    return from;
}

// The end of a mail address's host: labels of letters, digits and inner hyphens, joined by dots.
qsizetype hostEnd(QStringView text, qsizetype start)
{
    const auto isLabelCharacter = [](QChar c) {
        return isAsciiLetter(c) || isAsciiDigit(c) || c == u'-';
    };
    for (;;) {
        const qsizetype end = skipped(text, start, isLabelCharacter);
        if (end == start || text[start] == u'-' || text[end - 1] == u'-')
            return -1;
        if (at(text, end) != u'.')
            return end;
        start = end + 1;
    }
}

// cmark's backslash takes the meaning of whatever follows, a line's end too.
qsizetype bracketedTargetEnd(QStringView text, qsizetype from)
{
    for (; from < text.size() && !QStringView(u"<\n\r").contains(text[from]); ++from) {
        if (text[from] == u'>')
            return from + 1;
        if (text[from] == u'\\')
            ++from;
    }
    return -1;
}

qsizetype attributeEnd(QStringView text, qsizetype start)
{
    const QChar first = at(text, start);
    if (!isAsciiLetter(first) && first != u'_' && first != u':')
        return -1;
    const qsizetype nameEnd = skipped(text, start, [](QChar c) {
        return isAsciiLetter(c) || isAsciiDigit(c) || QStringView(u"_:.-").contains(c);
    });
    const qsizetype sign = skipped(text, nameEnd, isWhiteSpace);
    if (at(text, sign) != u'=')
        return nameEnd;
    const qsizetype value = skipped(text, sign + 1, isWhiteSpace);
    const QChar quote = at(text, value);
    if (quote == u'"' || quote == u'\'') {
        const qsizetype end = text.indexOf(quote, value + 1);
        return end < 0 ? -1 : end + 1;
    }
    const qsizetype end = skipped(text, value, [](QChar c) {
        return !isWhiteSpace(c) && !QStringView(u"\"'=<>`").contains(c);
    });
    return end > value ? end : -1;
}

} // namespace

bool isEscapable(QChar character)
{
    return character > u' ' && character < u'\x7f' && !isAsciiLetter(character)
        && !isAsciiDigit(character);
}

qsizetype autolinkEnd(QStringView text, qsizetype start)
{
    constexpr qsizetype longestScheme = 32;
    const qsizetype scheme = start + 1;
    const qsizetype schemeEnd = skipped(text, scheme, [](QChar c) {
        return isAsciiLetter(c) || isAsciiDigit(c) || QStringView(u"+.-").contains(c);
    });
    const qsizetype schemeLength = schemeEnd - scheme;
    if (at(text, schemeEnd) == u':' && isAsciiLetter(at(text, scheme)) && schemeLength >= 2
        && schemeLength <= longestScheme) {
        const qsizetype end = skipped(text, schemeEnd, [](QChar c) {
            return !isControl(c) && c != u' ' && c != u'<' && c != u'>';
        });
        return at(text, end) == u'>' ? end + 1 : -1;
    }
    const qsizetype nameEnd = skipped(text, scheme, isEmailCharacter);
    if (nameEnd == scheme || at(text, nameEnd) != u'@')
        return -1;
    const qsizetype end = hostEnd(text, nameEnd + 1);
    return end >= 0 && at(text, end) == u'>' ? end + 1 : -1;
}

qsizetype tagEnd(QStringView text, qsizetype start)
{
    const bool isClosing = at(text, start + 1) == u'/';
    const qsizetype name = start + (isClosing ? 2 : 1);
    if (!isAsciiLetter(at(text, name)))
        return -1;
    qsizetype end = skipped(
        text, name, [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == u'-'; });
    for (;;) {
        const qsizetype next = skipped(text, end, isWhiteSpace);
        if (at(text, next) == u'>')
            return next + 1;
        if (isClosing)
            return -1;
        if (at(text, next) == u'/')
            return at(text, next + 1) == u'>' ? next + 2 : -1;
        if (next == end)
            return -1;
        end = attributeEnd(text, next);
        if (end < 0)
            return -1;
    }
}

qsizetype targetEnd(QStringView text, qsizetype start)
{
    constexpr int deepestParentheses = 32; // cmark's limit
    if (at(text, start) == u'<')
        return bracketedTargetEnd(text, start + 1);
    int depth = 0;
    qsizetype end = start;
    for (; end < text.size() && !isWhiteSpace(text[end]) && !isControl(text[end]); ++end) {
        if (text[end] == u'\\' && isEscapable(at(text, end + 1))) {
            ++end;
        } else if (text[end] == u'(') {
            if (++depth > deepestParentheses)
                return -1;
        } else if (text[end] == u')') {
            if (depth == 0)
                break;
            --depth;
        }
    }
    return depth == 0 ? end : -1;
}

qsizetype titleEnd(QStringView text, qsizetype start)
{
    const QChar open = at(text, start);
    if (open != u'"' && open != u'\'' && open != u'(')
        return -1;
    const QChar close = open == u'(' ? u')' : open;
    qsizetype end = -1;
    for (qsizetype position = start + 1; position < text.size(); ++position) {
        if (text[position] != open && text[position] != close)
            continue;
        if (text[position] == close)
            end = position + 1;
        const bool isEscaped = position - 1 > start && text[position - 1] == u'\\';
        if (!isEscaped)
            break;
    }
    return end;
}

std::optional<LinkTail> linkTail(QStringView text, qsizetype start)
{
    if (at(text, start) != u'(')
        return {};
    LinkTail tail;
    tail.target.start = skipped(text, start + 1, isWhiteSpace);
    const qsizetype target = targetEnd(text, tail.target.start);
    if (target < 0)
        return {};
    tail.target.length = target - tail.target.start;

    qsizetype close = skipped(text, target, isWhiteSpace);
    if (close > target) {
        const qsizetype title = titleEnd(text, close);
        if (title >= 0) {
            tail.title = {close, title - close};
            close = skipped(text, title, isWhiteSpace);
        }
    }
    if (at(text, close) != u')')
        return {};
    tail.end = close + 1;
    return tail;
}

qsizetype labelEnd(QStringView text, qsizetype start)
{
    constexpr qsizetype longestLabel = 1000; // cmark's limit
    if (at(text, start) != u'[')
        return -1;
    const QStringView part = text.first(qMin(text.size(), start + longestLabel + 2));
    for (qsizetype end = start + 1; end < part.size() && part[end] != u'['; ++end) {
        if (part[end] == u']')
            return end + 1;
        if (part[end] == u'\\' && isEscapable(at(part, end + 1)))
            ++end;
    }
    return -1;
}

} // namespace galley::markdown
