// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/compare/article_differences.h"
#include "app/compare/article_merge.h"

namespace galley {

// Whose a change since the base is.
enum class ChangeOrigin : char {
    Ours,
    Theirs,
    Both, // the same one
    Conflict, // both changed the same, each in its own way
};

// What a person would call one change of two copies of an article: it is taken or restored by
// itself.
struct ThreeWayChange {
    ChangeOrigin origin = ChangeOrigin::Ours;
    QString member; // of the record; empty: the text
    std::optional<Field> field; // nothing for the text, and for what Galley does not edit
    // What each has there. Of fields the JSON of the values, else words; nothing: not there. Of one
    // side's change the other has what the base has.
    std::optional<QString> base;
    std::optional<QString> ours;
    std::optional<QString> theirs;
    TextRange inBase; // of the text, in UTF-16 units; empty: where the words would be
    // Each from the base to that side; a conflict may have several. What was changed within a move
    // is a change of its own as well.
    QList<ArticleDifference> ourChanges;
    QList<ArticleDifference> theirChanges;
    int within = -1; // the change by which its passage was moved

    // What it is about and what theirs is there: the same as long as neither changes.
    struct Subject {
        QString member;
        TextRange inBase;
        std::optional<QString> theirs;

        bool operator==(const Subject&) const = default;
    };
    Subject subject() const { return {member, inBase, theirs}; }

    // Whether ours do not have what theirs have.
    bool isOpen() const
    {
        return origin == ChangeOrigin::Theirs || origin == ChangeOrigin::Conflict;
    }
    // Whether Galley can make it the one or the other.
    bool isEditable() const { return member.isEmpty() || field; }
};

bool haveMove(const QList<ArticleDifference>& changes);
// What a side of a change of a field has there, as a record has it.
FieldState stateOf(const std::optional<QString>& json);

// What became of an article in two copies of it.
struct ThreeWayComparison {
    Article base;
    Article ours;
    Article theirs;
    TextComparison ourText; // from the base
    TextComparison theirText;
    QList<ThreeWayChange> changes; // fields first, then through the text of the base

    qsizetype count(ChangeOrigin origin) const;
    // A person decided about these: what ours have there counts as ours, what they do not as
    // nothing to be told.
    void settle(const QList<ThreeWayChange::Subject>& decided);
};

// Which are conflicts is what mergeOf() says: it is what theirs are taken with. `updatedAt`, and
// white space that says nothing, are no changes. The texts have to be such that they can be merged
// (haveMergeableText). Time as mergeOf() and comparisonOf() of the texts: off the UI thread.
ThreeWayComparison comparisonOf(const Article& base, const Article& ours, const Article& theirs);

// Ours with one change as they, or as the base, has it; all other changes of ours stay. Compares,
// too.
enum class WantedSide : char { Base, Theirs };
struct OursChanged {
    TextDelta text; // from the text of ours
    std::optional<FieldState> field; // of a change of a field
};
OursChanged oursWith(const ThreeWayComparison& comparison, qsizetype change, WantedSide side);

} // namespace galley
