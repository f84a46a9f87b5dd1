// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/recovery/recovery_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/recovery_flow.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QWindow>

namespace recovery_flow_test {

using namespace galley;

namespace {

const QByteArray sample = "{\"$type\":\"site.standard.document\",\"site\":\"https://example.org\","
                          "\"textContent\":\"one two\",\"title\":\"Sample\"}";

} // namespace

// The first start after a crash, and the windows that come back.
class RecoveryFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsOfferedWhenAllWasSaved();
    void anUnnamedArticleIsOfferedAndComesBack();
    void aRecoveredFileTakesThePlaceOfItsUntouchedWindow();
    void theOfferIsInFrontOfTheWindowsThatComeBack();
    void theOfferOutlivesTheWindowThatItStandsBefore();
    void aFileThatChangedSinceIsSaid();
    void aJournalThatCannotBeReadIsSaidThoughAFileIsOpened();
    void whatCouldNotBeReadIsKeptAndSaid();
    void aLongLookIsSaidWhileItTakes();
    void laterKeepsItForTheNextStart();
    void discardingIsAskedForAndFinal();
    void aWindowClosedWithoutSavingIsNotOffered();
    void windowsComeBackWhereTheyWere();
    void windowsStayAwayWhenTheyAreNotWanted();
    void aWindowClosedBeforeTheOthersStaysClosed();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    void start();
    // As a crash does: nothing is asked, nothing is said.
    void crash() { m_windows.reset(); }
    MainWindow* opened(const QString& path);
    RecoveryDialog* offer() const;
    void press(QWidget& dialog, const QString& text) const;
    QByteArrayList texts() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void RecoveryFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(RecoveryFolder::standardPath()).removeRecursively();
    m_settings = std::make_unique<QSettings>(file(u"settings.ini"_qs), QSettings::IniFormat);
    start();
}

void RecoveryFlowTest::cleanup()
{
    crash();
}

void RecoveryFlowTest::start()
{
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    QSignalSpy looked(&m_windows->recoveryFlow(), &RecoveryFlow::looked);
    m_windows->start();
    QVERIFY(looked.wait());
    QTRY_VERIFY(!m_windows->windows().isEmpty());
}

MainWindow* RecoveryFlowTest::opened(const QString& path)
{
    m_windows->open(path, m_windows->windows().constFirst());
    if (!QTest::qWaitFor(
            [&] { return m_windows->windows().constLast()->session().path() == path; }))
        qFatal("no window came");
    return m_windows->windows().constLast();
}

RecoveryDialog* RecoveryFlowTest::offer() const
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* const dialog = qobject_cast<RecoveryDialog*>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void RecoveryFlowTest::press(QWidget& dialog, const QString& text) const
{
    for (auto* const button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button->click();
    }
    qFatal("no button %s", qPrintable(text));
}

QByteArrayList RecoveryFlowTest::texts() const
{
    QByteArrayList texts;
    for (MainWindow* window : m_windows->windows())
        texts.append(window->session().text().toString().toUtf8());
    return texts;
}

void RecoveryFlowTest::nothingIsOfferedWhenAllWasSaved()
{
    MainWindow* window = opened(tests::writtenFile(file(u"a.json"_qs), sample));
    QTest::keyClicks(&window->editor().text(), u"x"_qs);
    QSignalSpy saved(&window->session(), &ArticleSession::saved);
    window->save();
    QVERIFY(saved.wait());
    crash();
    start();
    QVERIFY(!offer());
}

void RecoveryFlowTest::anUnnamedArticleIsOfferedAndComesBack()
{
    MainWindow* window = m_windows->windows().constFirst();
    window->session().setString(Field::Title, u"Nowhere yet"_qs);
    QTest::keyClicks(&window->editor().text(), u"some words"_qs);
    crash();
    start();
    QVERIFY(offer());
    QCOMPARE(offer()->left().size(), 1);
    QCOMPARE(offer()->findChild<QTextEdit*>()->toPlainText(), u"some words"_qs);
    press(*offer(), u"&Recover"_qs);
    QTRY_COMPARE(texts(), QByteArrayList{"some words"});
    MainWindow* recovered = m_windows->windows().constFirst();
    QVERIFY(recovered->session().isModified());
    QCOMPARE(recovered->session().article().string(Field::Title), u"Nowhere yet"_qs);
    QVERIFY(!offer());
}

