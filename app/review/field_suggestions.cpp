// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/acceptance_test.cpp

#include "app/review/field_suggestions.h"

#include "app/article/address_check.h"
#include "app/article/field_tree.h"
#include "app/article/text_limits.h"
#include "app/atproto/datetime.h"
#include "app/compare/json_equality.h"
#include "app/review/targets.h"
#include "app/review/words.h"
#include "app/text/graphemes.h"

#include <algorithm>

namespace galley::review {

namespace {

using compare::AnchorState;

FieldState memberState(const QString& member, const Article& article)
{
    if (const auto field = fieldOfMember(member))
        return article.state(*field);
    const auto value = article.savedRecord().member(member);
    return value ? FieldState(value->spelling()) : std::nullopt;
}

AnchorState placeOfTag(const Entry& entry, const QSet<QString>& tags)
{
    const bool hasRemoved = entry.removedTag.isEmpty() || tags.contains(entry.removedTag);
    const bool hasAdded = !entry.addedTag.isEmpty() && tags.contains(entry.addedTag);
    if (entry.removedTag.isEmpty())
        return hasAdded ? AnchorState::Done : AnchorState::InPlace;
    if (entry.addedTag.isEmpty())
        return hasRemoved ? AnchorState::InPlace : AnchorState::Done;
    if (!hasRemoved)
        return hasAdded ? AnchorState::Done : AnchorState::Gone;
    return hasAdded ? AnchorState::Changed : AnchorState::InPlace;
}

std::optional<QString> objectionToText(const Article& edited, galley::Field field,
                                       const TextLimits& limits)
{
    const QString text = edited.string(field).value_or(QString());
    if (field == galley::Field::Title && text.trimmed().isEmpty())
        return Words::tr("An article without a title is one that readers do not show.");
    if (graphemeCount(text) > limits.graphemes || utf8Length(text) > limits.bytes)
        return Words::tr("“%1” would be longer than a record may have it (%2 characters, %3 "
                         "bytes).")
            .arg(memberNameOf(field), QString::number(limits.graphemes),
                 QString::number(limits.bytes));
    return {};
}

} // namespace

AnchorState FieldPlaces::of(const Entry& entry)
{
    const auto name = memberOf(entry.target->pointer);
    if (!name)
        return AnchorState::Gone;
    const Member& member = memberNamed(*name);
    if (entry.kind == EntryKind::Tag)
        return member.tags ? placeOfTag(entry, *member.tags) : AnchorState::Changed;
    if (member.digest == entry.target->base)
        return AnchorState::InPlace;
    const bool proposesValue = entry.kind == EntryKind::Field || entry.kind == EntryKind::Cover;
    return proposesValue && haveSameValue(member.state, entry.value) ? AnchorState::Done
                                                                     : AnchorState::Changed;
}

const FieldPlaces::Member& FieldPlaces::memberNamed(const QString& name)
{
    const auto known = m_members.constFind(name);
    if (known != m_members.constEnd())
        return *known;
    Member member;
    member.state = memberState(name, m_article);
    member.digest = digestOf(member.state);
    if (const auto tags = tagsOf(member.state))
        member.tags = QSet<QString>(tags->begin(), tags->end());
    return *m_members.insert(name, member);
}

std::optional<FieldEdit> fieldEditOf(const Entry& entry, const Article& article)
{
    const auto member = memberOf(entry.target->pointer);
    const auto field = member ? fieldOfMember(*member) : std::nullopt;
    if (!field || *field == galley::Field::Text)
        return {};
    if (entry.kind == EntryKind::Tag)
        return tagsEditOf({entry}, article);
    // Of a text what stays keeps its spelling.
    if (entry.value && entry.value->startsWith('"') && isStringLiteral(article.state(*field)))
        return FieldEdit{*field,
                         article.stateWithString(*field, treeOf(entry.value)->root().string())};
    return FieldEdit{*field, entry.value};
}

std::optional<FieldEdit> tagsEditOf(const QList<Entry>& entries, const Article& article)
{
    const auto isOfTags = [](const Entry& entry) {
        const auto member = memberOf(entry.target->pointer);
        return member && fieldOfMember(*member) == galley::Field::Tags;
    };
    const auto before = tagsOf(article.state(galley::Field::Tags));
    if (!before || !std::all_of(entries.begin(), entries.end(), isOfTags))
        return {};
    QList<std::optional<QString>> tags(before->begin(), before->end()); // nothing: removed
    QHash<QString, qsizetype> places; // of the first that is called so
    for (qsizetype index = tags.size() - 1; index >= 0; --index)
        places.insert(*tags[index], index);
    for (const Entry& entry : entries) {
        const qsizetype at = entry.removedTag.isEmpty() ? -1 : places.value(entry.removedTag, -1);
        if (at >= 0) {
            places.remove(entry.removedTag);
            tags[at].reset();
        }
        if (entry.addedTag.isEmpty())
            continue;
        if (at >= 0) {
            tags[at] = entry.addedTag;
            places.insert(entry.addedTag, at);
        } else if (!places.contains(entry.addedTag)) {
            places.insert(entry.addedTag, tags.size());
            tags.append(entry.addedTag);
        }
    }
    QStringList after;
    for (const auto& tag : std::as_const(tags)) {
        if (tag)
            after.append(*tag);
    }
    return FieldEdit{galley::Field::Tags, article.stateWithTags(after)};
}

std::optional<QString> objectionTo(const FieldEdit& edit, const Article& article)
{
    Article edited = article;
    edited.setState(edit.field, edit.state);
    if (edited.isWrongType(edit.field))
        return Words::tr("“%1” would have a value of the wrong type.")
            .arg(memberNameOf(edit.field));
    using F = galley::Field;
    const bool isNeeded =
        edit.field == F::Title || edit.field == F::Site || edit.field == F::PublishedAt;
    if (isNeeded && !edit.state)
        return Words::tr("Without “%1” readers do not show an article.")
            .arg(memberNameOf(edit.field));
    const QString text = edited.string(edit.field).value_or(QString());
    const bool isDate = edit.field == F::PublishedAt || edit.field == F::UpdatedAt;
    if (isDate && edit.state && !atproto::isDatetime(text))
        return Words::tr("“%1” would be no datetime.").arg(memberNameOf(edit.field));
    const QString fault = edit.field == F::Site ? faultInSite(text)
        : edit.field == F::Path && edit.state   ? faultInPath(text)
                                                : QString();
    if (!fault.isEmpty())
        return fault;
    if (edit.field == F::CoverImage)
        return Words::tr("The picture of the cover is not here; choose it in the window.");
    if (edit.field == galley::Field::Title)
        return objectionToText(edited, edit.field, titleLimits);
    if (edit.field == galley::Field::Description)
        return objectionToText(edited, edit.field, descriptionLimits);
    if (edit.field == galley::Field::Tags) {
        QStringList tags = edited.tags().value_or(QStringList());
        if (tags.removeDuplicates() > 0
            && article.tags().value_or(QStringList()).removeDuplicates() == 0)
            return Words::tr("A tag would stand there twice.");
    }
    return {};
}

} // namespace galley::review
