// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPushButton>

namespace galley {

// A button with its words at the left and the key that does the same at the right. The one that is
// meant is filled.
class KeyButton : public QPushButton {
    Q_OBJECT

public:
    enum class Look { Filled, Framed };

    KeyButton(const QString& words, const QString& key, Look look, QWidget* parent = nullptr);

    void setKey(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont wordsFont() const;

    QString m_key;
    Look m_look;
};

} // namespace galley
