// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/compare/three_way_view_test.cpp

#include "ui/compare/three_way_words.h"

#include "ui/compare/member_text.h"
#include "ui/compare/words.h"
#include "ui/theme/colours.h"

namespace galley {

namespace {

using comparison::Words;

} // namespace

QString letterOf(ChangeOrigin origin)
{
    switch (origin) {
    case ChangeOrigin::Ours:
        //: One letter for “You”, before a change that was made in this article
        return Words::tr("Y");
    case ChangeOrigin::Theirs:
        //: One letter for “Theirs”, before a change that was made in the other file
        return Words::tr("T");
    case ChangeOrigin::Both:
        return letterOf(ChangeOrigin::Ours) + letterOf(ChangeOrigin::Theirs);
    case ChangeOrigin::Conflict:
        return letterOf(ChangeOrigin::Ours) + u'≠' + letterOf(ChangeOrigin::Theirs);
    }
    Q_UNREACHABLE();
}

QColor inkOf(ChangeOrigin origin, const QPalette& palette)
{
    const Colours& colours = coloursFor(palette);
    switch (origin) {
    case ChangeOrigin::Ours:
        return colours.reviewers[0];
    case ChangeOrigin::Theirs:
        return colours.reviewers[2];
    case ChangeOrigin::Both:
        return colours.text;
    case ChangeOrigin::Conflict:
        return colours.error;
    }
    Q_UNREACHABLE();
}

QString conflictText(const ThreeWayChange& change)
{
    if (change.member.isEmpty() && change.ours == change.theirs)
        return Words::tr("You both moved this, each to another place");
    if (!change.ours)
        return Words::tr("You deleted this, they changed it");
    if (!change.theirs)
        return Words::tr("They deleted this, you changed it");
    return Words::tr("You both changed this");
}

QString wordsOfSide(const ThreeWayChange& change, const std::optional<QString>& side)
{
    if (!side)
        return {};
    if (change.member.isEmpty())
        return side->trimmed();
    return shownValue({change.member, change.field, {}, {}}, stateOf(side));
}

} // namespace galley
