// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entry.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
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
    bool isPrivate() const;

private:
    void follow();

    QPlainTextEdit* m_words;
    QButtonGroup* m_kinds;
    QCheckBox* m_private;
    QPushButton* m_done;
};

} // namespace galley
