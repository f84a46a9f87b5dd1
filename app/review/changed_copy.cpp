// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/changed_copy.h"

#include "app/compare/alignment.h"
#include "app/compare/article_differences.h"
#include "app/compare/text_units.h"
#include "app/review/targets.h"

#include <algorithm>

namespace galley::review {

namespace {

EntryKind kindOf(const ArticleDifference& difference)
{
    switch (difference.kind) {
    case DifferenceKind::Insert:
        return EntryKind::Insert;
    case DifferenceKind::Delete:
        return EntryKind::Delete;
    case DifferenceKind::Replace:
        return EntryKind::Replace;
    case DifferenceKind::Move:
        return EntryKind::Move;
    case DifferenceKind::Field:
        return EntryKind::Field;
    case DifferenceKind::Tag:
        return EntryKind::Tag;
    case DifferenceKind::Cover:
        return EntryKind::Cover;
    }
    Q_UNREACHABLE();
}

// Makes suggestions of what differs between two texts.
class TextSuggestions {
public:
    TextSuggestions(const TextComparison& text, const QByteArray& record)
        : m_text(text)
        , m_alignment(*text.alignment)
        , m_base(text.before, record)
    {
        for (const compare::Group& group : m_alignment.groups) {
            for (const compare::Hunk& hunk : group.hunks)
                m_hunks[hunk.change].append(hunk);
        }
        for (const compare::Element& element : m_alignment.elements)
            m_isOfBlocks.insert(element.change, true);
        for (const int change : m_alignment.gapChanges)
            m_isOfBlocks.insert(change, true);
    }

    Entry suggestion(const ArticleDifference& difference) const
    {
        Entry entry;
        entry.kind = kindOf(difference);
        if (difference.kind == DifferenceKind::Move || m_isOfBlocks.contains(difference.change))
            setBlocks(entry, difference);
        else
            setWords(entry, difference);
        return entry;
    }

    // Of a passage that "moved" past its like, which alone changes nothing: what was changed
    // within, at the place where it is then. Nothing where that is nothing either.
    std::optional<Entry> suggestionWithin(const ArticleDifference& move) const
    {
        QList<bool> isOn(m_alignment.changes.size(), false);
        isOn[move.change] = true;
        for (const ArticleDifference& within : move.within)
            isOn[within.change] = true;
        Entry entry;
        entry.kind = EntryKind::Replace;
        entry.edits = editsOf(
            comparisonOf(m_text.before, compare::withChanges(m_alignment, isOn)).delta(), 0);
        if (entry.edits.isEmpty())
            return {};
        const qsizetype start = m_base.points().unitAt(entry.edits.first().range.start);
        const qsizetype end = m_base.points().unitAt(entry.edits.last().range.end);
        entry.target = m_base.target({start, end - start});
        qsizetype at = start;
        for (const ProposedEdit& edit : entry.edits) {
            const qsizetype editStart = m_base.points().unitAt(edit.range.start);
            entry.proposed += m_base.text().sliced(at, editStart - at) + edit.words;
            at = m_base.points().unitAt(edit.range.end);
        }
        return entry;
    }

private:
    QString after(TextRange range) const { return m_text.after.sliced(range.start, range.length); }

    // Words within blocks that stay blocks.
    void setWords(Entry& entry, const ArticleDifference& difference) const
    {
        const QList<compare::Hunk> hunks = m_hunks.value(difference.change);
        if (hunks.isEmpty())
            return setBlocks(entry, difference);
        if (hunks.size() == 1) {
            entry.target = m_base.target(hunks.first().before);
            entry.proposed = after(hunks.first().after);
            if (entry.target->range != m_base.pointsOf(hunks.first().before))
                entry.edits = editsOf(hunks);
            return;
        }
        entry.edits = editsOf(hunks);
        const bool isEverywhere =
            m_alignment.changes[difference.change].kind == compare::ChangeKind::Typography;
        const compare::Hunk& first = hunks.first();
        const compare::Hunk& last = isEverywhere ? first : hunks.last();
        entry.target = m_base.target({first.before.start, last.before.end() - first.before.start});
        entry.proposed = after({first.after.start, last.after.end() - first.after.start});
    }

