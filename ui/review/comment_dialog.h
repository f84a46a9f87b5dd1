// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entry.h"

#include <QDialog>

class QButtonGroup;
class QPlainTextEdit;
class QPushButton;

namespace galley {

// Asks for the words of a comment, and how much it asks for; of an answer for the words alone.
class CommentDialog : public QDialog {
    Q_OBJECT

public:
    enum class Asks { Comment, Reply };

    CommentDialog(Asks asks, const QString& quote, QWidget* parent = nullptr);

    QString words() const;
    review::EntryKind kind() const;

private:
    void follow();

    QPlainTextEdit* m_words;
    QButtonGroup* m_kinds;
    QPushButton* m_done;
};

} // namespace galley
