// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/session/open_document.h"
#include "ui/widgets/notices.h"
#include "ui/window/pane_layout.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace galley {

class Banner;
class BesideChangeFlow;
class CardsBeside;
class ChecksLinks;
class ChecksPane;
class CloseFlow;
class EditorPane;
class ExportFlow;
class ExternalChangeFlow;
class InspectorColumn;
class InspectorPane;
class ModeFlow;
class OutlinePane;
class PageReview;
class PaneLinks;
class PaneMemory;
class PreparedText;
class PreviewPane;
class PrintFlow;
class RemarksPane;
class ReviewFlow;
class ReviewLinks;
class SaveFlow;
class SharedSettings;
class SideTabs;
class StatusLine;
class WindowDialogs;
struct Preferences;

// The window of one article: puts its panes together and carries out what is asked of it. Menus and
// other windows are the affair of those above it, which it tells what a person wants.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // Both outlive it. Without `text` the editor prepares its own.
    MainWindow(OpenDocument& document, std::shared_ptr<PreparedText> text, SharedSettings& shared);
    ~MainWindow() override;

    ArticleSession& session() { return m_session; }
    const ArticleSession& session() const { return m_session; }
    EditorPane& editor() const { return *m_editor; }
    PreviewPane& preview() const { return *m_preview; }
    PaneLayout& panes() const { return *m_panes; }
    SaveFlow& saveFlow() const { return *m_saveFlow; }
    ExportFlow& exportFlow() const { return *m_exportFlow; }
    PrintFlow& printFlow() const { return *m_printFlow; }
    LiveChecks& checks() { return m_document.checks; }
    ChecksPane& checksPane() const { return *m_checksPane; }
    WindowDialogs& dialogs() const { return *m_dialogs; }
    ChecksLinks& checksLinks() const { return *m_checksLinks; }
    LiveReview& review() { return m_document.review; }
    SideTabs& sideTabs() const { return *m_sideTabs; }
    RemarksPane& remarksPane() const { return *m_remarksPane; }
    ReviewFlow& reviewFlow() const { return *m_reviewFlow; }
    ModeFlow& modeFlow() const { return *m_modeFlow; }
    ReviewLinks& reviewLinks() const { return *m_reviewLinks; }
    PageReview& pageReview() const { return *m_pageReview; }
    Banner& banner() const { return *m_banner; }
    Notices& notices() { return m_notices; }
    // Nothing was done in it.
    bool isUntouched() const;
    // So, new and never saved.
    bool isPristine() const;
    // Its article is shown elsewhere, or a person gave it up.
    void closeUnasked();

    // For this window alone, shared evenly: what the command line asks for.
    void showPanes(const QList<Pane>& panes);
    void showEditor();
    void showInspector();
    void showSide(); // the column that the inspector and remarks share
    // That an act failed just now; the next one takes its place.
    void showError(const Error& error);
    // What it is about, in a word; the next sentence about it takes its place.
    void tell(QLatin1String subject, const Notice& notice);
    void showOpenError(const QString& path, const Error& error);

    // Whether nothing would be lost, or the person was asked and does not mind.
    bool mayClose();
    // Whether another program changed it, which is told.
    void lookAtFile();
    // Asks, if !mayClose(), and tells whether it may now.
    void askToClose(const std::function<void(bool mayClose)>& tell);
    // The person thought better of closing: the next time they are asked again.
    void keepOpen() { m_mayClose = false; }

    void save();
    void askWhatToOpen();
    void askWhatToCompareWith();
    void askForPicture();
    void chooseCover();
    void removeCover();
    void copyRecordCid();

Q_SIGNALS:
    void closed();
    // Files that are to be shown, here or elsewhere.
    void openWanted(const QStringList& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QString folder() const; // of the article's file; empty: none yet
    void buildPanes();
    void connectParts();
    void connectFlows();
    void followPreferences(const Preferences& before);
    // What the preferences say of the letters; of the page's size and of scrolling together; of
    // what is checked.
    void applyTextStyle();
    void applyReading();
    void applyRules();
    void showName();
    void openLink(const QString& url);

    SharedSettings& m_shared;
    OpenDocument& m_document;
    ArticleSession& m_session; // the document's
    Notices m_notices;
    OutlinePane* m_outline;
    EditorPane* m_editor;
    PreviewPane* m_preview;
    InspectorPane* m_inspector;
    ChecksPane* m_checksPane;
    InspectorColumn* m_inspectorColumn;
    RemarksPane* m_remarksPane;
    SideTabs* m_sideTabs;
    PaneLayout* m_panes;
    Banner* m_banner;
    StatusLine* m_status;
    WindowDialogs* m_dialogs;
    // They look at the panes, which Qt deletes after them.
    std::unique_ptr<PaneMemory> m_paneMemory;
    std::unique_ptr<SaveFlow> m_saveFlow;
    std::unique_ptr<CloseFlow> m_closeFlow;
    std::unique_ptr<ExportFlow> m_exportFlow;
    std::unique_ptr<PrintFlow> m_printFlow;
    std::unique_ptr<ExternalChangeFlow> m_externalChanges;
    BesideChangeFlow* m_besideChanges = nullptr;
    ModeFlow* m_modeFlow = nullptr;
    std::unique_ptr<PaneLinks> m_links;
    std::unique_ptr<ChecksLinks> m_checksLinks;
    std::unique_ptr<ReviewFlow> m_reviewFlow;
    std::unique_ptr<ReviewLinks> m_reviewLinks;
    std::unique_ptr<CardsBeside> m_cardsBeside; // goes before the panes that it joins
    std::unique_ptr<PageReview> m_pageReview;
    bool m_mayClose = false; // the person was asked, and edited nothing since
};

} // namespace galley
