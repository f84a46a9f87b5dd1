// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace galley {

// What a PDF says beside what is painted on its sheets; Qt writes none of it.
struct PdfFacts {
    struct Heading {
        QString title;
        int level = 1;
        int sheet = 0;
        qreal top = 0; // points from the sheet's upper edge
    };
    // What describes a picture, or the text that it stands for.
    struct Words {
        QString words; // empty: none
        bool isText = false;
    };
    // A picture that leads somewhere; of words Qt makes links itself.
    struct Link {
        QRectF place; // points from the sheet's upper left corner
        QString url;
    };
    struct Sheet {
        QList<Words> pictures; // in the order of painting
        QList<Link> links;
    };
    QList<Heading> headings;
    QList<Sheet> sheets;
};

} // namespace galley
