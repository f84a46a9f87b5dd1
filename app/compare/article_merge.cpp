// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_merge.h"

#include "app/compare/text_comparison.h"

namespace galley {

namespace {

bool haveMergeableText(const Article& base, const Article& ours, const Article& theirs)
{
    const auto isMergeable = [&theirs](const Article& article) {
        return article.bodyForm() != BodyForm::Foreign && article.bodyForm() == theirs.bodyForm()
            && !article.isWrongType(Field::Text);
    };
    return isMergeable(base) && isMergeable(ours) && isMergeable(theirs);
}

// What we added and removed, done to theirs; order as theirs.
QStringList mergedTags(const QStringList& base, const QStringList& ours, QStringList theirs)
{
    theirs.removeIf([&](const QString& tag) { return base.contains(tag) && !ours.contains(tag); });
    for (const QString& tag : ours) {
        if (!base.contains(tag) && !theirs.contains(tag))
            theirs.append(tag);
    }
    return theirs;
}

void mergeField(Field field, const Article& base, const Article& ours, ArticleMerge& merge)
{
    const FieldState was = base.state(field);
    const FieldState our = ours.state(field);
    const FieldState their = merge.merged.state(field);
    if (our == was || our == their)
        return;
    if (field == Field::Tags && their != was && base.tags() && ours.tags() && merge.merged.tags()) {
        const QStringList tags = mergedTags(*base.tags(), *ours.tags(), *merge.merged.tags());
        merge.merged.setState(field, merge.merged.stateWithTags(tags));
        return;
    }
    if (their != was)
        merge.conflicts.append({field, was, our, their});
    merge.merged.setState(field, our);
}

} // namespace

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
