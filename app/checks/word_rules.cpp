// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/word_rules.h"

#include "app/checks/passages.h"
#include "app/checks/repeated_words.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"
#include "app/markdown/inlines/shown_inlines.h"

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using checks::Words;

// Whether nothing but white space, and the marks of quotes, stands between two words.
bool areBeside(QStringView between)
{
    return std::all_of(between.begin(), between.end(),
                       [](QChar unit) { return unit.isSpace() || unit == u'>'; });
}

Finding repetitionOf(const Manuscript& manuscript, const QString& word, TextRange first,
                     TextRange second)
{
    Finding finding =
        textFinding(Severity::Hint, u"doubled-word"_s,
                    Words::tr("%1 stands twice in a row: remove one.").arg(lexicon::quoted(word)),
                    {first.start, second.end() - first.start});
    const QStringView between =
        QStringView(manuscript.text).sliced(first.end(), second.start - first.end());
    if (!areBeside(between))
        return finding;
    // With what is between, unless marks of a quote are.
    const qsizetype start = between.contains(u'>') ? second.start : first.end();
    finding.fix =
        textFix(manuscript, Words::tr("Remove the Second"), {start, second.end() - start});
    return finding;
}

} // namespace

void wordFindings(const Manuscript& manuscript, FindingList& findings)
{
    PassageSource source(manuscript);
    for (const Passage& passage : passagesWith(manuscript, Content::Repetition)) {
        if (!findings.wants(u"doubled-word"_s))
            break;
        const markdown::ShownInlines shown(*passage.node);
        forEachRepetition(shown.text(), [&](TextRange first, TextRange second) {
            if (!findings.wants(u"doubled-word"_s))
                return;
            const auto firstSource = shown.sourceOf(first);
            const auto secondSource = shown.sourceOf(second);
            if (!firstSource || !secondSource)
                return;
            findings << repetitionOf(manuscript, shown.text().mid(second.start, second.length),
                                     source.rangeOf(passage, firstSource),
                                     source.rangeOf(passage, secondSource));
        });
    }
}

} // namespace galley
