// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/theme/emoji_fallback.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>

namespace galley {

namespace {

// The one that most systems have, or another.
QString emojiFamily()
{
    const QStringList families = QFontDatabase::families();
    QString usual = QStringLiteral("Noto Color Emoji");
    if (families.contains(usual))
        return usual;
    const auto other = std::find_if(families.begin(), families.end(), [](const QString& family) {
        return family.contains(u"Emoji");
    });
    return other == families.end() ? QString() : *other;
}

} // namespace

void showEmojiAsPictures(const QFont& font)
{
    const QString emoji = emojiFamily();
    if (emoji.isEmpty())
        return;
    const QStringList families = font.families() + QGuiApplication::font().families()
        + QFontDatabase::systemFont(QFontDatabase::FixedFont).families();
    for (const QString& family : families) {
        if (QFont::substitutes(family).contains(emoji))
            continue;
        // Where a name only stands for another font, that has the letters: emoji fonts have digits.
        QFont::insertSubstitutions(family, {QFontInfo(QFont(family)).family(), emoji});
    }
}

} // namespace galley
