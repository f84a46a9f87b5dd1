// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/paper.h"

#include "ui/preview/inline_writer.h"
#include "ui/preview/page_decoration.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QTextBlock>
#include <QTextLayout>

namespace galley {

namespace {

constexpr int pictureSide = 2000; // pixels
constexpr int cacheKibibytes = 128 * 1024;
constexpr int textSize = 15; // pixels; a little more than 11 points
constexpr int longestCare = 10'000; // ms for the breaks of a very long text

PageStyles stylesFor(const QFont& font, qreal paperWidth)
{
    QFont print(font);
    print.setPixelSize(textSize);
    print.setHintingPreference(QFont::PreferNoHinting);
    PageStyles styles({print, 70}, lightColours());
    styles.margin = paperWidth / 9;
    styles.columnWidth = paperWidth - 2 * styles.margin;
    return styles;
}

QRectF lineRect(const QTextBlock& block, int line)
{
    const QRectF rect = block.document()->documentLayout()->blockBoundingRect(block);
    return block.layout()->lineCount() > line
        ? block.layout()->lineAt(line).rect().translated(rect.topLeft())
        : rect;
}

} // namespace

// Finds the pictures of a page when they are asked for, and keeps the pixels of those last used.
class Paper::Pictures {
public:
    explicit Pictures(std::shared_ptr<const BlobStore> blobs)
        : m_blobs(std::move(blobs))
        , m_images(cacheKibibytes)
    {
    }

    // Without pixels: the page is laid out before it is painted.
    Picture find(const QString& name, bool isCover)
    {
        Picture& known = m_measured[keyOf(name, isCover)];
        if (known.state == Picture::State::Loading)
            known = isCover ? decoded(name, isCover) : measuredPicture(*m_blobs, name).picture;
        known.image = {};
        return known;
    }

    QImage show(const QString& name, bool isCover)
    {
        const QString key = keyOf(name, isCover);
        if (const QImage* known = m_images.object(key))
            return *known;
        const Picture picture = decoded(name, isCover);
        m_measured[key] = picture;
        m_measured[key].image = {};
        return picture.image;
    }

private:
    static QString keyOf(const QString& name, bool isCover)
    {
        return (isCover ? u'c' : u'p') + name;
    }

    Picture decoded(const QString& name, bool isCover)
    {
        Picture picture = pictureFrom(bytesOf(name, isCover), pictureSide);
        const auto cost = picture.image.sizeInBytes() / 1024 + 1;
        m_images.insert(keyOf(name, isCover), new QImage(picture.image),
                        qMin<qsizetype>(cost, cacheKibibytes));
        return picture;
    }

    Result<QByteArray> bytesOf(const QString& name, bool isCover) const
    {
        if (!isCover)
            return pictureFile(*m_blobs, name);
        const auto cid = atproto::Cid::parse(name);
        return cid ? m_blobs->read(*cid) : cid.error();
    }

    std::shared_ptr<const BlobStore> m_blobs;
    QHash<QString, Picture> m_measured;
    QCache<QString, QImage> m_images;
};

Paper::Paper(const PageContent& content, const QFont& font, const QSizeF& sheet)
    : m_pictures(std::make_unique<Pictures>(content.blobs))
    , m_page([this](const QString& name, bool isCover) { return m_pictures->find(name, isCover); })
{
    m_page.showPicturesBy([this](const QString& name, bool isCover, QSize) {
        return m_pictures->show(name, isCover);
    });
    const HeaderFields header = headerFieldsOf(content.article, content.coverAlt);
    m_title = shownText(header.title).simplified();
    QTextDocument& document = *m_page.document();
    QTextOption option;
    option.setUseDesignMetrics(true); // letters stand where the outlines want them
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setPageSize(sheet);
    m_page.setStyles(stylesFor(font, sheet.width()));
    m_page.update(header, content.blocks);
    keepHeadingsWithText();
}

Paper::~Paper() = default;

int Paper::sheetCount() const
{
    return m_page.document()->pageCount();
}

int Paper::sheetOf(qreal y) const
{
    return static_cast<int>(y / m_page.document()->pageSize().height());
}

// Headings that end a sheet begin the next one.
void Paper::keepHeadingsWithText()
{
    const QDeadlineTimer deadline(longestCare);
    QTextBlock heading; // the first of those that stand one below the other
    for (QTextBlock block = m_page.document()->begin();
         block.next().isValid() && !deadline.hasExpired(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0) {
            heading = {};
            continue;
        }
        if (!heading.isValid())
            heading = block;
        const QTextBlock text = block.next();
        const int last = qMax(0, block.layout()->lineCount() - 1);
        const bool isAlone = text.next().isValid()
            && sheetOf(lineRect(block, last).top()) < sheetOf(lineRect(text, 0).top());
        if (!isAlone || sheetOf(lineRect(heading, 0).top()) < sheetOf(lineRect(block, last).top()))
            continue;
        QTextBlockFormat format = heading.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(heading).setBlockFormat(format);
    }
}

void Paper::paint(QPainter& painter, int sheet)
{
    QTextDocument& document = *m_page.document();
    const PageStyles& styles = m_page.styles();
    const QRectF place(QPointF(0, sheet * document.pageSize().height()), document.pageSize());
    painter.save();
    painter.translate(0, -place.top());
    const QRectF inner = place.adjusted(0, styles.margin, 0, -styles.margin);
    painter.setClipRect(inner.adjusted(0, -styles.padding, 0, styles.padding));
    PageDecoration(document, styles).paint(painter, inner);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = inner;
    context.palette.setColor(QPalette::Text, styles.colours.text);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    paintFoot(painter, sheet);
}

void Paper::paintFoot(QPainter& painter, int sheet) const
{
    const PageStyles& styles = m_page.styles();
    const QSizeF size = m_page.document()->pageSize();
    const QFont font = styles.facts.font();
    const QFontMetricsF metrics(font);
    const QLocale locale;
    const QString page = QCoreApplication::translate("Paper", "page %1 of %2")
                             .arg(locale.toString(sheet + 1), locale.toString(sheetCount()));
    const QString dash = QStringLiteral(" — ");
    const qreal room = styles.columnWidth - metrics.horizontalAdvance(dash + page);
    const QString title = metrics.elidedText(m_title, Qt::ElideRight, room);
    painter.save();
    painter.setFont(font);
    painter.setPen(styles.colours.secondaryText);
    painter.drawText(QRectF(0, size.height() - styles.margin, size.width(), styles.margin),
                     Qt::AlignCenter, title.isEmpty() ? page : title + dash + page);
    painter.restore();
}

} // namespace galley
