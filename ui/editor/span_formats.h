// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/markdown/views/span.h"

#include <QHash>
#include <QPalette>
#include <QTextCharFormat>

namespace galley {

// How each kind of Markdown source looks in the editor. Sizes stay those of the text, so that lines
// keep their height while they are typed.
class SpanFormats {
public:
    explicit SpanFormats(const QPalette& palette);

    const QTextCharFormat& formatFor(markdown::SpanFlags flags);

private:
    QTextCharFormat made(markdown::SpanFlags flags) const;

    QPalette m_palette;
    QHash<markdown::SpanFlags::Int, QTextCharFormat> m_formats;
};

} // namespace galley
