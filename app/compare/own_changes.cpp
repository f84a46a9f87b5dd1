// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/session/common_base_test.cpp

#include "app/compare/own_changes.h"

#include "app/compare/json_equality.h"
#include "app/compare/one_sided.h"
#include "app/compare/text_units.h"

#include <algorithm>

namespace galley {

namespace {

qsizetype wordsOf(const compare::OneSided& change)
{
    if (change.isMove())
        return 1;
    const QString words =
        change.difference.after.value_or(change.difference.before.value_or(QString()));
    return qMax(qsizetype{1}, wordCountOf(words));
}

} // namespace

qsizetype ownChangesOf(const ArticleComparison& copy, const ArticleComparison& other)
{
    qsizetype own = 0;
    for (const MemberChange& member : copy.members) {
        const bool isNoise = member.field == Field::UpdatedAt || member.field == Field::Text;
        const bool isAlike = std::any_of(
            other.members.begin(), other.members.end(), [&member](const MemberChange& change) {
                return change.name == member.name && haveSameValue(change.after, member.after);
            });
        own += isNoise || isAlike ? 0 : 1;
    }
    const QList<compare::OneSided> others = compare::oneSidedChangesOf(other.text);
    for (const compare::OneSided& change : compare::oneSidedChangesOf(copy.text)) {
        const bool isAlike =
            std::any_of(others.begin(), others.end(), [&change](const compare::OneSided& alike) {
                return alike.isAlike(change);
            });
        own += isAlike ? 0 : wordsOf(change);
    }
    return own;
}

} // namespace galley
