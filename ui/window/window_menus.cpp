// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT
// Tested by: tests/ui/window/article_windows_test.cpp

#include "ui/window/window_menus.h"

#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/theme/icons.h"
#include "ui/widgets/find_bar.h"
#include "ui/window/checks_links.h"
#include "ui/window/export_flow.h"
#include "ui/window/main_window.h"
#include "ui/window/print_flow.h"
#include "ui/window/review_menu.h"
#include "ui/window/save_flow.h"
#include "ui/window/shared_settings.h"
#include "ui/window/window_dialogs.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QMenuBar>

namespace galley {

namespace {

using markdown::TextCommand;

QKeySequence keys(const char* text)
{
    return QKeySequence(QString::fromLatin1(text));
}

// Cut, copy, paste and select all go to whatever has the focus.
void tellFocus(const char* slot)
{
    if (QWidget* focus = QApplication::focusWidget())
        QMetaObject::invokeMethod(focus, slot);
}

constexpr char iconNameProperty[] = "iconName";

} // namespace

WindowMenus::WindowMenus(MainWindow& window, SharedSettings& shared)
    : QObject(&window)
    , m_window(window)
    , m_shared(shared)
{
    addFile();
    addEdit();
    addFormat();
    addArticle();
    fillReviewMenu(*addMenu(MainWindow::tr("&Review")), window);
    addView();
    addHelp();
    updateIcons();
    window.installEventFilter(this);
    const ArticleSession& session = window.session();
    connect(&session, &ArticleSession::readOnlyChanged, this, &WindowMenus::followEditability);
    connect(&session, &ArticleSession::bodyChanged, this, &WindowMenus::followEditability);
}

bool WindowMenus::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
    return QObject::eventFilter(watched, event);
}

void WindowMenus::updateIcons()
{
    for (QAction* action : m_window.findChildren<QAction*>()) {
        const QString name = action->property(iconNameProperty).toString();
        if (!name.isEmpty())
            action->setIcon(icon(name, m_window.palette()));
    }
}

QMenu* WindowMenus::addMenu(const QString& title)
{
    return m_window.menuBar()->addMenu(title);
}

template <typename Act>
QAction* WindowMenus::add(QMenu& menu, const QString& text, const QString& iconName,
                          const QKeySequence& shortcut, Act act)
{
    auto* action = new QAction(text, &m_window);
    action->setShortcut(shortcut);
    action->setProperty(iconNameProperty, iconName);
    connect(action, &QAction::triggered, &m_window, act);
    menu.addAction(action);
    return action;
}

void WindowMenus::addFile()
{
    MainWindow& window = m_window;
    QMenu& menu = *addMenu(MainWindow::tr("&File"));
    add(menu, MainWindow::tr("&New"), QStringLiteral("document-new"), QKeySequence::New,
        [this] { Q_EMIT newArticleWanted(); });
    add(menu, MainWindow::tr("&Open…"), QStringLiteral("document-open"), QKeySequence::Open,
        [&window] { window.askWhatToOpen(); });
    QMenu* recent = menu.addMenu(MainWindow::tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, &window, [this, recent] { fillRecent(*recent); });
    menu.addSeparator();
    add(menu, MainWindow::tr("&Save"), QStringLiteral("document-save"), QKeySequence::Save,
        [&window] { window.save(); });
    add(menu, MainWindow::tr("Save &As…"), QStringLiteral("document-save-as"), keys("Ctrl+Shift+S"),
        [&window] { window.saveFlow().saveAs(); });
    QMenu& exports = *menu.addMenu(MainWindow::tr("&Export"));
    using Kind = ExportFlow::Kind;
    const std::pair<QString, Kind> kinds[] = {{MainWindow::tr("&Web Page (HTML)…"), Kind::Html},
                                              {MainWindow::tr("&Markdown…"), Kind::Markdown},
                                              {MainWindow::tr("Plain &Text…"), Kind::Text},
                                              {MainWindow::tr("&PDF…"), Kind::Pdf}};
    for (const auto& [text, kind] : kinds)
        add(exports, text, QStringLiteral("document-export"), {},
            [&window, wanted = kind] { window.exportFlow().ask(wanted); });
    menu.addSeparator();
    add(menu, MainWindow::tr("&Print…"), QStringLiteral("document-print"), QKeySequence::Print,
        [&window] { window.printFlow().ask(); });
    add(menu, MainWindow::tr("Print Pre&view…"), {}, {},
        [&window] { window.printFlow().preview(); });
    menu.addSeparator();
    add(menu, MainWindow::tr("&Close"), QStringLiteral("window-close"), keys("Ctrl+W"),
        [&window] { window.close(); });
    add(menu, MainWindow::tr("&Quit"), QStringLiteral("application-exit"), keys("Ctrl+Q"),
        [this] { Q_EMIT quitWanted(); });
}

