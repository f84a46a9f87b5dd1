// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTextEdit;

namespace galley {

class NoteLabel;

// Offers what was not saved when Galley ended: a list, and what of each would come back. What is
// neither recovered nor discarded stays for the next time.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(UnsavedArticles unsaved, QWidget* parent = nullptr);

    const QList<UnsavedArticle>& left() const { return m_unsaved.list; }
    void recoverAll();

Q_SIGNALS:
    // The receiver takes the place over.
    void recoverWanted(const galley::UnsavedArticle& article);

private:
    void build();
    void showCurrent();
    int current() const;
    void recoverCurrent();
    void compareCurrent();
    void askToDiscardCurrent();
    UnsavedArticle take(int index);

    UnsavedArticles m_unsaved;
    QListWidget* m_list = nullptr;
    QLabel* m_title = nullptr;
    NoteLabel* m_facts = nullptr;
    NoteLabel* m_warning = nullptr;
    QTextEdit* m_passage = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_all = nullptr;
};

} // namespace galley
