// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/preview_pane.h"

#include "app/text/beginning.h"
#include "ui/preview/page_view.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/note_label.h"
#include "ui/widgets/searched_page.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

constexpr qsizetype longBlock = 30'000; // bytes of source
constexpr qint64 longestSlice = 30; // ms
constexpr int firstPaint = 30; // ms that a screen takes to ask for it

bool isOnThePage(Field field)
{
    return field != Field::Path && field != Field::BskyPostRef && field != Field::Text;
}

} // namespace

PreviewPane::PreviewPane(const ArticleSession& session, PictureLoader& pictures, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_page(new PageDocument(
          [&pictures](const QString& name, bool isCover) {
              if (!isCover)
                  return pictures.picture(name);
              const auto cid = atproto::Cid::parse(name);
              return cid ? pictures.blob(*cid) : Picture{Picture::State::Absent, {}, {}, 0, {}};
          },
          this))
    , m_marks(*m_page, session.text())
    , m_view(new PageView(*m_page, this))
    , m_findBar(new FindBar(std::make_unique<SearchedPage>(*m_view), tr("Find on the page"), this))
    , m_end(new NoteLabel(this))
    , m_afterPaint(new AfterPaint(*this, [this] { bringUpToDate(); }))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_end);
    layout->addWidget(m_findBar);
    m_findBar->hide();
    m_end->setContentsMargins(12, 8, 12, 8);
    setFocusProxy(m_view);
    restyle();

    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &PreviewPane::bringUpToDate);
    m_view->showMarks([this](const QRectF& clip) { return marksIn(clip); });
    connect(&session, &ArticleSession::textChanged, this,
            [this](const TextDelta& delta) { m_marks.follow(delta); });
    connect(&session, &ArticleSession::blocksChanged, this, &PreviewPane::textChanged);
    connect(&session, &ArticleSession::fieldChanged, this, [this](Field field) {
        if (field == Field::CoverImage)
            describeCover();
        if (isOnThePage(field))
            changed();
    });
    connect(&session, &ArticleSession::bodyChanged, this, [this] {
        if (m_page->styles().hasMarkTags != m_session.article().isTextRead())
            restyle();
    });
    connect(&session, &ArticleSession::besideChanged, this, [this] {
        describeCover();
        changed();
    });
    describeCover();
    followPictures(pictures);
    connect(m_view, &PageView::linkHovered, this, &PreviewPane::linkHovered);
    connect(m_view, &PageView::linkActivated, this, &PreviewPane::linkActivated);
    connect(m_view, &PageView::zoomTurned, this, &PreviewPane::zoomTurned);
    connect(m_view, &PageView::roomChanged, this, &PreviewPane::changed);
    connect(m_view, &PageView::clicked, this, &PreviewPane::click);
    connect(m_view, &PageView::menuAsked, this, &PreviewPane::showMenu);
}

// Whatever became known of pictures until the event loop is back moves the page at once: one may be
// found known while the layout is asking for it, and a paragraph may hold thousands.
void PreviewPane::followPictures(PictureLoader& pictures)
{
    m_page->showPicturesBy([&pictures](const QString& name, bool isCover, QSize pixels) {
        if (!isCover)
            return pictures.shown(name, pixels);
        const auto cid = atproto::Cid::parse(name);
        return cid ? pictures.blob(*cid).image : QImage();
    });
    m_pictureRedraw.setSingleShot(true);
    connect(&m_pictureRedraw, &QTimer::timeout, this, &PreviewPane::redrawPictures);
    connect(&pictures, &PictureLoader::loaded, this, [this](const QString& name) {
        m_changedPictures.insert(name);
        m_pictureRedraw.start(0);
    });
    connect(&pictures, &PictureLoader::shownPicturesCame, m_view->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, &pictures,
            &PictureLoader::moveView);
    connect(this, &PreviewPane::broughtUpToDate, &pictures, &PictureLoader::moveView);
}

