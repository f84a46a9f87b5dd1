// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/pdf/pdf_facts.h"
#include "ui/preview/glyph_pictures.h"
#include "ui/preview/page_document.h"
#include "ui/preview/page_export.h"

#include <QPainter>

namespace galley {

// An article's page laid out on sheets of paper: dark on white whatever the screen looks like, a
// line at the foot of each sheet, breaks where they part the least. Reads and decodes pictures
// while it paints: use it off the UI thread where that is possible.
class Paper {
public:
    static constexpr int resolution = 96; // of all lengths, dots an inch

    // `style` gives the typeface and how punctuation is set; the sizes are those of paper.
    Paper(const PageContent& content, const TextStyle& style, const QSizeF& sheet);
    ~Paper();

    // An error where the article is longer than all that can be set at once.
    Result<void> isWhole() const;
    int sheetCount() const { return m_sheetCount; }
    // From 0; the painter's origin is the sheet's upper left corner. Answers with what a PDF says
    // of the pictures painted.
    PdfFacts::Sheet paint(QPainter& painter, int sheet);
    // Of the text, without the title.
    QList<PdfFacts::Heading> headings() const;

private:
    class Pictures;

    void paintEmoji(QPainter& painter, const QTextLayout& layout, const QString& text,
                    const QPointF& origin, const QRectF& clip);
    void paintEmoji(QPainter& painter, const QRectF& clip);
    void paintFoot(QPainter& painter, int sheet);

    std::unique_ptr<Pictures> m_pictures;
    PageDocument m_page;
    QString m_title;
    int m_sheetCount = 1;
    GlyphPictures m_emoji;
    int m_sheet = 0; // that is being painted
    PdfFacts::Sheet m_painted;
};

} // namespace galley
