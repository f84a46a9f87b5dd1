// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace galley {

// A label that stands where its window begins to be read. QLabel's own side is that of its words,
// so that those without a translation leave the column of a mirrored window.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text, QWidget* parent = nullptr);
    explicit TextLabel(QWidget* parent = nullptr) : TextLabel(QString(), parent) { }

protected:
    void changeEvent(QEvent* event) override;

private:
    void align();
};

} // namespace galley
