// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/finding_remarks_test.cpp

#include "app/review/exact_suggestions.h"

#include "app/article/field_tree.h"

namespace galley::review {

namespace {

EntryKind kindOf(const Entry& entry)
{
    if (entry.target->range->isEmpty())
        return EntryKind::Insert;
    return entry.proposed.isEmpty() ? EntryKind::Delete : EntryKind::Replace;
}

// What stands in the one list and not in the other, as often as it does.
QStringList missing(const QStringList& from, QStringList in)
{
    QStringList missing;
    for (const QString& each : from) {
        if (!in.removeOne(each))
            missing.append(each);
    }
    return missing;
}

std::optional<Entry> tagSuggestion(const FieldState& before, const FieldState& after)
{
    const auto were = tagsOf(before);
    const auto are = tagsOf(after);
    if (!were || !are)
        return {};
    const QStringList removed = missing(*were, *are);
    const QStringList added = missing(*are, *were);
    if (removed.size() > 1 || added.size() > 1 || (removed.isEmpty() && added.isEmpty()))
        return {};
    Entry entry;
    entry.kind = EntryKind::Tag;
    entry.removedTag = removed.value(0);
    entry.addedTag = added.value(0);
    const bool namesNone = entry.removedTag.isEmpty() && entry.addedTag.isEmpty();
    return namesNone ? std::nullopt : std::optional(entry);
}

} // namespace

std::optional<Entry> suggestionOf(const TargetedText& text, const TextDelta& edit)
{
    if (edit.isEmpty())
        return {};
    const TextChange& first = edit.changes.first();
    const TextChange& last = edit.changes.last();
    const TextRange changed{first.position, last.position + last.removed.size() - first.position};
    Entry entry;
    entry.target = text.target(changed);
    const qsizetype start = text.points().unitAt(entry.target->range->start);
    TextDelta within = edit;
    for (TextChange& change : within.changes)
        change.position -= start;
    entry.proposed = applied(entry.target->exact, within);
    entry.kind = kindOf(entry);
    // The words of the target may be more than what is changed in them.
    if (edit.changes.size() > 1 || entry.target->range != text.pointsOf(changed)) {
        for (const TextChange& change : edit.changes)
            entry.edits.append(
                {text.pointsOf({change.position, change.removed.size()}), change.inserted, 0});
    }
    return entry;
}

std::optional<Entry> suggestionOf(const FieldEdit& edit, const Article& article,
                                  const QByteArray& record)
{
    const FieldState before = article.state(edit.field);
    if (edit.field == galley::Field::Text || edit.state == before || objectionTo(edit, article))
        return {};
    Entry entry;
    if (edit.field == galley::Field::Tags) {
        const auto tag = tagSuggestion(before, edit.state);
        if (!tag)
            return {};
        entry = *tag;
    } else {
        entry.kind = EntryKind::Field;
        entry.value = edit.state;
    }
    entry.target = targetOfMember(memberNameOf(edit.field), before, record);
    return entry;
}

} // namespace galley::review
