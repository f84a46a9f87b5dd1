// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/article_windows.h"

#include "app/base/when_finished.h"
#include "app/session/review_hand_over.h"
#include "app/storage/same_file.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/recovery/recovery_words.h"
#include "ui/theme/palette.h"
#include "ui/window/main_window.h"
#include "ui/window/open_windows.h"
#include "ui/window/package_flow.h"
#include "ui/window/recovery_flow.h"
#include "ui/window/window_menus.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QStyle>

#include <algorithm>

namespace galley {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
constexpr qsizetype maximumOpenedAtOnce = 30; // each has a window of its own

constexpr QSize usualSize(1280, 800); // device-independent pixels

// What the screen has for a window, less the frame, of which nobody knows before it is shown.
QSize roomFor(const MainWindow& window)
{
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    const int border = window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    return window.screen()->availableSize() - QSize(2 * border, 2 * border + title);
}

void bringForward(MainWindow& window)
{
    window.raise();
    window.activateWindow();
}

} // namespace

ArticleWindows::ArticleWindows(QSettings& settings, LaunchOptions options, QObject* parent)
    : QObject(parent)
    , m_shared(settings)
    , m_options(std::move(options))
    , m_recoveryFlow(new RecoveryFlow(m_recoveryFolder, this))
    , m_packageFlow(new PackageFlow({[this] { return windows(); },
                                     [this](const QString& path) { return windowOf(path); },
                                     [this] { return newArticle(); },
                                     [this](const QString& path, MainWindow* from,
                                            const Shown& shown) { open(path, from, shown); },
                                     [this] { return m_shared.recentFiles().paths(); }},
                                    this))
{
    applyTheme(m_shared.preferences().theme);
    connect(&m_shared, &SharedSettings::preferencesChanged, this,
            &ArticleWindows::followPreferences);
    connect(m_recoveryFlow, &RecoveryFlow::recoverWanted, this, &ArticleWindows::recover);
    connect(m_recoveryFlow, &RecoveryFlow::unreadableFound, this, [this](const QString& sentence) {
        m_untold = sentence;
        tellUntold();
    });
    connect(m_recoveryFlow, &RecoveryFlow::takesLong, this, [this] { tellWhetherLooking(true); });
    connect(m_recoveryFlow, &RecoveryFlow::looked, this, [this] { tellWhetherLooking(false); });
    // The moment when nobody waits: a crash finds the windows remembered where they stood.
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this] {
        m_isQuitting = false;
        rememberWindows();
    });
}

ArticleWindows::~ArticleWindows()
{
    const std::vector<Open> last = std::exchange(m_open, {});
}

QList<MainWindow*> ArticleWindows::windows() const
{
    QList<MainWindow*> windows;
    for (const Open& open : m_open)
        windows << open.window.get();
    return windows;
}

void ArticleWindows::start()
{
    if (!m_options.files.isEmpty() || !reopenWindows())
        openFiles();
    m_recoveryFlow->look();
}

void ArticleWindows::openFiles()
{
    if (m_options.files.isEmpty())
        bringForward(*newArticle());
    for (const QString& file : m_options.files)
        open(file, nullptr, [this](MainWindow& window) {
            bringForward(window);
            m_recoveryFlow->standBefore(window);
        });
}

bool ArticleWindows::reopenWindows()
{
    if (!m_shared.preferences().reopensWindows)
        return false;
    QList<RememberedWindow> remembered = rememberedWindows(m_shared.stored());
    remembered.removeIf(
        [](const RememberedWindow& window) { return !QFileInfo::exists(window.path); });
    for (const RememberedWindow& each : remembered)
        open(each.path, nullptr, [this, each](MainWindow& window) {
            window.restoreGeometry(each.geometry);
            const qsizetype end = window.session().text().size();
            window.editor().text().select({qBound<qsizetype>(0, each.caret, end), 0});
            m_recoveryFlow->standBefore(window);
        });
    return !remembered.isEmpty();
}

void ArticleWindows::rememberWindows()
{
    if (m_isQuitting || m_open.empty())
        return;
    QList<RememberedWindow> remembered;
    for (const MainWindow* window : windows()) {
        const QString path = window->session().path();
        if (!path.isEmpty())
            remembered.append(
                {path, window->saveGeometry(), window->editor().text().selection().end()});
    }
    galley::rememberWindows(m_shared.stored(), remembered);
}

