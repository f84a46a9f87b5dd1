// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/merge_notice.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/compare/their_changes_dialog.h"
#include "ui/widgets/banner.h"

#include <QSignalSpy>

namespace merge_notice_test {

using namespace galley;

// After a merge with places that both sides changed.
class MergeNoticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void placesToLookAtStayWhenTheFileChangesAgain();
    void placesToLookAtStayWhenTheFileIsGone();
    void placesToLookAtStayWithASave();
    void eachOfTwoMergesKeepsItsPlaces();
    void whileThereArePlacesNothingIsSaidToBeDone();
    void whatWasMergedInPlaceOfARefusedSaveIsNotSavedByItself();

private:
    void mergeWithAPlace(const QByteArray& theirTitle);
    void writeTheirs(const QByteArray& title, const QByteArray& text = "one two");
    bool offers(const QString& name) const { return tests::buttonNamed(*m_window, name); }

    std::unique_ptr<tests::ProgramInFolder> m_program;
    MainWindow* m_window = nullptr;
};

void MergeNoticeTest::init()
{
    m_program = std::make_unique<tests::ProgramInFolder>();
    m_window = &m_program->openedArticle();
    m_window->session().setString(Field::Title, u"Mine"_qs);
    mergeWithAPlace("Theirs");
}

void MergeNoticeTest::writeTheirs(const QByteArray& title, const QByteArray& text)
{
    QByteArray theirs = tests::smallArticle;
    theirs.replace("Sample", title).replace("one two", text);
    m_program->write(u"article.json"_qs, theirs);
}

void MergeNoticeTest::mergeWithAPlace(const QByteArray& theirTitle)
{
    writeTheirs(theirTitle);
    GALLEY_CLICK(*m_window, "Merge");
    QTRY_VERIFY(!offers(u"Merge"_qs));
    QVERIFY(offers(u"Look There…"_qs));
}

void MergeNoticeTest::placesToLookAtStayWhenTheFileChangesAgain()
{
    writeTheirs("Theirs", "more");
    QTRY_VERIFY(offers(u"Merge"_qs));
    QVERIFY(offers(u"Look There…"_qs));
    GALLEY_CLICK(*m_window, "Take Theirs");
    QTRY_VERIFY(!offers(u"Merge"_qs));
    QVERIFY(offers(u"Look There…"_qs));
}

void MergeNoticeTest::placesToLookAtStayWhenTheFileIsGone()
{
    QVERIFY(QFile::remove(m_program->path(u"article.json"_qs)));
    QTRY_VERIFY(offers(u"Save As…"_qs));
    QVERIFY(offers(u"Look There…"_qs));
    GALLEY_CLICK(*m_window, "Compare…"); // still knows what was merged
    QVERIFY(m_window->findChild<TheirChangesDialog*>());
}

void MergeNoticeTest::placesToLookAtStayWithASave()
{
    m_window->save();
    QTRY_VERIFY(!m_window->session().isModified());
    QVERIFY(offers(u"Look There…"_qs));
}

void MergeNoticeTest::eachOfTwoMergesKeepsItsPlaces()
{
    m_window->session().setString(Field::Title, u"Mine again"_qs);
    mergeWithAPlace("Theirs again");
    QCOMPARE(m_window->banner().sentence().count(u"1 place to look at"_qs), 2);
}

void MergeNoticeTest::whileThereArePlacesNothingIsSaidToBeDone()
{
    QVERIFY(!m_window->banner().sentence().contains(u"Both sides"));
    writeTheirs("Theirs", "one two three");
    GALLEY_CLICK(*m_window, "Merge");
    QTRY_VERIFY(!offers(u"Merge"_qs));
    QVERIFY(!m_window->banner().sentence().contains(u"Both sides"));
}

void MergeNoticeTest::whatWasMergedInPlaceOfARefusedSaveIsNotSavedByItself()
{
    writeTheirs("Theirs again");
    m_window->session().setString(Field::Title, u"Mine again"_qs);
    const QSignalSpy refused(&m_window->session(), &ArticleSession::saveFailed);
    m_window->save();
    QTRY_COMPARE(refused.count(), 1);
    GALLEY_CLICK(*m_window, "Merge");
    QTRY_VERIFY(!offers(u"Merge"_qs));
    QSignalSpy started(&m_window->session(), &ArticleSession::saveStarted);
    writeTheirs("Theirs again"); // which is what the session knows of it
    QVERIFY(!started.wait(1000));
    QVERIFY(m_window->session().isModified());
}

} // namespace merge_notice_test

GALLEY_TEST(merge_notice_test::MergeNoticeTest)
#include "merge_notice_test.moc"
