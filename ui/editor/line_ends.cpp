// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_view_test.cpp

#include "ui/editor/line_ends.h"

#include <algorithm>

namespace galley {

namespace {

bool hasLineEnd(const QString& text)
{
    return std::any_of(text.begin(), text.end(), endsLine);
}

} // namespace

bool meetsCarriageReturn(const SourceText& after, const TextDelta& delta)
{
    qsizetype growth = 0;
    for (const TextChange& change : delta.changes) {
        const qsizetype start = change.position + growth;
        const QString before =
            after.mid({qMax<qsizetype>(0, start - 1), qMin<qsizetype>(1, start)});
        const qsizetype end = start + change.inserted.size();
        const QString behind = after.mid({end, qMin<qsizetype>(1, after.size() - end)});
        for (const QString& part : {change.removed, change.inserted}) {
            const bool joinsBefore =
                before == u"\r" && (part.isEmpty() ? behind : part).startsWith(u'\n');
            const bool joinsBehind =
                behind == u"\n" && (part.isEmpty() ? before : part).endsWith(u'\r');
            if (joinsBefore || joinsBehind)
                return true;
        }
        growth += change.inserted.size() - change.removed.size();
    }
    return false;
}

bool meetsLineEnd(const TextDelta& delta)
{
    return std::any_of(delta.changes.begin(), delta.changes.end(), [](const TextChange& change) {
        return hasLineEnd(change.removed) || hasLineEnd(change.inserted);
    });
}

} // namespace galley
