// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/suggestion_edits.h"

#include "app/compare/list_numbers.h"
#include "app/compare/text_comparison.h"
#include "app/compare/text_merge.h"
#include "app/review/cell_bars.h"
#include "app/review/kept_marks.h"
#include "app/review/proposed_text.h"
#include "app/review/words.h"

#include <algorithm>

namespace galley::review {

namespace {

QString wouldBreakMarks()
{
    return Words::tr("It would break the marks around it (as “**”) and was left; make it by hand.");
}

QString contradictsItself()
{
    return Words::tr("It would change other words than it shows, and is not made.");
}

// The words of a place with the white space that the target has at its ends.
TextRange wholeOf(const QString& text, TextRange range, const QString& exact)
{
    qsizetype lead = 0;
    while (lead < exact.size() && exact[lead].isSpace())
        ++lead;
    if (lead == exact.size() || range.isEmpty())
        return range;
    qsizetype trail = 0;
    while (exact[exact.size() - 1 - trail].isSpace())
        ++trail;
    const auto stands = [&](qsizetype at, QStringView words) {
        return at >= 0 && QStringView(text).sliced(at).startsWith(words);
    };
    const QStringView before = QStringView(exact).first(lead);
    const QStringView behind = QStringView(exact).last(trail);
    if (lead > 0 && !text[range.start].isSpace() && stands(range.start - lead, before))
        range = {range.start - lead, range.length + lead};
    if (trail > 0 && !text[range.end() - 1].isSpace() && stands(range.end(), behind))
        range.length += trail;
    return range;
}

// As the lines of the text end.
QString withLineEndsOf(const QString& text, const QString& words)
{
    if (!words.contains(u'\n') || words.contains(u'\r') || !text.contains(u"\r\n"))
        return words;
    return QString(words).replace(u'\n', QLatin1String("\r\n"));
}

TextChange changeOf(const QString& text, const Remark& remark)
{
    const Target& target = *remark.entry.target;
    const TextRange place = wholeOf(text, remark.range, target.exact);
    return {place.start, text.sliced(place.start, place.length),
            withBarsEscaped(text, place, withLineEndsOf(text, remark.entry.proposed))};
}

// Changes that touch as one, and of each what differs by words: what is kept of places goes along.
TextDelta withinWords(const TextDelta& delta)
{
    QList<TextChange> joined;
    for (const TextChange& change : delta.changes) {
        const bool touches = !joined.isEmpty()
            && joined.last().position + joined.last().removed.size() == change.position;
        if (!touches) {
            joined.append(change);
            continue;
        }
        joined.last().removed += change.removed;
        joined.last().inserted += change.inserted;
    }
    TextDelta finer;
    for (const TextChange& change : std::as_const(joined)) {
        const auto hasSeveral = [](const QString& words) {
            return std::any_of(words.begin(), words.end(),
                               [](QChar unit) { return !unit.isLetterOrNumber(); });
        };
        if (change.removed.isEmpty() || change.inserted.isEmpty()
            || (!hasSeveral(change.removed) && !hasSeveral(change.inserted))) {
            finer.changes.append(change);
            continue;
        }
        for (TextChange part : differencesBetween(change.removed, change.inserted).changes) {
            part.position += change.position;
            finer.changes.append(part);
        }
    }
    return finer;
}

// No two want the same words, or the same place.
bool areApart(const TextDelta& delta)
{
    const TextChange* last = nullptr;
    for (const TextChange& change : delta.changes) {
        const bool isSamePlace = last && change.position == last->position
            && last->removed.isEmpty() && change.removed.isEmpty();
        if (isSamePlace || (last && change.position < last->position + last->removed.size()))
            return false;
        last = &change;
    }
    return true;
}

} // namespace

SuggestionEdits::SuggestionEdits(const Review& review, const QString& text,
                                 const QList<Remark>& all, QList<LeftSuggestion>& left)
    : m_review(review)
    , m_text(text)
    , m_left(left)
    , m_bases(review, text)
    , m_accepted(m_bases, all)
{
}

QList<Remark> SuggestionEdits::make(const QList<Remark>& remarks)
{
    if (makeAsTheyWere(remarks))
        return remarks;
    QList<Remark> simple;
    QList<Remark> further;
    const auto goesWithMove = [&](const Remark& remark) {
        return !remark.entry.parent.isNull()
            && std::any_of(remarks.begin(), remarks.end(), [&](const Remark& other) {
                   return other.entry.id == remark.entry.parent;
               });
    };
    for (const Remark& remark : remarks) {
        const TextBase* const base = m_bases.of(*remark.entry.target);
        const TextRange range = remark.range;
        const bool isOfWords = isSimple(remark.entry)
            || (base && isOfItsTarget(*base, remark.entry)
                && m_text.sliced(range.start, range.length) == remark.entry.target->exact);
        if (isOfWords && !goesWithMove(remark))
            simple.append(remark);
        else if (base && doesWhatItSays(*base, remark.entry))
            further.append(remark);
        else
            m_left.append({remark.entry, contradictsItself()});
    }
    QList<Remark> made = makeSimple(simple); // while their places are those of the text
    made += makeByMerge(further);
    return made;
}

// Where all are of the text as it is, and none needs a look at marks, the text is what they make.
bool SuggestionEdits::makeAsTheyWere(const QList<Remark>& remarks)
{
    QList<Entry> entries;
    const TextBase* base = nullptr;
    bool isAnyFurther = false;
    for (const Remark& remark : remarks) {
        const TextBase* const made = m_bases.of(*remark.entry.target);
        if (!made || (made != base && made->text != m_text))
            return false;
        base = made;
        const bool isOfWords = isSimple(remark.entry);
        if (isOfWords && touchesMarks(m_text, changeOf(m_text, remark)))
            return false;
        if (!isOfWords && !doesWhatItSays(*base, remark.entry))
            return false;
        isAnyFurther = isAnyFurther || !isOfWords;
        entries.append(remark.entry);
    }
    const auto made = isAnyFurther ? proposedText(*base, entries) : std::nullopt;
    if (made)
        become(made->text, made->delta);
    return made.has_value();
}

QList<Remark> SuggestionEdits::makeSimple(const QList<Remark>& remarks)
{
    QList<Remark> ordered = remarks;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Remark& one, const Remark& other) {
        return one.range.start < other.range.start;
    });
    qsizetype free = m_text.size() + 1;
    return makeInHalves(ordered, free);
}

