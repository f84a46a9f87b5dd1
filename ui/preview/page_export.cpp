// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_export.h"

#include "app/pdf/pdf_writing.h"
#include "ui/preview/paper.h"
#include "ui/preview/words.h"

#include <QBuffer>
#include <QLocale>
#include <QPdfWriter>

namespace galley {

using preview::Words;

namespace {

QPageSize paperSize()
{
    const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

} // namespace

PageContent pageContentOf(const ArticleSession& session)
{
    const Article& record = session.record(); // what is suggested is not printed
    const bool isShown = session.mode() != Mode::Suggest && session.blocksAreCurrent();
    return {record, isShown ? session.blocks() : markdown::BlockList::parsed(record.text().utf8()),
            session.blobs(), session.beside()};
}

Result<QByteArray> pdfOf(const PageContent& content, const TextStyle& style)
{
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QPdfWriter writer(&file);
    writer.setPageSize(paperSize());
    writer.setPageMargins({});
    writer.setResolution(Paper::resolution);
    writer.setTitle(content.article.string(Field::Title).value_or(QString()));
    writer.setCreator(QStringLiteral("Galley"));

    Paper paper(content, style, QSizeF(writer.width(), writer.height()));
    if (const auto whole = paper.isWhole(); !whole)
        return whole.error();
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorKind::Failed, Words::tr("The PDF could not be written."), {}};
    PdfFacts facts;
    const int sheets = paper.sheetCount();
    for (int sheet = 0; sheet < sheets; ++sheet) {
        if (sheet > 0)
            writer.newPage();
        facts.sheets.append(paper.paint(painter, sheet));
    }
    painter.end();
    facts.headings = paper.headings();
    return withFacts(file.data(), facts);
}

} // namespace galley
