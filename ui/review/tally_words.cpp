// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/review/hand_over_dialog_test.cpp

#include "ui/review/tally_words.h"

#include "ui/review/words.h"

namespace galley {

using remarks::Words;

QString wordsOf(const review::Tally& tally)
{
    QStringList parts;
    if (tally.suggestions > 0)
        parts.append(Words::tr("%n suggestion(s)", nullptr, tally.suggestions));
    if (tally.notes > 0)
        parts.append(Words::tr("%n note(s)", nullptr, tally.notes));
    if (tally.questions > 0)
        parts.append(Words::tr("%n question(s)", nullptr, tally.questions));
    if (tally.mustFixes > 0)
        parts.append(Words::tr("%n must-fix(es)", nullptr, tally.mustFixes));
    if (tally.decisions > 0)
        parts.append(Words::tr("%n decision(s)", nullptr, tally.decisions));
    if (tally.replies > 0)
        parts.append(Words::tr("%n reply(ies)", nullptr, tally.replies));
    return parts.join(QStringLiteral(" · "));
}

} // namespace galley
