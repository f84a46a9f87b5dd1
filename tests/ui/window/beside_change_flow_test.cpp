// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/beside_change_flow.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QSignalSpy>

namespace beside_change_flow_test {

using namespace galley;

// A window beside whose article another program changes the description of the cover.
class BesideChangeFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void whatNobodyEditedIsShownAsItIsNow();
    void whatIsTakenBackIsNotSaidToBeShown();
    void theirsIsOfferedWhereBothEdited();
    void theOfferStaysWhileAPersonEditsOn();
    void aSaveWritesMineAndEndsTheOffer();
    void aSaveElsewhereEndsWhatWasSaid();
    void anOfferThatIsPastKeepsNothingSaid();

private:
    void change(const QByteArray& description) const
    {
        QVERIFY(QDir().mkpath(sidecarFolderOf(session().path())));
        tests::writtenFile(sidecarPathOf(session().path()),
                           "{\"coverAlt\":\"" + description + "\"}");
    }
    ArticleSession& session() const { return m_window->session(); }
    QString described() const { return tests::describedCover(session().beside()); }
    bool offers() const { return tests::buttonNamed(*m_window, u"Take Theirs"_qs); }

    std::unique_ptr<tests::ProgramInFolder> m_program;
    MainWindow* m_window = nullptr;
};

void BesideChangeFlowTest::init()
{
    m_program = std::make_unique<tests::ProgramInFolder>();
    m_window = &m_program->openedArticle();
}

void BesideChangeFlowTest::whatNobodyEditedIsShownAsItIsNow()
{
    change("Theirs");
    QTRY_COMPARE(described(), u"Theirs"_qs);
    QVERIFY(m_window->banner().sentence().contains(u"shown as it is now"));
    QVERIFY(!m_window->isWindowModified());
}

void BesideChangeFlowTest::whatIsTakenBackIsNotSaidToBeShown()
{
    change("Theirs");
    QTRY_COMPARE(described(), u"Theirs"_qs);
    session().history().undo();
    QVERIFY(m_window->banner().isHidden());
}

void BesideChangeFlowTest::theirsIsOfferedWhereBothEdited()
{
    tests::describeCover(session(), u"Mine"_qs);
    change("Theirs");
    QTRY_VERIFY(offers());
    QCOMPARE(described(), u"Mine"_qs);
    GALLEY_CLICK(*m_window, "Take Theirs");
    QCOMPARE(described(), u"Theirs"_qs);
    QVERIFY(!offers());
    QVERIFY(!m_window->isWindowModified());
    session().history().undo();
    QCOMPARE(described(), u"Mine"_qs);
}

void BesideChangeFlowTest::theOfferStaysWhileAPersonEditsOn()
{
    tests::describeCover(session(), u"Mine"_qs);
    change("Theirs");
    QTRY_VERIFY(offers());
    tests::describeCover(session(), u"Mine, again"_qs);
    QVERIFY(offers());
    GALLEY_CLICK(*m_window, "Take Theirs");
    QCOMPARE(described(), u"Theirs"_qs);
}

void BesideChangeFlowTest::aSaveWritesMineAndEndsTheOffer()
{
    tests::describeCover(session(), u"Mine"_qs);
    change("Theirs");
    QTRY_VERIFY(offers());
    QSignalSpy saved(&session(), &ArticleSession::saved);
    m_window->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!offers());
    QVERIFY(tests::contentOf(sidecarPathOf(session().path())).contains("Mine"));
}

// Beside the new path nobody changed anything.
void BesideChangeFlowTest::aSaveElsewhereEndsWhatWasSaid()
{
    tests::describeCover(session(), u"Mine"_qs);
    change("Theirs");
    QTRY_VERIFY(offers());
    const QSignalSpy moved(&session(), &ArticleSession::pathChanged);
    bool wasOffered = true;
    connect(&session(), &ArticleSession::pathChanged, this, [&] { wasOffered = offers(); });
    session().saveAs(m_program->path(u"other.json"_qs), UpdatedAtPolicy::Keep);
    QTRY_COMPARE(moved.count(), 1);
    QVERIFY(!wasOffered);
}

void BesideChangeFlowTest::anOfferThatIsPastKeepsNothingSaid()
{
    tests::describeCover(session(), u"Mine"_qs);
    change("Theirs");
    QTRY_VERIFY(offers());
    QSignalSpy saved(&session(), &ArticleSession::saved);
    m_window->save();
    QTRY_COMPARE(saved.count(), 1);
    change("Theirs again");
    QTRY_COMPARE(described(), u"Theirs again"_qs);
    QVERIFY(!m_window->banner().isHidden());
    session().history().undo();
    QVERIFY(m_window->banner().isHidden());
}

} // namespace beside_change_flow_test

GALLEY_TEST(beside_change_flow_test::BesideChangeFlowTest)
#include "beside_change_flow_test.moc"