void WindowMenus::fillRecent(QMenu& menu)
{
    menu.clear();
    RecentFiles& recent = m_shared.recentFiles();
    for (const QString& path : recent.paths()) {
        QString shown = QDir::toNativeSeparators(path);
        shown.replace(u'&', QStringLiteral("&&"));
        menu.addAction(shown, &m_window, [this, path] { Q_EMIT openWanted({path}); });
    }
    menu.addSeparator();
    QAction* clear =
        menu.addAction(MainWindow::tr("&Clear the List"), &recent, &RecentFiles::clear);
    clear->setEnabled(!recent.paths().isEmpty());
}

void WindowMenus::addEdit()
{
    MainWindow& window = m_window;
    QMenu& menu = *addMenu(MainWindow::tr("&Edit"));
    QUndoStack& history = window.session().history();
    const std::tuple<QAction*, QString, QKeySequence> steps[] = {
        {history.createUndoAction(&window, MainWindow::tr("&Undo")), QStringLiteral("edit-undo"),
         QKeySequence::Undo},
        {history.createRedoAction(&window, MainWindow::tr("&Redo")), QStringLiteral("edit-redo"),
         keys("Ctrl+Shift+Z")}};
    for (const auto& [action, iconName, shortcut] : steps) {
        action->setShortcut(shortcut);
        action->setProperty(iconNameProperty, iconName);
        menu.addAction(action);
    }
    menu.addSeparator();
    add(menu, MainWindow::tr("Cu&t"), QStringLiteral("edit-cut"), QKeySequence::Cut,
        [] { tellFocus("cut"); });
    add(menu, MainWindow::tr("&Copy"), QStringLiteral("edit-copy"), QKeySequence::Copy,
        [] { tellFocus("copy"); });
    PreviewPane& preview = window.preview();
    QAction* markdown = add(menu, MainWindow::tr("Copy as &Markdown"), {}, keys("Ctrl+Shift+C"),
                            [&preview] { preview.copyAsMarkdown(); });
    const auto offer = [&preview, markdown] {
        markdown->setEnabled(preview.view().textCursor().hasSelection());
    };
    offer();
    connect(&preview.view(), &QTextEdit::selectionChanged, markdown, offer);
    add(menu, MainWindow::tr("&Paste"), QStringLiteral("edit-paste"), QKeySequence::Paste,
        [] { tellFocus("paste"); });
    add(menu, MainWindow::tr("Select &All"), {}, QKeySequence::SelectAll,
        [] { tellFocus("selectAll"); });
    menu.addSeparator();
    addFind(menu);
    menu.addSeparator();
    add(menu, MainWindow::tr("Prefere&nces…"), QStringLiteral("preferences-system"), keys("Ctrl+,"),
        [&window] { window.dialogs().showPreferences(); });
}

