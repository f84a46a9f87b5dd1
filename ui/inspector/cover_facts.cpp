// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/inspector/cover_field_test.cpp

#include "ui/inspector/cover_facts.h"

#include "ui/inspector/words.h"

#include <QLocale>
#include <QMimeDatabase>

namespace galley {

using inspector::Words;

namespace {

QString typeName(const QString& mimeType)
{
    const QMimeType type = QMimeDatabase().mimeTypeForName(mimeType);
    return type.isValid() && !type.comment().isEmpty() ? type.comment() : mimeType;
}

} // namespace

QString coverFacts(const atproto::BlobRef& cover, const Picture& picture)
{
    const QLocale locale;
    QStringList facts;
    if (!picture.size.isEmpty())
        facts << Words::tr("%1 × %2 pixels").arg(picture.size.width()).arg(picture.size.height());
    facts << typeName(cover.mimeType);
    const qint64 bytes = picture.bytes > 0 ? picture.bytes : cover.size;
    if (bytes > 0) // a legacy reference does not say
        facts << locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    for (QString& fact : facts)
        fact.replace(u' ', QChar::Nbsp); // a line ends between two facts, not within one
    return facts.join(QStringLiteral(" · "));
}

} // namespace galley
