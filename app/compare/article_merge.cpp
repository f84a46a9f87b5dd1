// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_merge.h"

#include "app/compare/json_equality.h"
#include "app/compare/tags_merge.h"
#include "app/compare/text_comparison.h"

#include <QDateTime>

namespace galley {

namespace {

// A save sets it: no conflict, the later one counts.
void mergeUpdatedAt(const FieldState& our, Article& merged)
{
    const auto theirs = merged.string(Field::UpdatedAt);
    merged.setState(Field::UpdatedAt, our);
    const auto ours = merged.string(Field::UpdatedAt);
    const auto timeOf = [](const std::optional<QString>& value) {
        return QDateTime::fromString(value.value_or(QString()), Qt::ISODateWithMs);
    };
    if (theirs && timeOf(theirs) > timeOf(ours))
        merged.setState(Field::UpdatedAt, merged.stateWithString(Field::UpdatedAt, theirs));
}

void mergeField(Field field, const Article& base, const Article& ours, ArticleMerge& merge)
{
    Article& merged = merge.merged;
    const FieldState was = base.state(field);
    const FieldState our = ours.state(field);
    const FieldState their = merged.state(field);
    if (haveSameValue(our, was) || haveSameValue(our, their))
        return;
    const bool areBothChanged = !haveSameValue(their, was);
    if (areBothChanged && field == Field::UpdatedAt) {
        mergeUpdatedAt(our, merged);
        return;
    }
    bool isConflict = areBothChanged;
    if (areBothChanged && field == Field::Tags && base.tags() && ours.tags() && merged.tags()) {
        const TagsMerge tags = mergedTags(*base.tags(), *ours.tags(), *merged.tags());
        merged.setState(field, merged.stateWithTags(tags.tags));
        isConflict = tags.isConflict;
    } else {
        merged.setState(field, our);
    }
    if (isConflict)
        merge.conflicts.append({field, was, our, their});
}

} // namespace

bool haveMergeableText(const Article& base, const Article& ours, const Article& theirs)
{
    const auto isMergeable = [&theirs](const Article& article) {
        return article.bodyForm() != BodyForm::Foreign && article.bodyForm() == theirs.bodyForm()
            && !article.isWrongType(Field::Text);
    };
    return isMergeable(base) && isMergeable(ours) && isMergeable(theirs);
}

ArticleMerge mergeOf(const Article& base, const Article& ours, const Article& theirs)
{
    ArticleMerge merge{theirs, {}, {}};
    for (const Field field : allFields) {
        if (field != Field::Text)
            mergeField(field, base, ours, merge);
    }
    const QString present = theirs.text().toString();
    if (!haveMergeableText(base, ours, theirs)) {
        merge.text.text = present;
        return merge;
    }
    merge.text = mergeOf(base.text().toString(), ours.text().toString(), present);
    merge.merged.applyText(comparisonOf(present, merge.text.text).delta());
    return merge;
}

} // namespace galley
