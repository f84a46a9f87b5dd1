// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/latest.h"
#include "app/session/article_session.h"
#include "app/session/version_comparing.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>

class QComboBox;
class QPushButton;

namespace galley {

class CompareView;
class ComparedWithModel;
class NoteLabel;
class VersionTable;

// The versions of an open article: what each held, compared with the article as it is now or with
// another one, and brought back as a whole or in parts. All of it is read and compared off the UI
// thread; what comes too late is dropped.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    explicit VersionsDialog(ArticleSession& session, QWidget* parent = nullptr);
    ~VersionsDialog() override;

    VersionTable& table() const { return *m_table; }
    CompareView& comparison() const { return *m_view; }
    QComboBox& comparedWith() const { return *m_comparedWith; }
    QPushButton& restoreButton() const { return *m_restore; }

private:
    void build();
    void list();
    void listed(const VersionList& list);
    void countWords();
    void fillComparedWith();
    void compare();
    void compared(const Result<ArticleComparison>& comparison, quint64 revision);
    void presentChanged();
    void restore(const ArticleEdit& edit);
    bool isComparedWithPresent() const;
    // Index of the version in the box; -1 for the article as it is now.
    qsizetype otherVersion() const;
    // Whether the versions that are compared differ in nothing but what stands beside them.
    bool isAnotherBeside() const;

    ArticleSession& m_session;
    VersionTable* m_table;
    QComboBox* m_comparedWith;
    ComparedWithModel* m_others;
    CompareView* m_view;
    NoteLabel* m_note;
    QPushButton* m_restore;
    QFuture<std::optional<VersionWords>> m_words;
    std::unique_ptr<QFutureWatcher<std::optional<VersionWords>>> m_counted; // of them
    QTimer m_typingPause;
    Latest<VersionList> m_list;
    Latest<Result<ArticleComparison>> m_comparison;
};

} // namespace galley
