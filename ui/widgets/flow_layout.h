// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace galley {

// Lays its items out as text is set: side by side in reading direction, wrapped where the width
// ends.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    // Adds a widget before the item of that index.
    void insertWidget(int index, QWidget* widget);

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rectangle) override;

private:
    enum class Act { Measure, Place };
    // The height that the items take up when they are wrapped into that rectangle.
    int flow(const QRect& rectangle, Act act) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace galley
