// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/sidecar/sidecar_member.h"
#include "app/text/text_delta.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace galley {

// What the edits of a journal count from: the article as its file held it. The bytes are in the
// journal, for the file may be changed or gone by the time they are wanted. They are not
// compressed: a journal lives until the next save only, and nothing small grows large on reading.
struct JournalBase {
    QString path; // empty: never saved
    QByteArray contentHash; // SHA-256 of the file; empty without a path
    QByteArray json;
    // How many entries right behind this one tell what was unsaved already when the journal was
    // begun. Without all of them it is not whole.
    quint32 following = 0;

    bool operator==(const JournalBase&) const = default;
};

// A field's new state; any field but Text.
struct FieldChange {
    Field field = Field::Title;
    FieldState state;

    bool operator==(const FieldChange&) const = default;
};

// A member of what stands beside the record, by its name: its unsaved state, or that it is as
// saved.
struct BesideChange {
    QString member;
    bool isUnsaved = false;
    MemberState state; // where it is unsaved

    bool operator==(const BesideChange&) const = default;
};

// Where the pictures are that the text of an article without a file names: beside the Markdown file
// that it was made from. It is no edit, and an earlier Galley reads a journal up to it only: so it
// stands last of what a journal is begun with, and is not counted there.
struct PicturesFolder {
    QString path;

    bool operator==(const PicturesFolder&) const = default;
};

// A save of the edits so far begins. What it will write is known later only (SaveMark), and a
// person types on meanwhile.
struct SaveBegun {
    bool operator==(const SaveBegun&) const = default;
};

// That save is about to replace a file. It did if the file has the hash.
struct SaveMark {
    QString path;
    QByteArray contentHash; // SHA-256

    bool operator==(const SaveMark&) const = default;
};

using JournalAct = std::variant<JournalBase, TextDelta, FieldChange, SaveBegun, SaveMark,
                                BodyMembers, BesideChange, PicturesFolder>;

// One thing that happened to an article, and when (UTC, to the millisecond).
struct JournalEntry {
    QDateTime time;
    JournalAct act;

    bool operator==(const JournalEntry&) const = default;
};

// As bytes, and back; nothing where they are no entry. Strings keep lone surrogates.
QByteArray encoded(const JournalEntry& entry);
std::optional<JournalEntry> decodedEntry(const QByteArray& payload);

// About how many bytes an act takes.
qsizetype costOf(const JournalAct& act);

} // namespace galley
