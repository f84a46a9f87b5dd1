// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/after_paint.h"

#include <QEvent>

#include <utility>

namespace galley {

namespace {

// A window that has something to paint does so at once or waits for the screen's next frame.
constexpr int longestWait = 25; // ms

} // namespace

AfterPaint::AfterPaint(QWidget& widget, std::function<void()> act)
    : QObject(&widget)
    , m_widget(widget)
    , m_act(std::move(act))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AfterPaint::run);
}

void AfterPaint::schedule()
{
    if (std::exchange(m_isScheduled, true))
        return;
    m_window = m_widget.window();
    m_window->installEventFilter(this);
    m_timer.start(longestWait);
}

void AfterPaint::cancel()
{
    stopWatching();
    m_timer.stop();
    m_isScheduled = false;
}

// The window paints all its widgets while it handles this event: what is posted now comes after.
bool AfterPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::UpdateRequest && watched == m_window) {
        stopWatching();
        m_timer.start(0);
    }
    return false;
}

void AfterPaint::run()
{
    stopWatching();
    m_isScheduled = false;
    m_act();
}

void AfterPaint::stopWatching()
{
    if (m_window)
        m_window->removeEventFilter(this);
    m_window.clear();
}

} // namespace galley

#include "moc_after_paint.cpp"
