// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/record_view.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;

namespace galley {

class NoteLabel;
class RecordFacts;
class RecordSide;

// The record of an open article as JSON, as it stands on disk beside as it would be saved, and what
// can be said of both. Looked at off the UI thread, anew while the article is edited.
class RecordDialog : public QDialog {
    Q_OBJECT

public:
    // `policy` is asked what a save would do.
    RecordDialog(const ArticleSession& session, std::function<UpdatedAtPolicy()> policy,
                 QWidget* parent = nullptr);

    RecordSide& disk() const { return *m_disk; }
    RecordSide& toSave() const { return *m_toSave; }
    RecordFacts& facts() const { return *m_facts; }
    QString summary() const;
    QString note() const;
    // Whether what is shown is the article as it is now.
    bool isCurrent() const;

public Q_SLOTS:
    void showNextDifference();
    void showPreviousDifference();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void lookSoon(int delay);
    void look();
    void take(const RecordView& view);
    void showNote(const RecordView& view);
    void showDifference(qsizetype index);
    void updateSummary();
    void updateIcons();
    RecordSide& sideInUse() const;

    const ArticleSession& m_session;
    std::function<UpdatedAtPolicy()> m_policy;
    QLabel* m_summary;
    QToolButton* m_previous;
    QToolButton* m_next;
    RecordSide* m_disk;
    RecordSide* m_toSave;
    RecordFacts* m_facts;
    NoteLabel* m_note;
    QLabel* m_told;
    QTimer m_soon;
    QList<qsizetype> m_differences;
    qsizetype m_differenceCount = 0;
    qsizetype m_current = -1;
    bool m_hasView = false;
    Latest<RecordView> m_view;
    bool m_isStale = true; // the article was changed since the look that is shown, or is under way
};

} // namespace galley
