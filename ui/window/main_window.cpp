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
#include "ui/review/remarks_pane.h"
#include "ui/theme/emoji_fallback.h"
#include "ui/theme/palette.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/window/beside_change_flow.h"
#include "ui/window/cards_beside.h"
#include "ui/window/checks_button.h"
#include "ui/window/checks_links.h"
#include "ui/window/claim_flow.h"
#include "ui/window/close_flow.h"
#include "ui/window/export_flow.h"
#include "ui/window/external_change_flow.h"
#include "ui/window/file_questions.h"
#include "ui/window/finding_remark_flow.h"
#include "ui/window/inspector_column.h"
#include "ui/window/mode_flow.h"
#include "ui/window/note_links.h"
#include "ui/window/page_review.h"
#include "ui/window/pane_links.h"
#include "ui/window/pane_memory.h"
#include "ui/window/print_flow.h"
#include "ui/window/proposal_links.h"
#include "ui/window/remarks_along_flow.h"
#include "ui/window/review_flow.h"
#include "ui/window/review_links.h"
#include "ui/window/save_flow.h"
#include "ui/window/session_notices.h"
#include "ui/window/shared_settings.h"
#include "ui/window/side_tabs.h"
#include "ui/window/status_line.h"
#include "ui/window/window_dialogs.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QVBoxLayout>

