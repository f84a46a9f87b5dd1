// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/html_test.cpp

#include "app/markdown/views/html.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markdown {

namespace {

bool isSlash(QChar character)
{
    return character == u'/' || character == u'\\'; // browsers take one for the other
}

// Browsers drop some control characters before they look for a scheme: "java\nscript:".
bool hasControlCharacter(const QString& url)
{
    return std::any_of(url.begin(), url.end(),
                       [](QChar character) { return character < u' ' || character == u'\x7f'; });
}

bool isSafe(const QString& url, std::initializer_list<QLatin1StringView> schemes)
{
    if (hasControlCharacter(url))
        return false;
    const QStringView target = QStringView(url).trimmed();
    if (target.size() >= 2 && isSlash(target[0]) && isSlash(target[1]))
        return false; // a place on another host
    const auto* delimiter = std::find_if(target.begin(), target.end(), [](QChar character) {
        return character == u':' || character == u'?' || character == u'#' || isSlash(character);
    });
    if (delimiter == target.end() || *delimiter != u':')
        return true;
    const QStringView scheme = target.first(delimiter - target.begin());
    return std::any_of(schemes.begin(), schemes.end(), [scheme](QLatin1StringView safe) {
        return scheme.compare(safe, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool isSafeLink(const QString& url)
{
    return isSafe(url, {"http"_L1, "https"_L1, "mailto"_L1, "tel"_L1, "at"_L1});
}

bool isSafePicture(const QString& url)
{
    return isSafe(url, {"http"_L1, "https"_L1});
}

bool isOnTheWeb(const QString& url)
{
    return isSafePicture(url)
        && (url.startsWith("https:"_L1, Qt::CaseInsensitive)
            || url.startsWith("http:"_L1, Qt::CaseInsensitive));
}

// What may stand in a URL, and what is not safe to be encoded there because it means something.
QString encodedTarget(const QString& url)
{
    static const QByteArray kept("-_.+!*'(),%#@?=;:/&$~");
    QByteArray encoded;
    for (const char byte : url.toUtf8()) {
        const bool isLetterOrDigit = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '0' && byte <= '9');
        if (isLetterOrDigit || kept.contains(byte))
            encoded += byte;
        else
            encoded += '%' + QByteArray(1, byte).toHex().toUpper();
    }
    return QString::fromLatin1(encoded);
}

} // namespace galley::markdown
