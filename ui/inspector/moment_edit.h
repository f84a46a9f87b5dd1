// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTimeEdit>

namespace galley {

// Edits a moment in local time, or a day without a time. It leaves undo to the window and the
// wheel, unless it has the focus, to what scrolls around it.
class MomentEdit : public QDateTimeEdit {
    Q_OBJECT

public:
    explicit MomentEdit(QWidget* parent = nullptr);

    // Whether a moment is one that it can show.
    bool reaches(const QDateTime& moment) const;

    // Shows a moment, in local time, or a day alone.
    void show(const QDateTime& moment);
    void show(QDate day);
    bool showsDay() const { return m_showsDay; }

public Q_SLOTS: // the names by which a window's menu asks what has the focus
    void cut();
    void copy();
    void paste();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void setShowsDay(bool showsDay);

    bool m_showsDay = false;
};

} // namespace galley
