// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/recovery_folder.h"
#include "tests/support/pictures.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/inspector/inspector_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tag_chips.h"
#include "ui/window/save_flow.h"

#include <QLineEdit>
#include <QSemaphore>

namespace nothing_lost_test {

using namespace galley;
using tests::questionsOf;

namespace {

QLineEdit& tagField(const MainWindow& window)
{
    return *window.findChild<TagChips*>()->findChild<QLineEdit*>();
}

// What was typed into a window and not saved, as the journals on the disk hold it.
QByteArrayList journalledTexts()
{
    QByteArrayList texts;
    for (const UnsavedArticle& unsaved : RecoveryFolder().claimUnsaved().list)
        texts.append(unsaved.recovered.article.text().toString().toUtf8());
    return texts;
}

} // namespace

// Every way by which an article is closed, replaced or opened again, held against one sentence:
// what a person typed is in the journal, in the undo history or among the versions, or the person
// was asked.
class NothingLostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }

    void openingDoesNotCloseANewArticleInWhichATagWasTyped();
    void openingDoesNotCloseANewArticleWithAnUndoneText();
    void recoveryDoesNotCloseAWindowInWhichATagWasTyped();
    void recoveryDoesNotCloseAWindowThatPreparesAPicture();
    void recoveryLeavesAWindowThatWasTypedInto();
    void aFileOpenedAgainIsTheWindowThatShowsIt();
    void savingOverAnotherFileKeepsItAsAVersion();
    void savingOverAFileThatIsEditedElsewhereTakesNothingFromThere();
    void savingOverAFileThatIsShownElsewhereCanBeTakenBackThere();
    void closingAndQuittingAsk();
    void anEndThatAsksNothingLeavesTheJournal();

private:
    ArticleWindows& windows() const { return m_program->windows(); }
    // A journal of an edit of that file, as a crash leaves it.
    UnsavedArticle unsavedEditOf(const QString& path) const;

    std::unique_ptr<tests::ProgramInFolder> m_program;
};

void NothingLostTest::init()
{
    QDir(RecoveryFolder::standardPath()).removeRecursively();
    m_program = std::make_unique<tests::ProgramInFolder>();
}

UnsavedArticle NothingLostTest::unsavedEditOf(const QString& path) const
{
    {
        const auto place = RecoveryFolder().newPlace();
        ArticleSession session(*readArticle(path), systemClock(),
                               std::make_unique<ArticleJournal>(*place));
        session.editText({{{0, {}, u"Recovered. "_qs}}});
    }
    const UnsavedArticles unsaved = RecoveryFolder().claimUnsaved();
    if (unsaved.list.size() != 1)
        qFatal("no journal was left");
    return unsaved.list.first();
}

void NothingLostTest::openingDoesNotCloseANewArticleInWhichATagWasTyped()
{
    MainWindow* const window = windows().newArticle();
    QTest::keyClicks(&tagField(*window), u"typed"_qs);
    windows().open(m_program->write(u"a.json"_qs), window);
    QTRY_COMPARE(windows().windows().size(), 2);
    QTRY_COMPARE(questionsOf(*window).size(), 1);
    QCOMPARE(window->session().article().tags(), QStringList{u"typed"_qs});
    QVERIFY(windows().windows().contains(window));
}

void NothingLostTest::openingDoesNotCloseANewArticleWithAnUndoneText()
{
    MainWindow* const window = windows().newArticle();
    QTest::keyClicks(&window->editor().text(), u"words"_qs);
    window->session().history().undo();
    windows().open(m_program->write(u"a.json"_qs), window);
    QTRY_COMPARE(windows().windows().size(), 2);
    QVERIFY(windows().windows().contains(window));
    window->session().history().redo();
    QCOMPARE(window->session().text().toString(), u"words"_qs);
}

void NothingLostTest::recoveryDoesNotCloseAWindowInWhichATagWasTyped()
{
    const QString path = m_program->write(u"a.json"_qs);
    MainWindow& window = m_program->opened(path);
    QTest::keyClicks(&tagField(window), u"typed"_qs);
    windows().recover(unsavedEditOf(path));
    QTRY_COMPARE(windows().windows().size(), 2);
    QTRY_COMPARE(questionsOf(window).size(), 1);
    QCOMPARE(window.session().article().tags(), QStringList{u"typed"_qs});
}

void NothingLostTest::recoveryDoesNotCloseAWindowThatPreparesAPicture()
{
    const QString path = m_program->write(u"a.json"_qs);
    MainWindow& window = m_program->opened(path);
    const auto arrived = std::make_shared<QSemaphore>();
    window.editor().insertPicture([arrived] {
        arrived->acquire();
        return Result(tests::encoded(tests::quarters({40, 20}), "png"));
    });
    windows().recover(unsavedEditOf(path));
    const bool isRecovered = QTest::qWaitFor([this] { return windows().windows().size() == 2; });
    arrived->release();
    QVERIFY(isRecovered);
    QTRY_VERIFY(window.session().text().toString().contains(u"blobs/"));
    QVERIFY(windows().windows().contains(&window));
}

