// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
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
    QList<Heading> headings;
    QList<QList<Words>> pictures; // by sheet, in the order of painting
};

// The file with an outline of the headings, and with words for its pictures. What is not as Qt
// writes it stays as it is.
QByteArray withFacts(const QByteArray& pdf, const PdfFacts& facts);

} // namespace galley
