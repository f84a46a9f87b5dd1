// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace galley {

class Article;
class ArticleSession;
class PreferencesDialog;
class RecordDialog;
class SharedSettings;
class VersionsDialog;

// The dialogs of a window that ask nothing about its article: its versions, its record, the form
// of its body, preferences.
class WindowDialogs : public QObject {
    Q_OBJECT

public:
    WindowDialogs(ArticleSession& session, SharedSettings& shared, QWidget& window);

    void showBodyForm();
    void showVersions();
    void showComparisonWith(const QString& path);
    // With a record that the article comes from, under a name that says which.
    void showComparisonSince(const Article& earlier, const QString& name);
    void showRecord();
    void showPreferences();
    void showRules();
    void showAbout();

private:
    PreferencesDialog* newPreferencesDialog();

    ArticleSession& m_session;
    SharedSettings& m_shared;
    QWidget& m_window;
    QPointer<VersionsDialog> m_versions;
    QPointer<RecordDialog> m_record;
};

} // namespace galley