void NothingLostTest::recoveryLeavesAWindowThatWasTypedInto()
{
    const QString path = m_program->write(u"a.json"_qs);
    MainWindow& window = m_program->opened(path);
    window.session().editText({{{0, {}, u"Typed. "_qs}}});
    windows().recover(unsavedEditOf(path));
    QTRY_COMPARE(windows().windows().size(), 2);
    QCOMPARE(window.session().text().toString(), u"Typed. one two"_qs);
    QCOMPARE(windows().windows().back()->session().text().toString(), u"Recovered. one two"_qs);
}

void NothingLostTest::aFileOpenedAgainIsTheWindowThatShowsIt()
{
    const QString path = m_program->write(u"a.json"_qs);
    MainWindow& window = m_program->opened(path);
    window.session().editText({{{0, {}, u"Typed. "_qs}}});
    const QString link = m_program->path(u"link.json"_qs);
    QVERIFY(QFile::link(path, link));
    MainWindow& other = m_program->opened(m_program->write(u"b.json"_qs));
    for (const QString& name : {path, link}) {
        other.activateWindow();
        windows().open(name);
        QTRY_VERIFY(window.isActiveWindow());
    }
    QCOMPARE(windows().windows().size(), 2);
    QCOMPARE(window.session().text().toString(), u"Typed. one two"_qs);
}

void NothingLostTest::savingOverAnotherFileKeepsItAsAVersion()
{
    const QString other = m_program->write(u"other.json"_qs, "{\"textContent\":\"other words\"}");
    MainWindow& window = m_program->openedArticle();
    window.saveFlow().saveTo(other);
    QTRY_COMPARE(window.session().path(), other);
    const HistoryStore& history = *windows().shared().historyStore();
    QByteArrayList kept;
    for (const Version& version : history.versionsOf(other).versions)
        kept.append(history.contentOf(version).value());
    QVERIFY(kept.contains("{\"textContent\":\"other words\"}"));
}

void NothingLostTest::savingOverAFileThatIsEditedElsewhereTakesNothingFromThere()
{
    const QString path = m_program->write(u"other.json"_qs);
    MainWindow& edited = m_program->opened(path);
    edited.session().editText({{{0, {}, u"Typed. "_qs}}});
    MainWindow& window = m_program->openedArticle();
    window.session().editText({{{0, {}, u"New. "_qs}}});
    window.saveFlow().saveTo(path);
    QTRY_VERIFY(edited.banner().isVisible());
    QCOMPARE(edited.session().text().toString(), u"Typed. one two"_qs);
    QVERIFY(edited.session().isModified());
}

void NothingLostTest::savingOverAFileThatIsShownElsewhereCanBeTakenBackThere()
{
    const QString path = m_program->write(u"other.json"_qs);
    MainWindow& shown = m_program->opened(path);
    shown.session().editText({{{0, {}, u"Typed. "_qs}}});
    shown.save();
    QTRY_VERIFY(!shown.session().isModified());
    MainWindow& window = m_program->openedArticle();
    window.session().editText({{{0, {}, u"New. "_qs}}});
    window.saveFlow().saveTo(path);
    QTRY_COMPARE(shown.session().text().toString(), u"New. one two"_qs);
    shown.session().history().undo();
    QCOMPARE(shown.session().text().toString(), u"Typed. one two"_qs);
}

void NothingLostTest::closingAndQuittingAsk()
{
    MainWindow& window = m_program->openedArticle();
    window.session().editText({{{0, {}, u"Typed. "_qs}}});
    window.close();
    QTRY_COMPARE(questionsOf(window).size(), 1);
    questionsOf(window).first()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(questionsOf(window).isEmpty());
    windows().quit();
    QTRY_COMPARE(questionsOf(window).size(), 1);
    questionsOf(window).first()->button(QMessageBox::Cancel)->click();
    QCOMPARE(window.session().text().toString(), u"Typed. one two"_qs);
    QVERIFY(window.isVisible());
}

void NothingLostTest::anEndThatAsksNothingLeavesTheJournal()
{
    m_program->openedArticle().session().editText({{{0, {}, u"Typed. "_qs}}});
    m_program.reset();
    QCOMPARE(journalledTexts(), QByteArrayList{"Typed. one two"});
}

} // namespace nothing_lost_test

GALLEY_TEST(nothing_lost_test::NothingLostTest)
#include "nothing_lost_test.moc"
