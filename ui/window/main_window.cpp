// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/main_window.h"

#include "app/session/offered_pictures.h"
#include "ui/checks/checks_pane.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/record/record_dialog.h"
#include "ui/theme/emoji_fallback.h"
#include "ui/theme/palette.h"
#include "ui/versions/versions_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/window/article_windows.h"
#include "ui/window/checks_links.h"
#include "ui/window/claim_flow.h"
#include "ui/window/close_flow.h"
#include "ui/window/export_flow.h"
#include "ui/window/external_change_flow.h"
#include "ui/window/inspector_column.h"
#include "ui/window/pane_links.h"
#include "ui/window/print_flow.h"
#include "ui/window/save_flow.h"
#include "ui/window/session_notices.h"
#include "ui/window/status_line.h"
#include "ui/window/window_menus.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QUrl>
#include <QVBoxLayout>

namespace galley {

namespace {

const QString sizesKey = QStringLiteral("window/paneWidths");
const QString heightsKey = QStringLiteral("window/inspectorHeights");

// What is remembered of the panes, the most wanted one first.
constexpr std::pair<Pane, bool Preferences::*> shownPanes[] = {
    {Pane::Editor, &Preferences::showEditor},
    {Pane::Preview, &Preferences::showPreview},
    {Pane::Inspector, &Preferences::showInspector},
    {Pane::Outline, &Preferences::showOutline},
};

} // namespace

MainWindow::MainWindow(PreparedArticle prepared, std::unique_ptr<ArticleJournal> journal,
                       ArticleWindows& windows)
    : m_windows(windows)
    , m_session(std::move(prepared.opened), systemClock(), std::move(journal))
    , m_checks(m_session)
    , m_pictures(m_session)
    , m_outline(new OutlinePane(m_session))
    , m_editor(new EditorPane(m_session, std::move(prepared.text)))
    , m_preview(new PreviewPane(m_session, m_pictures))
    , m_inspector(new InspectorPane(m_session, m_pictures))
    , m_checksPane(new ChecksPane(m_session, m_checks))
    , m_inspectorColumn(new InspectorColumn(m_inspector, m_checksPane))
    , m_panes(new PaneLayout(m_outline, m_editor, m_preview, m_inspectorColumn))
    , m_banner(new Banner(m_notices))
    , m_status(new StatusLine(m_session))
    , m_saveFlow(new SaveFlow(
          m_session, m_notices,
          [&windows] {
              return windows.preferences().saveSetsUpdatedAt ? UpdatedAtPolicy::SetOnSave
                                                             : UpdatedAtPolicy::Keep;
          },
          *this))
    , m_closeFlow(new CloseFlow(m_session, *m_editor, *m_saveFlow, *this))
    , m_exportFlow(new ExportFlow(
          m_session, [&windows] { return windows.preferences().textStyle; }, *this))
    , m_printFlow(new PrintFlow(
          m_session, [&windows] { return windows.preferences().textStyle; }, *this))
    , m_externalChanges(new ExternalChangeFlow(m_session, m_notices, *this))
    , m_links(new PaneLinks(
          m_session, *m_outline, *m_editor, *m_preview, [this] { showEditor(); }, this))
    , m_checksLinks(new ChecksLinks(m_session, m_checks, *m_checksPane, *m_editor, *m_inspector,
                                    {[this] { showEditor(); }, [this] { showInspector(); }}, this))
    , m_menus(std::make_unique<WindowMenus>(*this))
{
    m_session.setHistoryStore(windows.historyStore());
    setAcceptDrops(true);
    buildPanes();
    connectParts();
    connectChecks();
    applyTextStyle();
    applyReading();
    applyRules();
    showName();
    if (m_session.article().isPresent(Field::Title) || !m_session.bodyIsEditable())
        m_editor->text().setFocus();
    else
        m_editor->title().setFocus();
}

// The panes, the versions and the record look at the session as long as they live, the links at the
// panes.
MainWindow::~MainWindow()
{
    delete m_versions;
    delete m_record;
    delete m_links;
    delete m_checksLinks;
    delete takeCentralWidget();
}

void MainWindow::buildPanes()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_panes, 1);
    setCentralWidget(content);
    setStatusBar(m_status);

    const Preferences& preferences = m_windows.preferences();
    QList<Pane> wanted;
    for (const auto& [pane, isShown] : shownPanes) {
        if (preferences.*isShown)
            wanted.append(pane);
    }
    if (!wanted.isEmpty())
        m_panes->setWanted(wanted);
    m_panes->restoreState(m_windows.settings().value(sizesKey).toByteArray());
    m_checksPane->setOpen(preferences.showChecks);
    m_inspectorColumn->restoreHeights(m_windows.settings().value(heightsKey).toByteArray());
}