// What is looked for is looked for in the pane that has the focus.
void WindowMenus::addFind(QMenu& menu)
{
    MainWindow& window = m_window;
    FindBar& editorBar = window.editor().findBar();
    const auto isOnPage = [&window] {
        return window.preview().isAncestorOf(QApplication::focusWidget());
    };
    const auto bar = [&window, &editorBar, isOnPage]() -> FindBar& {
        return isOnPage() ? window.preview().findBar() : editorBar;
    };
    add(menu, MainWindow::tr("&Find…"), QStringLiteral("edit-find"), QKeySequence::Find,
        [&window, isOnPage, bar] {
            if (!isOnPage())
                window.showEditor();
            bar().find();
        });
    add(menu, MainWindow::tr("R&eplace…"), QStringLiteral("edit-find-replace"), keys("Ctrl+H"),
        [&window, &editorBar] {
            window.showEditor();
            editorBar.findAndReplace();
        });
    add(menu, MainWindow::tr("Find Ne&xt"), {}, keys("F3"), [bar] { bar().findNext(); });
    add(menu, MainWindow::tr("Find Pre&vious"), {}, keys("Shift+F3"),
        [bar] { bar().findPrevious(); });
}

void WindowMenus::addFormat()
{
    QMenu& menu = *addMenu(MainWindow::tr("F&ormat"));
    struct Entry {
        QString text;
        const char* iconName;
        const char* shortcut;
        TextCommand command;
    };
    const Entry entries[] = {
        {MainWindow::tr("&Bold"), "format-text-bold", "Ctrl+B", TextCommand::Bold},
        {MainWindow::tr("&Italic"), "format-text-italic", "Ctrl+I", TextCommand::Italic},
        {MainWindow::tr("&Code"), "format-text-code", "Ctrl+E", TextCommand::Code},
        {MainWindow::tr("&Link"), "insert-link", "Ctrl+K", TextCommand::Link},
        {MainWindow::tr("&Heading"), "format-text-heading", "Ctrl+Shift+H", TextCommand::Heading},
        {MainWindow::tr("&Quote"), "format-text-blockquote", "Ctrl+Shift+.", TextCommand::Quote},
        {MainWindow::tr("B&ulleted List"), "format-list-unordered", "Ctrl+Shift+8",
         TextCommand::BulletList},
        {MainWindow::tr("&Numbered List"), "format-list-ordered", "Ctrl+Shift+7",
         TextCommand::NumberedList}};
    for (const Entry& entry : entries) {
        m_textActions.append(add(menu, entry.text, QString::fromLatin1(entry.iconName),
                                 keys(entry.shortcut),
                                 [this, command = entry.command] { format(command); }));
        if (entry.command == TextCommand::Link)
            menu.addSeparator();
    }
    menu.addSeparator();
    m_textActions.append(add(menu, MainWindow::tr("Insert &Picture…"),
                             QStringLiteral("insert-image"), keys("Ctrl+Shift+I"),
                             [this] { m_window.askForPicture(); }));
    followEditability();
}

void WindowMenus::followEditability()
{
    for (QAction* action : m_textActions)
        action->setEnabled(m_window.session().bodyIsEditable());
}

// Nothing is changed where the person cannot see it.
void WindowMenus::format(TextCommand command)
{
    TextView& text = m_window.editor().text();
    if (text.isVisible())
        text.run(command);
    else
        m_window.showEditor();
}

void WindowMenus::addArticle()
{
    MainWindow& window = m_window;
    QMenu& menu = *addMenu(MainWindow::tr("&Article"));
    add(menu, MainWindow::tr("Choose &Cover…"), QStringLiteral("insert-image"), {},
        [&window] { window.chooseCover(); });
    add(menu, MainWindow::tr("&Remove Cover"), QStringLiteral("edit-delete"), {},
        [&window] { window.removeCover(); });
    menu.addSeparator();
    add(menu, MainWindow::tr("Compare with &File…"), {}, {},
        [&window] { window.askWhatToCompareWith(); });
    menu.addSeparator();
    add(menu, MainWindow::tr("For&m of the Body…"), {}, {},
        [&window] { window.dialogs().showBodyForm(); });
    add(menu, MainWindow::tr("Copy Record C&ID"), QStringLiteral("edit-copy"), {},
        [&window] { window.copyRecordCid(); });
}

