// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"
#include "app/session/covers.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/pictures.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/widgets/banner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>

namespace close_flow_test {

using namespace galley;
using tests::questionsOf;

namespace {

// A picture file that takes as long as a test wants.
class SlowPicture {
public:
    explicit SlowPicture(const QByteArray& bytes = tests::encoded(tests::quarters({40, 20}), "png"))
        : m_bytes(bytes)
    {
    }
    ~SlowPicture() { arrive(); }
    Q_DISABLE_COPY_MOVE(SlowPicture)

    PictureBytes bytes() const
    {
        return [arrived = m_arrived, bytes = m_bytes] {
            arrived->acquire();
            return Result(bytes);
        };
    }
    void arrive() { m_arrived->release(); }

private:
    QByteArray m_bytes;
    std::shared_ptr<QSemaphore> m_arrived = std::make_shared<QSemaphore>();
};

} // namespace

// What is asked before a window closes, and before all of them do.
class CloseFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<tests::ProgramInFolder>(); }
    void cleanup() { m_program.reset(); }

    void aSecondCloseDoesNotAskASecondTime();
    void closingTheQuestionIsNoAnswer();
    void closingWaitsForACover();
    void closingWaitsForAPictureOfTheText();
    void thePictureCanBeGivenUp_data();
    void thePictureCanBeGivenUp();
    void aPictureThatWasGivenUpDoesNotComeLater();
    void aCoverCancelledMeanwhileIsNotWaitedFor();
    void aPictureThatFailsKeepsTheWindowOpen_data();
    void aPictureThatFailsKeepsTheWindowOpen();
    void closingWaitsForASave();
    void closingWaitsForACopyOfWhatIsUnchanged();
    void whatIsTypedWhileAClosingWindowSavesIsAskedAbout();
    void remarksThatCouldBeWrittenNowhereAreAskedAbout();
    void quitAsksOneWindowAfterAnother();
    void cancelOfOneWindowKeepsAll();
    void whatIsTypedAfterDiscardIsAskedAboutAgain();
    void aSecondQuitDoesNotAskASecondTime();

private:
    MainWindow& changed(const QString& name) const
    {
        MainWindow& window = m_program->opened(m_program->write(name));
        window.session().setString(Field::Title, u"Changed"_qs);
        return window;
    }
    qsizetype windowCount() const { return m_program->windows().windows().size(); }

    std::unique_ptr<tests::ProgramInFolder> m_program;
};

void CloseFlowTest::aSecondCloseDoesNotAskASecondTime()
{
    MainWindow& window = changed(u"a.json"_qs);
    window.close();
    window.close();
    QCOMPARE(questionsOf(window).size(), 1);
    GALLEY_CLICK(window, "Cancel");
    window.close();
    QCOMPARE(questionsOf(window).size(), 1);
}

void CloseFlowTest::closingTheQuestionIsNoAnswer()
{
    MainWindow& window = changed(u"a.json"_qs);
    window.close();
    questionsOf(window).constFirst()->close();
    QCOMPARE(windowCount(), 1);
    window.close();
    QCOMPARE(questionsOf(window).size(), 1);
}

void CloseFlowTest::closingWaitsForACover()
{
    MainWindow& window = m_program->openedArticle();
    SlowPicture picture;
    window.session().covers().importFrom(picture.bytes());
    window.close();
    QVERIFY(window.isVisible());
    QVERIFY(questionsOf(window).isEmpty()); // most are ready in a moment
    picture.arrive();
    GALLEY_CLICK(window, "Save");
    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(tests::contentOf(m_program->path(u"article.json"_qs)).contains("coverImage"));
}

void CloseFlowTest::closingWaitsForAPictureOfTheText()
{
    MainWindow& window = m_program->openedArticle();
    SlowPicture picture;
    window.editor().insertPicture(picture.bytes());
    window.close();
    QTRY_COMPARE(questionsOf(window).size(), 1);
    picture.arrive();
    GALLEY_CLICK(window, "Save");
    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(tests::contentOf(m_program->path(u"article.json"_qs)).contains("](blobs/"));
}

void CloseFlowTest::thePictureCanBeGivenUp_data()
{
    QTest::addColumn<bool>("isCover");
    QTest::newRow("cover") << true;
    QTest::newRow("text") << false;
}