void MainWindow::connectParts()
{
    connect(&m_session, &ArticleSession::displayNameChanged, this, &MainWindow::showName);
    connect(&m_session, &ArticleSession::modifiedChanged, this, &QWidget::setWindowModified);
    connect(&m_session, &ArticleSession::textChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::fieldChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::coverAltChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::saved, this, [this] {
        m_windows.recentFiles().add(m_session.path());
        m_windows.rememberSite(m_session.article().string(Field::Site).value_or(QString()));
    });
    new SessionNotices(m_session, m_notices, this);
    connect(m_editor, &EditorPane::failed, this, &MainWindow::showError);
    connect(m_inspector, &InspectorPane::failed, this, &MainWindow::showError);
    connect(m_saveFlow, &SaveFlow::aboutToSave, m_inspector, &InspectorPane::commitTyped);
    const auto note = [this](const QString& sentence) { m_status->showMessage(sentence, 8000); };
    connect(m_inspector, &InspectorPane::noted, this, note);
    connect(m_saveFlow, &SaveFlow::noted, this, note);
    connect(&m_editor->text(), &TextView::noted, this, note);
    for (GrowingTextEdit* field : findChildren<GrowingTextEdit*>()) {
        connect(field, &GrowingTextEdit::noted, this, note);
        field->setHistory(m_session.history());
    }
    connect(m_preview, &PreviewPane::linkHovered, m_status, &StatusLine::showLink);
    connect(m_preview, &PreviewPane::linkActivated, this, &MainWindow::openLink);
    connect(m_preview, &PreviewPane::zoomTurned, &m_windows, &ArticleWindows::zoomPages);
    connect(m_outline, &OutlinePane::failed, this, &MainWindow::showError);
    connect(m_exportFlow, &ExportFlow::failed, this, &MainWindow::showError);
    connect(m_printFlow, &PrintFlow::failed, this, &MainWindow::showError);
    connect(m_printFlow, &PrintFlow::printed, this,
            [this] { m_status->showMessage(tr("Printed"), 8000); });
    connect(m_exportFlow, &ExportFlow::exported, this, [this](const QString& path) {
        m_status->showMessage(tr("Exported to %1").arg(QDir::toNativeSeparators(path)), 8000);
    });
    new ClaimFlow(m_session, m_notices, this);
    connect(&m_session, &ArticleSession::readOnlyChanged, this, [this](bool isReadOnly) {
        m_editor->title().setReadOnly(isReadOnly);
        m_inspector->setDisabled(isReadOnly);
        m_menus->followEditability();
    });
    connect(&m_session, &ArticleSession::bodyChanged, this, [this] {
        keepOpen();
        m_menus->followEditability();
    });
    connect(m_saveFlow, &SaveFlow::refused, m_externalChanges, &ExternalChangeFlow::saveRefused);
    connect(m_externalChanges, &ExternalChangeFlow::saveAsked, m_saveFlow, &SaveFlow::save);
    connect(m_externalChanges, &ExternalChangeFlow::saveAsAsked, m_saveFlow, &SaveFlow::saveAs);
    connect(m_externalChanges, &ExternalChangeFlow::offered, m_saveFlow,
            &SaveFlow::withdrawRefusal);
    connect(m_externalChanges, &ExternalChangeFlow::placeWanted, this,
            [this](TextRange place) { m_editor->text().select(place); });
    connect(m_panes, &PaneLayout::wantedChanged, this, &MainWindow::rememberPanes);
}

bool MainWindow::isUntouched() const
{
    return !m_closeFlow->hasToAsk() && m_session.history().count() == 0;
}

bool MainWindow::isPristine() const
{
    return m_session.path().isEmpty() && m_session.picturesFolder().isEmpty() && isUntouched();
}

void MainWindow::applyTextStyle()
{
    const Preferences& preferences = m_windows.preferences();
    showEmojiAsPictures(preferences.textStyle.font);
    m_editor->setTextStyle(preferences.textStyle);
    m_preview->setTextStyle(preferences.textStyle);
}

