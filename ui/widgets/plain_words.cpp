// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/hostile_words_test.cpp

#include "ui/widgets/plain_words.h"

#include "app/text/beginning.h"

namespace galley {

namespace {

constexpr qsizetype maximumShown = 2000; // UTF-16 units

} // namespace

QString plainToolTip(const QString& words)
{
    if (words.isEmpty())
        return {};
    const QString shown = beginningOf(words, maximumShown);
    return QStringLiteral("<qt>%1</qt>")
        .arg(shown.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace galley