namespace galley {

MainWindow::MainWindow(OpenDocument& document, std::shared_ptr<PreparedText> text,
                       SharedSettings& shared)
    : m_shared(shared)
    , m_document(document)
    , m_session(document.session)
    , m_outline(new OutlinePane(m_session))
    , m_editor(new EditorPane(m_session, std::move(text)))
    , m_preview(new PreviewPane(m_session, document.pictures))
    , m_inspector(new InspectorPane(m_session, document.pictures))
    , m_checksPane(new ChecksPane(m_session, document.checks))
    , m_inspectorColumn(new InspectorColumn(m_inspector, m_checksPane))
    , m_remarksPane(new RemarksPane(document.review))
    , m_sideTabs(new SideTabs(m_inspectorColumn, m_remarksPane))
    , m_panes(new PaneLayout(m_outline, m_editor, m_preview, m_sideTabs))
    , m_banner(new Banner(m_notices))
    , m_status(new StatusLine(m_session))
    , m_dialogs(new WindowDialogs(m_session, shared, *this))
    , m_saveFlow(std::make_unique<SaveFlow>(
          m_session, m_notices, [&shared] { return shared.updatedAtPolicy(); }, *this))
    , m_closeFlow(std::make_unique<CloseFlow>(document, *m_editor, *m_saveFlow, *this))
    , m_exportFlow(std::make_unique<ExportFlow>(
          m_session, [&shared] { return shared.preferences().textStyle; }, *this))
    , m_printFlow(std::make_unique<PrintFlow>(
          m_session, [&shared] { return shared.preferences().textStyle; }, *this))
    , m_externalChanges(std::make_unique<ExternalChangeFlow>(m_session, m_notices, *this))
    , m_links(std::make_unique<PaneLinks>(m_session.text(), *m_outline, *m_editor, *m_preview,
                                          [this] { showEditor(); }))
    , m_checksLinks(std::make_unique<ChecksLinks>(
          m_session.text(), document.checks, *m_checksPane, *m_editor, *m_inspector, shared,
          ChecksLinks::PaneOpeners{[this] { showEditor(); }, [this] { showInspector(); }}))
    , m_reviewFlow(std::make_unique<ReviewFlow>(document, *m_remarksPane, *m_editor, *this))
    , m_reviewLinks(std::make_unique<ReviewLinks>(
          document, *m_remarksPane, *m_sideTabs, *m_editor,
          ReviewLinks::PaneOpeners{[this] { showEditor(); }, [this] { showSide(); },
                                   [this](Field field) {
                                       if (m_inspector->isVisible())
                                           m_inspector->showField(field);
                                   }}))
    , m_pageReview(
          std::make_unique<PageReview>(document, *m_preview, *m_reviewLinks, *m_reviewFlow))
{
    setAcceptDrops(true);
    buildPanes();
    connectParts();
    connectFlows();
    showNotesOf({*m_editor, *m_inspector, *m_outline, *m_saveFlow, *m_exportFlow, *m_printFlow,
                 *m_checksLinks, *m_reviewFlow},
                *this, *m_status, [this](const Error& error) { showError(error); });
    connect(&shared, &SharedSettings::preferencesChanged, this, &MainWindow::followPreferences);
    applyTextStyle();
    applyReading();
    applyRules();
    showName();
    if (m_session.article().isPresent(Field::Title) || !m_session.bodyIsEditable())
        m_editor->text().setFocus();
    else
        m_editor->title().setFocus();
}

// A pane that loses the focus as it goes may hand over what was typed, and the window is no more.
MainWindow::~MainWindow()
{
    m_session.disconnect(this);
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
    m_paneMemory =
        std::make_unique<PaneMemory>(*m_panes, *m_inspectorColumn, *m_checksPane, m_shared);
}

void MainWindow::connectParts()
{
    connect(&m_session, &ArticleSession::displayNameChanged, this, &MainWindow::showName);
    connect(&m_session, &ArticleSession::modifiedChanged, this, &QWidget::setWindowModified);
    connect(&m_session, &ArticleSession::textChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::fieldChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::besideChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::bodyChanged, this, &MainWindow::keepOpen);
    connect(&m_session, &ArticleSession::saved, this, [this] {
        m_shared.recentFiles().add(m_session.path());
        m_shared.rememberSite(m_session.article().string(Field::Site).value_or(QString()));
    });
    connect(&m_session, &ArticleSession::readOnlyChanged, this, [this] {
        m_editor->title().setReadOnly(m_session.isReadOnly());
        m_inspector->setDisabled(m_session.isReadOnly());
    });
    for (GrowingTextEdit* field : findChildren<GrowingTextEdit*>())
        field->setHistory(m_session.history());
    connect(m_preview, &PreviewPane::linkHovered, m_status, &StatusLine::showLink);
    connect(m_preview, &PreviewPane::linkActivated, this, &MainWindow::openLink);
    connect(m_preview, &PreviewPane::zoomTurned, &m_shared, &SharedSettings::zoomPages);
    connect(m_checksPane, &ChecksPane::rulesWanted, m_dialogs, &WindowDialogs::showRules);
    auto* const button = new ChecksButton(m_document.checks);
    m_status->addPermanentWidget(button);
    connect(button, &QToolButton::clicked, m_checksLinks.get(), &ChecksLinks::showList);
}

void MainWindow::connectFlows()
{
    SaveFlow* const saves = m_saveFlow.get();
    ExternalChangeFlow* const changes = m_externalChanges.get();
    connect(saves, &SaveFlow::aboutToSave, m_inspector, &InspectorPane::commitTyped);
    connect(saves, &SaveFlow::refused, changes, &ExternalChangeFlow::saveRefused);
    connect(changes, &ExternalChangeFlow::saveAsked, saves, &SaveFlow::save);
    connect(changes, &ExternalChangeFlow::saveAsAsked, saves, &SaveFlow::saveAs);
    connect(changes, &ExternalChangeFlow::offered, saves, &SaveFlow::withdrawRefusal);
    connect(changes, &ExternalChangeFlow::placeWanted, this,
            [this](TextRange place) { m_editor->text().select(place); });
    m_modeFlow = new ModeFlow(m_document, {*m_reviewFlow, *m_status, m_shared.stored()}, *this);
    new FindingRemarkFlow(m_document,
                          {*m_checksPane, *m_remarksPane, *m_reviewFlow, *m_reviewLinks}, this);
    new ProposalLinks(m_document, m_editor->text(), this);
    connect(changes, &ExternalChangeFlow::recordComes, m_modeFlow, &ModeFlow::pauseForRecord);
    m_cardsBeside =
        std::make_unique<CardsBeside>(m_document, *m_remarksPane, *m_sideTabs, *m_editor);
    m_besideChanges = new BesideChangeFlow(m_session, m_notices, this);
    new RemarksAlongFlow(m_document.review, m_notices, this);
    new ClaimFlow(m_session, m_notices, this);
    new SessionNotices(m_session, m_notices, this);
}

void MainWindow::followPreferences(const Preferences& before)
{
    if (before.textStyle != m_shared.preferences().textStyle) // setting a text anew takes time
        applyTextStyle();
    applyReading();
    applyRules();
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
    const Preferences& preferences = m_shared.preferences();
    showEmojiAsPictures(preferences.textStyle.font);
    m_editor->setTextStyle(preferences.textStyle);
    m_preview->setTextStyle(preferences.textStyle);
}

void MainWindow::applyReading()
{
    const Preferences& preferences = m_shared.preferences();
    if (m_preview->zoom() != preferences.pageZoom) {
        m_preview->setZoom(preferences.pageZoom);
        if (isVisible())
            m_status->showMessage(tr("Page at %1%").arg(preferences.pageZoom), 2000);
    }
    m_links->setScrollsTogether(preferences.scrollsTogether);
}

void MainWindow::applyRules()
{
    m_document.checks.setTurnedOff(m_shared.preferences().turnedOffRules);
}

void MainWindow::showPanes(const QList<Pane>& panes)
{
    m_paneMemory->showOnly(panes);
}

void MainWindow::showEditor()
{
    if (!m_editor->isVisible())
        m_panes->setWanted(Pane::Editor, true);
}

void MainWindow::showInspector()
{
    showSide();
    m_sideTabs->showInspector();
}

void MainWindow::showSide()
{
    if (!m_sideTabs->isVisible())
        m_panes->setWanted(Pane::Inspector, true);
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
    m_paneMemory->rememberSizes();
    m_session.discardJournal(); // what is not saved, the person does not want
    event->accept();
    Q_EMIT closed();
}

void MainWindow::lookAtFile()
{
    m_externalChanges->check();
    m_besideChanges->check();
    m_document.review.readAgain();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        lookAtFile(); // a network mount does not tell
        m_document.checks.searchAgain(); // nor does a folder tell of a picture that was put into it
    }
    if (event->type() == QEvent::ThemeChange) // the desktop turned light or dark
        applyTheme(m_shared.preferences().theme);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFilesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takeDropped(
        *this, localFilesIn(*event->mimeData()), m_session,
        [this](const QStringList& paths) { Q_EMIT openWanted(paths); },
        [this](const QString& path) { m_dialogs->showComparisonWith(path); });
}

} // namespace galley

#include "moc_main_window.cpp"
