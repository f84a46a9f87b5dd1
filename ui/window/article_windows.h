// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/history/history_store.h"
#include "app/recovery/recovery_folder.h"
#include "ui/dialogs/preferences.h"
#include "ui/window/launch_options.h"
#include "ui/window/prepared_article.h"
#include "ui/window/recent_files.h"

#include <QList>
#include <QObject>
#include <QSettings>

#include <functional>

namespace galley {

class MainWindow;
class RecoveryFlow;

// All windows of the program, one article in each, and what they share: preferences and recent
// files.
class ArticleWindows : public QObject {
    Q_OBJECT

public:
    explicit ArticleWindows(QSettings& settings, LaunchOptions options = {},
                            QObject* parent = nullptr);
    ~ArticleWindows() override;

    // Opens the files of the command line, or the windows of the last time, or a new article; then
    // offers what was left unsaved.
    void start();
    // The files, or a new article, for a Galley that was started later.
    void start(const LaunchOptions& options);
    MainWindow* newArticle();
    // Reads a file and shows it: in a window that shows it already, in place of `from` if that is
    // new and untouched, else in a window of its own. `from` says what went wrong.
    void open(const QString& path, MainWindow* from = nullptr);
    // Those that were given at once; none of them where nobody can have meant so many windows.
    void open(const QStringList& paths, MainWindow& from);
    // Shows an article that was left unsaved, in place of its untouched file.
    void recover(const UnsavedArticle& unsaved);
    void quit();

    QList<MainWindow*> windows() const { return m_windows; }
    QSettings& settings() { return m_settings; }
    // Where all windows keep the versions of their documents.
    const std::shared_ptr<const HistoryStore>& historyStore() const { return m_history; }
    RecoveryFlow& recoveryFlow() { return *m_recoveryFlow; }
    RecentFiles& recentFiles() { return m_recentFiles; }
    const Preferences& preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences);
    // Makes the pages larger (or smaller, negative) by some steps; 0: their own size again.
    void zoomPages(int steps);
    void setScrollsTogether(bool isOn);
    // The `site` of new articles.
    QString siteForNew() const;
    void rememberSite(const QString& site);

private:
    using Shown = std::function<void(MainWindow& window)>;
    void open(const QString& path, MainWindow* from, const Shown& shown);
    void openFiles();
    bool reopenWindows();
    void rememberWindows();
    void closed(MainWindow* window);
    // Where `recovered` is given, the article is one that came back from there.
    MainWindow* show(PreparedArticle prepared, MainWindow* from,
                     std::shared_ptr<RecoveryPlace> recovered = {});
    MainWindow* windowOf(const QString& path) const;
    // One that may give way to that file, recovered.
    MainWindow* untouchedWindow(const QString& path) const;
    void tellWhetherLooking(bool isLooking);
    void tellUntold();
    void place(MainWindow& window, const MainWindow* from) const;

    QSettings& m_settings;
    LaunchOptions m_options;
    std::shared_ptr<const HistoryStore> m_history;
    RecentFiles m_recentFiles;
    Preferences m_preferences;
    RecoveryFolder m_recoveryFolder;
    RecoveryFlow* m_recoveryFlow;
    QString m_untold; // of what cannot be recovered; no window was there yet
    bool m_isLooking = false; // for what is unsaved, for longer than a moment
    bool m_isQuitting = false; // the windows are remembered as they were before
    QList<MainWindow*> m_windows;
};

} // namespace galley