void MainWindow::applyReading()
{
    const Preferences& preferences = m_windows.preferences();
    if (m_preview->zoom() != preferences.pageZoom) {
        m_preview->setZoom(preferences.pageZoom);
        if (isVisible())
            m_status->showMessage(tr("Page at %1%").arg(preferences.pageZoom), 2000);
    }
    m_links->setScrollsTogether(preferences.scrollsTogether);
    Q_EMIT readingChanged();
}

void MainWindow::applyRules()
{
    m_checks.setTurnedOff(m_windows.preferences().turnedOffRules);
}

void MainWindow::showPanes(const QList<Pane>& panes)
{
    m_arePanesFixed = true;
    m_panes->setWanted(panes);
    m_panes->shareEvenly();
}

void MainWindow::showEditor()
{
    if (!m_editor->isVisible())
        m_panes->setWanted(Pane::Editor, true);
}

void MainWindow::showInspector()
{
    if (!m_inspectorColumn->isVisible())
        m_panes->setWanted(Pane::Inspector, true);
}

void MainWindow::rememberPanes()
{
    if (m_arePanesFixed)
        return;
    Preferences preferences = m_windows.preferences();
    for (const auto& [pane, isShown] : shownPanes)
        preferences.*isShown = m_panes->isWanted(pane);
    preferences.showChecks = m_checksPane->isOpen();
    m_windows.setPreferences(preferences);
}

void MainWindow::showError(const Error& error)
{
    tell(QLatin1String("act"), {.kind = NoticeKind::Error, .sentence = error.sentence});
}

void MainWindow::tell(QLatin1String subject, const Notice& notice)
{
    m_notices.tell({this, subject}, notice);
}

void MainWindow::showOpenError(const QString& path, const Error& error)
{
    const QString name = QFileInfo(path).fileName();
    const QString sentence = error.place
        ? tr("“%1”, line %2, column %3: %4")
              .arg(name, QString::number(error.place->line), QString::number(error.place->column),
                   error.sentence)
        : tr("“%1” was not opened: %2").arg(name, error.sentence);
    tell(QLatin1String("opening"), {.kind = NoticeKind::Error, .sentence = sentence});
}

void MainWindow::showName()
{
    // "[*]" is where Qt puts the mark of a changed window.
    setWindowTitle(
        tr("%1[*] — Galley")
            .arg(m_session.titleToShow().replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"))));
    setWindowModified(m_session.isModified());
    setWindowFilePath(m_session.path());
}

void MainWindow::save()
{
    m_saveFlow->save();
}

void MainWindow::chooseCover()
{
    m_inspector->chooseCover();
}

void MainWindow::removeCover()
{
    m_session.closeUndoStep();
    m_session.setCover({});
    m_session.closeUndoStep();
}

void MainWindow::copyRecordCid()
{
    const auto cid = m_session.article().recordCid();
    if (!cid) {
        showError(cid.error());
        return;
    }
    QApplication::clipboard()->setText(cid->toString());
    m_status->showMessage(tr("Copied %1").arg(cid->toString()), 8000);
}

void MainWindow::openLink(const QString& url)
{
    QDesktopServices::openUrl(QUrl(url));
}

void MainWindow::closeUnasked()
{
    m_mayClose = true;
    close();
}

bool MainWindow::mayClose()
{
    m_inspector->commitTyped();
    return m_mayClose || !m_closeFlow->hasToAsk();
}

void MainWindow::askToClose(const std::function<void(bool mayClose)>& tell)
{
    m_closeFlow->ask([this, tell](bool mayClose) {
        m_mayClose = mayClose;
        tell(mayClose);
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose()) {
        event->ignore();
        askToClose([this](bool mayClose) {
            if (mayClose)
                close();
        });
        return;
    }
    if (!m_arePanesFixed)
        m_windows.settings().setValue(sizesKey, m_panes->state());
    m_windows.settings().setValue(heightsKey, m_inspectorColumn->heights());
    m_session.discardJournal(); // what is not saved, the person does not want
    event->accept();
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_externalChanges->check(); // a network mount does not tell
        m_checks.searchAgain(); // nor does a folder tell of a picture that was put into it
    }
    if (event->type() == QEvent::PaletteChange && m_menus)
        m_menus->updateIcons();
    if (event->type() == QEvent::ThemeChange) // the desktop turned light or dark
        applyTheme(m_windows.preferences().theme);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFilesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_windows.open(localFilesIn(*event->mimeData()), *this);
    event->acceptProposedAction();
}

} // namespace galley

#include "moc_main_window.cpp"