void RecoveryFlowTest::aRecoveredFileTakesThePlaceOfItsUntouchedWindow()
{
    const QString path = tests::writtenFile(file(u"a.json"_qs), sample);
    QTest::keyClicks(&opened(path)->editor().text(), u"zero "_qs);
    crash();
    start(); // reopens the file, too
    QVERIFY(offer());
    QTRY_COMPARE(texts(), QByteArrayList{"one two"});
    press(*offer(), u"&Recover"_qs);
    QTRY_COMPARE(texts(), QByteArrayList{"zero one two"});
    QCOMPARE(m_windows->windows().constFirst()->session().path(), path);
    QCOMPARE(tests::contentOf(path), sample);
}

void RecoveryFlowTest::theOfferIsInFrontOfTheWindowsThatComeBack()
{
    const QString path = tests::writtenFile(file(u"a.json"_qs), sample);
    QTest::keyClicks(&opened(path)->editor().text(), u"zero "_qs);
    crash();
    start(); // reopens the file, too, which may be read later
    QVERIFY(offer());
    QTRY_COMPARE(texts(), QByteArrayList{"one two"});
    QTRY_COMPARE(QApplication::activeWindow(), offer());
    LaunchOptions another;
    another.files = QStringList{tests::writtenFile(file(u"b.json"_qs), sample)};
    m_windows->start(another);
    QTRY_COMPARE(texts().size(), 2);
    QTRY_COMPARE(QApplication::activeWindow(), offer());
    // For a window manager that would show the window that came last above it.
    QCOMPARE(offer()->windowHandle()->transientParent(),
             m_windows->windows().constLast()->windowHandle());
}

void RecoveryFlowTest::theOfferOutlivesTheWindowThatItStandsBefore()
{
    const QString path = tests::writtenFile(file(u"a.json"_qs), sample);
    QTest::keyClicks(&opened(path)->editor().text(), u"zero "_qs);
    crash();
    start(); // reopens the file, too
    QVERIFY(offer());
    QTRY_COMPARE(texts(), QByteArrayList{"one two"});
    m_windows->newArticle();
    m_windows->windows().constFirst()->close();
    QTRY_COMPARE(m_windows->windows().size(), 1);
    QVERIFY(offer()->isVisible());
}

void RecoveryFlowTest::aFileThatChangedSinceIsSaid()
{
    const QString path = tests::writtenFile(file(u"a.json"_qs), sample);
    QTest::keyClicks(&opened(path)->editor().text(), u"zero "_qs);
    crash();
    tests::writtenFile(path, QByteArray(sample).replace("Sample", "Other"));
    start();
    QVERIFY(offer());
    press(*offer(), u"&Recover"_qs);
    QTRY_VERIFY(m_windows->windows().constLast()->banner().isVisible());
    const QString sentence = m_windows->windows().constLast()->banner().sentence();
    QVERIFY2(sentence.contains(u"another program"_qs, Qt::CaseInsensitive), qPrintable(sentence));
    const auto* const window = m_windows->windows().constLast();
    QTRY_COMPARE(window->banner().sentence().count(u"rogram"_qs), 1); // is said once
}

void RecoveryFlowTest::aJournalThatCannotBeReadIsSaidThoughAFileIsOpened()
{
    const QString path = tests::writtenFile(file(u"a.json"_qs), sample);
    opened(path);
    m_windows->quit();
    crash();
    const QString journal = tests::writtenFile(
        RecoveryFolder::standardPath() + u"/11111111-1111-1111-1111-111111111111/journal"_qs,
        "galley journal 9\n");
    start();
    QTRY_COMPARE(m_windows->windows().constFirst()->session().path(), path);
    const Banner& banner = m_windows->windows().constFirst()->banner();
    QTRY_VERIFY(banner.isVisible());
    QVERIFY2(banner.sentence().contains(journal), qPrintable(banner.sentence()));
    QVERIFY(QFile::exists(journal));
}

void RecoveryFlowTest::whatCouldNotBeReadIsKeptAndSaid()
{
    QTest::keyClicks(&m_windows->windows().constFirst()->editor().text(), u"some words"_qs);
    crash();
    const QDir places(RecoveryFolder::standardPath());
    const QString journal = places.filePath(
        places.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst() + u"/journal"_qs);
    const QByteArray damaged = tests::contentOf(journal) + "torn";
    tests::writtenFile(journal, damaged);
    start();
    QVERIFY(offer());
    const QString kept = offer()->left().constFirst().setAside.value(0);
    press(*offer(), u"&Recover"_qs);
    QTRY_COMPARE(texts(), QByteArrayList{"some words"});
    const Banner& banner = m_windows->windows().constFirst()->banner();
    QTRY_VERIFY(banner.isVisible());
    QVERIFY2(banner.sentence().contains(kept), qPrintable(banner.sentence()));
    QCOMPARE(tests::contentOf(kept), damaged);
}