void ArticleWindows::start(const LaunchOptions& options)
{
    m_options = options;
    openFiles();
}

MainWindow* ArticleWindows::newArticle()
{
    return show({OpenedArticle(Article::blank(m_shared.siteForNew())), nullptr}, nullptr);
}

void ArticleWindows::open(const QString& path, MainWindow* from)
{
    open(path, from, [](MainWindow&) {});
}

void ArticleWindows::open(const QStringList& paths, MainWindow& from)
{
    if (paths.size() > maximumOpenedAtOnce) {
        const QString sentence =
            tr("%1 files are too many to open at once, and none was opened: give up to %2 of them.")
                .arg(paths.size())
                .arg(maximumOpenedAtOnce);
        from.tell(QLatin1String("opening"), {.kind = NoticeKind::Warning, .sentence = sentence});
        return;
    }
    for (const QString& path : paths)
        open(path, &from);
}

void ArticleWindows::open(const QString& path, MainWindow* from, const Shown& shown)
{
    if (isReviewPackage(path)) {
        m_packageFlow->open(path, from);
        return;
    }
    if (MainWindow* present = windowOf(path)) {
        bringForward(*present);
        return;
    }
    const QPointer<MainWindow> asking(from);
    whenFinished(prepareArticle(path), this,
                 [this, path, asking, shown](const Result<PreparedArticle>& prepared) {
                     if (!prepared) {
                         MainWindow* window = asking ? asking.data() : newArticle();
                         window->showOpenError(path, prepared.error());
                         return;
                     }
                     if (MainWindow* present = windowOf(path)) { // asked for twice
                         bringForward(*present);
                         return;
                     }
                     if (!prepared->opened.path.isEmpty())
                         m_shared.recentFiles().add(prepared->opened.path);
                     shown(*show(*prepared, asking));
                 });
}

MainWindow* ArticleWindows::show(PreparedArticle prepared, MainWindow* from,
                                 std::shared_ptr<RecoveryPlace> recovered)
{
    const auto kept = recovered ? Result(std::move(recovered)) : m_recoveryFolder.newPlace();
    auto journal = kept ? std::make_unique<ArticleJournal>(*kept) : nullptr;
    const QString notes = prepared.opened.notes.join(u' ');
    auto document = std::make_unique<OpenDocument>(std::move(prepared.opened), std::move(journal));
    document->session.setHistoryStore(m_shared.historyStore());
    auto shown = std::make_unique<MainWindow>(*document, std::move(prepared.text), m_shared);
    MainWindow* const window = shown.get();
    m_open.push_back({std::move(document), std::move(shown)});
    connectWindow(*window);
    if (m_isLooking)
        tellWhetherLooking(true);
    if (!kept)
        window->showError(kept.error());
    else if (!notes.isEmpty())
        window->tell(QLatin1String("opened"), {.sentence = notes});
    place(*window, from);
    window->show();
    if (from && from->isPristine())
        from->close();
    tellUntold();
    m_isQuitting = false;
    rememberWindows();
    return window;
}

void ArticleWindows::connectWindow(MainWindow& window)
{
    const auto openFrom = [this, &window](const QStringList& paths) { open(paths, window); };
    connect(&window, &MainWindow::openWanted, this, openFrom);
    connect(&window, &MainWindow::closed, this, [this, &window] { closed(window); });
    connect(&window.session(), &ArticleSession::pathChanged, this,
            &ArticleWindows::rememberWindows);
    const auto* const menus = new WindowMenus(window, m_shared);
    connect(menus, &WindowMenus::newArticleWanted, this, &ArticleWindows::newArticle);
    connect(menus, &WindowMenus::openWanted, this, openFrom);
    connect(menus, &WindowMenus::quitWanted, this, &ArticleWindows::quit);
}

