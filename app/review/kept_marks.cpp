// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/kept_marks.h"

#include <QSet>

#include <algorithm>

namespace galley::review {

namespace {

bool hasMark(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar unit) { return QStringView(u"*_~`[]").contains(unit); });
}

bool overlaps(TextRange one, TextRange other)
{
    return one.start < other.end() && other.start < one.end();
}

bool isSpace(QChar unit)
{
    return unit == u' ' || unit == u'\t';
}

class MarkKeeping {
public:
    MarkKeeping(const QString& text, const TextChange& change)
        : m_text(text)
        , m_start(change.position)
        , m_end(change.position + change.removed.size())
        , m_words(change.inserted)
    {
    }

    void keep(const compare::MarkPair& pair)
    {
        const TextRange removed{m_start, m_end - m_start};
        const bool takesOpening = overlaps(removed, pair.opening);
        const bool takesClosing = overlaps(removed, pair.closing);
        const bool isAround = pair.opening.end() <= m_start && pair.closing.start >= m_end;
        if (takesOpening && takesClosing)
            return;
        if (takesClosing && !m_words.contains(wordsOf(pair.closing)))
            keepClosing(pair);
        else if (takesOpening && !m_words.contains(wordsOf(pair.opening)))
            keepOpening(pair);
        else if (isAround && m_words.trimmed().isEmpty())
            closeUp(pair);
    }

    TextChange change() const
    {
        return {m_start, m_text.sliced(m_start, m_end - m_start), m_words};
    }

private:
    QString wordsOf(TextRange range) const { return m_text.sliced(range.start, range.length); }
    // White space, or the text's edge.
    bool hasSpaceAt(qsizetype at) const
    {
        return at < 0 || at >= m_text.size() || m_text[at].isSpace();
    }
    qsizetype spacesBefore(qsizetype at, qsizetype least) const
    {
        qsizetype start = at;
        while (start > least && isSpace(m_text[start - 1]))
            --start;
        return start;
    }
    qsizetype spacesBehind(qsizetype at, qsizetype most) const
    {
        qsizetype end = at;
        while (end < most && isSpace(m_text[end]))
            ++end;
        return end;
    }

    // What stays before the edit is still marked: the closing half moves to its end.
    void keepClosing(const compare::MarkPair& pair)
    {
        const qsizetype start = spacesBefore(m_start, pair.opening.end());
        if (start == pair.opening.end()) { // nothing stays: both halves go
            m_start = qMin(m_start, pair.opening.start);
            return;
        }
        const bool isSpaceBehind = m_words.isEmpty() && hasSpaceAt(m_end);
        m_words = wordsOf(pair.closing)
            + (isSpaceBehind ? QString() : m_text.sliced(start, m_start - start)) + m_words;
        m_start = start;
    }

    void keepOpening(const compare::MarkPair& pair)
    {
        const qsizetype end = spacesBehind(m_end, pair.closing.start);
        if (end == pair.closing.start) {
            m_end = qMax(m_end, pair.closing.end());
            return;
        }
        m_words += m_text.sliced(m_end, end - m_end) + wordsOf(pair.opening);
        m_end = end;
    }

    // An edit within a pair that leaves it nothing, or white space beside its marks.
    void closeUp(const compare::MarkPair& pair)
    {
        const qsizetype start = spacesBefore(m_start, pair.opening.end());
        const qsizetype end = spacesBehind(m_end, pair.closing.start);
        const bool isAtOpening = start == pair.opening.end();
        const bool isAtClosing = end == pair.closing.start;
        if (isAtOpening && isAtClosing) {
            m_start = pair.opening.start;
            m_end = pair.closing.end();
            m_words.clear();
        } else if (isAtClosing && start < m_start) {
            m_words = wordsOf(pair.closing);
            if (!hasSpaceAt(pair.closing.end()))
                m_words += m_text.sliced(start, m_start - start);
            m_start = start;
            m_end = pair.closing.end();
        } else if (isAtOpening && end > m_end) {
            m_words = wordsOf(pair.opening);
            if (!hasSpaceAt(pair.opening.start - 1))
                m_words.prepend(m_text.sliced(m_end, end - m_end));
            m_start = pair.opening.start;
            m_end = end;
        }
    }

    const QString& m_text;
    qsizetype m_start;
    qsizetype m_end;
    QString m_words;
};

} // namespace

bool touchesMarks(const QString& text, const TextChange& change)
{
    constexpr qsizetype beside = 3; // a space and the longest usual mark
    const qsizetype start = qMax(qsizetype(0), change.position - beside);
    const qsizetype end = qMin(text.size(), change.position + change.removed.size() + beside);
    return hasMark(QStringView(text).sliced(start, end - start)) || hasMark(change.inserted);
}

TextChange withMarksKept(const QString& text, const std::vector<compare::MarkPair>& pairs,
                         const TextChange& change)
{
    MarkKeeping keeping(text, change);
    // From the inside out: of pairs that begin earlier the closing halves stand later.
    std::for_each(pairs.rbegin(), pairs.rend(), [&](const compare::MarkPair& pair) {
        if (pair.opening.start <= change.position + change.removed.size()
            && pair.closing.end() >= change.position)
            keeping.keep(pair);
    });
    return keeping.change();
}

bool keepsMarks(const std::vector<compare::MarkPair>& pairs, const TextDelta& delta,
                const QString& after)
{
    const std::vector<compare::MarkPair> now = compare::markPairsOf(after);
    const auto isTouched = [&](TextRange mark) {
        return std::any_of(delta.changes.begin(), delta.changes.end(),
                           [&](const TextChange& change) {
                               return overlaps(mark, {change.position, change.removed.size()});
                           });
    };
    const auto moved = [&](TextRange mark) {
        const qsizetype start = mark.start;
        for (const TextChange& change : delta.changes) {
            if (change.position + change.removed.size() <= start)
                mark.start += change.inserted.size() - change.removed.size();
        }
        return mark;
    };
    QSet<qsizetype> closings;
    for (const compare::MarkPair& pair : now)
        closings.insert(pair.closing.start);
    const auto opens = [&](TextRange opening) {
        const auto found = std::lower_bound(now.begin(), now.end(), opening.start,
                                            [](const compare::MarkPair& each, qsizetype start) {
                                                return each.opening.start < start;
                                            });
        return found != now.end() && found->opening.start == opening.start ? &*found : nullptr;
    };
    return std::all_of(pairs.begin(), pairs.end(), [&](const compare::MarkPair& pair) {
        const bool hasOpening = !isTouched(pair.opening);
        const bool hasClosing = !isTouched(pair.closing);
        const compare::MarkPair* const opened = hasOpening ? opens(moved(pair.opening)) : nullptr;
        if (hasOpening && hasClosing)
            return opened && opened->opening == moved(pair.opening)
                && opened->closing == moved(pair.closing);
        return (!hasOpening || opened)
            && (!hasClosing || closings.contains(moved(pair.closing).start));
    });
}

} // namespace galley::review