void PreviewPane::redrawPictures()
{
    const QSet<QString> names = std::exchange(m_changedPictures, {});
    m_view->keepPlace([&] { m_page->redrawPictures(names); });
}

// Qt tells a screen reader of the page's text and of no picture in it.
void PreviewPane::describeCover()
{
    const QString alt =
        beginningOf(m_session.beside().text(SidecarMember::CoverAlt), longestNote).simplified();
    QString description = tr("The article as readers will see it");
    if (!alt.isEmpty() && m_session.article().isPresent(Field::CoverImage))
        description += u' ' + tr("Its cover: %1").arg(alt);
    m_view->setAccessibleDescription(description);
}

void PreviewPane::setTextStyle(const TextStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    restyle();
}

void PreviewPane::setZoom(int percent)
{
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    restyle();
}

PageMap PreviewPane::map() const
{
    return {*m_page, m_session.blocks(), m_session.text()};
}

void PreviewPane::showInstead(const Article& article, const markdown::BlockList& blocks)
{
    m_other = Other{article, blocks};
    changed();
}

void PreviewPane::showOwn()
{
    if (!std::exchange(m_other, std::nullopt))
        return;
    changed();
}

void PreviewPane::setHead(QWidget* head)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, head);
}

void PreviewPane::setMarks(std::vector<PageMark> marks)
{
    if (m_marks.set(std::move(marks)))
        m_view->viewport()->update();
}

std::vector<PageMarks::Shape> PreviewPane::marksIn(const QRectF& clip)
{
    if (m_other)
        return {};
    if (m_marks.isEmpty() || !isUpToDate())
        return m_marks.shapesIn(clip, nullptr);
    const PageMap places = map();
    return m_marks.shapesIn(clip, &places);
}

QString PreviewPane::selectedSource() const
{
    const QTextCursor cursor = m_view->textCursor();
    if (!cursor.hasSelection() || !isUpToDate())
        return {};
    const int bodyStart = m_page->firstBlockOf(1);
    const int bodyEnd = m_page->firstBlockOf(m_page->partCount());
    const int first = qMax(bodyStart, page()->findBlock(cursor.selectionStart()).blockNumber());
    const int last = qMin(bodyEnd - 1, page()->findBlock(cursor.selectionEnd() - 1).blockNumber());
    if (first > last)
        return {};
    const PageMap places = map();
    const auto from = places.linesOf(page()->findBlockByNumber(first));
    const auto to = places.linesOf(page()->findBlockByNumber(last));
    const SourceText& text = m_session.text();
    const qsizetype start = text.line(from->first).start;
    return text.mid({start, text.lineContent(to->second - 1).end() - start});
}

std::optional<TextRange> PreviewPane::selectedRange() const
{
    const QTextCursor cursor = m_view->textCursor();
    auto range = cursor.hasSelection() && isUpToDate() ? map().sourceOf(cursor) : std::nullopt;
    if (!range)
        return std::nullopt;
    const QString words = m_session.text().mid(*range);
    const auto isBlank = [](QChar unit) { return unit.isSpace(); };
    const auto first = std::find_if_not(words.begin(), words.end(), isBlank);
    const auto last = std::find_if_not(words.rbegin(), words.rend(), isBlank);
    if (first == words.end())
        return std::nullopt;
    return TextRange{range->start + (first - words.begin()), last.base() - first};
}

void PreviewPane::copyAsMarkdown() const
{
    if (const QString source = selectedSource(); !source.isEmpty())
        QGuiApplication::clipboard()->setText(source);
}

std::optional<qsizetype> PreviewPane::sourceOf(int position) const
{
    return isUpToDate() ? map().sourceOf(position) : std::nullopt;
}

void PreviewPane::click(int position, int y)
{
    if (const auto source = sourceOf(position))
        Q_EMIT placeClicked(*source, y);
}

