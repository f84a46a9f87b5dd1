// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/editor/title_field.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/tag_chips.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

namespace main_window_test {

using namespace galley;

// A window and its neighbours: what opens where, what is asked before it closes, what it says.
class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileTakesThePlaceOfAnUntouchedNewArticle();
    void aFileOpensBesideAnArticleThatWasTouched();
    void aFileThatIsOpenIsNotOpenedTwice();
    void aFileThatCannotBeReadIsSaidInABanner();
    void closingAsksAboutUnsavedChanges_data();
    void closingAsksAboutUnsavedChanges();
    void closingAnUnchangedArticleAsksNothing();
    void savedFilesAreRememberedAsRecent();
    void aNewArticleHasTheLastUsedSite();
    void panesAreRemembered();
    void theStatusLineCountsAndTellsTheBodyForm();
    void everyMenuEntryHasAMnemonic();
    void undoTakesBackTextAndFieldsAlike();
    void f6GoesFromPaneToPane();
    void whatIsDroppedIsOpened_data();
    void whatIsDroppedIsOpened();
    void whatIsNoFileIsNotTaken();
    void aFailedCoverIsToldOnce();
    void aHalfTypedTagIsSaved();
    void aHalfTypedTagIsAskedAboutBeforeClosing();
    void copyOfTheMenuTakesTheAddressThatHasTheFocus();

private:
    QString write(const QString& name, const QByteArray& json) const;
    MainWindow* opened(const QString& path);
    MainWindow* onlyWindow() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"site\":\"https://example.org\","
                          "\"textContent\":\"one two\",\"title\":\"Sample\"}";

QAbstractButton* questionButton(MainWindow& window, QMessageBox::StandardButton button)
{
    const auto* question = window.findChild<QMessageBox*>();
    return question ? question->button(button) : nullptr;
}

} // namespace

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
}

void MainWindowTest::cleanup()
{
    m_windows.reset();
}

QString MainWindowTest::write(const QString& name, const QByteArray& json) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

MainWindow* MainWindowTest::onlyWindow() const
{
    return m_windows->windows().size() == 1 ? m_windows->windows().front() : nullptr;
}

MainWindow* MainWindowTest::opened(const QString& path)
{
    m_windows->open(path);
    if (!QTest::qWaitFor([this] { return onlyWindow() != nullptr; }))
        qFatal("no window came");
    return onlyWindow();
}

void MainWindowTest::aFileTakesThePlaceOfAnUntouchedNewArticle()
{
    MainWindow* fresh = m_windows->newArticle();
    const QString path = write(u"a.json"_qs, sample);
    m_windows->open(path, fresh);
    QTRY_VERIFY(onlyWindow() && onlyWindow() != fresh);
    QCOMPARE(onlyWindow()->session().path(), path);
}

void MainWindowTest::aFileOpensBesideAnArticleThatWasTouched()
{
    MainWindow* fresh = m_windows->newArticle();
    QTest::keyClicks(&fresh->editor().title(), u"x"_qs);
    m_windows->open(write(u"a.json"_qs, sample), fresh);
    QTRY_COMPARE(m_windows->windows().size(), 2);
    QCOMPARE(fresh->session().article().string(Field::Title), u"x"_qs);
}

void MainWindowTest::aFileThatIsOpenIsNotOpenedTwice()
{
    const QString path = write(u"a.json"_qs, sample);
    opened(path);
    m_windows->open(path);
    m_windows->open(m_folder->filePath(u"./a.json"_qs));
    QTest::qWait(0);
    QVERIFY(onlyWindow());
}

void MainWindowTest::aFileThatCannotBeReadIsSaidInABanner()
{
    MainWindow* fresh = m_windows->newArticle();
    m_windows->open(write(u"bad.json"_qs, "{\n  \"a\": tru\n}"), fresh);
    QTRY_VERIFY(fresh->banner().isVisible());
    QVERIFY(fresh->banner().sentence().contains(u"bad.json"_qs));
    QVERIFY(fresh->banner().sentence().contains(u"line 2"_qs));
    QVERIFY(fresh->isPristine());
}

void MainWindowTest::closingAsksAboutUnsavedChanges_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("writes");
    QTest::newRow("save") << QMessageBox::Save << true << true;
    QTest::newRow("discard") << QMessageBox::Discard << true << false;
    QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
}

