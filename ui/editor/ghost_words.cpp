// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/ghost_words_test.cpp

#include "ui/editor/ghost_words.h"

namespace galley {

namespace {

constexpr int wordsProperty = QTextFormat::UserProperty + 1;
constexpr int kindProperty = QTextFormat::UserProperty + 2;
constexpr int inkProperty = QTextFormat::UserProperty + 3;
constexpr int replacementProperty = QTextFormat::UserProperty + 4;

} // namespace

QTextCharFormat ghostFormat(const GhostWords& ghost)
{
    QTextCharFormat format;
    format.setObjectType(ghostObject);
    format.setProperty(wordsProperty, ghost.words);
    format.setProperty(kindProperty, static_cast<int>(ghost.kind));
    format.setProperty(inkProperty, ghost.ink);
    format.setProperty(replacementProperty, ghost.isOfReplacement);
    return format;
}

GhostWords ghostOf(const QTextFormat& format)
{
    if (format.objectType() != ghostObject)
        return {};
    return {0, format.stringProperty(wordsProperty),
            static_cast<GhostWords::Kind>(format.intProperty(kindProperty)),
            format.colorProperty(inkProperty), format.boolProperty(replacementProperty)};
}

QString ghostLine(const QString& words)
{
    constexpr qsizetype maximumShown = 4000; // more is never seen of one row
    QString line = words.left(maximumShown);
    line.replace(QStringLiteral("\r\n"), QStringLiteral("¶"));
    for (QChar& unit : line) {
        if (unit == u'\n' || unit == u'\r')
            unit = u'¶';
        else if (unit == u'\t')
            unit = u' ';
    }
    return line;
}

} // namespace galley
