// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/editor/markdown_highlighter_test.cpp

#include "ui/editor/span_formats.h"

#include "ui/theme/colours.h"

#include <QFontDatabase>

namespace galley {

using markdown::SpanKind;

SpanFormats::SpanFormats(const QPalette& palette) : m_palette(palette) { }

const QTextCharFormat& SpanFormats::formatFor(markdown::SpanFlags flags)
{
    const auto known = m_formats.constFind(flags);
    return known != m_formats.constEnd() ? *known : *m_formats.insert(flags, made(flags));
}

QTextCharFormat SpanFormats::made(markdown::SpanFlags flags) const
{
    const Colours& colours = coloursFor(m_palette);
    QTextCharFormat format;
    if (flags & (SpanKind::Heading | SpanKind::Strong | SpanKind::ListMarker))
        format.setFontWeight(QFont::Bold);
    if (flags & SpanKind::Emphasis)
        format.setFontItalic(true);
    if (flags & (SpanKind::Code | SpanKind::Html)) {
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setFontFixedPitch(true);
        format.setForeground(colours.code);
    }
    if (flags & SpanKind::Table) { // so that its columns stand below each other
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setFontFixedPitch(true);
    }
    if (flags & SpanKind::Strikethrough)
        format.setFontStrikeOut(!(flags & SpanKind::Mark));
    if (flags & SpanKind::Code)
        format.setBackground(colours.surface);
    // The last one that applies wins: what is markup is faint wherever it stands.
    if (flags & SpanKind::Heading)
        format.setForeground(colours.heading);
    if (flags & (SpanKind::Link | SpanKind::Image))
        format.setForeground(colours.accent);
    if (flags
        & (SpanKind::Mark | SpanKind::Target | SpanKind::Html | SpanKind::ThematicBreak
           | SpanKind::ListMarker))
        format.setForeground(colours.secondaryText);
    return format;
}

} // namespace galley