void RecoveryFlowTest::aLongLookIsSaidWhileItTakes()
{
    m_windows->windows().constFirst()->session().editText({{{0, {}, QString(2'000'000, u'x')}}});
    crash();
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    QStringList shown;
    connect(&m_windows->recoveryFlow(), &RecoveryFlow::takesLong, this, [&] {
        for (MainWindow* window : m_windows->windows())
            shown.append(window->statusBar()->currentMessage());
    });
    QSignalSpy looked(&m_windows->recoveryFlow(), &RecoveryFlow::looked);
    m_windows->start();
    QVERIFY(looked.wait(60'000));
    QCOMPARE(shown.size(), 1);
    QVERIFY2(shown.constFirst().contains(u"looking"_qs), qPrintable(shown.constFirst()));
    QVERIFY(m_windows->windows().constFirst()->statusBar()->currentMessage().isEmpty());
}

void RecoveryFlowTest::laterKeepsItForTheNextStart()
{
    QTest::keyClicks(&m_windows->windows().constFirst()->editor().text(), u"x"_qs);
    crash();
    for (int again = 0; again < 2; ++again) {
        start();
        QVERIFY(offer());
        press(*offer(), u"&Later"_qs);
        QTRY_VERIFY(!offer());
        crash();
    }
}

void RecoveryFlowTest::discardingIsAskedForAndFinal()
{
    QTest::keyClicks(&m_windows->windows().constFirst()->editor().text(), u"x"_qs);
    crash();
    start();
    QVERIFY(offer());
    press(*offer(), u"&Discard…"_qs);
    auto* const question = offer()->findChild<QMessageBox*>();
    QVERIFY(question);
    QCOMPARE(offer()->left().size(), 1);
    question->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!offer());
    crash();
    start();
    QVERIFY(!offer());
}

void RecoveryFlowTest::aWindowClosedWithoutSavingIsNotOffered()
{
    MainWindow* window = m_windows->windows().constFirst();
    QTest::keyClicks(&window->editor().text(), u"x"_qs);
    window->close();
    window->findChild<QMessageBox*>()->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(m_windows->windows().isEmpty());
    crash();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    start();
    QVERIFY(!offer());
}

void RecoveryFlowTest::windowsComeBackWhereTheyWere()
{
    const QString path = tests::writtenFile(file(u"a.json"_qs), sample);
    MainWindow* window = opened(path);
    window->setGeometry(60, 70, 700, 500);
    window->editor().text().select({3, 0});
    m_windows->quit();
    QTRY_VERIFY(m_windows->windows().isEmpty());
    crash();
    start();
    QTRY_COMPARE(m_windows->windows().constFirst()->session().path(), path);
    QCOMPARE(m_windows->windows().size(), 1);
    QCOMPARE(m_windows->windows().constFirst()->geometry(), QRect(60, 70, 700, 500));
    QCOMPARE(m_windows->windows().constFirst()->editor().text().selection(), (TextRange{3, 0}));
}

void RecoveryFlowTest::windowsStayAwayWhenTheyAreNotWanted()
{
    opened(tests::writtenFile(file(u"a.json"_qs), sample));
    Preferences preferences = m_windows->shared().preferences();
    preferences.reopensWindows = false;
    m_windows->shared().setPreferences(preferences);
    crash();
    start();
    QCOMPARE(m_windows->windows().size(), 1);
    QVERIFY(m_windows->windows().constFirst()->isPristine());
}

void RecoveryFlowTest::aWindowClosedBeforeTheOthersStaysClosed()
{
    MainWindow* first = opened(tests::writtenFile(file(u"a.json"_qs), sample));
    const QString kept = tests::writtenFile(file(u"b.json"_qs), sample);
    m_windows->open(kept);
    QTRY_COMPARE(m_windows->windows().size(), 2);
    first->close();
    m_windows->windows().constFirst()->close();
    crash();
    start();
    QTRY_COMPARE(m_windows->windows().constFirst()->session().path(), kept);
    QCOMPARE(m_windows->windows().size(), 1);
}

} // namespace recovery_flow_test

GALLEY_TEST(recovery_flow_test::RecoveryFlowTest)
#include "recovery_flow_test.moc"
