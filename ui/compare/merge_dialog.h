// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/merge_review.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace galley {

// The places of a merge that are to be looked at: what it was, mine, theirs, and which to take.
// Beside the article, which it leads through.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(MergeReview& review, const QString& fileName, QWidget* parent = nullptr);

Q_SIGNALS:
    // A place was chosen; source range.
    void placeChosen(galley::TextRange range);

private:
    void list();
    void showChosen();

    MergeReview& m_review;
    QListWidget* m_places;
    QPlainTextEdit* m_base;
    QPlainTextEdit* m_ours;
    QPlainTextEdit* m_theirs;
    QPushButton* m_takeOurs;
    QPushButton* m_takeTheirs;
    QPushButton* m_lookedAt;
};

} // namespace galley
