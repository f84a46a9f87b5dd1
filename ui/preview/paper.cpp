// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/paper.h"

#include "app/text/beginning.h"
#include "ui/preview/inline_writer.h"
#include "ui/preview/page_decoration.h"
#include "ui/preview/paper_breaks.h"
#include "ui/preview/words.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintEngine>
#include <QTextBlock>
#include <QTextLayout>

#include <utility>

namespace galley {

using preview::Words;

namespace {

constexpr int pictureSide = 2000; // pixels
constexpr int cacheKibibytes = 128 * 1024;
constexpr int textSize = 15; // pixels; a little more than 11 points
constexpr qreal highestPage = 24'000'000; // pixels; see PageDocument
constexpr qreal pointsPerPixel = 72.0 / Paper::resolution;
constexpr int longestCare = 10'000; // ms for the breaks of a very long text

PageStyles stylesFor(const Article& article, const TextStyle& style, qreal paperWidth)
{
    QFont print(style.font);
    print.setPixelSize(textSize);
    print.setHintingPreference(QFont::PreferNoHinting);
    PageStyles styles({print, 70, style.hasSmartTypography}, lightColours());
    styles.hasMarkTags = article.isTextRead();
    styles.margin = paperWidth / 9;
    styles.columnWidth = paperWidth - 2 * styles.margin;
    return styles;
}

// Of pictures nothing is left.
QString plainTitle(QString text)
{
    text.remove(QChar::ObjectReplacementCharacter);
    return text.simplified();
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

Paper::Paper(const PageContent& content, const TextStyle& style, const QSizeF& sheet)
    : m_pictures(std::make_unique<Pictures>(content.blobs))
    , m_page([this](const QString& name, bool isCover) { return m_pictures->find(name, isCover); })
{
    m_page.showPicturesBy([this](const QString& name, bool isCover, QSize) {
        return m_pictures->show(name, isCover);
    });
    m_page.pictures().tellPaintedTo([this](const QString& description) {
        m_painted.pictures.append({description, false});
    });
    m_page.pictures().tellLinksTo([this](const QRectF& place, const QString& url) {
        const QPointF above(0, m_sheet * m_page.document()->pageSize().height());
        const QRectF onSheet = place.translated(-above);
        m_painted.links.append(
            {{onSheet.topLeft() * pointsPerPixel, onSheet.size() * pointsPerPixel}, url});
    });
    const HeaderFields header = headerFieldsOf(content.article, content.beside);
    m_title = shownText(beginningOf(header.title, longestLine)).simplified();
    QTextDocument& document = *m_page.document();
    QTextOption option;
    option.setUseDesignMetrics(true); // letters stand where the outlines want them
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setPageSize(sheet);
    m_page.setHighest(highestPage);
    m_page.setStyles(stylesFor(content.article, style, sheet.width()));
    m_page.update(header, content.blocks);
    PaperBreaks breaks(document);
    breaks.set(QDeadlineTimer(longestCare));
    m_sheetCount = breaks.sheetCount();
}

Paper::~Paper() = default;

Result<void> Paper::isWhole() const
{
    if (!m_page.isCut())
        return {};
    return Error{ErrorKind::TooLarge,
                 Words::tr("The article is too long to be set on paper: it would "
                           "need more than %1 sheets. Print its parts by "
                           "themselves.")
                     .arg(QLocale().toString(sheetCount())),
                 {}};
}

QList<PdfFacts::Heading> Paper::headings() const
{
    QList<PdfFacts::Heading> headings;
    const QTextDocument& document = *m_page.document();
    const qreal height = document.pageSize().height();
    QTextBlock block = document.findBlockByNumber(m_page.firstBlockOf(1));
    for (; block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        const QString title = plainTitle(block.text());
        if (level == 0 || title.isEmpty())
            continue;
        const QRectF rect = document.documentLayout()->blockBoundingRect(block);
        const QTextLayout& lines = *block.layout();
        const qreal top = rect.top() + (lines.lineCount() > 0 ? lines.lineAt(0).y() : 0);
        const int sheet = static_cast<int>(top / height);
        headings.append({title, level, sheet, (top - sheet * height) * pointsPerPixel});
    }
    return headings;
}

PdfFacts::Sheet Paper::paint(QPainter& painter, int sheet)
{
    m_sheet = sheet;
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
    paintEmoji(painter, inner);
    painter.restore();
    paintFoot(painter, sheet);
    return std::exchange(m_painted, {});
}

// Qt's PDF engine leaves their places empty.
void Paper::paintEmoji(QPainter& painter, const QTextLayout& layout, const QString& text,
                       const QPointF& origin, const QRectF& clip)
{
    if (painter.paintEngine()->type() != QPaintEngine::Pdf)
        return;
    for (const QString& words : m_emoji.paint(painter, layout, text, origin, clip))
        m_painted.pictures.append({words, true});
}

void Paper::paintEmoji(QPainter& painter, const QRectF& clip)
{
    const QTextDocument& document = *m_page.document();
    const QAbstractTextDocumentLayout& places = *document.documentLayout();
    const int position = places.hitTest(clip.topLeft(), Qt::FuzzyHit);
    for (QTextBlock block = document.findBlock(qMax(0, position)); block.isValid();
         block = block.next()) {
        const QPointF origin = places.blockBoundingRect(block).topLeft();
        if (origin.y() > clip.bottom())
            break;
        const QTextLayout& layout = *block.layout();
        paintEmoji(painter, layout, block.text(), origin - layout.boundingRect().topLeft(), clip);
    }
}

void Paper::paintFoot(QPainter& painter, int sheet)
{
    const PageStyles& styles = m_page.styles();
    const QSizeF size = m_page.document()->pageSize();
    const QFont font = styles.facts.font();
    const QFontMetricsF metrics(font);
    const QLocale locale;
    const QString page =
        Words::tr("page %1 of %2").arg(locale.toString(sheet + 1), locale.toString(sheetCount()));
    const QString dash = QStringLiteral(" — ");
    const qreal room = styles.columnWidth - metrics.horizontalAdvance(dash + page);
    const QString title = metrics.elidedText(m_title, Qt::ElideRight, room);
    const QString words = title.isEmpty() ? page : title + dash + page;
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(size.width());
    layout.endLayout();
    const QPointF place((size.width() - line.naturalTextWidth()) / 2,
                        size.height() - (styles.margin + line.height()) / 2);
    painter.save();
    painter.setPen(styles.colours.secondaryText);
    layout.draw(&painter, place);
    paintEmoji(painter, layout, words, place, QRectF({}, size));
    painter.restore();
}

} // namespace galley
