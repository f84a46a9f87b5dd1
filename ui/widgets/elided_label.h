// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

namespace galley {

// Shows one line of text that may be longer than its room: the middle gives way, and the whole
// text is the tooltip. The context menu and Ctrl+C copy the whole text.
class ElidedLabel : public QFrame {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    bool isElided() const;
    // What the tooltip says beside the text.
    void setExplanation(const QString& explanation);
    // A person can then reach the label with the keyboard and copy its text.
    void setCopyable(bool copyable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void copy(); // the name by which a window's menu asks what has the focus

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateToolTip();
    void measure();

    QString m_text;
    QString m_line; // as it is shown where there is room
    QString m_explanation;
    QAction* m_copy = nullptr; // once it was copyable
    int m_textWidth = 0; // pixels that the text wants in one line
};

} // namespace galley
