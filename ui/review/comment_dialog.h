// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/entry.h"
#include "app/session/comment_subjects.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace galley {

// Asks for the words of a comment, what it is about, and how much it asks for; of an answer for the
// words alone.
class CommentDialog : public QDialog {
    Q_OBJECT

public:
    // The first subject is the one that is meant, unless a person chooses another.
    explicit CommentDialog(const QList<CommentSubject>& subjects, QWidget* parent = nullptr);
    // An answer to what was said.
    explicit CommentDialog(const QString& quote, QWidget* parent = nullptr);

    CommentSubject subject() const;
    QString words() const;
    review::EntryKind kind() const;
    bool isPrivate() const;

private:
    enum class Asks { Comment, Reply };
    CommentDialog(Asks asks, const QList<CommentSubject>& subjects, QWidget* parent);

    void follow();
    void showQuote();

    QList<CommentSubject> m_subjects;
    QComboBox* m_about;
    QLabel* m_quote;
    QPlainTextEdit* m_words;
    QButtonGroup* m_kinds;
    QCheckBox* m_private;
    QPushButton* m_done;
};

} // namespace galley
