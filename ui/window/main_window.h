// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/live_checks.h"
#include "app/session/picture_loader.h"
#include "ui/widgets/notices.h"
#include "ui/window/pane_layout.h"
#include "ui/window/prepared_article.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

namespace galley {

class ArticleWindows;
class Banner;
class ChecksLinks;
class ChecksPane;
class CloseFlow;
class EditorPane;
class ExportFlow;
class ExternalChangeFlow;
class InspectorColumn;
class InspectorPane;
class OutlinePane;
class PaneLinks;
class PreferencesDialog;
class PreviewPane;
class PrintFlow;
class RecordDialog;
class SaveFlow;
class StatusLine;
class VersionsDialog;
class WindowMenus;

// The window of one article: puts its panes together and carries out what the menus ask for.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(PreparedArticle prepared, std::unique_ptr<ArticleJournal> journal,
               ArticleWindows& windows);
    ~MainWindow() override;

    ArticleWindows& windows() const { return m_windows; }
    ArticleSession& session() { return m_session; }
    const ArticleSession& session() const { return m_session; }
    EditorPane& editor() const { return *m_editor; }
    PreviewPane& preview() const { return *m_preview; }
    PaneLayout& panes() const { return *m_panes; }
    SaveFlow& saveFlow() const { return *m_saveFlow; }
    ExportFlow& exportFlow() const { return *m_exportFlow; }
    PrintFlow& printFlow() const { return *m_printFlow; }
    LiveChecks& checks() { return m_checks; }
    ChecksPane& checksPane() const { return *m_checksPane; }
    ChecksLinks& checksLinks() const { return *m_checksLinks; }
    Banner& banner() const { return *m_banner; }
    Notices& notices() { return m_notices; }
    // Nothing was done in it.
    bool isUntouched() const;
    // So, new and never saved.
    bool isPristine() const;
    // Its article is shown elsewhere, or a person gave it up.
    void closeUnasked();

    // What the preferences say of the letters; of the page's size and of scrolling together; of
    // what is checked.
    void applyTextStyle();
    void applyReading();
    void applyRules();
    // For this window alone, shared evenly: what the command line asks for.
    void showPanes(const QList<Pane>& panes);
    void showEditor();
    void showInspector();
    // That an act failed just now; the next one takes its place.
    void showError(const Error& error);
    // What it is about, in a word; the next sentence about it takes its place.
    void tell(QLatin1String subject, const Notice& notice);
    void showOpenError(const QString& path, const Error& error);

    // Whether nothing would be lost, or the person was asked and does not mind.
    bool mayClose();
    // Asks, if !mayClose(), and tells whether it may now.
    void askToClose(const std::function<void(bool mayClose)>& tell);
    // The person thought better of closing: the next time they are asked again.
    void keepOpen() { m_mayClose = false; }

    void save();
    void askWhatToOpen();
    void askForPicture();
    void chooseCover();
    void removeCover();
    void copyRecordCid();
    void showBodyForm();
    void showVersions();
    void showRecord();
    void showPreferences();
    void showRules();
    void showAbout();

Q_SIGNALS:
    void closed();
    void readingChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPanes();
    void connectParts();
    void connectChecks();
    PreferencesDialog* newPreferencesDialog();
    void showName();
    void openLink(const QString& url);
    void rememberPanes();

    ArticleWindows& m_windows;
    ArticleSession m_session;
    LiveChecks m_checks;
    PictureLoader m_pictures;
    Notices m_notices;
    OutlinePane* m_outline;
    EditorPane* m_editor;
    PreviewPane* m_preview;
    InspectorPane* m_inspector;
    ChecksPane* m_checksPane;
    InspectorColumn* m_inspectorColumn;
    PaneLayout* m_panes;
    Banner* m_banner;
    StatusLine* m_status;
    SaveFlow* m_saveFlow;
    CloseFlow* m_closeFlow;
    ExportFlow* m_exportFlow;
    PrintFlow* m_printFlow;
    ExternalChangeFlow* m_externalChanges;
    PaneLinks* m_links;
    ChecksLinks* m_checksLinks;
    std::unique_ptr<WindowMenus> m_menus;
    QPointer<VersionsDialog> m_versions;
    QPointer<RecordDialog> m_record;
    bool m_arePanesFixed = false; // by the command line: not to be remembered
    bool m_mayClose = false; // the person was asked, and edited nothing since
};

} // namespace galley
