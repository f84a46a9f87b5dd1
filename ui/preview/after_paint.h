// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace galley {

// Runs something once after the next paint of a widget's window, so that what was typed is on the
// screen first; without a paint, soon. Any number of calls before that count as one.
class AfterPaint : public QObject {
    Q_OBJECT

public:
    AfterPaint(QWidget& widget, std::function<void()> act);

    void schedule();
    bool isScheduled() const { return m_isScheduled; }
    void cancel();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void run();
    void stopWatching();

    QWidget& m_widget;
    std::function<void()> m_act;
    QPointer<QWidget> m_window;
    QTimer m_timer;
    bool m_isScheduled = false;
};

} // namespace galley
