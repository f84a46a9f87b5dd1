// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/exchange/slug.h"

#include <QList>

namespace galley {

namespace {

constexpr qsizetype longestSlug = 80; // UTF-16 units
constexpr qsizetype longestTitle = 1000; // more than any slug needs of it

// An accent is dropped from letters that are commonly written without it; in other scripts a mark
// makes another letter or carries the vowel.
bool isDroppedMark(char32_t mark, char32_t base)
{
    const auto script = QChar::script(base);
    return mark >= 0x300 && mark <= 0x36f
        && (script == QChar::Script_Latin || script == QChar::Script_Greek);
}

void append(QString& slug, char32_t codePoint)
{
    slug += QChar::fromUcs4(codePoint);
}

QString cutAtHyphen(const QString& slug)
{
    if (slug.size() <= longestSlug)
        return slug;
    const qsizetype hyphen = slug.lastIndexOf(u'-', longestSlug);
    if (hyphen > 0)
        return slug.left(hyphen);
    const bool splitsPair = slug.at(longestSlug).isLowSurrogate();
    return slug.left(splitsPair ? longestSlug - 1 : longestSlug);
}

} // namespace

QString slugOf(const QString& title)
{
    const QString decomposed =
        title.left(longestTitle).toLower().normalized(QString::NormalizationForm_KD);
    QString slug;
    char32_t base = 0;
    bool separated = false;
    for (const char32_t codePoint : decomposed.toUcs4()) {
        if (QChar::isMark(codePoint)) {
            if (!separated && base != 0 && !isDroppedMark(codePoint, base))
                append(slug, codePoint);
            continue;
        }
        if (!QChar::isLetterOrNumber(codePoint)) {
            separated = true;
            continue;
        }
        if (separated && !slug.isEmpty())
            slug += u'-';
        separated = false;
        base = codePoint;
        append(slug, codePoint);
    }
    return cutAtHyphen(slug.normalized(QString::NormalizationForm_C));
}

} // namespace galley