void CloseFlowTest::thePictureCanBeGivenUp()
{
    QFETCH(bool, isCover);
    MainWindow& window = m_program->openedArticle();
    SlowPicture picture;
    if (isCover)
        window.session().covers().importFrom(picture.bytes());
    else
        window.editor().insertPicture(picture.bytes());
    window.close();
    QTRY_COMPARE(questionsOf(window).size(), 1);
    GALLEY_CLICK(*questionsOf(window).constFirst(), "Cancel");
    QCOMPARE(windowCount(), 1);
    window.session().setString(Field::Title, u"Changed"_qs);
    window.close();
    GALLEY_CLICK(window, "Close Without It");
    QVERIFY(window.session().covers().progress() == nullptr && !window.editor().isStoringPicture());
    GALLEY_CLICK(window, "Save");
    QTRY_COMPARE(windowCount(), 0);
    const QByteArray saved = tests::contentOf(m_program->path(u"article.json"_qs));
    QVERIFY(saved.contains("Changed") && !saved.contains("blob"));
}

void CloseFlowTest::aPictureThatWasGivenUpDoesNotComeLater()
{
    MainWindow& window = m_program->openedArticle();
    window.session().setString(Field::Title, u"Changed"_qs);
    SlowPicture picture;
    window.editor().insertPicture(picture.bytes());
    window.close();
    GALLEY_CLICK(window, "Close Without It");
    GALLEY_CLICK(window, "Cancel");
    picture.arrive();
    QVERIFY(threadsFor(Work::Pictures)->waitForDone());
    QCoreApplication::processEvents();
    QCOMPARE(window.session().text().toString(), u"one two"_qs);
    QVERIFY(!window.editor().isStoringPicture());
}

void CloseFlowTest::aCoverCancelledMeanwhileIsNotWaitedFor()
{
    MainWindow& window = m_program->openedArticle();
    SlowPicture picture;
    window.session().covers().importFrom(picture.bytes());
    window.close();
    window.session().covers().cancelImport();
    QTRY_COMPARE(windowCount(), 0);
}

void CloseFlowTest::aPictureThatFailsKeepsTheWindowOpen_data()
{
    QTest::addColumn<bool>("isCover");
    QTest::newRow("the cover") << true;
    QTest::newRow("one of the text") << false;
}

void CloseFlowTest::aPictureThatFailsKeepsTheWindowOpen()
{
    QFETCH(bool, isCover);
    MainWindow& window = m_program->openedArticle();
    SlowPicture picture("no picture");
    if (isCover)
        window.session().covers().importFrom(picture.bytes());
    else
        window.editor().insertPicture(picture.bytes());
    window.close();
    picture.arrive();
    QTRY_VERIFY(window.banner().isVisible());
    QCOMPARE(windowCount(), 1);
    // Nothing is waited for any more: what is asked next is about changes.
    window.session().setString(Field::Title, u"Changed"_qs);
    window.close();
    GALLEY_CLICK(window, "Save");
    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(tests::contentOf(m_program->path(u"article.json"_qs)).contains("Changed"));
}

void CloseFlowTest::closingWaitsForASave()
{
    MainWindow& window = changed(u"a.json"_qs);
    window.save();
    window.close();
    QVERIFY(window.isVisible());
    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(tests::contentOf(m_program->path(u"a.json"_qs)).contains("Changed"));
}

void CloseFlowTest::closingWaitsForACopyOfWhatIsUnchanged()
{
    MainWindow& window = m_program->openedArticle();
    window.session().saveAs(m_program->path(u"copy.json"_qs), UpdatedAtPolicy::Keep);
    window.close();
    QVERIFY(window.isVisible());
    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(QFileInfo::exists(m_program->path(u"copy.json"_qs)));
}

void CloseFlowTest::whatIsTypedWhileAClosingWindowSavesIsAskedAbout()
{
    MainWindow& window = changed(u"a.json"_qs);
    window.close();
    GALLEY_CLICK(window, "Save");
    QVERIFY(window.session().isSaving());
    window.session().setString(Field::Title, u"Typed on"_qs);
    QTRY_VERIFY(windowCount() == 0
                || (!window.session().isSaving() && !questionsOf(window).isEmpty()));
    QCOMPARE(windowCount(), 1);
    GALLEY_CLICK(window, "Save");
    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(tests::contentOf(m_program->path(u"a.json"_qs)).contains("Typed on"));
}

