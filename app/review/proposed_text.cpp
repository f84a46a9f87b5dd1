// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/proposed_text.h"

#include "app/compare/list_numbers.h"
#include "app/compare/tokens.h"

#include <QHash>

#include <algorithm>

namespace galley::review {

namespace {

struct UnitEdit {
    TextRange range;
    QString words;
    qsizetype order = 0;
};

// What a suggestion does, in UTF-16 units of its base. Numbers of items follow from the rest.
QList<UnitEdit> editsOf(const TextBase& base, const Entry& entry)
{
    if (isSimple(entry))
        return {{base.unitsOf(*entry.target->range), entry.proposed}};
    QList<UnitEdit> edits;
    for (const ProposedEdit& edit : entry.edits)
        edits.append({base.unitsOf(edit.range), edit.words, edit.order});
    const auto isOfNumber = [&](const UnitEdit& edit) { return base.lists.isOfNumber(edit.range); };
    if (!std::all_of(edits.begin(), edits.end(), isOfNumber))
        edits.removeIf(isOfNumber);
    return edits;
}

// Whether its edits are of places that the text has.
bool areOfText(const TextBase& base, const Entry& entry)
{
    return std::all_of(entry.edits.begin(), entry.edits.end(), [&](const ProposedEdit& edit) {
        return edit.range.end <= base.points.count();
    });
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

// As a delta of their base; nothing where two edits want the same words. They may touch `within`
// alone.
std::optional<TextDelta> deltaOf(const QString& text, TextRange within, QList<UnitEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const UnitEdit& one, const UnitEdit& other) {
        return std::tuple(one.range.start, one.range.end(), rankOf(one), one.order)
            < std::tuple(other.range.start, other.range.end(), rankOf(other), other.order);
    });
    TextDelta delta;
    qsizetype at = within.start;
    for (UnitEdit& edit : edits) {
        // Two blocks that go both take the break between them.
        const bool takesBreak = edit.words.isEmpty() && edit.range.start < at
            && edit.range.end() >= at
            && QStringView(text)
                   .sliced(edit.range.start, at - edit.range.start)
                   .trimmed()
                   .isEmpty();
        if (takesBreak)
            edit.range = {at, edit.range.end() - at};
        if (edit.range.start < at || edit.range.end() > within.end())
            return {};
        delta.changes.append(
            {edit.range.start, text.sliced(edit.range.start, edit.range.length), edit.words});
        at = edit.range.end();
    }
    return delta;
}

// Changes the words of a move, as they arrive; nothing where they do not arrive whole.
std::optional<TextDelta> changeWithin(const TextBase& base, const Entry& move,
                                      QList<UnitEdit>& edits, const QList<UnitEdit>& within)
{
    const TextRange moved = base.unitsOf(*move.target->range);
    auto delta = deltaOf(base.text, moved, within);
    if (!delta)
        return {};
    for (TextChange& change : delta->changes)
        change.position -= moved.start;
    for (UnitEdit& edit : edits) {
        const qsizetype at = edit.words.indexOf(move.target->exact);
        if (at < 0)
            continue;
        edit.words.replace(at, move.target->exact.size(),
                           applied(base.text.sliced(moved.start, moved.length), *delta));
        return delta;
    }
    return {};
}

// Where the words of a move stand in what was made; nothing where their numbers are others there.
std::optional<qsizetype> arrivalOf(const ProposedText& made, const QString& words)
{
    qsizetype shift = 0;
    for (const TextChange& change : made.delta.changes) {
        const qsizetype at = words.isEmpty() ? -1 : change.inserted.indexOf(words);
        if (at >= 0)
            return change.position + shift + at;
        shift += change.inserted.size() - change.removed.size();
    }
    return {};
}

// What may touch a stretch that stands all the same.
enum class Touching { Nothing, Within, Beside };

std::optional<TextRange> placeAfter(const TextDelta& delta, TextRange range, Touching touching)
{
    TextRange place = range;
    for (const TextChange& change : delta.changes) {
        const TextRange was{change.position, change.removed.size()};
        const qsizetype growth = change.inserted.size() - change.removed.size();
        const bool isBeside = range.isEmpty()
            && (was.end() == range.start || (was.start == range.start && !was.isEmpty()));
        if (isBeside && touching != Touching::Beside)
            return {};
        if (was.end() <= range.start && !(isBeside && was.isEmpty())) {
            place.start += growth;
        } else if (was.start < range.end()) {
            if (touching != Touching::Within || !isWithin(was, range))
                return {};
            place.length += growth;
        }
    }
    return place;
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
    const QString& text = base.text;
    const TextRange target = base.unitsOf(*suggestion.target->range);
    auto delta = areOfText(base, suggestion)
        ? deltaOf(text, {0, text.size()}, editsOf(base, suggestion))
        : std::nullopt;
    if (!delta)
        return false;
    // The lines that it is about; the others stay as they are.
    qsizetype start = target.start;
    qsizetype end = target.end();
    for (const TextChange& change : std::as_const(delta->changes)) {
        start = qMin(start, change.position);
        end = qMax(end, change.position + change.removed.size());
    }
    start = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    end = text.indexOf(u'\n', end);
    const QString lines = text.sliced(start, (end < 0 ? text.size() : end) - start);
    for (TextChange& change : delta->changes)
        change.position -= start;
    QString before = lines.first(target.start - start);
    if (const int item = base.lists.itemOfWordsFrom(target.start); item >= 0) // with its number
        before.truncate(base.lists.numberPlace(item).start - start);
    const QString behind = lines.sliced(target.end() - start);
    const QString words = bareWords(applied(lines, *delta));
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

bool isOfItsTarget(const TextBase& base, const Entry& entry)
{
    if (entry.kind != EntryKind::Replace || !areOfText(base, entry))
        return false;
    const TextRange target = base.unitsOf(*entry.target->range);
    auto delta = deltaOf(base.text, target, editsOf(base, entry));
    if (!delta)
        return false;
    for (TextChange& change : delta->changes)
        change.position -= target.start;
    return applied(entry.target->exact, *delta) == entry.proposed;
}

std::optional<ProposedText> proposedText(const TextBase& base, const QList<Entry>& suggestions)
{
    QHash<QUuid, const Entry*> moves;
    for (const Entry& entry : suggestions) {
        if (entry.kind == EntryKind::Move)
            moves.insert(entry.id, &entry);
    }
    QHash<QUuid, QList<UnitEdit>> within; // by move
    QList<UnitEdit> edits;
    QList<const Entry*> alone;
    for (const Entry& entry : suggestions) {
        if (!areOfText(base, entry))
            return {};
        const Entry* const move = moves.value(entry.parent);
        if (move
            && isWithin(base.unitsOf(*entry.target->range), base.unitsOf(*move->target->range)))
            within[entry.parent] += editsOf(base, entry);
        else
            alone.append(&entry);
    }
    ProposedText made;
    QStringList arriving; // the words of each move
    for (const Entry* const entry : alone) {
        QList<UnitEdit> own = editsOf(base, *entry);
        if (entry->kind == EntryKind::Move) {
            const auto changes = changeWithin(base, *entry, own, within.value(entry->id));
            if (!changes && within.contains(entry->id))
                return {};
            const TextRange moved = base.unitsOf(*entry->target->range);
            made.moves.append({moved, changes.value_or(TextDelta()), -1});
            arriving.append(changes ? applied(base.text.sliced(moved.start, moved.length), *changes)
                                    : QString());
        }
        for (const UnitEdit& edit : own) {
            made.edges[edit.range.start].insert(entry->by);
            made.edges[edit.range.end()].insert(entry->by);
        }
        edits += own;
    }
    const auto delta = deltaOf(base.text, {0, base.text.size()}, edits);
    if (!delta)
        return {};
    made.delta = compare::withNumbers(base.text, *delta);
    made.text = applied(base.text, made.delta);
    for (qsizetype index = 0; index < arriving.size(); ++index)
        made.moves[index].to = arrivalOf(made, arriving[index]).value_or(-1);
    return made;
}

std::optional<ProposedText::Place> ProposedText::placeOf(TextRange range, const Entry& remark) const
{
    const QSet<QUuid> beside = edges.value(range.start);
    const bool isOwn =
        remark.kind == EntryKind::Insert && (beside.isEmpty() || beside == QSet<QUuid>{remark.by});
    const Touching touching = remark.kind == EntryKind::Move ? Touching::Within
        : isOwn                                              ? Touching::Beside
                                                             : Touching::Nothing;
    for (const Move& move : moves) {
        if (!isWithin(range, move.from) || range.isEmpty())
            continue;
        const TextRange inner{range.start - move.from.start, range.length};
        const auto place = placeAfter(move.within, inner, touching);
        if (!place || move.to < 0)
            return {};
        return Place{{move.to + place->start, place->length}, true};
    }
    const auto place = placeAfter(delta, range, touching);
    return place ? std::optional(Place{*place, false}) : std::nullopt;
}

} // namespace galley::review
