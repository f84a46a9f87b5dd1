// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/smart_typography.h"

namespace galley {

namespace {

constexpr QChar enDash(0x2013);
constexpr QChar emDash(0x2014);
constexpr QChar openQuote(0x2018);
constexpr QChar closeQuote(0x2019); // also the apostrophe
constexpr QChar openDoubleQuote(0x201C);
constexpr QChar closeDoubleQuote(0x201D);
constexpr QChar ellipsis(0x2026);
constexpr qsizetype dots = 3; // that it stands for

bool opensBehind(QChar before)
{
    return before.isSpace() || before == enDash || before == emDash || before == openQuote
        || before == openDoubleQuote || QStringView(u"([{-/").contains(before);
}

qsizetype runLength(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text[end] == text[start])
        ++end;
    return end - start;
}

// As many em dashes as fit, en dashes where none is left over with them.
QString dashes(qsizetype hyphens)
{
    if (hyphens % 3 == 0)
        return QString(hyphens / 3, emDash);
    if (hyphens % 2 == 0)
        return QString(hyphens / 2, enDash);
    if (hyphens % 3 == 2)
        return QString(hyphens / 3, emDash) + enDash;
    return QString((hyphens - 4) / 3, emDash) + QString(2, enDash);
}

QChar single(QChar before, QChar after)
{
    return opensBehind(before) && !after.isSpace() && !after.isDigit() ? openQuote : closeQuote;
}

} // namespace

QString smartTypography(QStringView text, QChar before)
{
    QString smart;
    smart.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const QChar unit = text[at];
        const QChar previous = smart.isEmpty() ? before : smart.back();
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar(u' ');
        const qsizetype length = runLength(text, at);
        if (unit == u'-' && length > 1) {
            smart += dashes(length);
            at += length;
        } else if (unit == u'.' && length >= dots) {
            smart += ellipsis;
            at += dots;
        } else if (unit == u'"') {
            smart += opensBehind(previous) ? openDoubleQuote : closeDoubleQuote;
            ++at;
        } else if (unit == u'\'') {
            smart += single(previous, next);
            ++at;
        } else {
            smart += unit;
            ++at;
        }
    }
    return smart;
}

} // namespace galley
