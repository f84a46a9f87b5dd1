// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/banner.h"

#include "ui/widgets/banner_strip.h"
#include "ui/widgets/mnemonics.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace galley {

Banner::Banner(Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_notices(notices)
    , m_room(new QScrollArea)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
{
    m_room->setFrameShape(QFrame::NoFrame);
    m_room->setFocusPolicy(Qt::NoFocus);
    m_room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_room->setWidgetResizable(true);
    m_room->setWidget(m_content);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_room);
    m_content->installEventFilter(this);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    hide();
    connect(&notices, &Notices::told, this, &Banner::show);
    connect(&notices, &Notices::withdrawn, this, &Banner::remove);
    for (const Notices::Entry& entry : notices.entries())
        show(entry.id);
}

QSize Banner::sizeHint() const
{
    const int height = m_column->heightForWidth(qMax(width(), minimumSizeHint().width()));
    return {m_column->sizeHint().width(), height};
}

QSize Banner::minimumSizeHint() const
{
    constexpr int maximumLines = 6; // a text below has to be reachable in a small window
    const int maximum = maximumLines * fontMetrics().lineSpacing();
    const int first =
        m_shown.empty() ? 0 : m_column->itemAt(0)->widget()->minimumSizeHint().height();
    return {m_column->minimumSize().width(), qMin(maximum, first)};
}

// What is shown became longer, or shorter.
bool Banner::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QWidget::eventFilter(watched, event);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void Banner::show(const NoticeId& id)
{
    const Notice* const notice = m_notices.find(id);
    if (!notice)
        return;
    auto shown = std::find_if(m_shown.begin(), m_shown.end(),
                              [&id](const Shown& each) { return each.id == id; });
    if (shown == m_shown.end())
        shown = m_shown.insert(m_shown.end(), {id, unusedStrip()});
    place(*shown->strip, id);
    shown->strip->say(*notice);
    shareMnemonics();
    setVisible(true);
}

void Banner::remove(const NoticeId& id)
{
    const auto shown = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&id](const Shown& each) { return each.id == id; });
    if (shown == m_shown.end())
        return;
    shown->strip->end();
    m_column->removeWidget(shown->strip);
    m_unused.push_back(shown->strip);
    m_shown.erase(shown);
    shareMnemonics();
    setVisible(!m_shown.empty());
}

void Banner::place(BannerStrip& strip, const NoticeId& id)
{
    const auto& entries = m_notices.entries();
    int above = 0; // entries that have a strip already
    for (auto entry = entries.begin(); entry != entries.end() && entry->id != id; ++entry) {
        if (std::any_of(m_shown.begin(), m_shown.end(),
                        [entry](const Shown& each) { return each.id == entry->id; }))
            ++above;
    }
    if (m_column->indexOf(&strip) == above)
        return;
    m_column->removeWidget(&strip);
    m_column->insertWidget(above, &strip);
}

// From above to below: several notices may offer the same.
void Banner::shareMnemonics()
{
    QSet<QChar> taken = mnemonicsOf(*window(), this);
    for (const Notices::Entry& entry : m_notices.entries()) {
        const auto shown =
            std::find_if(m_shown.begin(), m_shown.end(),
                         [&entry](const Shown& each) { return each.id == entry.id; });
        if (shown != m_shown.end())
            shown->strip->setMnemonics(taken);
    }
}

BannerStrip* Banner::unusedStrip()
{
    if (!m_unused.empty()) {
        BannerStrip* const strip = m_unused.back();
        m_unused.pop_back();
        return strip;
    }
    auto* const strip = new BannerStrip(m_content);
    connect(strip, &BannerStrip::closeWanted, this, [this, strip] {
        const auto shown = std::find_if(m_shown.begin(), m_shown.end(),
                                        [strip](const Shown& each) { return each.strip == strip; });
        if (shown != m_shown.end())
            m_notices.withdraw(NoticeId(shown->id));
    });
    return strip;
}

QString Banner::sentence() const
{
    QStringList sentences;
    for (const Notices::Entry& entry : m_notices.entries())
        sentences << entry.notice.sentence;
    return sentences.join(u' ');
}

Banner::Kind Banner::kind() const
{
    Kind gravest = Kind::Information;
    for (const Notices::Entry& entry : m_notices.entries())
        gravest = std::min(gravest, entry.notice.kind);
    return gravest;
}

} // namespace galley

#include "moc_banner.cpp"
