// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QToolButton;

namespace galley {

class ElidedLabel;

// One line of text that others want exactly, a CID or an address, with a button that copies it.
class CopyRow : public QWidget {
    Q_OBJECT

public:
    // `name` says what the text is ("CID").
    explicit CopyRow(const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;

Q_SIGNALS:
    void noted(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void copy();
    void updateLook();

    QString m_name;
    ElidedLabel* m_label;
    QToolButton* m_copy;
};

} // namespace galley