void ArticleWindows::closed(const MainWindow& window)
{
    m_shared.stored().setValue(geometryKey, window.saveGeometry());
    if (m_open.size() == 1) // comes back at the next start
        rememberWindows();
    const auto open = std::find_if(m_open.begin(), m_open.end(), [&window](const Open& each) {
        return each.window.get() == &window;
    });
    if (open != m_open.end()) {
        m_closed.push_back(std::move(*open));
        m_open.erase(open);
    }
    rememberWindows();
    QMetaObject::invokeMethod(
        this, [this] { m_closed.clear(); }, Qt::QueuedConnection);
}

void ArticleWindows::tellWhetherLooking(bool isLooking)
{
    if (!isLooking && !m_isLooking)
        return;
    m_isLooking = isLooking;
    for (MainWindow* window : windows())
        window->statusBar()->showMessage(
            isLooking ? tr("Galley is looking for changes that were not saved…") : QString());
}

void ArticleWindows::tellUntold()
{
    if (!m_untold.isEmpty() && !m_open.empty())
        m_open.front().window->tell(QLatin1String("unreadable journals"),
                                    {.kind = NoticeKind::Warning,
                                     .sentence = std::exchange(m_untold, {}),
                                     .outlivesSaves = true});
}

void ArticleWindows::recover(const UnsavedArticle& unsaved)
{
    const auto onTheWay = prepareArticle(unsaved.recovered, unsaved.place->blobsPath());
    whenFinished(onTheWay, this, [this, unsaved](const PreparedArticle& prepared) {
        const OpenedArticle& article = prepared.opened;
        MainWindow* const replaced = untouchedWindow(article.path);
        MainWindow* const window = show(prepared, nullptr, unsaved.place);
        if (replaced) {
            window->restoreGeometry(replaced->saveGeometry());
            replaced->closeUnasked();
        }
        if (!article.hasRecovered()) // it had been kept over what another program wrote
            window->session().keepOverFile(article.contentHash);
        const QString warning = unreadWarningOf(unsaved); // the window looks at the file by itself
        if (!warning.isEmpty())
            window->tell(QLatin1String("recovered"),
                         {.kind = NoticeKind::Warning, .sentence = warning});
        window->lookAtFile();
        bringForward(*window);
    });
}

MainWindow* ArticleWindows::untouchedWindow(const QString& path) const
{
    MainWindow* const shown = path.isEmpty() ? nullptr : windowOf(path);
    if (shown && shown->isUntouched())
        return shown;
    const auto pristine = std::find_if(m_open.begin(), m_open.end(),
                                       [](const Open& open) { return open.window->isPristine(); });
    return pristine == m_open.end() ? nullptr : pristine->window.get();
}

void ArticleWindows::place(MainWindow& window, const MainWindow* from) const
{
    constexpr int step = 32; // so that a new window does not hide the one before
    if (from && from->isPristine()) {
        window.restoreGeometry(from->saveGeometry());
    } else {
        if (!window.restoreGeometry(m_shared.stored().value(geometryKey).toByteArray()))
            window.resize(usualSize.boundedTo(roomFor(window)));
        if (m_open.size() > 1)
            window.move(window.pos() + QPoint(step, step));
    }
    if (m_options.size)
        window.resize(*m_options.size);
    if (m_options.position)
        window.move(*m_options.position);
    if (m_options.panes)
        window.showPanes(*m_options.panes);
}

MainWindow* ArticleWindows::windowOf(const QString& path) const
{
    for (MainWindow* window : windows()) {
        if (isSameFile(window->session().path(), path))
            return window;
    }
    return nullptr;
}

// One window is asked after another, and none closes before all have agreed.
void ArticleWindows::quit()
{
    const QList<MainWindow*> open = windows();
    for (MainWindow* window : open) {
        if (window->mayClose())
            continue;
        bringForward(*window);
        window->askToClose([this](bool mayClose) {
            if (mayClose) {
                quit();
                return;
            }
            for (MainWindow* other : windows())
                other->keepOpen();
        });
        return;
    }
    rememberWindows();
    m_isQuitting = true;
    for (MainWindow* window : open)
        window->close();
}

void ArticleWindows::followPreferences(const Preferences& before) const
{
    if (before.theme != m_shared.preferences().theme)
        applyTheme(m_shared.preferences().theme);
}

} // namespace galley

#include "moc_article_windows.cpp"
