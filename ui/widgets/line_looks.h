// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QTextBlock>
#include <QTextLayout>

#include <optional>
#include <vector>

namespace galley {

// A part of a block from one height to another, in pixels from the block's top.
struct BlockStrip {
    qreal top = 0;
    qreal bottom = 0;

    bool operator==(const BlockStrip&) const = default;
};

// Whether words run from right to left, or a mark turns others around.
bool hasTurnedWords(QStringView text);

// How the lines of a block look once it is laid out: their words, formats and places. It tells
// which of them an edit changed, so that a key in a long paragraph paints a line of it.
class LineLooks {
public:
    LineLooks() = default; // of nothing
    explicit LineLooks(const QTextBlock& block);

    // Where lines look otherwise than `before`; empty (0, 0) where none does, and nothing where the
    // block as a whole may: it has other lines, is laid out for another width, or has words that
    // run from right to left or marks that turn words around, which reach into other lines.
    std::optional<BlockStrip> changedSince(const LineLooks& before) const;

private:
    struct Line {
        int start = 0; // in the text, UTF-16 units
        int length = 0;
        QRectF rect;
        QRectF textRect; // without the room that is left of the line
    };

    static QList<QTextLayout::FormatRange> cut(const QList<QTextLayout::FormatRange>& formats,
                                               const Line& line);
    bool looksLike(std::size_t line, const LineLooks& before) const;

    QString m_text;
    qreal m_width = -1; // that the document is laid out for
    bool m_hasTurned = false; // words: then a line may look otherwise for what stands in another
    bool m_isComposed = false; // an input method shows what is no text yet
    QTextBlockFormat m_blockFormat;
    QList<QTextLayout::FormatRange> m_pieces; // of the document; ascending, as the next
    QList<QTextLayout::FormatRange> m_formats; // that the layout adds
    std::vector<Line> m_lines;
};

} // namespace galley
