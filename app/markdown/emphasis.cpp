// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/emphasis.h"

#include <algorithm>
#include <array>

namespace galley::markdown {

namespace {

char32_t characterBefore(QStringView text, qsizetype position)
{
    if (position == 0)
        return U'\n';
    const QChar unit = text[position - 1];
    if (unit.isLowSurrogate() && position > 1 && text[position - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[position - 2], unit);
    return unit.unicode();
}

char32_t characterAt(QStringView text, qsizetype position)
{
    if (position == text.size())
        return U'\n';
    const QChar unit = text[position];
    if (unit.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[position + 1]);
    return unit.unicode();
}

bool isSpace(char32_t character)
{
    return character == U'\t' || character == U'\n' || character == U'\f' || character == U'\r'
        || QChar::category(character) == QChar::Separator_Space;
}

bool isPunctuation(char32_t character)
{
    if (character < 0x80)
        return QChar::isPrint(character) && character != U' '
            && !QChar::isLetterOrNumber(character);
    return QChar::isPunct(character);
}

} // namespace

qsizetype Emphasis::addRun(qsizetype position)
{
    qsizetype end = position;
    while (end < m_text.size() && m_text[end] == m_text[position])
        ++end;
    const char32_t before = characterBefore(m_text, position);
    const char32_t after = characterAt(m_text, end);
    const bool isLeft =
        !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    const bool isRight =
        !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));

    Run run{position, end - position, end - position, 0, m_text[position], isLeft, isRight, -1, -1};
    if (run.mark == u'_') {
        run.canOpen = isLeft && (!isRight || isPunctuation(before));
        run.canClose = isRight && (!isLeft || isPunctuation(after));
    }
    constexpr qsizetype mostTildes = 2;
    const bool isTooLong = run.mark == u'~' && run.length > mostTildes;
    if ((run.canOpen || run.canClose) && !isTooLong)
        m_runs.push_back(run);
    return end;
}

// Openers of one kind are openers for closers of the same kind only.
int Emphasis::kindOf(const Run& closer)
{
    if (closer.mark == u'_')
        return 0;
    if (closer.mark == u'~')
        return 6 + static_cast<int>(closer.length);
    return 1 + (closer.canOpen ? 3 : 0) + static_cast<int>(closer.length % 3);
}

void Emphasis::close(int bottom, SpanSweep& sweep)
{
    for (int number = bottom; number < count(); ++number) {
        at(number).previous = number - 1;
        at(number).next = number + 1;
    }
    // Below which number there is no opener, for each kind of closer: without this, closers that
    // find none would search the same runs over and over. (That "_" has one for all its kinds gives
    // up some pairs CommonMark would find; cmark 0.30 does so, and the preview shows what it does.)
    std::array<int, 9> bottoms;
    bottoms.fill(bottom);

    for (int closer = bottom; closer < count();) {
        const Run run = at(closer);
        if (!run.canClose) {
            closer = run.next;
            continue;
        }
        const auto kind = static_cast<std::size_t>(kindOf(run));
        const int opener = openerFor(closer, bottoms[kind]);
        if (opener < 0) {
            bottoms[kind] = closer;
            if (!run.canOpen)
                unlink(closer);
            closer = run.next;
            continue;
        }
        pair(opener, closer, sweep);
        if (at(closer).left == 0) {
            unlink(closer);
            closer = run.next;
        }
    }
    m_runs.resize(static_cast<std::size_t>(bottom));
}

int Emphasis::openerFor(int closer, int bottom)
{
    const Run& end = at(closer);
    for (int opener = end.previous; opener >= bottom; opener = at(opener).previous) {
        const Run& start = at(opener);
        if (!start.canOpen || start.mark != end.mark)
            continue;
        if (end.mark == u'~') {
            if (start.length == end.length)
                return opener;
            continue;
        }
        const bool mayBeEither = end.canOpen || start.canClose;
        if (!mayBeEither || end.length % 3 == 0 || (start.length + end.length) % 3 != 0)
            return opener;
    }
    return -1;
}

void Emphasis::pair(int opener, int closer, SpanSweep& sweep)
{
    Run& start = at(opener);
    Run& end = at(closer);
    const bool isStruck = start.mark == u'~';
    const qsizetype marks = start.left >= 2 && end.left >= 2 ? 2 : 1;
    start.left -= marks;
    end.left -= marks;
    const qsizetype from = start.start + start.taken + start.left;
    const qsizetype to = end.start + end.taken;
    end.taken += marks;

    const SpanKind kind = marks == 2 ? SpanKind::Strong : SpanKind::Emphasis;
    sweep.paint({from, to + marks - from}, isStruck ? SpanKind::Strikethrough : kind);
    sweep.paint({from, marks}, SpanKind::Mark);
    sweep.paint({to, marks}, SpanKind::Mark);

    // Nothing between the two can pair with anything any more.
    start.next = closer;
    end.previous = opener;
    if (start.left == 0)
        unlink(opener);
}

void Emphasis::unlink(int number)
{
    const Run& run = at(number);
    if (run.next < count())
        at(run.next).previous = run.previous;
    if (run.previous >= 0)
        at(run.previous).next = run.next;
}

} // namespace galley::markdown
