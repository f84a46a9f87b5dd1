// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/review/review.h"

namespace galley::review {

// What an editor looks at in each text, one thing after the other.
struct Checklist {
    QString title;
    QList<ChecklistItem> items; // no two of the same words

    bool operator==(const Checklist&) const = default;
};

inline constexpr qsizetype largestChecklistFile = qsizetype{64} * 1024; // bytes
inline constexpr qsizetype maximumChecklistItems = 200;
inline constexpr qsizetype longestChecklistItem = 300; // code points

// The list in a text: of one that has tasks of Markdown ("- [ ] item") those alone, else each line
// that is no heading. The first heading is its title, else `title`. Nothing is ticked: what a file
// has ticked was said of another text.
Result<Checklist> checklistIn(const QByteArray& utf8, const QString& title);
// The same of a file. The sentence of an Error names it.
Result<Checklist> readChecklist(const QString& path);

// A list of which those items are ticked that are ticked in another.
Checklist withTicksOf(Checklist list, const std::optional<Checklist>& ticked);

// A person's list as it stands for a text: ticks are said of that one alone.
struct SaidChecklist {
    struct Item {
        QString words;
        bool isTicked = false; // of this text
        bool wasTicked = false; // of an earlier one

        bool operator==(const Item&) const = default;
    };

    QUuid id; // of the entry
    QUuid by;
    QString title;
    QList<Item> items;

    int ticked() const; // of this text
    int tickedBefore() const; // of an earlier one, and not of this
};

// The list of each person who has one, in the order in which they were said.
QList<SaidChecklist> checklistsOf(const Review& review, const Article& article);

// "2 of 3 ticked", "1 of 3 ticked; 1 on an earlier text".
QString standingOf(const SaidChecklist& checklist);

// The list of a person as he has it by now, with his ticks of the text with that digest; nothing
// where he has none.
std::optional<Checklist> checklistOf(const Entries& entries, const QUuid& person,
                                     const QByteArray& base);

// A list with its ticks of an article as it is, of whose file those are the bytes: new, or another
// revision of what the person said of the same text before. Without a list he has none any more.
// Nothing where it would say what is said already.
std::optional<Entry> checklistOn(const Article& article, const QByteArray& json,
                                 const std::optional<Checklist>& checklist, const QUuid& person,
                                 const Entries& entries);

} // namespace galley::review