void CloseFlowTest::remarksThatCouldBeWrittenNowhereAreAskedAbout()
{
    MainWindow& window = m_program->openedArticle();
    const QString path = window.session().path();
    const QString own = QFileInfo(review::ownReviewFolderOf(path)).path();
    QVERIFY(QDir().mkpath(QFileInfo(own).path()));
    for (const QString& folder : {sidecarFolderOf(path), own})
        tests::writtenFile(folder, {}); // files where folders would have to be
    const QSignalSpy failed(&window.review(), &LiveReview::failed);
    window.review().comment({0, 3}, review::EntryKind::Note, u"Hm."_qs,
                            {QUuid::createUuid(), u"Wanda"_qs, u"W"_qs});
    QTRY_COMPARE(failed.size(), 1);

    window.close();
    QCOMPARE(questionsOf(window).size(), 1);
    QVERIFY(questionsOf(window).first()->text().contains(u"could not be written"));
    questionsOf(window).first()->button(QMessageBox::Cancel)->click();
    QVERIFY(window.isVisible());

    QVERIFY(QFile::remove(sidecarFolderOf(path)));
    QVERIFY(QFile::remove(own));
    window.review().readAgain(); // as the window does when it comes to the front
    QTRY_VERIFY(window.review().isAllWritten());
    window.close();
    QVERIFY(!window.isVisible());
}

void CloseFlowTest::quitAsksOneWindowAfterAnother()
{
    MainWindow& first = changed(u"a.json"_qs);
    m_program->opened(m_program->write(u"b.json"_qs));
    MainWindow& third = changed(u"c.json"_qs);

    m_program->windows().quit();
    QCOMPARE(questionsOf(first).size(), 1);
    QCOMPARE(questionsOf(third).size(), 0);
    GALLEY_CLICK(first, "Save");
    QTRY_COMPARE(questionsOf(third).size(), 1);
    QCOMPARE(windowCount(), 3); // none closes before all have agreed
    GALLEY_CLICK(third, "Discard");

    QTRY_COMPARE(windowCount(), 0);
    QVERIFY(tests::contentOf(m_program->path(u"a.json"_qs)).contains("Changed"));
    QVERIFY(!tests::contentOf(m_program->path(u"c.json"_qs)).contains("Changed"));
}

void CloseFlowTest::cancelOfOneWindowKeepsAll()
{
    MainWindow& first = changed(u"a.json"_qs);
    MainWindow& second = changed(u"b.json"_qs);
    m_program->windows().quit();
    GALLEY_CLICK(first, "Discard");
    GALLEY_CLICK(second, "Cancel");
    QCOMPARE(windowCount(), 2);
    first.close();
    QCOMPARE(questionsOf(first).size(), 1); // the answer counted for quitting only
}

void CloseFlowTest::whatIsTypedAfterDiscardIsAskedAboutAgain()
{
    MainWindow& first = changed(u"a.json"_qs);
    MainWindow& second = changed(u"b.json"_qs);
    m_program->windows().quit();
    GALLEY_CLICK(first, "Discard");
    first.session().setString(Field::Description, u"Typed since"_qs);
    GALLEY_CLICK(second, "Discard");
    QTRY_COMPARE(questionsOf(first).size(), 1);
    QCOMPARE(windowCount(), 2);
}

void CloseFlowTest::aSecondQuitDoesNotAskASecondTime()
{
    MainWindow& first = changed(u"a.json"_qs);
    MainWindow& second = changed(u"b.json"_qs);
    m_program->windows().quit();
    m_program->windows().quit();
    QCOMPARE(questionsOf(first).size(), 1);
    GALLEY_CLICK(first, "Discard");
    QCOMPARE(questionsOf(second).size(), 1);
    GALLEY_CLICK(second, "Discard");
    QTRY_COMPARE(windowCount(), 0);
}

} // namespace close_flow_test

GALLEY_TEST(close_flow_test::CloseFlowTest)
#include "close_flow_test.moc"
