// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/compare/anchors_test.cpp

#include "app/compare/quoted_place.h"

namespace galley::compare {

namespace {

bool isWrittenWithoutSpaces(QChar unit)
{
    return (unit.unicode() >= 0x0E00 && unit.unicode() < 0x10A0) || unit.unicode() >= 0x2E80;
}

// Whether a place is not within words, and nothing there is known to be another's.
bool isFree(QStringView text, const WordTrail& trail, TextRange of, TextRange place)
{
    const auto meet = [](TextRange one, TextRange other) {
        return one.start < other.end() && other.start < one.end();
    };
    for (const Token& token : trail.after()) {
        for (const qsizetype edge : {place.start, place.end()}) {
            const bool isWithin = token.range.start < edge && edge < token.range.end();
            if (isWithin && !isWrittenWithoutSpaces(text[edge - 1])
                && !isWrittenWithoutSpaces(text[edge]))
                return false;
        }
    }
    for (int index = 0; index < trail.before().size(); ++index) {
        const int partner = trail.partnerOf(index);
        if (partner >= 0 && !meet(trail.before()[index].range, of)
            && meet(trail.after()[partner].range, place))
            return false;
    }
    return true;
}

} // namespace

std::optional<TextRange> quotedPlace(const Alignment& alignment, const Group& group,
                                     const WordTrail& trail, TextRange range)
{
    const BlockText& before = *alignment.before;
    const BlockText& after = *alignment.after;
    if (range.end() > before.rangeOf(group.before).end())
        return {};
    const QStringView quote = before.view(range);
    const QStringView was = before.viewOf(group.before);
    const QStringView is = after.viewOf(group.after);
    const qsizetype place = is.indexOf(quote);
    if (place < 0 || is.indexOf(quote, place + 1) >= 0
        || was.indexOf(quote) != was.lastIndexOf(quote))
        return {};
    const TextRange found{after.rangeOf(group.after).start + place, range.length};
    if (!isFree(after.text(), trail, range, found))
        return {};
    return found;
}

} // namespace galley::compare
