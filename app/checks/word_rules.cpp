// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/checks/word_rules.h"

#include "app/checks/passages.h"
#include "app/lexicon/value_path.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* sentence)
{
    return QCoreApplication::translate("Checks", sentence);
}

bool isOfWord(QChar unit)
{
    return unit.isLetter() || unit.isMark() || unit.isSurrogate() || unit == u'\'' || unit == u'’';
}

// "all that that means", "die, die die Tür", "nous nous levons"
bool mayStandTwice(const QString& word)
{
    static const QSet<QString> words{u"that"_s, u"had"_s, u"die"_s,  u"das"_s,
                                     u"der"_s,  u"den"_s, u"nous"_s, u"vous"_s};
    return words.contains(word);
}

// Calls for each word that stands a second time, with nothing but white space between.
template <typename Call> void forEachRepetition(const QString& text, const Call& call)
{
    QString before;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        while (at < text.size() && isOfWord(text[at]))
            ++at;
        if (at > start) {
            const QString word = text.mid(start, at - start).toLower();
            const bool isWord =
                std::any_of(word.begin(), word.end(), [](QChar unit) { return unit.isLetter(); });
            if (isWord && word.size() > 1 && word == before && !mayStandTwice(word))
                call(text.mid(start, at - start));
            before = word;
        } else {
            if (!text[at].isSpace())
                before.clear();
            ++at;
        }
    }
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

QList<Finding> wordFindings(const Manuscript& manuscript)
{
    PassageSource source(manuscript);
    QList<Finding> findings;
    for (const Passage& passage : passagesIn(manuscript.blocks)) {
        forEachRepetition(shownText(*passage.node), [&](const QString& word) {
            if (findings.size() >= mostOfGroup)
                return;
            const QString escaped = QRegularExpression::escape(word);
            const QRegularExpression twice(u"(?<![\\p{L}\\p{M}'’])"_s + escaped + u"[\\s>]+"_s
                                               + escaped + u"(?![\\p{L}\\p{M}'’])"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
            findings << repetitionOf(manuscript, word, source.next(passage, twice),
                                     sourceOf(manuscript, manuscript.blocks.at(passage.block)));
        });
    }
    return findings;
}

} // namespace galley