void WindowMenus::addView()
{
    MainWindow& window = m_window;
    QMenu& menu = *addMenu(MainWindow::tr("&View"));
    const std::tuple<QString, const char*, Pane> panes[] = {
        {MainWindow::tr("&Editor"), "Ctrl+1", Pane::Editor},
        {MainWindow::tr("&Preview"), "Ctrl+2", Pane::Preview},
        {MainWindow::tr("&Inspector"), "Ctrl+3", Pane::Inspector},
        {MainWindow::tr("&Outline"), "Ctrl+5", Pane::Outline}};
    PaneLayout& layout = window.panes();
    for (const auto& [text, shortcut, shown] : panes) {
        const Pane pane = shown;
        QAction* action = add(menu, text, {}, keys(shortcut),
                              [&layout, pane](bool wanted) { layout.setWanted(pane, wanted); });
        action->setCheckable(true);
        const auto update = [&layout, action, pane] { action->setChecked(layout.isWanted(pane)); };
        update();
        // After a refusal (the last pane) as well.
        connect(&layout, &PaneLayout::wantedChanged, action, update);
        connect(action, &QAction::triggered, action, update);
    }
    menu.addSeparator();
    add(menu, MainWindow::tr("&Next Pane"), {}, keys("F6"), [&layout] { layout.focusNext(); });
    add(menu, MainWindow::tr("Pre&vious Pane"), {}, keys("Shift+F6"),
        [&layout] { layout.focusNext(-1); });
    menu.addSeparator();
    addChecks(menu);
    menu.addSeparator();
    addReading(menu);
    menu.addSeparator();
    add(menu, MainWindow::tr("Ver&sions…"), QStringLiteral("document-open-recent"), keys("Ctrl+4"),
        [&window] { window.dialogs().showVersions(); });
    add(menu, MainWindow::tr("&Record…"), {}, keys("Ctrl+Shift+R"),
        [&window] { window.dialogs().showRecord(); });
    menu.addSeparator();
    QAction* fullScreen =
        add(menu, MainWindow::tr("&Full Screen"), {}, keys("F11"), [&window](bool wanted) {
            window.setWindowState(window.windowState().setFlag(Qt::WindowFullScreen, wanted));
        });
    fullScreen->setCheckable(true);
}

void WindowMenus::addChecks(QMenu& menu)
{
    ChecksLinks& links = m_window.checksLinks();
    add(menu, MainWindow::tr("Chec&ks"), QStringLiteral("finding-warning"), keys("Ctrl+6"),
        [&links] { links.showList(); });
    add(menu, MainWindow::tr("Ne&xt Problem"), {}, keys("F8"), [&links] { links.goToNext(); });
    add(menu, MainWindow::tr("Previo&us Problem"), {}, keys("Shift+F8"),
        [&links] { links.goToNext(-1); });
}

void WindowMenus::addReading(QMenu& menu)
{
    QAction* together = add(menu, MainWindow::tr("Scroll &Together"), {}, {},
                            [this](bool isOn) { m_shared.setScrollsTogether(isOn); });
    together->setCheckable(true);
    const auto update = [this, together] {
        together->setChecked(m_shared.preferences().scrollsTogether);
    };
    update();
    connect(&m_shared, &SharedSettings::preferencesChanged, together, update);
    QAction* larger =
        add(menu, MainWindow::tr("&Larger Page"), {}, {}, [this] { m_shared.zoomPages(1); });
    larger->setShortcuts({keys("Ctrl++"), keys("Ctrl+=")});
    add(menu, MainWindow::tr("S&maller Page"), {}, keys("Ctrl+-"),
        [this] { m_shared.zoomPages(-1); });
    add(menu, MainWindow::tr("&Actual Size"), {}, keys("Ctrl+0"),
        [this] { m_shared.zoomPages(0); });
}

void WindowMenus::addHelp()
{
    MainWindow& window = m_window;
    QMenu& menu = *addMenu(MainWindow::tr("&Help"));
    add(menu, MainWindow::tr("&About Galley"), QStringLiteral("help-about"), {},
        [&window] { window.dialogs().showAbout(); });
    add(menu, MainWindow::tr("About &Qt"), {}, {}, [] { QApplication::aboutQt(); });
}

} // namespace galley

#include "moc_window_menus.cpp"
