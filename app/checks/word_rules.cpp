// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/word_rules.h"

#include "app/checks/passages.h"
#include "app/checks/repeated_words.h"
#include "app/checks/words.h"
#include "app/lexicon/value_path.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using checks::tr;

bool isWordAt(QStringView source, QStringView word, qsizetype at)
{
    const qsizetype end = at + word.size();
    return source.mid(at, word.size()).compare(word, Qt::CaseInsensitive) == 0
        && (at == 0 || !isOfWord(source[at - 1]))
        && (end == source.size() || !isOfWord(source[end]));
}

// Both words with what is between them: white space, and the marks of quotes.
std::optional<TextRange> repetitionIn(QStringView source, QStringView word, qsizetype from)
{
    for (qsizetype first = source.indexOf(word, from, Qt::CaseInsensitive); first >= 0;
         first = source.indexOf(word, first + 1, Qt::CaseInsensitive)) {
        const qsizetype gap = first + word.size();
        qsizetype second = gap;
        while (second < source.size() && (source[second].isSpace() || source[second] == u'>'))
            ++second;
        if (second > gap && isWordAt(source, word, first) && isWordAt(source, word, second))
            return TextRange{first, second + word.size() - first};
    }
    return {};
}

Finding repetitionOf(const Manuscript& manuscript, const QString& word,
                     std::optional<TextRange> found, TextRange block)
{
    Finding finding =
        textFinding(Severity::Hint, u"doubled-word"_s,
                    tr("%1 stands twice in a row: remove one.").arg(lexicon::quoted(word)),
                    found.value_or(block));
    if (!found)
        return finding;
    // From the end of the first one, unless the marks of a quote stand between.
    const QString& text = manuscript.text;
    const qsizetype second = found->end() - word.size();
    qsizetype gap = second;
    while (gap > found->start && text[gap - 1].isSpace())
        --gap;
    const bool isPlain = gap > found->start && isOfWord(text[gap - 1]);
    const qsizetype start = isPlain ? gap : second;
    finding.fix = textFix(manuscript, tr("Remove the Second"), {start, found->end() - start});
    return finding;
}

} // namespace

void wordFindings(const Manuscript& manuscript, FindingList& findings)
{
    PassageSource source(manuscript);
    for (const Passage& passage : passagesWith(manuscript, Content::Repetition)) {
        if (!findings.wants(u"doubled-word"_s))
            break;
        forEachRepetition(shownText(*passage.node), [&](const QString& word) {
            if (!findings.wants(u"doubled-word"_s))
                return;
            const auto twice = [&word](QStringView text, qsizetype from) {
                return repetitionIn(text, word, from);
            };
            findings << repetitionOf(manuscript, word, source.next(passage, twice),
                                     sourceOf(manuscript, manuscript.blocks.at(passage.block)));
        });
    }
}

} // namespace galley
