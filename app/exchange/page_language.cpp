// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/exchange/html_page_test.cpp

#include "app/exchange/page_language.h"

#include "app/atproto/language.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampleSize = 4000; // UTF-16 units of the text

QString declaredLanguage(const json::Value& record)
{
    for (const QStringView name :
         {QStringView(u"langs"), QStringView(u"lang"), QStringView(u"language")}) {
        auto value = record.member(name);
        if (value && value->isArray() && value->size() > 0)
            value = value->elements().front();
        if (value && value->isString() && atproto::isLanguage(value->string()))
            return value->string();
    }
    return {};
}

// The script of most letters.
QChar::Script scriptOf(const QString& text)
{
    QHash<int, int> counts;
    for (const char32_t codePoint : text.toUcs4()) {
        const auto script = QChar::script(codePoint);
        if (QChar::isLetter(codePoint) && script > QChar::Script_Common)
            ++counts[script];
    }
    // Japanese has more of the letters of Chinese than of its own.
    if (counts.contains(QChar::Script_Hiragana))
        return QChar::Script_Hiragana;
    const auto maximum = std::max_element(counts.begin(), counts.end());
    return maximum == counts.end() ? QChar::Script_Unknown
                                   : static_cast<QChar::Script>(maximum.key());
}

QString onlyLanguageIn(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Greek:
        return u"el"_s;
    case QChar::Script_Hebrew:
        return u"he"_s;
    case QChar::Script_Thai:
        return u"th"_s;
    case QChar::Script_Hangul:
        return u"ko"_s;
    case QChar::Script_Hiragana:
        return u"ja"_s;
    case QChar::Script_Han:
        return u"zh"_s;
    case QChar::Script_Georgian:
        return u"ka"_s;
    case QChar::Script_Armenian:
        return u"hy"_s;
    case QChar::Script_Tamil:
        return u"ta"_s;
    default:
        return {};
    }
}

bool writesIn(const QLocale& locale, QChar::Script script)
{
    switch (locale.script()) {
    case QLocale::LatinScript:
        return script == QChar::Script_Latin;
    case QLocale::CyrillicScript:
        return script == QChar::Script_Cyrillic;
    case QLocale::ArabicScript:
        return script == QChar::Script_Arabic;
    case QLocale::DevanagariScript:
        return script == QChar::Script_Devanagari;
    default:
        return false;
    }
}

} // namespace

QString pageLanguageOf(const Article& article)
{
    if (QString declared = declaredLanguage(article.savedRecord()); !declared.isEmpty())
        return declared;
    const auto script = scriptOf(article.string(Field::Title).value_or(QString()) + u' '
                                 + article.text().toString().left(sampleSize));
    if (QString only = onlyLanguageIn(script); !only.isEmpty())
        return only;
    const QLocale locale;
    return locale.language() != QLocale::C && writesIn(locale, script) ? locale.bcp47Name()
                                                                       : QString();
}

} // namespace galley
