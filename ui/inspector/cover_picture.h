// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace galley {

// Paints the cover, or a sentence where there is none to see, and can be clicked and pasted to.
class CoverPicture : public QWidget {
    Q_OBJECT

public:
    explicit CoverPicture(QWidget* parent = nullptr);

    void showImage(const QImage& image);
    void showSentence(const QString& sentence);
    // While a picture is dragged over it.
    void setHighlighted(bool highlighted);
    bool hasImage() const { return !m_image.isNull(); }
    QString sentence() const { return m_sentence; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

public Q_SLOTS:
    void paste(); // the name by which a window's menu asks what has the focus

Q_SIGNALS:
    void activated();
    void pasteWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void setShown(const QImage& image, const QString& sentence);
    void paintImage(QPainter& painter);
    void paintSentence(QPainter& painter);
    void paintBorder(QPainter& painter);

    QImage m_image;
    QPixmap m_scaled; // to the widget's size
    QString m_sentence;
    bool m_isHighlighted = false;
};

} // namespace galley