    QList<ProposedEdit> editsOf(const QList<compare::Hunk>& hunks) const
    {
        QList<ProposedEdit> edits;
        for (const compare::Hunk& hunk : hunks)
            edits.append({m_base.pointsOf(hunk.before), after(hunk.after), 0});
        return edits;
    }

    // Whole blocks come, go or move, and breaks beside them: what that makes of the text.
    void setBlocks(Entry& entry, const ArticleDifference& difference) const
    {
        QList<bool> isOn(m_alignment.changes.size(), false);
        isOn[difference.change] = true;
        entry.target = m_base.target(withoutNumber(difference.placeBefore));
        entry.proposed = difference.after.value_or(QString());
        if (difference.kind == DifferenceKind::Move) {
            entry.proposed.clear(); // its words are those of the target
            if (compare::withChanges(m_alignment, isOn) == m_text.before)
                return; // it passed its like
        }
        entry.edits = editsOf(compare::deltaOf(m_alignment, isOn), difference.placeAfter.start);
        for (ProposedEdit& edit : entry.edits)
            slideOver(edit, difference.placeBefore);
        if (entry.kind != EntryKind::Insert && entry.edits.size() == 1
            && entry.edits.first().range == *entry.target->range
            && entry.edits.first().words == entry.proposed)
            entry.edits.clear();
        trimReplaced(entry);
    }

    // To delete "a" of "a a" is to delete either; where others change one of them, it has to be the
    // one that is meant.
    void slideOver(ProposedEdit& edit, TextRange wanted) const
    {
        if (!edit.words.isEmpty())
            return;
        const QString& text = m_base.text();
        qsizetype start = m_base.points().unitAt(edit.range.start);
        qsizetype end = m_base.points().unitAt(edit.range.end);
        while (start > wanted.start && start > 0 && text[start - 1] == text[end - 1]) {
            --start;
            --end;
        }
        while (end < wanted.end() && end < text.size() && text[start] == text[end]) {
            ++start;
            ++end;
        }
        edit.range = m_base.pointsOf({start, end - start});
    }

    // Blocks that took the place of others, without what both begin and end with.
    void trimReplaced(Entry& entry) const
    {
        if (entry.kind != EntryKind::Replace || entry.edits.size() != 1)
            return;
        const ProposedEdit edit = entry.edits.first();
        if (edit.range.isEmpty()) { // nothing is replaced: it keeps its order among others
            entry.kind = EntryKind::Insert;
            entry.proposed = edit.words;
            entry.target = m_base.target({m_base.points().unitAt(edit.range.start), 0});
            return;
        }
        const qsizetype start = m_base.points().unitAt(edit.range.start);
        const qsizetype end = m_base.points().unitAt(edit.range.end);
        const QString& text = m_base.text();
        if (edit.words.isEmpty()) { // what came in its place stands elsewhere
            entry.kind = EntryKind::Delete;
            entry.proposed.clear();
            entry.target = m_base.target(withoutNumber({start, end - start}));
            if (entry.target->range == edit.range)
                entry.edits.clear();
            return;
        }
        const auto isLetter = [&](qsizetype at) {
            return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
        };
        qsizetype first = start;
        while (isLetter(first - 1) && (isLetter(first) || !edit.words.isEmpty()))
            --first;
        qsizetype last = end;
        while (isLetter(last) && (isLetter(last - 1) || !edit.words.isEmpty()))
            ++last;
        entry.proposed =
            text.sliced(first, start - first) + edit.words + text.sliced(end, last - end);
        entry.target = m_base.target({first, last - first});
        entry.edits.clear();
    }

