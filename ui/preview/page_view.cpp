// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_view.h"

#include "ui/preview/page_decoration.h"
#include "ui/preview/page_html.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

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
    const QAbstractTextDocumentLayout* const layout = document()->documentLayout();
    disconnect(layout, &QAbstractTextDocumentLayout::update, nullptr, nullptr);
    connect(layout, &QAbstractTextDocumentLayout::update, this, &PageView::repaintArea);
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(FixedPixelWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Preview"));
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
    if (pageWidth == lineWrapColumnOrWidth())
        return;
    keepPlace([&] {
        m_page.prepareWidth(pageWidth);
        setLineWrapColumnOrWidth(pageWidth);
        document()->setPageSize(QSizeF(pageWidth, PageHeight::tallestSheet));
        m_page.fitTables();
    });
    if (m_page.isCut())
        Q_EMIT roomChanged();
}

void PageView::keepPlace(const std::function<void()>& change)
{
    const QScopedValueRollback moving(m_moves, m_moves + 1);
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
    scrollTo(topOf(after) + distance);
}

// In place of the base, which paints a paragraph as a whole for a key in it.
void PageView::repaintArea(const QRectF& area)
{
    if (!area.isValid()) {
        viewport()->update();
        return;
    }
    // Cut before it is rounded: the layout announces areas that reach beyond every number of
    // pixels.
    const QPointF scrolled(horizontalScrollBar()->value(), place());
    const QRectF shown(scrolled, QSizeF(viewport()->size()));
    const QRectF changed = m_page.changedArea(area).intersected(shown);
    if (!changed.isEmpty())
        viewport()->update(changed.translated(-scrolled).toAlignedRect());
}

int PageView::place() const
{
    return verticalScrollBar()->value();
}

int PageView::lastPlace() const
{
    return verticalScrollBar()->maximum();
}

void PageView::scrollTo(qreal place)
{
    const QScopedValueRollback moving(m_moves, m_moves + 1);
    QScrollBar* bar = verticalScrollBar();
    m_exactPlace = qMax(0.0, place);
    const int value = qRound(m_exactPlace);
    const int maximum = qRound(document()->size().height()) - viewport()->height();
    if (value > bar->maximum()) // the bar's range follows later
        bar->setMaximum(qMax(bar->maximum(), qMin(value, maximum)));
    bar->setValue(value);
}

bool PageView::event(QEvent* event)
{
    // Over the air beside the column, too, the wheel scrolls.
    const bool isWheel = event->type() == QEvent::Wheel;
    if (isWheel && !(static_cast<QWheelEvent*>(event)->modifiers() & Qt::ControlModifier))
        return QCoreApplication::sendEvent(verticalScrollBar(), event);
    return QTextBrowser::event(event);
}

// The base knows them only where there is a caret.
void PageView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::MoveToStartOfDocument))
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    else if (event->matches(QKeySequence::MoveToEndOfDocument))
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    else
        QTextBrowser::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        turnZoom(*event);
    else
        QTextBrowser::wheelEvent(event);
}

void PageView::paintEvent(QPaintEvent* event)
{
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QRectF clip(event->rect().translated(scrolled));
    const Colours& colours = m_page.styles().colours;
    QPainter beneath(viewport());
    beneath.translate(-scrolled);
    PageDecoration(*document(), m_page.styles()).paint(beneath, clip);
    const qreal rim = m_page.styles().em / 2; // that a mark may reach beyond its line
    const auto marks = m_findMarks ? m_findMarks(clip.adjusted(-rim, -rim, rim, rim))
                                   : std::vector<PageMarks::Shape>();
    PageMarks::paintGrounds(beneath, marks, colours);
    beneath.end();
    QTextBrowser::paintEvent(event);
    if (marks.empty())
        return;
    QPainter over(viewport());
    over.translate(-scrolled);
    PageMarks::paintLines(over, marks, colours);
}

// A touchpad turns by less than a notch at a time.
void PageView::turnZoom(const QWheelEvent& event)
{
    constexpr int notch = QWheelEvent::DefaultDeltasPerStep;
    m_turned += event.angleDelta().y();
    const int notches = m_turned / notch;
    m_turned -= notches * notch;
    if (notches != 0)
        Q_EMIT zoomTurned(notches);
}

void PageView::resizeEvent(QResizeEvent* event)
{
    const QScopedValueRollback moving(m_moves, m_moves + 1);
    fitColumn();
    QTextBrowser::resizeEvent(event);
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    if (m_moves == 0 && dy != 0)
        Q_EMIT scrolled();
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressed.reset();
    if (isPlain && anchorAt(event->pos()).isEmpty())
        m_pressed = event->pos();
    QTextBrowser::mousePressEvent(event);
}

void PageView::mouseReleaseEvent(QMouseEvent* event)
{
    QTextBrowser::mouseReleaseEvent(event);
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed || textCursor().hasSelection()
        || (*pressed - event->pos()).manhattanLength() >= QApplication::startDragDistance())
        return;
    Q_EMIT clicked(cursorForPosition(event->pos()).position(), event->pos().y());
}

void PageView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = isByKey ? cursorRect().center() : event->pos();
    Q_EMIT menuAsked(isByKey ? viewport()->mapToGlobal(place) : event->globalPos(),
                     cursorForPosition(place).position());
}

QMimeData* PageView::createMimeDataFromSelection() const
{
    auto* selection = new QMimeData;
    selection->setText(plainTextOf(textCursor()));
    selection->setHtml(htmlOf(textCursor()));
    return selection;
}

// Nothing is ever fetched; the pictures of a page are drawn by its PictureObject.
QVariant PageView::loadResource(int, const QUrl&)
{
    return {};
}

} // namespace galley

#include "moc_page_view.cpp"
