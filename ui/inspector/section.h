// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace galley {

// A heading and what stands below it.
class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(const QString& heading, QWidget* parent = nullptr);

    void add(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateLook();

    QLabel* m_heading;
    QVBoxLayout* m_column;
};

} // namespace galley
