// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/proposed_text.h"

#include "app/compare/tokens.h"

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

// The words of a text without what a change of blocks brings along: white space, the numbers of
// lists, and how quotes and dashes are written.
QString bareWords(QStringView text)
{
    QString words;
    bool isLineStart = true;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (unit == u'\n' || unit == u'\r')
            isLineStart = true;
        if (unit.isSpace())
            continue;
        if (isLineStart && unit.isDigit()) {
            qsizetype end = at;
            while (end < text.size() && text[end].isDigit())
                ++end;
            if (end < text.size() && (text[end] == u'.' || text[end] == u')')) {
                at = end;
                isLineStart = false;
                continue;
            }
        }
        isLineStart = false;
        words += unit;
    }
    return compare::withoutTypography(words);
}

} // namespace

bool doesWhatItSays(const TextBase& base, const Entry& suggestion)
{
    for (const ProposedEdit& edit : suggestion.edits) {
        if (edit.range.end > base.points.count())
            return false;
    }
    const auto made = proposedText(base, {suggestion});
    const TextRange target = base.unitsOf(*suggestion.target->range);
    if (!made)
        return false;
    const QString before = base.text.first(target.start);
    const QString behind = base.text.sliced(target.end());
    const QString words = bareWords(*made);
    if (suggestion.kind != EntryKind::Move)
        return words == bareWords(before + suggestion.proposed + behind);
    // With the moved words taken out where they are now, what is left is what they were taken from.
    const QString moved = bareWords(suggestion.target->exact);
    const QString rest = bareWords(before + behind);
    for (qsizetype at = words.indexOf(moved); at >= 0; at = words.indexOf(moved, at + 1)) {
        if (QStringView(words).first(at) == QStringView(rest).first(qMin(at, rest.size()))
            && QStringView(words).sliced(at + moved.size())
                == QStringView(rest).sliced(qMin(at, rest.size())))
            return true;
    }
    return false;
}

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
