// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/preview_pane.h"

#include "ui/preview/page_view.h"

#include <QEvent>
#include <QVBoxLayout>

namespace galley {

namespace {

bool isOnThePage(Field field)
{
    return field != Field::Path && field != Field::BskyPostRef && field != Field::Text;
}

} // namespace

PreviewPane::PreviewPane(ArticleSession& session, PictureLoader& pictures, QWidget* parent)
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
    , m_view(new PageView(*m_page, this))
    , m_afterPaint(new AfterPaint(*this, [this] { bringUpToDate(); }))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    restyle();

    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &PreviewPane::bringUpToDate);
    connect(&session, &ArticleSession::blocksChanged, this, &PreviewPane::changed);
    connect(&session, &ArticleSession::fieldChanged, this, [this](Field field) {
        if (isOnThePage(field))
            changed();
    });
    // Queued: a picture may be found known while the layout is asking for it.
    connect(
        &pictures, &PictureLoader::loaded, this,
        [this](const QString& name) { m_view->keepPlace([&] { m_page->redrawPicture(name); }); },
        Qt::QueuedConnection);
    connect(m_view, &PageView::linkHovered, this, &PreviewPane::linkHovered);
    connect(m_view, &PageView::linkActivated, this, &PreviewPane::linkActivated);
}

void PreviewPane::setTextStyle(const TextStyle& style)
{
    if (style == m_style)
        return;
    m_style = style;
    restyle();
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
    QWidget::showEvent(event);
}

// A hidden page is brought up to date when it is shown.
void PreviewPane::changed()
{
    if (isVisible())
        m_afterPaint->schedule();
}

void PreviewPane::bringUpToDate()
{
    bool isComplete = true;
    m_view->keepPlace([&] {
        isComplete = m_page->update(headerFieldsOf(m_session.article()), m_session.blocks(),
                                    QDeadlineTimer(sliceLength));
    });
    if (!isComplete)
        m_nextSlice.start(0);
}

void PreviewPane::restyle()
{
    m_view->keepPlace([this] { m_page->setStyles(PageStyles(m_style, coloursFor(palette()))); });
    m_view->fitColumn();
    changed();
}

} // namespace galley