void MainWindowTest::closingAsksAboutUnsavedChanges()
{
    QFETCH(QMessageBox::StandardButton, answer);
    QFETCH(bool, closes);
    QFETCH(bool, writes);
    const QString path = write(u"a.json"_qs, sample);
    MainWindow* window = opened(path);
    window->session().setString(Field::Title, u"Changed"_qs);
    window->close();
    QVERIFY(window->isVisible());
    QAbstractButton* button = questionButton(*window, answer);
    QVERIFY(button);
    button->click();
    QTRY_COMPARE(m_windows->windows().isEmpty(), closes);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().contains("Changed"), writes);
}

void MainWindowTest::closingAnUnchangedArticleAsksNothing()
{
    opened(write(u"a.json"_qs, sample))->close();
    QVERIFY(m_windows->windows().isEmpty());
}

void MainWindowTest::savedFilesAreRememberedAsRecent()
{
    MainWindow* window = m_windows->newArticle();
    window->session().setString(Field::Title, u"x"_qs);
    QSignalSpy saved(&window->session(), &ArticleSession::saved);
    window->session().saveAs(m_folder->filePath(u"new.json"_qs), UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(m_windows->shared().recentFiles().paths(),
             QStringList{m_folder->filePath(u"new.json"_qs)});
}

void MainWindowTest::aNewArticleHasTheLastUsedSite()
{
    MainWindow* window = opened(write(u"a.json"_qs, sample));
    QSignalSpy saved(&window->session(), &ArticleSession::saved);
    window->save();
    QVERIFY(saved.wait());
    QCOMPARE(m_windows->newArticle()->session().article().string(Field::Site),
             u"https://example.org"_qs);
}

void MainWindowTest::panesAreRemembered()
{
    m_windows->newArticle()->panes().setWanted(Pane::Inspector, false);
    ArticleWindows later(*m_settings);
    QVERIFY(!later.newArticle()->panes().isWanted(Pane::Inspector));
}

void MainWindowTest::theStatusLineCountsAndTellsTheBodyForm()
{
    MainWindow* window = opened(write(u"a.json"_qs, sample));
    const auto* counts = window->findChild<ElidedLabel*>(u"counts"_qs);
    QVERIFY(counts->text().startsWith(u"2 words"_qs));
    QTest::keyClicks(&window->editor().text(), u"zero "_qs);
    QVERIFY(counts->text().startsWith(u"3 words"_qs));
    window->editor().text().selectAll();
    QTest::keyClicks(&window->editor().text(), u"x"_qs);
    QVERIFY(counts->text().startsWith(u"1 word · 1 character · "_qs));
    const auto* saved = window->findChild<QLabel*>(u"savedState"_qs);
    QCOMPARE(saved->text(), u"Unsaved changes"_qs);
    const auto* form = window->findChild<ElidedLabel*>(u"bodyForm"_qs);
    QVERIFY(form->text().contains(u"textContent"_qs));
}

void MainWindowTest::everyMenuEntryHasAMnemonic()
{
    MainWindow* window = m_windows->newArticle();
    int entries = 0;
    for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>()) {
        QSet<QString> taken;
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            ++entries;
            const auto at = action->text().indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(action->text()));
            const QString mnemonic = action->text().mid(at + 1, 1).toLower();
            QVERIFY2(!taken.contains(mnemonic), qPrintable(action->text()));
            taken.insert(mnemonic);
        }
    }
    QVERIFY(entries > 30);
}

void MainWindowTest::undoTakesBackTextAndFieldsAlike()
{
    MainWindow* window = opened(write(u"a.json"_qs, sample));
    QTest::keyClicks(&window->editor().text(), u"x"_qs);
    QTest::keyClicks(&window->editor().title(), u"y"_qs);
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window->session().article().string(Field::Title), u"Sample"_qs);
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window->session().text().toString(), u"one two"_qs);
    QVERIFY(!window->session().isModified());
}

