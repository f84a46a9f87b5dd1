// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_export.h"

#include "ui/preview/page_decoration.h"
#include "ui/preview/page_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

namespace galley {

namespace {

constexpr int resolution = 96; // of the page's lengths; letters are outlines all the same
constexpr int pictureSide = 2000; // pixels
constexpr int cacheKibibytes = 128 * 1024;
constexpr qreal textSize = 11; // points

// Finds the pictures of a page where they are asked for, and keeps those last used.
class PictureReader {
public:
    explicit PictureReader(std::shared_ptr<const BlobStore> blobs)
        : m_blobs(std::move(blobs))
        , m_pictures(cacheKibibytes)
    {
    }

    Picture find(const QString& name, bool isCover)
    {
        const QString key = (isCover ? u'c' : u'p') + name;
        if (const Picture* known = m_pictures.object(key))
            return *known;
        Picture picture = pictureFrom(bytesOf(name, isCover), pictureSide);
        const auto cost = picture.image.sizeInBytes() / 1024 + 1;
        m_pictures.insert(key, new Picture(picture), qMin<qsizetype>(cost, cacheKibibytes));
        return picture;
    }

private:
    Result<QByteArray> bytesOf(const QString& name, bool isCover) const
    {
        if (!isCover)
            return pictureFile(*m_blobs, name);
        const auto cid = atproto::Cid::parse(name);
        return cid ? m_blobs->read(*cid) : cid.error();
    }

    std::shared_ptr<const BlobStore> m_blobs;
    QCache<QString, Picture> m_pictures;
};

QPageSize paper()
{
    const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

PageStyles stylesFor(const QFont& font, qreal paperWidth)
{
    QFont print(font);
    print.setPointSizeF(textSize);
    print.setHintingPreference(QFont::PreferNoHinting);
    PageStyles styles({print, 70}, lightColours());
    styles.margin = paperWidth / 9;
    styles.columnWidth = paperWidth - 2 * styles.margin;
    return styles;
}

void paintSheet(QPainter& painter, QTextDocument& page, const PageStyles& styles, int number)
{
    const QRectF sheet(QPointF(0, number * page.pageSize().height()), page.pageSize());
    painter.save();
    painter.translate(0, -sheet.top());
    const QRectF inner = sheet.adjusted(0, styles.margin, 0, -styles.margin);
    painter.setClipRect(inner.adjusted(0, -styles.padding, 0, styles.padding));
    PageDecoration(page, styles).paint(painter, inner);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = inner;
    context.palette.setColor(QPalette::Text, styles.colours.text);
    page.documentLayout()->draw(&painter, context);
    painter.restore();

    painter.setFont(styles.facts.font());
    painter.setPen(styles.colours.secondaryText);
    const QRectF foot(0, page.pageSize().height() - styles.margin, page.pageSize().width(),
                      styles.margin);
    painter.drawText(foot, Qt::AlignCenter, QLocale().toString(number + 1));
}

} // namespace

PageContent pageContentOf(const ArticleSession& session)
{
    return {session.article(),
            session.blocksAreCurrent() ? session.blocks()
                                       : markdown::BlockList::parsed(session.text().utf8()),
            session.blobs()};
}

Result<QByteArray> pdfOf(const PageContent& content, const QFont& font)
{
    PictureReader pictures(content.blobs);
    PageDocument page(
        [&](const QString& name, bool isCover) { return pictures.find(name, isCover); });
    const HeaderFields header = headerFieldsOf(content.article);

    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QPdfWriter writer(&file);
    writer.setPageSize(paper());
    writer.setPageMargins({});
    writer.setResolution(resolution);
    writer.setTitle(header.title);
    writer.setCreator(QStringLiteral("Galley"));

    QTextDocument& document = *page.document();
    QTextOption option;
    option.setUseDesignMetrics(true); // letters stand where the outlines want them
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    page.setStyles(stylesFor(font, writer.width()));
    page.update(header, content.blocks);

    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorKind::Failed,
                     QCoreApplication::translate("PageExport", "The PDF could not be written."),
                     {}};
    const int sheets = document.pageCount();
    for (int sheet = 0; sheet < sheets; ++sheet) {
        if (sheet > 0)
            writer.newPage();
        paintSheet(painter, document, page.styles(), sheet);
    }
    painter.end();
    return file.data();
}

} // namespace galley