void PreviewPane::showMenu(const QPoint& place, int position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(tr("&Copy"), m_view, &QTextEdit::copy);
    copy->setEnabled(m_view->textCursor().hasSelection());
    QAction* markdown =
        menu->addAction(tr("Copy as &Markdown"), this, &PreviewPane::copyAsMarkdown);
    markdown->setEnabled(!selectedSource().isEmpty());
    const QString link = m_view->anchorAt(m_view->viewport()->mapFromGlobal(place));
    if (!link.isEmpty())
        menu->addAction(tr("Copy &Link Address"),
                        [link] { QGuiApplication::clipboard()->setText(link); });
    menu->addAction(tr("Select &All"), m_view, &QTextEdit::selectAll);
    menu->addSeparator();
    const auto source = sourceOf(position);
    QAction* edit = menu->addAction(tr("&Edit Here"), this, [this, source, place] {
        Q_EMIT placeClicked(*source, m_view->viewport()->mapFromGlobal(place).y());
    });
    edit->setEnabled(source.has_value());
    menu->addAction(tr("&Find…"), m_findBar, &FindBar::find);
    Q_EMIT menuFilled(menu);
    menu->popup(place);
}

QTextDocument* PreviewPane::page() const
{
    return m_page->document();
}

void PreviewPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::LocaleChange)
        restyle();
    QWidget::changeEvent(event);
}

void PreviewPane::showEvent(QShowEvent* event)
{
    m_afterPaint->cancel();
    bringUpToDate();
    if (m_nextSlice.isActive()) // what can be seen is written, and wants to be painted
        m_nextSlice.start(firstPaint);
    QWidget::showEvent(event);
}

// A paragraph of a hundred pages is laid out as a whole, each time: there the page waits, so that
// whoever types is left two thirds of the time.
void PreviewPane::textChanged(const markdown::BlockPatch& patch)
{
    bool isLong = false;
    for (int number = patch.first; number < patch.first + patch.inserted; ++number) {
        const markdown::Block& block = m_session.blocks().at(number);
        isLong = isLong || (block.source.length > longBlock && block.node->blocks.empty());
    }
    if (isLong && isVisible() && !m_nextSlice.isActive())
        m_nextSlice.start(static_cast<int>(2 * m_lastCost));
    changed();
}

// A hidden page is brought up to date when it is shown.
void PreviewPane::changed()
{
    m_isUpToDate = false;
    if (isVisible() && !m_nextSlice.isActive())
        m_afterPaint->schedule();
}

void PreviewPane::bringUpToDate()
{
    QElapsedTimer time;
    time.start();
    // Where much has to be moved each time, more is written at a time.
    const auto slice = qBound(qint64{sliceLength}, m_lastCost / 3, longestSlice);
    bool isWritten = false;
    m_view->keepPlace([&] {
        const Article& article = m_other ? m_other->article : m_session.article();
        isWritten =
            m_page->update(headerFieldsOf(article, m_session.beside()),
                           m_other ? m_other->blocks : m_session.blocks(), QDeadlineTimer(slice));
    });
    m_lastCost = time.elapsed();
    m_end->tell(m_page->isCut() ? tr("The page shows the beginning of the text, as much as it has "
                                     "room for. All of it stands in the editor.")
                                : QString());
    m_isUpToDate = isWritten && (m_other || m_session.blocksAreCurrent());
    if (m_isUpToDate && !m_other) {
        m_shownRevision = m_session.text().revision();
        if (m_marks.isBehind())
            m_view->viewport()->update();
        Q_EMIT broughtUpToDate();
    } else if (!isWritten) {
        m_nextSlice.start(0);
    }
}

void PreviewPane::restyle()
{
    TextStyle zoomed = m_style;
    if (m_zoom != 100)
        zoomed.font.setPointSizeF(m_style.font.pointSizeF() * m_zoom / 100);
    PageStyles styles(zoomed, coloursFor(palette()));
    m_marks.forgetPlaces();
    styles.hasMarkTags = m_session.article().isTextRead();
    m_view->keepPlace([this, &styles] { m_page->setStyles(styles); });
    m_view->fitColumn();
    changed();
}

} // namespace galley

#include "moc_preview_pane.cpp"
