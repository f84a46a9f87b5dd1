// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/markdown/line_spans_test.cpp

#include "app/markdown/inlines/container_marks.h"

#include <QString>

namespace galley::markdown {

qsizetype markerLength(QStringView text)
{
    constexpr qsizetype maximumDigits = 9;
    if (text.isEmpty())
        return 0;
    if (QStringView(u"-+*").contains(text[0]))
        return 1;
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const bool isNumber = digits > 0 && digits <= maximumDigits && digits < text.size()
        && (text[digits] == u'.' || text[digits] == u')');
    return isNumber ? digits + 1 : 0;
}

qsizetype markerLength(QByteArrayView text)
{
    constexpr qsizetype longestMarker = 10;
    return markerLength(QString::fromLatin1(text.first(qMin(text.size(), longestMarker))));
}

} // namespace galley::markdown
