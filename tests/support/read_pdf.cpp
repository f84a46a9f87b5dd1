// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/read_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace galley::tests {

struct ReadPdf::Private {
    QByteArray bytes;
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;

    QStringList outlineOf(const std::vector<QPDFOutlineObjectHelper>& entries, int depth)
    {
        QStringList titles;
        for (QPDFOutlineObjectHelper entry : entries) {
            int sheet = 0;
            for (std::size_t page = 0; page < pages.size(); ++page) {
                if (pages[page].getObjectHandle().getObjGen() == entry.getDestPage().getObjGen())
                    sheet = static_cast<int>(page) + 1;
            }
            titles += QString(depth, u'-') + QString::fromStdString(entry.getTitle())
                + QStringLiteral(" %1").arg(sheet);
            titles += outlineOf(entry.getKids(), depth + 1);
        }
        return titles;
    }
};

ReadPdf::ReadPdf(const QByteArray& pdf) : d(std::make_unique<Private>())
{
    d->bytes = pdf;
    d->pdf.processMemoryFile("page", d->bytes.constData(),
                             static_cast<std::size_t>(d->bytes.size()));
    d->pages = QPDFPageDocumentHelper(d->pdf).getAllPages();
}

ReadPdf::~ReadPdf() = default;

qsizetype ReadPdf::sheetCount() const
{
    return static_cast<qsizetype>(d->pages.size());
}

QByteArray ReadPdf::contentOf(std::size_t sheet)
{
    Pl_Buffer content("content");
    d->pages.at(sheet).pipeContents(&content);
    const std::shared_ptr<Buffer> bytes = content.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()),
            static_cast<qsizetype>(bytes->getSize())};
}

QStringList ReadPdf::outline()
{
    return d->outlineOf(QPDFOutlineDocumentHelper(d->pdf).getTopLevelOutlines(), 0);
}

QStringList ReadPdf::links()
{
    QStringList links;
    for (QPDFPageObjectHelper& page : d->pages) {
        for (auto& link : page.getAnnotations("/Link"))
            links += QString::fromStdString(
                link.getObjectHandle().getKey("/A").getKey("/URI").getStringValue());
    }
    return links;
}

QList<QRectF> ReadPdf::linkPlaces()
{
    QList<QRectF> places;
    for (QPDFPageObjectHelper& page : d->pages) {
        for (auto& link : page.getAnnotations("/Link")) {
            const auto place = link.getRect();
            places += QRectF(QPointF(place.llx, place.lly), QPointF(place.urx, place.ury));
        }
    }
    return places;
}

QByteArray asPdfString(const QString& text)
{
    return QByteArray::fromStdString(
        QPDFObjectHandle::newUnicodeString(text.toStdString()).unparse());
}

} // namespace galley::tests