    QList<ProposedEdit> editsOf(const TextDelta& delta, qsizetype order) const
    {
        QList<ProposedEdit> edits;
        for (const TextChange& change : delta.changes)
            edits.append({m_base.pointsOf({change.position, change.removed.size()}),
                          change.inserted, change.inserted.isEmpty() ? 0 : order});
        return edits;
    }

    // The number of an item is not its own: it follows from those before.
    TextRange withoutNumber(TextRange blocks) const
    {
        const compare::ItemLists& lists = m_alignment.before->lists();
        const int item = lists.itemFrom(blocks.start);
        const qsizetype start = item < 0 ? blocks.start : lists.wordsOf(item);
        return start < blocks.end() ? TextRange{start, blocks.end() - start} : blocks;
    }

    const TextComparison& m_text;
    const compare::Alignment& m_alignment;
    TargetedText m_base;
    QHash<int, QList<compare::Hunk>> m_hunks; // by change
    QHash<int, bool> m_isOfBlocks;
};

// The same proposal has the same id, whoever imports it, wherever.
QUuid idOf(const Entry& entry, const QUuid& person)
{
    Entry named = entry;
    named.id = QUuid();
    named.by = QUuid();
    named.parent = QUuid();
    named.target->record.clear(); // another record may have the same value
    named.spelling.clear();
    return QUuid::createUuidV5(person, "suggestion " + spellingOf(named));
}

} // namespace

CopyImport suggestionsOf(const Article& base, const Article& copy, const QUuid& person)
{
    CopyImport import;
    const QByteArray json = base.savedTree().text();
    const QByteArray record = digestOf(json);
    const ArticleComparison comparison = comparisonOf(base, copy);
    import.quietPlaces = comparison.text.quietPlaces;
    const TextSuggestions texts(comparison.text, record);

    const auto add = [&](Entry entry, const QUuid& parent) {
        entry.by = person;
        entry.id = idOf(entry, person);
        entry.parent = parent;
        import.suggestions.entries.add(entry);
        return entry.id;
    };
    for (const ArticleDifference& difference : differencesOf(comparison)) {
        if (difference.member.isEmpty()) {
            if (!comparison.isTextEditable)
                continue;
            Entry suggestion = texts.suggestion(difference);
            const bool isMove = difference.kind == DifferenceKind::Move;
            if (isMove && suggestion.edits.isEmpty()) {
                if (const auto within = texts.suggestionWithin(difference))
                    add(*within, QUuid());
                continue;
            }
            const QUuid id = add(suggestion, QUuid());
            if (isMove) {
                for (const ArticleDifference& within : difference.within)
                    add(texts.suggestion(within), id);
            }
            continue;
        }
        const auto field = fieldOfMember(difference.member);
        if (field == galley::Field::UpdatedAt)
            continue; // a save alone sets it
        if (!field || *field == galley::Field::Text) {
            import.leftMembers.append(difference.member);
            continue;
        }
        Entry entry;
        entry.kind = kindOf(difference);
        entry.target = targetOfMember(difference.member, base.state(*field), record);
        if (entry.kind == EntryKind::Tag) {
            entry.removedTag = difference.before.value_or(QString());
            entry.addedTag = difference.after.value_or(QString());
        } else if (difference.after) {
            entry.value = difference.after->toUtf8();
        }
        add(entry, QUuid());
    }
    if (!import.suggestions.entries.all().isEmpty())
        import.suggestions.records.insert(record, json);
    return import;
}

CopyDistance distanceOf(const TextComparison& fromText)
{
    const qsizetype removed = fromText.removedWords();
    const qsizetype common = wordCountOf(fromText.before) - removed;
    const qsizetype fewer = qMin(wordCountOf(fromText.before), wordCountOf(fromText.after));
    return {removed + fromText.insertedWords(), common * 2 >= fewer};
}

CopyDistance distanceBetween(const QString& text, const QString& copy)
{
    return distanceOf(comparisonOf(text, copy));
}

} // namespace galley::review