void MainWindowTest::f6GoesFromPaneToPane()
{
    MainWindow* window = opened(write(u"a.json"_qs, sample));
    window->resize(1280, 800); // wide enough for the three of them
    QVERIFY(QTest::qWaitForWindowActive(window));
    const auto hasFocus = [window](const char* pane) {
        for (const QWidget* widget = window->focusWidget(); widget;
             widget = widget->parentWidget()) {
            if (widget->inherits(pane))
                return true;
        }
        return false;
    };
    QVERIFY(hasFocus("galley::EditorPane"));
    for (const char* pane :
         {"galley::PreviewPane", "galley::InspectorPane", "galley::EditorPane"}) {
        QTest::keyClick(window->focusWidget(), Qt::Key_F6);
        QVERIFY2(hasFocus(pane), pane);
    }
    QTest::keyClick(window->focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(hasFocus("galley::InspectorPane"));
}

void MainWindowTest::whatIsDroppedIsOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("title"); // of the article; empty: a sentence says why there is none
    QTest::newRow("article") << u"a.json"_qs << sample << u"Sample"_qs;
    QTest::newRow("Markdown") << u"a.md"_qs << QByteArray("---\ntitle: From Markdown\n---\nText")
                              << u"From Markdown"_qs;
    QTest::newRow("picture") << u"a.png"_qs << QByteArray("\x89PNG\r\n\x1a\n") << QString();
}

void MainWindowTest::whatIsDroppedIsOpened()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, title);
    MainWindow* fresh = m_windows->newArticle();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(write(name, content))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fresh, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fresh, &drop);
    QVERIFY(drop.isAccepted());
    if (title.isEmpty()) {
        QTRY_VERIFY(fresh->banner().isVisible());
        QVERIFY(fresh->banner().sentence().contains(name));
        return;
    }
    QTRY_VERIFY(onlyWindow() && onlyWindow() != fresh);
    QCOMPARE(onlyWindow()->session().article().string(Field::Title), title);
}

void MainWindowTest::whatIsNoFileIsNotTaken()
{
    MainWindow* fresh = m_windows->newArticle();
    QMimeData page;
    page.setUrls({QUrl(u"https://example.org/a.json"_qs)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &page, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fresh, &enter);
    QVERIFY(!enter.isAccepted());
}

void MainWindowTest::aFailedCoverIsToldOnce()
{
    MainWindow* window = m_windows->newArticle();
    const QSignalSpy failed(window->findChild<InspectorPane*>(), &InspectorPane::failed);
    window->session().covers().importFrom(
        [] { return Result<QByteArray>(QByteArray("no picture")); });
    QTRY_VERIFY(window->banner().isVisible());
    QVERIFY(!window->banner().sentence().isEmpty());
    QCOMPARE(failed.count(), 0);
}

void MainWindowTest::aHalfTypedTagIsSaved()
{
    const QString path = write(u"a.json"_qs, sample);
    MainWindow* window = opened(path);
    QTest::keyClicks(window->findChild<TagChips*>()->focusProxy(), u"half"_qs);
    window->save();
    const QSignalSpy saved(&window->session(), &ArticleSession::saved);
    QTRY_COMPARE(saved.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"half\""));
}

void MainWindowTest::aHalfTypedTagIsAskedAboutBeforeClosing()
{
    MainWindow* window = opened(write(u"a.json"_qs, sample));
    QTest::keyClicks(window->findChild<TagChips*>()->focusProxy(), u"half"_qs);
    window->close();
    QVERIFY(window->isVisible());
    QVERIFY(questionButton(*window, QMessageBox::Discard));
    questionButton(*window, QMessageBox::Discard)->click();
}

void MainWindowTest::copyOfTheMenuTakesTheAddressThatHasTheFocus()
{
    MainWindow* window = opened(
        write(u"a.json"_qs,
              "{\"$type\":\"site.standard.document\",\"bskyPostRef\":{\"cid\":\"bafyreiabc\","
              "\"uri\":\"at://did:plc:abc/app.bsky.feed.post/3m\"}}"));
    QVERIFY(QTest::qWaitForWindowActive(window));
    for (auto* label : window->findChildren<ElidedLabel*>()) {
        if (label->text().startsWith(u"at://"))
            label->setFocus();
    }
    QTest::keyClick(window->focusWidget(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"at://did:plc:abc/app.bsky.feed.post/3m"_qs);
}

} // namespace main_window_test

GALLEY_TEST(main_window_test::MainWindowTest)
#include "main_window_test.moc"
