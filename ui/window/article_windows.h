// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/recovery/recovery_folder.h"
#include "app/session/open_document.h"
#include "ui/window/launch_options.h"
#include "ui/window/prepared_article.h"
#include "ui/window/shared_settings.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace galley {

class MainWindow;
class PackageFlow;
class RecoveryFlow;

// All articles that are open, with a window for each, and what the windows share.
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
    // A review in one file is opened as its PackageFlow does.
    void open(const QString& path, MainWindow* from = nullptr);
    // Those that were given at once; none of them where nobody can have meant so many windows.
    void open(const QStringList& paths, MainWindow& from);
    // Shows an article that was left unsaved, in place of its untouched file.
    void recover(const UnsavedArticle& unsaved);
    void quit();

    QList<MainWindow*> windows() const;
    MainWindow* windowOf(const QString& path) const; // null: none shows that file
    SharedSettings& shared() { return m_shared; }
    RecoveryFlow& recoveryFlow() { return *m_recoveryFlow; }

private:
    // The window goes before what it shows.
    struct Open {
        std::unique_ptr<OpenDocument> document;
        std::unique_ptr<MainWindow> window;
    };
    using Shown = std::function<void(MainWindow& window)>;
    void open(const QString& path, MainWindow* from, const Shown& shown);
    void openFiles();
    bool reopenWindows();
    void rememberWindows();
    void closed(const MainWindow& window);
    void connectWindow(MainWindow& window);
    void followPreferences(const Preferences& before) const;
    // Where `recovered` is given, the article is one that came back from there.
    MainWindow* show(PreparedArticle prepared, MainWindow* from,
                     std::shared_ptr<RecoveryPlace> recovered = {});
    // One that may give way to that file, recovered.
    MainWindow* untouchedWindow(const QString& path) const;
    void tellWhetherLooking(bool isLooking);
    void tellUntold();
    void place(MainWindow& window, const MainWindow* from) const;

    SharedSettings m_shared;
    LaunchOptions m_options;
    RecoveryFolder m_recoveryFolder;
    RecoveryFlow* m_recoveryFlow;
    PackageFlow* m_packageFlow;
    QString m_untold; // of what cannot be recovered; no window was there yet
    bool m_isLooking = false; // for what is unsaved, for longer than a moment
    bool m_isQuitting = false; // the windows are remembered as they were before
    std::vector<Open> m_open; // in the order in which they came
    std::vector<Open> m_closed; // a moment ago: the window may still be at work
};

} // namespace galley
