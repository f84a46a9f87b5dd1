// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_delta.h"

#include <algorithm>

namespace galley {

namespace {

bool splitsPair(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return false;
    const QChar before = text[position - 1];
    const QChar after = text[position];
    return (before.isHighSurrogate() && after.isLowSurrogate())
        || (before == u'\r' && after == u'\n');
}

// Adds a change behind the others, joined to the last one where they touch.
void append(QList<TextChange>& changes, TextChange change)
{
    if (change.removed == change.inserted)
        return;
    if (!changes.isEmpty()) {
        TextChange& last = changes.last();
        if (last.position + last.removed.size() == change.position) {
            last.removed += change.removed;
            last.inserted += change.inserted;
            return;
        }
    }
    changes.append(std::move(change));
}

// Two deltas as one: walks the text between them, where the first one's insertions and the second
// one's removals overlap.
class Composition {
public:
    Composition(const TextDelta& first, const TextDelta& second)
        : m_first(first.changes)
        , m_second(second.changes)
    {
    }

    TextDelta composed()
    {
        while (m_nextFirst < m_first.size() || m_nextSecond < m_second.size())
            appendCluster();
        return {m_result, {}};
    }

private:
    // Positions in the text between the two.
    qsizetype startOfFirst() const { return m_first[m_nextFirst].position + m_firstGrowth; }
    qsizetype endOfFirst() const { return startOfFirst() + m_first[m_nextFirst].inserted.size(); }
    qsizetype startOfSecond() const { return m_second[m_nextSecond].position; }
    qsizetype endOfSecond() const
    {
        return startOfSecond() + m_second[m_nextSecond].removed.size();
    }

    // Changes of both that touch each other become one.
    void appendCluster()
    {
        const bool hasFirst = m_nextFirst < m_first.size();
        const bool hasSecond = m_nextSecond < m_second.size();
        const bool beginsWithFirst = hasFirst && (!hasSecond || startOfFirst() <= startOfSecond());
        m_start = beginsWithFirst ? startOfFirst() : startOfSecond();
        m_originalStart = m_start - m_firstGrowth;
        m_end = m_start;
        m_between.clear();
        m_removed.clear();
        m_replacements.clear();
        while (takeFirst() || takeSecond()) { }
        append(m_result, {m_originalStart, m_removed, insertedText()});
    }

    bool takeFirst()
    {
        if (m_nextFirst >= m_first.size() || startOfFirst() > m_end)
            return false;
        const TextChange& change = m_first[m_nextFirst];
        const qsizetype start = startOfFirst();
        const qsizetype end = endOfFirst();
        // What the second one removed so far may reach over what the first one inserted.
        if (start < m_end) {
            // The text between start and m_end is known from the second one's removal.
            const qsizetype known = qMin(m_end, end) - start;
            m_removed.chop(m_end - start);
            m_removed += change.removed;
            if (m_end > end)
                m_removed += m_between.right(m_end - end);
            m_between += change.inserted.mid(known);
        } else {
            m_removed += change.removed;
            m_between += change.inserted;
        }
        m_end = qMax(m_end, end);
        m_firstGrowth += change.inserted.size() - change.removed.size();
        ++m_nextFirst;
        return true;
    }

    bool takeSecond()
    {
        if (m_nextSecond >= m_second.size() || startOfSecond() > m_end)
            return false;
        const TextChange& change = m_second[m_nextSecond];
        const qsizetype beyond = endOfSecond() - m_end;
        if (beyond > 0) {
            // Untouched by the first one: removed from the original text as it is.
            m_removed += change.removed.right(beyond);
            m_between += change.removed.right(beyond);
            m_end += beyond;
        }
        m_replacements.append({startOfSecond() - m_start, change.removed, change.inserted});
        ++m_nextSecond;
        return true;
    }

    QString insertedText() const { return applied(m_between, {m_replacements}); }

    const QList<TextChange>& m_first;
    const QList<TextChange>& m_second;
    qsizetype m_nextFirst = 0;
    qsizetype m_nextSecond = 0;
    qsizetype m_firstGrowth = 0;

    qsizetype m_start = 0; // of the cluster, in the text between
    qsizetype m_end = 0;
    qsizetype m_originalStart = 0;
    QString m_between; // the cluster's text between the two
    QString m_removed; // and in the original
    QList<TextChange> m_replacements; // the second one's changes to m_between
    QList<TextChange> m_result;
};

} // namespace

TextDelta TextDelta::inverted() const
{
    TextDelta inverse;
    qsizetype shift = 0;
    for (const TextChange& change : changes) {
        inverse.changes.append({change.position + shift, change.inserted, change.removed});
        shift += change.inserted.size() - change.removed.size();
    }
    for (const TextMove& move : moves)
        inverse.moves.append({{move.to, move.from.length}, move.from.start});
    inverse.cut = pasted;
    inverse.pasted = cut;
    return inverse;
}

TextDelta TextDelta::followedBy(const TextDelta& next) const
{
    return Composition(*this, next).composed();
}

qsizetype TextDelta::growth() const
{
    qsizetype growth = 0;
    for (const TextChange& change : changes)
        growth += change.inserted.size() - change.removed.size();
    return growth;
}

TextDelta differenceBetween(const QString& before, const QString& after, qsizetype position)
{
    const auto mismatch = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    qsizetype start = mismatch.first - before.begin();
    while (splitsPair(before, start) || splitsPair(after, start))
        --start;

    qsizetype tail = 0;
    const qsizetype maximum = qMin(before.size(), after.size()) - start;
    while (tail < maximum && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0
           && (splitsPair(before, before.size() - tail) || splitsPair(after, after.size() - tail)))
        --tail;

    TextDelta delta;
    append(delta.changes,
           {position + start, before.mid(start, before.size() - tail - start),
            after.mid(start, after.size() - tail - start)});
    return delta;
}

TextDelta movedWords(qsizetype from, const QString& words, qsizetype target)
{
    const TextChange removal{from, words, {}};
    const TextChange insertion{target, {}, words};
    const TextRange range{from, words.size()};
    if (target < from)
        return {{insertion, removal}, {{range, target}}};
    return {{removal, insertion}, {{range, target - words.size()}}};
}

TextDelta pastedWords(qsizetype position, const QString& selected, const QString& words)
{
    return {{{position, selected, words}}, {}, {}, TextClip{position, words}};
}

QString applied(const QString& text, const TextDelta& delta)
{
    QString result;
    result.reserve(text.size() + delta.growth());
    qsizetype from = 0;
    for (const TextChange& change : delta.changes) {
        result += QStringView(text).mid(from, change.position - from);
        result += change.inserted;
        from = change.position + change.removed.size();
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace galley
