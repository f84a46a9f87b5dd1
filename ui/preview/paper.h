// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preview/page_document.h"
#include "ui/preview/page_export.h"

#include <QPainter>

namespace galley {

// An article's page laid out on sheets of paper: dark on white whatever the screen looks like, a
// line at the foot of each sheet, no heading left alone above a break. Reads and decodes pictures
// while it paints: use it off the UI thread where that is possible.
class Paper {
public:
    static constexpr int resolution = 96; // of all lengths, dots an inch

    // `font` gives the typeface; the size is one for paper.
    Paper(const PageContent& content, const QFont& font, const QSizeF& sheet);
    ~Paper();

    int sheetCount() const;
    // From 0; the painter's origin is the sheet's upper left corner.
    void paint(QPainter& painter, int sheet);

private:
    class Pictures;

    void keepHeadingsWithText();
    int sheetOf(qreal y) const;
    void paintFoot(QPainter& painter, int sheet) const;

    std::unique_ptr<Pictures> m_pictures;
    PageDocument m_page;
    QString m_title;
};

} // namespace galley
