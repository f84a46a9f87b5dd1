// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/parting.h"

#include "app/compare/anchor_target.h"
#include "app/text/line_ends.h"

namespace galley::compare {

Parting partingOf(QStringView space)
{
    const qsizetype lineEnds = lineEndsIn(space);
    return space.isEmpty() ? Parting::None
        : lineEnds == 0    ? Parting::Space
        : lineEnds == 1    ? Parting::LineEnd
                           : Parting::Paragraphs;
}

bool arePartedAlike(QStringView one, QStringView other)
{
    const auto isBreak = [](QStringView space) { return lineEndsIn(space) > 1; };
    return folded(one) == folded(other) && one.isEmpty() == other.isEmpty()
        && (!isBlank(one) || isBreak(one) == isBreak(other));
}

qsizetype matchingSpace(QStringView space, QStringView text, bool isAtEnd)
{
    qsizetype matched = 0;
    qsizetype at = 0;
    const auto unit = [isAtEnd](QStringView of, qsizetype index) {
        return of[isAtEnd ? of.size() - 1 - index : index];
    };
    while (at < space.size() && matched < text.size()) {
        const QChar want = unit(space, at);
        const QChar have = unit(text, matched);
        if (want == have) {
            ++at;
            ++matched;
        } else if (want == u'\r') {
            ++at;
        } else if (have == u'\r') {
            ++matched;
        } else {
            break;
        }
    }
    return matched;
}

qsizetype lengthOfMarks(QStringView text, QStringView marks, bool isAtEnd)
{
    const auto unit = [isAtEnd](QStringView of, qsizetype index) {
        return of[isAtEnd ? of.size() - 1 - index : index];
    };
    qsizetype length = 0;
    for (qsizetype index = 0; index < marks.size(); ++index) {
        if (isWhiteSpace(unit(marks, index)))
            continue;
        while (length < text.size() && isWhiteSpace(unit(text, length)))
            ++length;
        if (length == text.size() || unit(text, length) != unit(marks, index))
            return -1;
        ++length;
    }
    return length;
}

} // namespace galley::compare
