// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/record/record_text.h"

class QLabel;
class QToolButton;

namespace galley {

class FindBar;

// One state of a record under its name, with a button that copies every byte of it and a strip that
// finds words in it.
class RecordSide : public QWidget {
    Q_OBJECT

public:
    explicit RecordSide(RecordText::Side side, QWidget* parent = nullptr);

    // What it is called, and what is copied.
    void setState(const QString& name, const QByteArray& bytes);
    RecordText& text() const { return *m_text; }
    FindBar& findBar() const { return *m_findBar; }
    QString name() const;
    void copy();

Q_SIGNALS:
    void noted(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateLook();

    QLabel* m_name;
    QToolButton* m_copy;
    RecordText* m_text;
    FindBar* m_findBar;
    QByteArray m_bytes;
};

} // namespace galley
