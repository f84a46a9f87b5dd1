// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/proposed_text.h"

#include <algorithm>

namespace galley::review {

namespace {

struct UnitEdit {
    TextRange range;
    QString words;
    qsizetype order = 0;
};

// What a suggestion does, in UTF-16 units of its base.
QList<UnitEdit> editsOf(const TextBase& base, const Entry& entry)
{
    if (isSimple(entry))
        return {{base.unitsOf(*entry.target->range), entry.proposed}};
    QList<UnitEdit> edits;
    for (const ProposedEdit& edit : entry.edits)
        edits.append({base.unitsOf(edit.range), edit.words, edit.order});
    return edits;
}

bool isWithin(TextRange inner, TextRange outer)
{
    return inner.start >= outer.start && inner.end() <= outer.end();
}

// At the edge of a block: blocks that come before it, words of its own, blocks that come behind it.
int rankOf(const UnitEdit& edit)
{
    if (edit.words.startsWith(u'\n') || edit.words.startsWith(u'\r'))
        return 2;
    return edit.words.endsWith(u'\n') ? 0 : 1;
}

// Nothing where two edits want the same words. `from` is where the text begins in its base.
std::optional<QString> withEdits(QStringView text, qsizetype from, QList<UnitEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const UnitEdit& one, const UnitEdit& other) {
        return std::tuple(one.range.start, one.range.end(), rankOf(one), one.order)
            < std::tuple(other.range.start, other.range.end(), rankOf(other), other.order);
    });
    QString made;
    qsizetype at = from;
    for (UnitEdit& edit : edits) {
        // Two blocks that go both take the break between them.
        const bool takesBreak = edit.words.isEmpty() && edit.range.start < at
            && edit.range.end() >= at
            && text.sliced(edit.range.start - from, at - edit.range.start).trimmed().isEmpty();
        if (takesBreak)
            edit.range = {at, edit.range.end() - at};
        if (edit.range.start < at || edit.range.end() > from + text.size())
            return {};
        made += text.sliced(at - from, edit.range.start - at);
        made += edit.words;
        at = edit.range.end();
    }
    made += text.sliced(at - from);
    return made;
}

// The words of a move as they arrive, with what was changed within them.
bool changeWithin(const TextBase& base, const Entry& move, QList<UnitEdit>& edits,
                  const QList<UnitEdit>& within)
{
    const TextRange moved = base.unitsOf(*move.target->range);
    const auto words =
        withEdits(QStringView(base.text).sliced(moved.start, moved.length), moved.start, within);
    for (UnitEdit& edit : edits) {
        const qsizetype at = edit.words.indexOf(move.target->exact);
        if (at < 0 || !words)
            continue;
        edit.words.replace(at, move.target->exact.size(), *words);
        return true;
    }
    return false;
}

} // namespace

bool isSimple(const Entry& entry)
{
    return entry.edits.isEmpty() && entry.kind != EntryKind::Move;
}

std::optional<QString> proposedText(const TextBase& base, const QList<Entry>& suggestions)
{
    const auto moveAround = [&](const Entry& entry) {
        return std::find_if(suggestions.begin(), suggestions.end(), [&](const Entry& other) {
            return !entry.parent.isNull() && other.id == entry.parent
                && other.kind == EntryKind::Move
                && isWithin(base.unitsOf(*entry.target->range), base.unitsOf(*other.target->range));
        });
    };
    QList<UnitEdit> edits;
    for (const Entry& entry : suggestions) {
        if (moveAround(entry) != suggestions.end())
            continue;
        QList<UnitEdit> own = editsOf(base, entry);
        QList<UnitEdit> within;
        for (const Entry& other : suggestions) {
            const auto around = moveAround(other);
            if (around != suggestions.end() && around->id == entry.id)
                within += editsOf(base, other);
        }
        if (!within.isEmpty() && !changeWithin(base, entry, own, within))
            return {};
        edits += own;
    }
    return withEdits(base.text, 0, edits);
}

} // namespace galley::review
