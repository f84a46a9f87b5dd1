// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/json/json_tree.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace galley::review {

// What an entry is. Suggestions say what they do, comments how much they ask for.
enum class EntryKind {
    Person, // its author: the id is the one by which entries name him
    Note,
    Question,
    MustFix,
    Insert,
    Delete,
    Replace,
    Move, // of whole blocks; what was changed within them is a suggestion of its own (`parent`)
    Field,
    Tag,
    Cover,
    Reply,
    Decision,
    Verdict,
    Checklist, // what its author looks at in a text, and has looked at
    Placement, // where in the text a remark belongs whose words are gone
    Other, // of a later version; kept as it is
};

inline constexpr qint64 maximumCount = 1 << 30; // of revisions, orders and code points
// A stranger may have counted to the end: what comes after stays readable.
constexpr qint64 nextCount(qint64 count)
{
    return count < maximumCount ? count + 1 : maximumCount;
}

bool isComment(EntryKind kind);
bool isSuggestion(EntryKind kind);
QString nameOf(EntryKind kind); // in the file, and for programs

enum class Decided { Accepted, Rejected, Resolved, Reopened, Undecided };

QString nameOf(Decided decided);

// A half-open range of Unicode code points.
struct PointRange {
    qsizetype start = 0;
    qsizetype end = 0;

    bool isEmpty() const { return start == end; }
    bool operator==(const PointRange&) const = default;
};

// Words that a suggestion puts in the place of others of its base; code points.
struct ProposedEdit {
    PointRange range;
    QString words;
    // Of what a whole block comes by: where it stood in the text that was proposed, which says in
    // what order several come to one place.
    qsizetype order = 0;

    bool operator==(const ProposedEdit&) const = default;
};

// What a remark is about: a value of the record as it was then, or a part of it. The value is named
// by its SHA-256 (of a string its UTF-8 with lone surrogates as WTF-8, else its DAG-CBOR), so that
// another spelling of the record, or another member, changes nothing.
struct Target {
    QByteArray base; // that SHA-256, in hexadecimal digits
    QByteArray record; // likewise of the file that has the value, kept by that name
    // RFC 6901, within the record; empty: the body's Markdown, wherever it stands. Of a body of
    // another program's blocks the block, and the value is the text that Galley reads in the body.
    QString pointer;
    std::optional<PointRange> range; // nothing: all of the value
    QString exact; // the words there
    QString prefix; // up to 32 UTF-16 units beside them, cut at grapheme clusters
    QString suffix;

    bool isBody() const { return pointer.isEmpty() || isBlock(); }
    bool isBlock() const { return pointer.startsWith(QLatin1String("/content/")); }
    bool operator==(const Target&) const = default;
};

// What somebody looks at in a text.
struct ChecklistItem {
    QString words;
    bool isTicked = false;
    QByteArray spelling = {}; // as it was read

    bool operator==(const ChecklistItem& other) const
    {
        return words == other.words && isTicked == other.isTicked;
    }
};

// A revision of an entry, as others name it.
struct EntryName {
    QUuid id;
    qint64 revision = 0;

    bool operator==(const EntryName&) const = default;
};

// What one person said, about an article or about what another said. Only its author makes another
// revision of it, which then stands in its place. No rule reads a clock: `order` is one more than
// the highest that its author had seen.
struct Entry {
    QUuid id;
    QUuid by;
    qint64 revision = 1;
    qint64 order = 1;
    EntryKind kind = EntryKind::Other;
    QString created = {}; // a datetime, to be shown; may be empty
    bool isWithdrawn = false;
    bool isPrivate = false; // it is never handed over

    std::optional<EntryName> about = {}; // what it answers or decides
    QList<EntryName> seen = {}; // decisions on the same that its author knew
    std::optional<Target> target = {};
    QUuid parent = {}; // of what was changed within a move, that move

    // What is said; of a suggestion the reason, if any; of a checklist its title.
    QString words = {};

    // Of suggestions of the text.
    QString proposed = {}; // what the words of the target become
    QList<ProposedEdit> edits = {}; // exactly; empty: `proposed` for the words of the target
    // Of those of a field: JSON; nothing: the member is not to be there.
    std::optional<QByteArray> value = {};
    QString removedTag = {}; // of tags; both: another name
    QString addedTag = {};

    std::optional<Decided> decided = {};
    QString verdict = {}; // "ready", "ready-after-must-fixes", "another-round", "not-for-us"
    QString cid = {}; // of a verdict: of the record that it was said of

    QList<ChecklistItem> items = {}; // of a checklist

    QString name = {}; // of a person
    QString initials = {};
    // Of one in a copy without names: the document that he goes by that id in.
    QUuid pseudonymIn = {};

    // As it was read; what is not known here is in there.
    QByteArray spelling = {};
};

// Reads an entry; an Error says which member is not as it has to be.
Result<Entry> entryOf(const json::Value& value);

// The entry as JSON on one line. Of one that was read, as it was read.
QByteArray spellingOf(const Entry& entry);

// As spellingOf() of an entry that was changed since it was read: what it does not know of it
// stays.
QByteArray respelled(const Entry& entry);

} // namespace galley::review
