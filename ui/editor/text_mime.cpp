// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/text_view_test.cpp

#include "ui/editor/text_mime.h"

#include <QMimeData>
#include <QRegularExpression>

namespace galley {

namespace {

const QString exactFormat = QStringLiteral("application/x-galley-text"); // UTF-16, native order

} // namespace

QMimeData* textMime(const QString& text)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(exactFormat,
                  QByteArray(reinterpret_cast<const char*>(text.utf16()),
                             text.size() * static_cast<qsizetype>(sizeof(char16_t))));
    return data;
}

QString textIn(const QMimeData& data, const QString& terminator)
{
    if (data.hasFormat(exactFormat)) {
        const QByteArray bytes = data.data(exactFormat);
        return QString(reinterpret_cast<const QChar*>(bytes.constData()),
                       bytes.size() / static_cast<qsizetype>(sizeof(char16_t)));
    }
    static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|\\r|\\n"));
    return data.text().replace(lineEnd, terminator);
}

} // namespace galley
