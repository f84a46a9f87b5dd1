// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/atproto/syntax_test.cpp

#include "app/atproto/language.h"

#include "app/atproto/ascii.h"

#include <QList>
#include <QSet>
#include <QString>

#include <array>

namespace galley::atproto {

namespace {

// Tags of the time before the grammar that do not fit it; the others that are called grandfathered
// do.
constexpr std::array<QStringView, 17> irregularTags{
    u"en-GB-oed", u"i-ami", u"i-bnn",     u"i-default", u"i-enochian", u"i-hak",
    u"i-klingon", u"i-lux", u"i-mingo",   u"i-navajo",  u"i-pwn",      u"i-tao",
    u"i-tay",     u"i-tsu", u"sgn-BE-FR", u"sgn-BE-NL", u"sgn-CH-DE",
};

bool isIrregular(QStringView tag)
{
    return std::find(irregularTags.begin(), irregularTags.end(), tag) != irregularTags.end();
}

bool isPrivateUse(QStringView subtag)
{
    return subtag == u"x" || subtag == u"X";
}

bool isVariant(QStringView subtag)
{
    const bool startsWithDigit = !subtag.isEmpty() && isAsciiDigit(subtag.front());
    return subtag.size() <= 8 && subtag.size() >= (startsWithDigit ? 4 : 5);
}

bool isSingleton(QStringView subtag)
{
    return subtag.size() == 1 && !isPrivateUse(subtag);
}

// Reads the parts of a tag one after the other, in the order that the grammar has.
class Reader {
public:
    explicit Reader(QStringView tag) : m_subtags(tag.split(u'-')) { }

    bool isWellFormed()
    {
        for (const QStringView subtag : m_subtags) {
            if (subtag.isEmpty() || subtag.size() > 8 || !all(subtag, isAsciiAlphanumeric))
                return false;
        }
        if (isPrivateUse(m_subtags.front()))
            return takePrivateUse() && atEnd();
        return takeLanguage() && takeExtensions() && takePrivateUse() && atEnd();
    }

private:
    bool atEnd() const { return m_at == m_subtags.size(); }
    QStringView current() const { return atEnd() ? QStringView() : m_subtags[m_at]; }

    bool takeLetters(qsizetype length)
    {
        const bool is = current().size() == length && all(current(), isAsciiLetter);
        m_at += is ? 1 : 0;
        return is;
    }

    // Language, script, region and variants.
    bool takeLanguage()
    {
        const QStringView language = current();
        if (!all(language, isAsciiLower) || language.size() < 2 || language.size() == 4)
            return false;
        ++m_at;
        for (int count = 0; language.size() <= 3 && count < 3 && takeLetters(3);)
            ++count;
        takeLetters(4);
        const bool isArea = current().size() == 3 && all(current(), isAsciiDigit);
        if (!takeLetters(2) && isArea)
            ++m_at;
        while (isVariant(current()))
            ++m_at;
        return true;
    }

    bool takeExtensions()
    {
        while (isSingleton(current())) {
            ++m_at;
            if (current().size() < 2)
                return false;
            while (current().size() >= 2)
                ++m_at;
        }
        return true;
    }

    bool takePrivateUse()
    {
        if (!isPrivateUse(current()))
            return true;
        ++m_at;
        const bool hasMore = !atEnd();
        m_at = m_subtags.size();
        return hasMore;
    }

    QList<QStringView> m_subtags;
    qsizetype m_at = 0;
};

} // namespace

bool isLanguage(QStringView text)
{
    return isIrregular(text) || Reader(text).isWellFormed();
}

bool hasRepeatedSubtag(QStringView language)
{
    if (isIrregular(language))
        return false;
    QSet<QString> seen;
    bool isInExtension = false;
    const auto subtags = language.split(u'-');
    for (qsizetype at = 1; at < subtags.size(); ++at) {
        if (isPrivateUse(subtags[at]))
            return false;
        isInExtension = isInExtension || isSingleton(subtags[at]);
        if (!isSingleton(subtags[at]) && (isInExtension || !isVariant(subtags[at])))
            continue;
        const QString key = subtags[at].toString().toLower();
        if (seen.contains(key))
            return true;
        seen.insert(key);
    }
    return false;
}

} // namespace galley::atproto
