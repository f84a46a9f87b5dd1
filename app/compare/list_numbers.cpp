// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/list_numbers.h"

#include "app/compare/item_lists.h"
#include "app/compare/open_lists.h"

#include <algorithm>

namespace galley::compare {

namespace {

// What only changes words leaves every number as it is.
bool mayTouchLists(const TextDelta& delta)
{
    const auto mayTouch = [](QChar unit) {
        return unit == u'\n' || unit == u'\r' || (unit >= u'0' && unit <= u'9');
    };
    return std::any_of(delta.changes.begin(), delta.changes.end(), [&](const TextChange& change) {
        return std::any_of(change.removed.begin(), change.removed.end(), mayTouch)
            || std::any_of(change.inserted.begin(), change.inserted.end(), mayTouch);
    });
}

// Goes down the text after, and tells of each number what it is to be.
class Following {
public:
    Following(const QString& text, const TextDelta& delta)
        : m_lists(text, blocksOf(text))
        , m_delta(delta)
        , m_after(applied(text, delta))
        , m_blocks(blocksOf(m_after))
    {
    }

    TextDelta delta()
    {
        for (const Block& block : m_blocks) {
            if (block.kind != BlockKind::Item) {
                m_open.passOther(block.kind, block.depth);
                continue;
            }
            if (block.number.isEmpty()) {
                m_open.passItem(block.depth, {});
                continue;
            }
            const int number = numberOf(block);
            if (number != writtenNumber(block))
                write(block.number, QString::number(number));
        }
        passUpTo(m_after.size() + 1);
        return std::move(m_made);
    }

private:
    // An item as it is now.
    struct Item {
        int number = 0;
        bool isCountedBehind = true; // what comes behind it has a number more
    };

    QStringView viewOf(TextRange range) const
    {
        return QStringView(m_after).sliced(range.start, range.length);
    }
    int writtenNumber(const Block& block) const { return viewOf(block.number).toInt(); }

    int numberOf(const Block& block)
    {
        pass(block.number.start);
        const auto before = m_open.itemBefore(block.depth);
        const TextChange* const change = changeOf(block.number);
        const int item = change ? -1 : m_lists.itemAt(m_place);
        Item now{writtenNumber(block), before ? m_items[*before].isCountedBehind : isCountedFrom()};
        bool countsOn = now.isCountedBehind;
        if (item >= 0) {
            countsOn = m_lists.countsOn(item);
            now.isCountedBehind = m_lists.isCountedBehind(item);
        }
        const bool isMeant =
            change && m_lists.isOfNumber({change->position, change->removed.size()});
        if (!isMeant && before && countsOn)
            now.number = numberBehind(m_items[*before].number);
        else if (!isMeant && !before)
            now.number = startOf(item, block.depth).value_or(now.number);
        m_open.passItem(block.depth, static_cast<int>(m_items.size()));
        m_items.append(now);
        return now.number;
    }

    void passUpTo(qsizetype place)
    {
        while (m_next < m_delta.changes.size()
               && m_delta.changes[m_next].position + m_shift <= place) {
            const TextChange& change = m_delta.changes[m_next++];
            m_shift += change.inserted.size() - change.removed.size();
            m_made.changes.append(change);
            m_grown = 0;
        }
    }

    // Goes on to what a place of the text after comes from.
    void pass(qsizetype place)
    {
        passUpTo(place);
        const TextChange* const last = m_next > 0 ? &m_delta.changes[m_next - 1] : nullptr;
        m_isWithin = last && place < last->position + last->removed.size() + m_shift;
        m_place = m_isWithin ? last->position : place - m_shift;
    }

    // Puts another number in the place of one, where it was passed last.
    void write(TextRange number, const QString& digits)
    {
        if (!m_isWithin) {
            m_made.changes.append({m_place, viewOf(number).toString(), digits});
            return;
        }
        const TextChange& last = m_delta.changes[m_next - 1];
        const qsizetype start = last.position + last.removed.size() + m_shift
            - last.inserted.size(); // of what it put in, in the text after
        if (number.end() > start + last.inserted.size())
            return; // a part of it was there before
        const auto made = std::find_if(
            m_made.changes.rbegin(), m_made.changes.rend(),
            [&](const TextChange& change) { return change.position == last.position; });
        made->inserted.replace(number.start - start + m_grown, number.length, digits);
        m_grown += digits.size() - number.length;
    }

    // The change that made a number, or a part of it.
    const TextChange* changeOf(TextRange number) const
    {
        if (m_isWithin)
            return &m_delta.changes[m_next - 1];
        const bool isCut = m_next < m_delta.changes.size()
            && m_delta.changes[m_next].position + m_shift < number.end();
        return isCut ? &m_delta.changes[m_next] : nullptr;
    }

    // Whether the list that begins at a place counts on, as far as there was one.
    bool isCountedFrom() const
    {
        const int item = m_lists.itemFrom(m_place);
        return item < 0 || m_lists.countsOn(item);
    }

    // What the list began with in which an item stood, or to which it came; nothing: it began it.
    std::optional<int> startOf(int item, qsizetype depth) const
    {
        if (item < 0)
            item = m_lists.itemBefore(m_place, depth);
        else if (m_lists.isFirst(item))
            item = -1;
        return item < 0 ? std::nullopt : std::optional(m_lists.startOf(item));
    }

    ItemLists m_lists; // of the text before
    const TextDelta& m_delta;
    QString m_after;
    QList<Block> m_blocks;
    OpenLists m_open;
    QList<Item> m_items;
    TextDelta m_made;
    qsizetype m_grown = 0; // by how much what the last change put in is longer there
    qsizetype m_next = 0; // change
    qsizetype m_shift = 0; // what those passed add
    bool m_isWithin = false; // what the last change put in
    qsizetype m_place = 0; // in the text before
};

} // namespace

TextDelta withNumbers(const QString& text, const TextDelta& delta)
{
    return mayTouchLists(delta) ? Following(text, delta).delta() : delta;
}

} // namespace galley::compare
