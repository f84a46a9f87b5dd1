// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/pane_layout.h"

#include <QApplication>

#include <algorithm>

namespace galley {

namespace {

// The least width at which a pane is of use.
int leastWidth(Pane pane, const QFontMetrics& metrics)
{
    const auto wide = [&metrics](int characters) {
        return characters * metrics.averageCharWidth() + 40;
    };
    switch (pane) {
    case Pane::Outline:
        return wide(18);
    case Pane::Inspector:
        return wide(30);
    default:
        return wide(36);
    }
}

} // namespace

std::optional<QList<Pane>> panesNamed(const QString& list)
{
    QList<Pane> panes;
    for (const QString& name : list.split(u',', Qt::SkipEmptyParts)) {
        const QString trimmed = name.trimmed();
        if (trimmed == u"outline")
            panes.append(Pane::Outline);
        else if (trimmed == u"editor")
            panes.append(Pane::Editor);
        else if (trimmed == u"preview")
            panes.append(Pane::Preview);
        else if (trimmed == u"inspector")
            panes.append(Pane::Inspector);
        else
            return {};
    }
    return panes.isEmpty() ? std::nullopt : std::optional(panes);
}

PaneLayout::PaneLayout(QWidget* outline, QWidget* editor, QWidget* preview, QWidget* inspector,
                       QWidget* parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("panes"));
    m_splitter->setHandleWidth(1);
    for (QWidget* pane : {outline, editor, preview, inspector})
        m_splitter->addWidget(pane);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isShared = false; });
    for (const Pane pane : allPanes) {
        paneWidget(pane)->setMinimumWidth(leastWidth(pane, fontMetrics()));
        m_splitter->setCollapsible(static_cast<int>(pane), false);
    }
    // Room that comes goes to the text and the page.
    for (const Pane pane : allPanes)
        m_splitter->setStretchFactor(static_cast<int>(pane),
                                     pane == Pane::Editor || pane == Pane::Preview ? 1 : 0);
}

bool PaneLayout::isWanted(Pane pane) const
{
    return m_wanted.contains(pane);
}

void PaneLayout::setWanted(Pane pane, bool wanted)
{
    if (!wanted && m_wanted.size() == 1)
        return;
    const bool hadFocus = paneWidget(pane)->isAncestorOf(QApplication::focusWidget());
    m_wanted.removeAll(pane);
    if (wanted)
        m_wanted.prepend(pane);
    fit();
    // Qt would give the focus of a pane that goes to some link or button of the next one.
    if (wanted || hadFocus)
        paneWidget(m_wanted.front())->setFocus();
    Q_EMIT wantedChanged();
}

void PaneLayout::setWanted(const QList<Pane>& panes)
{
    Q_ASSERT(!panes.isEmpty());
    m_wanted = panes;
    fit();
    Q_EMIT wantedChanged();
}

void PaneLayout::shareEvenly()
{
    m_isShared = true;
    share();
}

// All but the outline, which needs no more room than its titles do.
void PaneLayout::share()
{
    const auto isShown = [this](Pane pane) { return !paneWidget(pane)->isHidden(); };
    const int shown = static_cast<int>(std::count_if(allPanes.begin(), allPanes.end(), isShown));
    const int outline = isShown(Pane::Outline) ? paneWidget(Pane::Outline)->minimumWidth() : 0;
    const int sharing = shown - (outline > 0 ? 1 : 0);
    if (sharing == 0)
        return;
    const int room = width() - outline - m_splitter->handleWidth() * (shown - 1);
    QList<int> sizes;
    int taken = 0;
    for (const Pane pane : allPanes) {
        if (pane == Pane::Outline || !isShown(pane)) {
            sizes << (pane == Pane::Outline ? outline : 0);
            continue;
        }
        const int end = room * (taken + 1) / sharing;
        sizes << end - room * taken / sharing;
        ++taken;
    }
    m_splitter->setSizes(sizes);
}

void PaneLayout::restoreState(const QByteArray& state)
{
    if (!m_splitter->restoreState(state))
        m_splitter->setSizes({200, 500, 500, 280});
    m_splitter->setHandleWidth(1);
}

void PaneLayout::focusNext(int direction)
{
    QList<QWidget*> shown;
    qsizetype current = 0;
    for (const Pane pane : allPanes) {
        QWidget* candidate = paneWidget(pane);
        if (!candidate->isVisible())
            continue;
        if (candidate->isAncestorOf(QApplication::focusWidget()))
            current = shown.size();
        shown.append(candidate);
    }
    if (shown.isEmpty())
        return;
    QWidget* next = shown.at((current + direction + shown.size()) % shown.size());
    next->setFocus(Qt::ShortcutFocusReason);
}

QSize PaneLayout::minimumSizeHint() const
{
    int least = 0;
    for (const Pane pane : allPanes)
        least = qMax(least, paneWidget(pane)->minimumWidth());
    return {least, m_splitter->minimumSizeHint().height()};
}

void PaneLayout::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PaneLayout::fit()
{
    int room = width();
    QList<Pane> shown;
    for (const Pane pane : m_wanted) {
        room -= paneWidget(pane)->minimumWidth() + m_splitter->handleWidth();
        if (room >= 0 || shown.isEmpty())
            shown.append(pane);
    }
    for (const Pane pane : allPanes)
        paneWidget(pane)->setVisible(shown.contains(pane));
    m_splitter->refresh();
    m_splitter->setGeometry(rect());
    if (m_isShared)
        share();
}

} // namespace galley

#include "moc_pane_layout.cpp"
