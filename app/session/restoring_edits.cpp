// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/restoring_edits.h"

#include "app/session/words.h"

namespace galley {

namespace {

using session::Words;

} // namespace

bool canTakeBack(const MemberChange& member)
{
    return member.field && *member.field != Field::Text;
}

ArticleEdit everythingTakenBack(const ArticleComparison& comparison)
{
    ArticleEdit edit;
    edit.name = Words::tr("Restore Version");
    if (comparison.isTextEditable)
        edit.text = comparison.text.delta().inverted();
    for (const MemberChange& member : comparison.members) {
        if (canTakeBack(member))
            edit.fields.append({*member.field, member.before});
    }
    return edit;
}

ArticleEdit passageTakenBack(const ArticleComparison& comparison, qsizetype passage)
{
    return {Words::tr("Restore Passage"), comparison.text.takenBack(passage), {}};
}

ArticleEdit quietPlacesTakenBack(const ArticleComparison& comparison)
{
    return {Words::tr("Restore Passage"), comparison.text.quietTakenBack(), {}};
}

ArticleEdit memberTakenBack(const ArticleComparison& comparison, qsizetype member)
{
    const MemberChange& change = comparison.members[member];
    return {Words::tr("Restore Field"), {}, {{*change.field, change.before}}};
}

} // namespace galley
