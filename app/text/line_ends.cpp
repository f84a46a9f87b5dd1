// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/line_ends.h"

namespace galley {

namespace {

bool isSign(char unit, char sign)
{
    return unit == sign;
}

bool isSign(QChar unit, char sign)
{
    return unit == QLatin1Char(sign);
}

template <typename View> bool isAt(View text, qsizetype at, char sign)
{
    return at < text.size() && isSign(text[at], sign);
}

template <typename View> qsizetype endOfLine(View text, qsizetype at)
{
    while (at < text.size() && !isAt(text, at, '\n') && !isAt(text, at, '\r'))
        ++at;
    return at;
}

template <typename View> qsizetype endWithTerminator(View text, qsizetype at)
{
    const qsizetype end = endOfLine(text, at);
    const bool isPair = isAt(text, end, '\r') && isAt(text, end + 1, '\n');
    return qMin(text.size(), end + (isPair ? 2 : 1));
}

template <typename View> int endsIn(View text)
{
    qsizetype count = 0;
    for (qsizetype at = endOfLine(text, 0); at < text.size(); at = endOfLine(text, at)) {
        at = endWithTerminator(text, at);
        ++count;
    }
    return static_cast<int>(count);
}

} // namespace

qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    return endOfLine(text, at);
}

qsizetype lineEnd(QStringView text, qsizetype at)
{
    return endOfLine(text, at);
}

qsizetype behindLine(QByteArrayView text, qsizetype at)
{
    return endWithTerminator(text, at);
}

qsizetype behindLine(QStringView text, qsizetype at)
{
    return endWithTerminator(text, at);
}

int lineEndsIn(QByteArrayView text)
{
    return endsIn(text);
}

int lineEndsIn(QStringView text)
{
    return endsIn(text);
}

} // namespace galley
