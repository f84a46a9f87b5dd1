// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QApplication>
#include <QPaintEvent>
#include <QScreen>
#include <QTest>

namespace galley::tests {

// What a viewport has on the (offscreen) screen, painted piece by piece as it was asked for.
class PaintedWindow : public QObject {
public:
    // `viewport` is the part of the window whose painting is watched.
    explicit PaintedWindow(QWidget& viewport) : m_viewport(viewport)
    {
        m_viewport.installEventFilter(this);
    }

    // Once all that is wanted is painted, and nothing follows.
    QImage screen()
    {
        for (int quiet = 0; quiet < 5; ++quiet) {
            const int before = m_paintings;
            QCoreApplication::processEvents();
            if (m_paintings != before)
                quiet = 0;
        }
        QWidget& window = *m_viewport.window();
        return window.screen()->grabWindow(window.winId()).toImage().copy(placeInWindow());
    }
    QImage paintedAnew()
    {
        m_viewport.window()->repaint();
        m_viewport.repaint();
        return screen();
    }
    // What was painted of the viewport since it was last asked.
    QRect takePainted() { return std::exchange(m_painted, QRegion()).boundingRect(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_viewport && event->type() == QEvent::Paint) {
            m_painted += static_cast<QPaintEvent*>(event)->region();
            ++m_paintings;
        }
        return false;
    }

private:
    QRect placeInWindow() const
    {
        return {m_viewport.mapTo(m_viewport.window(), QPoint()), m_viewport.size()};
    }

    QWidget& m_viewport;
    QRegion m_painted;
    int m_paintings = 0;
};

} // namespace galley::tests
