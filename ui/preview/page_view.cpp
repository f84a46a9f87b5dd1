// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_view.h"

#include "ui/preview/page_decoration.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QMimeData>
#include <QPaintEvent>
#include <QScrollBar>

#include <memory>

namespace galley {

namespace {

bool mayBeOpened(const QUrl& url)
{
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == u"http" || scheme == u"https" || scheme == u"mailto");
}

} // namespace

PageView::PageView(PageDocument& page, QWidget* parent) : QTextBrowser(parent), m_page(page)
{
    // At its end the bar would hand the wheel back, to event(), without end.
    verticalScrollBar()->setAttribute(Qt::WA_NoMousePropagation);
    setDocument(page.document());
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(FixedPixelWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("The article as readers will see it"));
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& url) { Q_EMIT linkHovered(url.toString(QUrl::FullyEncoded)); });
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (mayBeOpened(url))
            Q_EMIT linkActivated(url.toString(QUrl::FullyEncoded));
    });
}

// The air beside the column is outside of the viewport: so the text is laid out anew only where the
// column itself becomes narrower, not whenever the window is resized.
void PageView::fitColumn()
{
    const PageStyles& styles = m_page.styles();
    const int available = width() - verticalScrollBar()->sizeHint().width();
    const int wanted = qRound(styles.columnWidth + 2 * styles.margin);
    const int pageWidth = qMax(1, qMin(wanted, available));
    const int air = qMax(0, available - pageWidth);
    const QMargins margins(air / 2, 0, air - air / 2, 0);
    if (margins != viewportMargins())
        setViewportMargins(margins);
    if (pageWidth != lineWrapColumnOrWidth())
        keepPlace([&] { setLineWrapColumnOrWidth(pageWidth); });
}

void PageView::keepPlace(const std::function<void()>& change)
{
    QScrollBar* bar = verticalScrollBar();
    if (bar->value() == 0) { // whoever looks at the beginning sees what is put there
        change();
        return;
    }
    const auto topOf = [this](const QTextBlock& block) {
        return document()->documentLayout()->blockBoundingRect(block).top();
    };
    const QTextBlock before = cursorForPosition(QPoint(viewport()->width() / 2, 0)).block();
    const qreal exact =
        bar->value() == qRound(m_exactPlace) ? m_exactPlace : static_cast<qreal>(bar->value());
    const qreal distance = exact - topOf(before);
    m_page.follow(before);
    change();
    const QTextBlock after = m_page.followed();
    if (!after.isValid())
        return;
    m_exactPlace = topOf(after) + distance;
    const int value = qRound(m_exactPlace);
    if (value > bar->maximum()) // the bar's range follows later
        bar->setMaximum(value);
    bar->setValue(value);
}

bool PageView::event(QEvent* event)
{
    // Over the air beside the column, too, the wheel scrolls.
    if (event->type() == QEvent::Wheel)
        return QCoreApplication::sendEvent(verticalScrollBar(), event);
    return QTextBrowser::event(event);
}

void PageView::paintEvent(QPaintEvent* event)
{
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    QPainter painter(viewport());
    painter.translate(-scrolled);
    PageDecoration(*document(), m_page.styles())
        .paint(painter, QRectF(event->rect().translated(scrolled)));
    painter.end();
    QTextBrowser::paintEvent(event);
}

void PageView::resizeEvent(QResizeEvent* event)
{
    fitColumn();
    QTextBrowser::resizeEvent(event);
}

QMimeData* PageView::createMimeDataFromSelection() const
{
    std::unique_ptr<QMimeData> selection(QTextBrowser::createMimeDataFromSelection());
    selection->setText(selection->text().remove(QChar::ObjectReplacementCharacter));
    return selection.release();
}

// Nothing is ever fetched; the pictures of a page are drawn by its PictureObject.
QVariant PageView::loadResource(int, const QUrl&)
{
    return {};
}

} // namespace galley
