// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/checks/editorial_rules_test.cpp

#include "app/checks/repeated_words.h"

#include <QSet>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// "all that that means", "die, die die Tür", "nous nous levons"
bool mayStandTwice(const QString& word)
{
    static const QSet<QString> words{u"that"_s, u"had"_s, u"die"_s,  u"das"_s,
                                     u"der"_s,  u"den"_s, u"nous"_s, u"vous"_s};
    return words.contains(word);
}

bool isWord(QStringView run)
{
    return run.size() > 1
        && std::any_of(run.begin(), run.end(), [](QChar unit) { return unit.isLetter(); });
}

} // namespace

bool isOfWord(QChar unit)
{
    return unit.isLetter() || unit.isMark() || unit.isSurrogate() || unit == u'\'' || unit == u'’';
}

void forEachRepetition(const QString& text,
                       const std::function<void(TextRange first, TextRange second)>& call)
{
    TextRange before;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        while (at < text.size() && isOfWord(text[at]))
            ++at;
        if (at > start) {
            const QStringView run = QStringView(text).mid(start, at - start);
            const QStringView word = QStringView(text).mid(before.start, before.length);
            const bool isRepeated = run.compare(word, Qt::CaseInsensitive) == 0 && isWord(run);
            const TextRange range{start, at - start};
            if (isRepeated && !mayStandTwice(run.toString().toLower()))
                call(before, range);
            before = range;
        } else {
            if (!text[at].isSpace())
                before = {};
            ++at;
        }
    }
}

} // namespace galley
