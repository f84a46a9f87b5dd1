// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/review/remarks_test.cpp

#include "app/review/remark.h"

namespace galley::review {

using namespace Qt::StringLiterals;

QString nameOf(compare::AnchorState place)
{
    switch (place) {
    case compare::AnchorState::InPlace:
        return u"in-place"_s;
    case compare::AnchorState::Moved:
        return u"moved"_s;
    case compare::AnchorState::Changed:
        return u"changed"_s;
    case compare::AnchorState::Done:
        return u"done"_s;
    case compare::AnchorState::Gone:
        return u"gone"_s;
    }
    Q_UNREACHABLE();
}

QString stateOf(const Remark& remark)
{
    if (remark.entry.isWithdrawn)
        return u"withdrawn"_s;
    switch (remark.verdict) {
    case Verdict::Accepted:
        return u"accepted"_s;
    case Verdict::Rejected:
        return u"rejected"_s;
    case Verdict::Resolved:
        return u"resolved"_s;
    case Verdict::Open:
    case Verdict::Contested:
        return nameOf(remark.place);
    }
    Q_UNREACHABLE();
}

} // namespace galley::review
