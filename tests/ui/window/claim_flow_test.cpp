// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/article_claim.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/widgets/banner.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/save_flow.h"

#include <QAbstractButton>
#include <QLockFile>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

namespace claim_flow_test {

using namespace galley;

namespace {

QStringList buttonsOf(const MainWindow& window)
{
    QStringList names;
    for (const auto* button : window.banner().findChildren<QPushButton*>()) {
        if (button->isVisible())
            names << button->text();
    }
    return names;
}

} // namespace

// An article that another process has open.
class ClaimFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArticleThatIsEditedElsewhereIsReadOnly();
    void aPersonMayEditItAllTheSame();
    void readOnlyEndsWithItsReason();
    void savingWhatIsReadOnlyAndUnchangedOnlySaysWhy();
    void theOfferIsGoneWithACopyOfOnesOwn();
    void anArticleOfOnesOwnIsClaimedWhileItIsOpen();
    void whatIsInTheWayOfTheLockIsSaidAndTheArticleCanBeEdited();
    void anEmptyLockIsSaidToSayNothing();
    void theOfferStaysWhileAFailedSaveAndADeletedFileComeAndGo();

private:
    MainWindow* opened();
    QString lockPath() const { return m_folder.filePath(QStringLiteral(".a.json.galley-lock")); }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

MainWindow* ClaimFlowTest::opened()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")),
                                             QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(tests::writtenFile(
        m_folder.filePath(QStringLiteral("a.json")),
        "{\"$type\":\"site.standard.document\",\"textContent\":\"one\",\"title\":\"T\"}"));
    if (!QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }))
        qFatal("the article does not open");
    return m_windows->windows().first();
}

void ClaimFlowTest::anArticleThatIsEditedElsewhereIsReadOnly()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    MainWindow* window = opened();
    QTRY_VERIFY(window->banner().sentence().contains(u"read-only"));
    QTest::keyClicks(&window->editor().text(), QStringLiteral("x"));
    window->session().setString(Field::Title, QStringLiteral("Other"));
    QVERIFY(!window->session().isModified());
    QVERIFY(!window->findChild<InspectorPane*>()->isEnabled());
    m_windows.reset();
}

void ClaimFlowTest::aPersonMayEditItAllTheSame()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    MainWindow* window = opened();
    QAbstractButton* takeOver = nullptr;
    QTRY_VERIFY(window->session().isReadOnly());
    for (auto* button : window->banner().findChildren<QAbstractButton*>()) {
        if (button->text() == u"Edit All the Sa&me")
            takeOver = button;
    }
    QVERIFY(takeOver);
    takeOver->click();
    QTRY_VERIFY(!window->session().isReadOnly());
    QTest::keyClicks(&window->editor().text(), QStringLiteral("x"));
    QVERIFY(window->session().isModified());
    m_windows.reset();
}

void ClaimFlowTest::readOnlyEndsWithItsReason()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    MainWindow* window = opened();
    QTRY_VERIFY(window->session().isReadOnly());
    const QString offer = window->banner().sentence();
    QTest::qWait(ArticleClaim::pause * 2); // it stays as long as the other one does
    QVERIFY(window->session().isReadOnly());
    QCOMPARE(window->banner().sentence(), offer);
    other.unlock();
    QTRY_VERIFY(!window->session().isReadOnly());
    QVERIFY2(window->banner().sentence().contains(u"you can edit it here"),
             qPrintable(window->banner().sentence()));
    QVERIFY(!window->banner().sentence().contains(u"read-only"));
    QTest::keyClicks(&window->editor().text(), QStringLiteral("x"));
    QVERIFY(window->session().isModified());
    QVERIFY(QFile::exists(lockPath())); // and others are told now
    m_windows.reset();
}

void ClaimFlowTest::savingWhatIsReadOnlyAndUnchangedOnlySaysWhy()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    MainWindow* window = opened();
    QTRY_VERIFY(window->banner().sentence().contains(u"read-only"));
    const QString offer = window->banner().sentence();
    window->save();
    QTRY_VERIFY(!window->saveFlow().isSaving());
    QVERIFY2(window->statusBar()->currentMessage().contains(u"nothing to save"),
             qPrintable(window->statusBar()->currentMessage()));
    QCOMPARE(window->banner().sentence(), offer);
    m_windows.reset();
}

void ClaimFlowTest::theOfferIsGoneWithACopyOfOnesOwn()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    MainWindow* window = opened();
    QTRY_VERIFY(window->banner().sentence().contains(u"read-only"));
    window->saveFlow().saveTo(m_folder.filePath(QStringLiteral("copy.json")));
    QTRY_VERIFY(!window->session().isReadOnly());
    QVERIFY(!window->banner().isVisible());
    m_windows.reset();
}

void ClaimFlowTest::anArticleOfOnesOwnIsClaimedWhileItIsOpen()
{
    MainWindow* window = opened();
    QTRY_VERIFY(QFile::exists(lockPath()));
    QVERIFY(!window->session().isReadOnly());
    m_windows.reset();
    QVERIFY(!QFile::exists(lockPath()));
}

void ClaimFlowTest::whatIsInTheWayOfTheLockIsSaidAndTheArticleCanBeEdited()
{
    QVERIFY(QDir().mkdir(lockPath()));
    MainWindow* window = opened();
    QTRY_VERIFY(
        window->banner().sentence().contains(lockPath() + u"” is in the way: it is a folder"_qs));
    QVERIFY(!window->session().isReadOnly());
    m_windows.reset();
    QVERIFY(QDir().rmdir(lockPath()));
}

void ClaimFlowTest::anEmptyLockIsSaidToSayNothing()
{
    tests::writtenFile(lockPath(), "");
    MainWindow* window = opened();
    QTRY_VERIFY(window->banner().sentence().contains(u"not by whom"_qs));
    QVERIFY(window->session().isReadOnly());
    m_windows.reset();
    QVERIFY(QFile::remove(lockPath()));
}

void ClaimFlowTest::theOfferStaysWhileAFailedSaveAndADeletedFileComeAndGo()
{
    QLockFile other(lockPath());
    QVERIFY(other.tryLock(0));
    MainWindow* window = opened();
    QTRY_COMPARE(buttonsOf(*window), QStringList{u"Edit All the Sa&me"_qs});
    window->saveFlow().saveTo(m_folder.filePath(u"absent/a.json"_qs));
    QTRY_COMPARE(buttonsOf(*window), QStringList({u"Edit All the Sa&me"_qs, u"Save As…"_qs}));
    QVERIFY(QFile::remove(m_folder.filePath(u"a.json"_qs)));
    QTRY_COMPARE(buttonsOf(*window),
                 QStringList({u"Edit All the Sa&me"_qs, u"Save As…"_qs, u"Save As…"_qs}));
    other.unlock();
    QTRY_COMPARE(buttonsOf(*window), QStringList({u"Save As…"_qs, u"Save As…"_qs}));
    m_windows.reset();
}

} // namespace claim_flow_test

GALLEY_TEST(claim_flow_test::ClaimFlowTest)
#include "claim_flow_test.moc"
