// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/body.h"
#include "app/article/field.h"
#include "app/atproto/blob_ref.h"
#include "app/base/result.h"
#include "app/json/json_tree.h"
#include "app/text/edited_ranges.h"
#include "app/text/source_text.h"
#include "app/text/text_delta.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <utility>

namespace galley {

// What a person changed in an article since it was last read or saved, as few edits as can be. They
// are made in this order.
struct UnsavedEdits {
    std::optional<BodyMembers> body; // another form, with the saved text
    TextDelta text; // counted in the saved text
    QList<std::pair<Field, FieldState>> fields; // in the order of allFields

    bool isEmpty() const { return !body && text.isEmpty() && fields.isEmpty(); }
};

// How an article spells its body: members that hold `text`, and which stretches of that were edited
// since. Taking one back brings back every byte.
struct BodyState {
    BodyMembers members;
    QString text;
    EditedRanges edits;
};

// The typed view of one record and what a person changed in it. A value: it knows nothing of files,
// undo or screens. Opening and writing without an edit is the identity.
class Article {
public:
    // Reads a site.standard.document record, or a getRecord envelope ({uri, cid, value}) around
    // one. A known field of the wrong type is no error: see isWrongType().
    static Result<Article> read(const QByteArray& json);
    // A new article in the sample's style. `site` may be empty (then the member is left out).
    static Article blank(const QString& site);

    // The JSON as it is to be saved: the bytes that were read, changed in place.
    QByteArray toJson() const;
    // Says that `json` (made by toJson() of this or an earlier state) is what the file holds now:
    // later edits count from there. `textSince` is what happened to the text after that toJson(),
    // `isBodyKept` whether its form was changed then. States stay valid across it.
    void markSaved(const QByteArray& json, const TextDelta& textSince = {},
                   bool isBodyKept = false);
    // Makes this the article that `edited` is: its fields have the same states, but it was read
    // from other bytes, from which changes count now. The text's revision goes on.
    void rebase(const Article& edited);
    // Whether toJson() differs from the bytes last read or saved; costs only the fields touched.
    bool isModified() const;
    UnsavedEdits unsavedEdits() const;

    // Fields. A getter answers nothing when the member is absent or of the wrong type.
    std::optional<QString> string(Field field) const;
    std::optional<QStringList> tags() const;
    std::optional<atproto::BlobRef> cover() const;
    std::optional<atproto::StrongRef> post() const;
    bool isPresent(Field field) const;
    bool isWrongType(Field field) const;
    // The member's JSON as it stands, for showing what is of the wrong type.
    FieldState state(Field field) const;

    // Each replaces a field's state; a string keeps the spelling of what did not change.
    FieldState stateWithString(Field field, const std::optional<QString>& value) const;
    FieldState stateWithTags(const std::optional<QStringList>& tags) const;
    FieldState stateWithCover(const std::optional<atproto::BlobRef>& cover) const;
    void setState(Field field, const FieldState& state); // any field but Text

    // The body text. `applyText` is not for Foreign; a text that becomes empty where there was no
    // member leaves the record without one.
    BodyForm bodyForm() const { return m_body.form; }
    QString contentType() const { return m_body.contentType; } // the `$type` of `content`, if any
    const SourceText& text() const { return m_text; }
    // Whether the text stands in no member: it is what was read in a Foreign `content`.
    bool isTextRead() const { return m_body.reading.has_value(); }
    void applyText(const TextDelta& delta);

    // The members that hold the body, as they would be saved now, and others that would: each keeps
    // the text, and what it spells as before keeps its spelling.
    BodyMembers bodyMembers() const;
    BodyMembers inStandardForm(const QString& plainText) const;
    BodyMembers inTextForm() const;
    BodyMembers withPlainText(const QString& plainText) const;
    BodyState bodyState() const;
    static BodyState bodyStateOf(const BodyMembers& members);
    // Only for a state that holds the present text; else nothing happens, and it answers false.
    bool setBodyState(const BodyState& state);

    // An envelope's cid and uri: the version the edit began from.
    std::optional<QString> envelopeCid() const;
    std::optional<QString> envelopeUri() const;
    // The record's CID as it would be saved now; an Error for a record that has none.
    Result<atproto::Cid> recordCid() const;

    // The record as last read or saved, for checks that want places in the file.
    const json::Tree& savedTree() const { return m_saved; }
    json::Value savedRecord() const;

private:
    explicit Article(json::Tree saved);

    FieldState savedState(Field field) const;
    BodyMembers savedMembers() const;
    BodyMembers membersToCountFrom() const { return m_members ? *m_members : savedMembers(); }
    void countFromSavedBody();
    void forgetLiteral();
    QByteArray textLiteral() const;
    bool isTextModified() const;

    json::Tree m_saved;
    QHash<Field, FieldState> m_changed; // fields, Text left out, whose state is not the saved one
    // What the edits of the text count from: nothing for the body as it is saved.
    std::optional<BodyMembers> m_members;
    Body m_body; // which those are
    QString m_textBefore; // that they spell
    SourceText m_text;
    EditedRanges m_textEdits; // since
};

} // namespace galley
