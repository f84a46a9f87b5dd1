// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/torture/typist.h"

#include "app/review/profile.h"
#include "app/session/covers.h"
#include "tests/torture/report.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/recovery/recovery_dialog.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"
#include "ui/window/recovery_flow.h"
#include "ui/window/save_flow.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace galley::torture {

namespace {

constexpr qsizetype maximumWindows = 4;
constexpr int longestWait = 1000; // acts, for what was suggested before

void report(const QByteArray& line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), static_cast<size_t>(whole.size())) < 0)
        ::_exit(1); // nobody listens
}

QByteArray picture(quint32 colour)
{
    QImage image(160, 100, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

review::Profile namedProfile()
{
    auto profile = review::ownProfile();
    if (!profile)
        qFatal("%s", qPrintable(profile.error().sentence));
    profile->name = QStringLiteral("Typist");
    if (const auto saved = review::saveProfile(*profile); !saved)
        qFatal("%s", qPrintable(saved.error().sentence));
    return *profile;
}

class Typist : public QObject {
public:
    Typist(QString folder, quint32 seed)
        : m_folder(std::move(folder))
        , m_random(seed)
        , m_settings(m_folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
        , m_windows(m_settings)
    {
        Preferences preferences = m_windows.shared().preferences();
        preferences.saveSetsUpdatedAt = false; // so that it is known what a save writes
        m_windows.shared().setPreferences(preferences);
        connect(&m_windows.recoveryFlow(), &RecoveryFlow::looked, this, [this] {
            report("ready");
            next();
        });
        m_windows.start();
    }

private:
    int below(int bound) { return m_random.bounded(bound); }

    void next()
    {
        QTimer::singleShot(below(8) == 0 ? below(60) : below(4), this, [this] { act(); });
    }

    void act()
    {
        // Nothing is typed before all is back: which of two windows is the document?
        if (auto* const dialog = offer(); dialog && below(3) == 0) {
            m_awaited = dialog->left().size();
            dialog->recoverAll();
        }
        if (offer() != nullptr || modifiedWindows() < m_awaited) {
            next();
            return;
        }
        m_awaited = 0;
        if (m_windows.windows().isEmpty()
            || (m_windows.windows().size() < maximumWindows && below(150) == 0))
            m_windows.newArticle();
        MainWindow* const window = chosenWindow();
        watch(*window);
        if (m_isAboutToSuggest) {
            beginSuggesting(*window);
            next();
            return;
        }
        if (m_suggesting > 0 || window->session().mode() != Mode::Write) {
            suggest(*window);
            next();
            return;
        }
        if (nameOf(window->session().article()).isEmpty())
            nameDocument(*window);
        else
            editOrSave(*window);
        next();
    }

    qsizetype modifiedWindows() const
    {
        const auto windows = m_windows.windows();
        return std::count_if(windows.begin(), windows.end(),
                             [](MainWindow* window) { return window->session().isModified(); });
    }

    RecoveryDialog* offer() const
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* const dialog = qobject_cast<RecoveryDialog*>(widget);
            if (dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    // Stays with one for a while, as people do.
    MainWindow* chosenWindow()
    {
        const auto windows = m_windows.windows();
        if (below(40) == 0 && m_suggesting == 0 && !m_isAboutToSuggest)
            m_chosen = windows.at(below(static_cast<int>(windows.size())));
        if (!m_chosen || !windows.contains(m_chosen.data()))
            m_chosen = windows.constLast();
        return m_chosen;
    }

    // The name is an edit like any other.
    void nameDocument(MainWindow& window)
    {
        ArticleSession& session = window.session();
        const QString name = QStringLiteral("document-%1").arg(m_random.generate64(), 0, 36);
        report("before " + name.toUtf8() + ' ' + stateOf(session.article()));
        session.setString(Field::Description, name);
        session.closeUndoStep();
        // An undo must not take it back: the history begins here.
        session.history().clear();
        done(window);
    }

    void editOrSave(MainWindow& window)
    {
        const int dice = below(1000);
        if (dice < 860)
            typeText(window);
        else if (dice < 930)
            typeTitle(window);
        else if (dice < 960)
            eraseText(window);
        else if (dice < 975)
            unknownAct(window, [&] { undo(window); });
        else if (dice < 985)
            save(window);
        else if (dice < 990)
            importCover(window);
        else if (dice < 994)
            comment(window);
        else
            m_isAboutToSuggest = window.review().canRemark();
    }

    void comment(MainWindow& window)
    {
        const ArticleSession& session = window.session();
        if (!window.review().canRemark() || session.text().size() == 0)
            return;
        const QString words = QStringLiteral("remark-%1").arg(m_random.generate64(), 0, 36);
        window.review().comment({session.text().size() - 1, 1}, review::EntryKind::Note, words,
                                m_who);
        report("remark " + nameOf(session.article()) + ' ' + words.toUtf8() + ' '
               + QByteArray::number(now()));
    }

    // Of a saved article: what is typed until this ends is suggested.
    void beginSuggesting(MainWindow& window)
    {
        if (window.session().isModified() || window.session().isSaving()) {
            save(window);
            return;
        }
        m_isAboutToSuggest = false;
        m_suggesting = 100 + below(1000);
        m_waits = 0;
        window.modeFlow().setMode(Mode::Suggest);
    }

    void suggest(MainWindow& window)
    {
        ArticleSession& session = window.session();
        const QByteArray name = suggestedOf(nameOf(session.article()));
        if (session.mode() != Mode::Suggest) { // what was suggested before is being looked for
            if (++m_waits > longestWait)
                m_suggesting = 0;
            return;
        }
        const QString typed(QChar(u'a' + below(26)));
        TextView& view = window.editor().text();
        if (m_suggested != name) // how it is shown to begin with
            report("done " + name + ' ' + suggestedStateOf(session.text().toString()) + " 0");
        m_suggested = name;
        view.select({session.text().size(), 0});
        report("before " + name + ' ' + suggestedStateOf(session.text().toString() + typed));
        QTest::keyClicks(&view, typed);
        report("done " + name + ' ' + suggestedStateOf(session.text().toString()) + ' '
               + QByteArray::number(now()));
        if (--m_suggesting > 0)
            return;
        report("unknown " + name);
        m_suggested.clear();
        window.modeFlow().setMode(Mode::Write);
    }

    void typeText(MainWindow& window)
    {
        const QString text = window.session().text().toString();
        TextView& view = window.editor().text();
        view.select({text.size(), 0});
        const bool isLineWanted = below(60) == 0 && !text.isEmpty() && text.back().isLetter();
        const QString typed = isLineWanted ? QStringLiteral("\n")
            : below(6) == 0                ? QStringLiteral(" ")
                                           : QString(QChar(u'a' + below(26)));
        before(window, title(window), text + typed);
        if (isLineWanted)
            QTest::keyClick(&view, Qt::Key_Return);
        else
            QTest::keyClicks(&view, typed);
        done(window);
    }

    void typeTitle(MainWindow& window)
    {
        const QString typed(QChar(u'A' + below(26)));
        window.editor().title().moveCursor(QTextCursor::End);
        before(window, title(window) + typed, window.session().text().toString());
        QTest::keyClicks(&window.editor().title(), typed);
        done(window);
    }

    void eraseText(MainWindow& window)
    {
        const QString text = window.session().text().toString();
        if (text.isEmpty() || !text.back().isLetter())
            return;
        window.editor().text().select({text.size(), 0});
        before(window, title(window), text.chopped(1));
        QTest::keyClick(&window.editor().text(), Qt::Key_Backspace);
        done(window);
    }

    // A key would go to the window that happens to be the active one.
    static void undo(MainWindow& window)
    {
        for (QAction* action : window.findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Undo))
                action->trigger();
        }
    }

    template <typename Act> void unknownAct(MainWindow& window, Act act)
    {
        report("before " + nameOf(window.session().article()) + " ?");
        act();
        done(window);
    }

    void save(MainWindow& window)
    {
        ArticleSession& session = window.session();
        if (session.isSaving())
            return;
        report("saving "
               + QCryptographicHash::hash(session.article().toJson(), QCryptographicHash::Sha256)
                     .toHex());
        if (session.path().isEmpty())
            window.saveFlow().saveTo(m_folder + QStringLiteral("/articles/")
                                     + QString::fromUtf8(nameOf(session.article()))
                                     + QStringLiteral(".json"));
        else
            window.save();
    }

    void importCover(MainWindow& window)
    {
        window.session().covers().importFrom(
            [bytes = picture(m_random.generate())] { return Result<QByteArray>(bytes); });
    }

    // A cover comes when it is ready.
    void watch(MainWindow& window)
    {
        if (m_watched.contains(&window))
            return;
        m_watched.insert(&window);
        // Undo must not take its name from it.
        window.session().history().clear();
        connect(&window.session().covers(), &Covers::imported, &window,
                [this, &window] { done(window); });
        connect(&window, &QObject::destroyed, this,
                [this](QObject* gone) { m_watched.remove(gone); });
    }

    static QString title(MainWindow& window)
    {
        return window.session().article().string(Field::Title).value_or(QString());
    }

    static void before(MainWindow& window, const QString& title, const QString& text)
    {
        report("before " + nameOf(window.session().article()) + ' ' + stateOf(title, text));
    }

    static void done(MainWindow& window)
    {
        const Article& article = window.session().article();
        report("done " + nameOf(article) + ' ' + stateOf(article) + ' '
               + QByteArray::number(now()));
    }

    const QString m_folder;
    QRandomGenerator m_random;
    QSettings m_settings;
    ArticleWindows m_windows;
    qsizetype m_awaited = 0; // windows that are being recovered
    QPointer<MainWindow> m_chosen;
    QSet<QObject*> m_watched;
    const review::Profile m_who = namedProfile();
    bool m_isAboutToSuggest = false; // as soon as it is saved
    int m_suggesting = 0; // so many letters more
    int m_waits = 0;
    QByteArray m_suggested; // what is told of, see suggestedOf()
};

} // namespace

int type(int argc, char** argv, const QString& folder, quint32 seed)
{
    // The offscreen platform tells of each thing that it cannot do.
    qInstallMessageHandler([](QtMsgType severity, const QMessageLogContext&, const QString& text) {
        if (severity == QtCriticalMsg || severity == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const Typist typist(folder, seed);
    return QApplication::exec();
}

} // namespace galley::torture
