// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QTextLayout;

namespace galley {

// Shows a sentence on as many lines as it needs. Unlike a QLabel it also breaks a word that is
// wider than its room, as addresses are, so that nothing is cut off of what anybody reads
// (longestNote).
class SentenceLabel : public QWidget {
    Q_OBJECT

public:
    explicit SentenceLabel(QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // Lays the lines out, and tells how high they are together.
    qreal layOut(QTextLayout& layout, int width) const;

    QString m_text;
};

} // namespace galley