// All at once, else half of them and half, so that few that cannot be made cost little. From
// behind, so that the places of the others stay; `free` is where those begin that were made.
QList<Remark> SuggestionEdits::makeInHalves(const QList<Remark>& ordered, qsizetype& free)
{
    if (ordered.isEmpty())
        return {};
    const bool areFree = std::all_of(ordered.begin(), ordered.end(), [&](const Remark& remark) {
        return remark.range.end() < free;
    });
    if (areFree && makeSimpleAtOnce(ordered)) {
        free = ordered.first().range.start;
        return ordered;
    }
    if (ordered.size() == 1) {
        m_left.append({ordered.first().entry, wouldBreakMarks()});
        return {};
    }
    const qsizetype half = ordered.size() / 2;
    const QList<Remark> behind = makeInHalves(ordered.sliced(half), free);
    return makeInHalves(ordered.first(half), free) + behind;
}

bool SuggestionEdits::makeSimpleAtOnce(const QList<Remark>& remarks)
{
    TextDelta delta;
    for (const Remark& remark : remarks)
        delta.changes.append(changeOf(m_text, remark));
    std::stable_sort(delta.changes.begin(), delta.changes.end(),
                     [](const TextChange& one, const TextChange& other) {
                         return one.position < other.position;
                     });
    if (!areApart(delta))
        return false;
    QString after = applied(m_text, delta);
    const bool isAboutMarks =
        std::any_of(delta.changes.begin(), delta.changes.end(),
                    [this](const TextChange& change) { return touchesMarks(m_text, change); });
    const auto pairs =
        isAboutMarks ? compare::markPairsOf(m_text) : std::vector<compare::MarkPair>();
    if (isAboutMarks && !keepsMarks(pairs, delta, after)) {
        for (TextChange& change : delta.changes) {
            if (touchesMarks(m_text, change))
                change = withMarksKept(m_text, pairs, change);
        }
        if (!areApart(delta)) // marks of one are words of another
            return false;
        after = applied(m_text, delta);
        if (!keepsMarks(pairs, delta, after))
            return false;
    }
    const TextDelta whole = compare::withNumbers(m_text, delta);
    become(applied(m_text, whole), whole);
    return true;
}

QList<Remark> SuggestionEdits::makeByMerge(const QList<Remark>& remarks)
{
    QHash<const TextBase*, QList<Remark>> byBase;
    QList<const TextBase*> bases;
    for (const Remark& remark : remarks) {
        const TextBase* const base = m_bases.of(*remark.entry.target);
        if (!byBase.contains(base))
            bases.append(base);
        byBase[base].append(remark);
    }
    QList<Remark> made;
    for (const TextBase* const base : bases) {
        QList<Entry> entries;
        for (const Remark& remark : byBase.value(base))
            entries.append(remark.entry);
        if (base && merge(*base, entries)) {
            made += byBase.value(base);
            continue;
        }
        for (const Remark& remark : byBase.value(base)) {
            if (base && merge(*base, {remark.entry}))
                made.append(remark);
            else
                m_left.append(
                    {remark.entry, Words::tr("It meets what was changed since; make it by hand.")});
        }
    }
    return made;
}

// From the text with what was accepted before: then they are all that differs, in whatever order
// they are accepted.
bool SuggestionEdits::mergeAsAccepted(const TextBase& base, const QList<Entry>& entries)
{
    const Target& target = *entries.first().target;
    const ProposedText* const accepted = m_accepted.textOf(target);
    const auto proposed =
        accepted ? proposedText(base, m_accepted.of(target) + entries) : std::nullopt;
    return proposed && mergeFrom(accepted->text, proposed->text);
}

bool SuggestionEdits::merge(const TextBase& base, const QList<Entry>& entries)
{
    if (mergeAsAccepted(base, entries))
        return true;
    const auto proposed = proposedText(base, entries);
    return proposed && mergeFrom(base.text, proposed->text);
}

bool SuggestionEdits::mergeFrom(const QString& base, const QString& proposed)
{
    if (base == m_text) {
        become(proposed, differencesBetween(m_text, proposed));
        return true;
    }
    const TextMerge merged = mergeOf(base, m_text, proposed);
    if (merged.conflictCount() > 0)
        return false;
    become(merged.text, differencesBetween(m_text, merged.text));
    return true;
}

void SuggestionEdits::become(const QString& text, const TextDelta& delta)
{
    const TextDelta byWords = withinWords(delta);
    m_delta = m_delta.isEmpty() ? byWords : m_delta.followedBy(byWords);
    m_text = text;
}

TextDelta differencesBetween(const QString& before, const QString& after)
{
    return before == after ? TextDelta() : comparisonOf(before, after).delta();
}

} // namespace galley::review
