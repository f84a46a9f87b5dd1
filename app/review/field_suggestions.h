// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/article/article.h"
#include "app/compare/anchors.h"
#include "app/review/entry.h"

#include <QHash>
#include <QSet>

namespace galley::review {

// Where remarks on members of the record stand: a suggestion is done where the member has the
// proposed value, anything else is in place only with the value that it was about. Tags are told
// one by one. Each member is read once.
class FieldPlaces {
public:
    explicit FieldPlaces(const Article& article) : m_article(article) { }

    compare::AnchorState of(const Entry& entry);

private:
    struct Member {
        FieldState state;
        QByteArray digest;
        std::optional<QSet<QString>> tags;
    };

    const Member& memberNamed(const QString& name);

    const Article& m_article;
    QHash<QString, Member> m_members;
};

// The member's state with a suggestion accepted; nothing for what is about no field that Galley
// edits.
struct FieldEdit {
    galley::Field field;
    FieldState state;
};
std::optional<FieldEdit> fieldEditOf(const Entry& entry, const Article& article);
// The same of suggestions for the tags, one after the other.
std::optional<FieldEdit> tagsEditOf(const QList<Entry>& entries, const Article& article);

// Why the article with that edit would be one that readers drop; nothing where it would not.
std::optional<QString> objectionTo(const FieldEdit& edit, const Article& article);

} // namespace galley::review
