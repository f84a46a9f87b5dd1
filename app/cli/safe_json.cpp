// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/unit/cli/check_command_test.cpp

#include "app/cli/safe_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isToEscape(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
        return character != u'\n';
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QByteArray safeJson(const QJsonObject& object)
{
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson());
    QString safe;
    safe.reserve(text.size());
    for (const QChar character : text) {
        if (isToEscape(character))
            safe += u"\\u%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
        else
            safe += character;
    }
    return safe.toUtf8();
}

} // namespace galley
