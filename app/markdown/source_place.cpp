// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/markdown/source_place.h"

#include <algorithm>

namespace galley::markdown {

namespace {

constexpr qsizetype farthest = 2000; // UTF-16 units; a link's target may be long
constexpr qsizetype mostInVain = 1'000'000; // units looked at, after which the rest is not sought

bool areAlike(QChar one, QChar other)
{
    return one == other || (one.isSpace() && other.isSpace());
}

} // namespace

// Each character shown is looked for behind the one before it; one that was spelled otherwise (an
// entity) is passed over.
qsizetype placeInSource(QStringView source, QStringView shown, qsizetype place)
{
    qsizetype found = 0;
    qsizetype inVain = 0;
    for (const QChar wanted : shown.first(qBound<qsizetype>(0, place, shown.size()))) {
        const QStringView ahead = source.sliced(found).first(qMin(farthest, source.size() - found));
        const auto match = std::find_if(ahead.begin(), ahead.end(), [wanted](QChar candidate) {
            return areAlike(candidate, wanted);
        });
        if (match != ahead.end())
            found += match - ahead.begin() + 1;
        else if ((inVain += ahead.size()) > mostInVain)
            break;
    }
    return found;
}

} // namespace galley::markdown
