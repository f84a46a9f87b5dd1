// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/outline/outline_model.h"

#include <QListView>

#include <optional>

namespace galley {

// The rows of an outline: indented by level, the one that the caret stands under marked, and each
// to be dragged between two others.
class OutlineView : public QListView {
    Q_OBJECT

public:
    explicit OutlineView(OutlineModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    // A heading was clicked, or chosen by Enter.
    void chosen(int row);
    // A heading was dropped before another one, or at the end (the number of rows).
    void dropped(int row, int before);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    int rowBefore(const QPoint& place) const; // before which something dropped there goes
    int heightBefore(int row) const;
    void markDrop(std::optional<int> before);

    OutlineModel& m_model;
    std::optional<int> m_dropBefore;
};

} // namespace galley
