// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/span.h"

#include <QStringList>

namespace galley::tests {

// "Em+Mark<*> Em<a>": what the spans of a text are, in order.
inline QString spanOutline(const std::vector<markdown::Span>& spans, QStringView text)
{
    static const QStringList names{
        QStringLiteral("H"),      QStringLiteral("Em"),    QStringLiteral("Strong"),
        QStringLiteral("Code"),   QStringLiteral("Link"),  QStringLiteral("Image"),
        QStringLiteral("Target"), QStringLiteral("Q"),     QStringLiteral("List"),
        QStringLiteral("Break"),  QStringLiteral("Html"),  QStringLiteral("Mark"),
        QStringLiteral("Strike"), QStringLiteral("Table"),
    };
    QStringList parts;
    for (const markdown::Span& span : spans) {
        QStringList kinds;
        for (int bit = 0; bit < names.size(); ++bit) {
            if (span.flags.testFlag(static_cast<markdown::SpanKind>(1 << bit)))
                kinds.append(names[bit]);
        }
        const QString covered = text.mid(span.range.start, span.range.length).toString();
        parts.append(QStringLiteral("%1<%2>").arg(kinds.join(u'+'), covered));
    }
    return parts.join(u' ');
}

} // namespace galley::tests
