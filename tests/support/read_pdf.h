// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QRectF>
#include <QStringList>

#include <memory>

namespace galley::tests {

// A PDF as another program reads it.
class ReadPdf {
public:
    explicit ReadPdf(const QByteArray& pdf);
    ~ReadPdf();
    ReadPdf(const ReadPdf&) = delete;
    ReadPdf& operator=(const ReadPdf&) = delete;

    qsizetype sheetCount() const;
    // What is painted on a sheet, from 0, as it is written.
    QByteArray contentOf(std::size_t sheet);
    // Titles, each below the one that it belongs to with a hyphen before it, and their sheets
    // from 1.
    QStringList outline();
    QStringList links();
    QList<QRectF> linkPlaces(); // points from each sheet's lower left corner

private:
    struct Private; // the headers of qpdf are no C++20 for every compiler

    std::unique_ptr<Private> d;
};

// A text as a PDF spells it.
QByteArray asPdfString(const QString& text);

} // namespace galley::tests
