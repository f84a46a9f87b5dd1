// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/json/json_edit_test.cpp

#include "app/json/json_edit.h"
#include "app/json/json_layout.h"
#include "app/json/json_string.h"

#include <algorithm>

// withStrings() of json_edit.h: the one edit that has to find out what stayed.

namespace galley::json {

namespace {

// Above this many comparisons a list counts as replaced between its equal ends.
constexpr qsizetype maximumComparisons = 4'000'000;

// For each wanted string the index of the old one that stays for it, or -1: a longest common
// subsequence, so that as few elements as possible are touched.
class StayingElements {
public:
    StayingElements(const QList<std::optional<QString>>& old, const QStringList& wanted)
        : m_old(old)
        , m_wanted(wanted)
        , m_stays(wanted.size(), -1)
    {
        const qsizetype maximum = qMin(old.size(), wanted.size());
        while (m_start < maximum && isSame(m_start, m_start)) {
            m_stays[m_start] = m_start;
            ++m_start;
        }
        while (m_tail < maximum - m_start
               && isSame(old.size() - 1 - m_tail, wanted.size() - 1 - m_tail)) {
            ++m_tail;
            m_stays[wanted.size() - m_tail] = old.size() - m_tail;
        }
        alignMiddle();
    }

    const QList<qsizetype>& indices() const { return m_stays; }

private:
    bool isSame(qsizetype old, qsizetype wanted) const { return m_old[old] == m_wanted[wanted]; }

    void alignMiddle()
    {
        const qsizetype rows = m_old.size() - m_start - m_tail;
        const qsizetype columns = m_wanted.size() - m_start - m_tail;
        if (rows == 0 || columns == 0 || rows > maximumComparisons / columns)
            return;
        const qsizetype width = columns + 1;
        QList<qsizetype> lengths((rows + 1) * width, 0);
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                const qsizetype at = row * width + column;
                lengths[at] = isSame(m_start + row, m_start + column)
                    ? lengths[at + width + 1] + 1
                    : qMax(lengths[at + width], lengths[at + 1]);
            }
        }
        for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
            const qsizetype at = row * width + column;
            if (isSame(m_start + row, m_start + column)) {
                m_stays[m_start + column] = m_start + row;
                ++row;
                ++column;
            } else if (lengths[at + width] >= lengths[at + 1]) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    const QList<std::optional<QString>>& m_old;
    const QStringList& m_wanted;
    QList<qsizetype> m_stays;
    qsizetype m_start = 0;
    qsizetype m_tail = 0;
};

// Writes an array anew from its own pieces.
class ArrayWriter {
public:
    ArrayWriter(const Tree& tree, const Value& array)
        : m_text(tree.text())
        , m_layout(tree)
        , m_array(array)
        , m_elements(array.elements())
    {
    }

    QByteArray written(const QStringList& wanted)
    {
        QList<std::optional<QString>> old;
        for (const Value& element : m_elements)
            old.append(element.isString() ? std::optional(element.string()) : std::nullopt);
        const QList<qsizetype> stays = StayingElements(old, wanted).indices();

        QByteArray result("[");
        result += opening();
        for (qsizetype at = 0; at < wanted.size(); ++at) {
            if (at > 0)
                result += separator(stays[at - 1], stays[at]);
            result += stays[at] >= 0 ? spelling(stays[at]) : movedOrNew(wanted[at], old, stays);
        }
        return result + closing() + "]";
    }

private:
    qsizetype count() const { return static_cast<qsizetype>(m_elements.size()); }
    const Value& element(qsizetype index) const
    {
        return m_elements[static_cast<std::size_t>(index)];
    }
    QByteArray spelling(qsizetype index) const { return element(index).spelling(); }

    QByteArray opening() const
    {
        const qsizetype start = m_array.range().start + 1;
        return m_text.mid(start, element(0).range().start - start);
    }

    QByteArray closing() const
    {
        const qsizetype start = element(count() - 1).range().end();
        return m_text.mid(start, m_array.range().end() - 1 - start);
    }

    // What stood before or behind an element that stays, else what parts the first two.
    QByteArray separator(qsizetype left, qsizetype right) const
    {
        if (right > 0)
            return between(right - 1);
        if (left >= 0 && left + 1 < count())
            return between(left);
        if (count() > 1)
            return between(0);
        return opening().isEmpty() ? m_layout.inlineSeparator() : "," + opening();
    }

    QByteArray between(qsizetype left) const
    {
        const qsizetype start = element(left).range().end();
        return m_text.mid(start, element(left + 1).range().start - start);
    }

    // An element that was moved keeps its spelling.
    QByteArray movedOrNew(const QString& string, const QList<std::optional<QString>>& old,
                          const QList<qsizetype>& stays) const
    {
        for (qsizetype index = 0; index < old.size(); ++index) {
            if (old[index] == string && !stays.contains(index))
                return spelling(index);
        }
        return literalOf(string);
    }

    const QByteArray& m_text;
    Layout m_layout;
    Value m_array;
    std::vector<Value> m_elements;
};

} // namespace

QByteArray withStrings(const Tree& tree, const Value& array, const QStringList& wanted)
{
    if (wanted.isEmpty())
        return array.size() == 0 ? tree.text() : withValue(tree, array, "[]");
    if (array.size() > 0)
        return withValue(tree, array, ArrayWriter(tree, array).written(wanted));

    const Layout layout(tree);
    QByteArrayList items;
    for (const QString& string : wanted)
        items.append(literalOf(string));
    const QByteArray indent = layout.lineIndent(array.range().start);
    return withValue(tree, array, layout.enclosed('[', items, ']', indent));
}

} // namespace galley::json
