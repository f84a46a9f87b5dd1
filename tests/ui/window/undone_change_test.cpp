// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/file_comparison_dialog.h"
#include "ui/compare/merge_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/window/external_change_flow.h"

#include <QSignalSpy>

namespace undone_change_test {

using namespace galley;

namespace {

const QString outcomes[] = {u"is shown as"_qs, u"Both sides"_qs};

} // namespace

// What another program changed became the article's, and a person takes that back.
class UndoneChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void theChoiceComesBackAndASaveAsks_data();
    void theChoiceComesBackAndASaveAsks();
    void doneAgainNothingIsLeftToChoose_data() { theChoiceComesBackAndASaveAsks_data(); }
    void doneAgainNothingIsLeftToChoose();
    void whatCameInIsComparedWithWhatWasBefore_data() { theChoiceComesBackAndASaveAsks_data(); }
    void whatCameInIsComparedWithWhatWasBefore();
    void aSaveEndsWhatWasSaid();
    void closingAsksForWhatWasTakenBack();
    void mineCanBeKeptThen();
    void placesToLookAtGoAndComeWithTheMerge();
    void whatWasSaidOfTheLastChangeIsPastWithTheNext();
    void aSaveRefusedMeanwhileIsNotMadeByItself();

private:
    QString sentence() const { return m_window->banner().sentence(); }
    bool tellsOutcome() const
    {
        return std::any_of(std::begin(outcomes), std::end(outcomes),
                           [this](const QString& words) { return sentence().contains(words); });
    }
    bool offers(const QString& name) const { return tests::buttonNamed(*m_window, name); }
    QByteArray content() const { return tests::contentOf(m_program->path(u"article.json"_qs)); }
    void change(const QByteArray& title, const QByteArray& text);
    void settle(const QString& way); // what changed, in that way; empty: unasked

    std::unique_ptr<tests::ProgramInFolder> m_program;
    MainWindow* m_window = nullptr;
};

void UndoneChangeTest::init()
{
    m_program = std::make_unique<tests::ProgramInFolder>();
    m_window = &m_program->openedArticle();
}

void UndoneChangeTest::change(const QByteArray& title, const QByteArray& text)
{
    QByteArray theirs = tests::smallArticle;
    theirs.replace("Sample", title).replace("one two", text);
    m_program->write(u"article.json"_qs, theirs);
}

void UndoneChangeTest::settle(const QString& way)
{
    if (!way.isEmpty())
        m_window->session().setString(Field::Title, u"Mine"_qs);
    change("Sample", "one two three");
    if (!way.isEmpty()) {
        QTRY_VERIFY(offers(way));
        tests::buttonNamed(*m_window, way)->click();
    }
    QTRY_VERIFY(tellsOutcome());
    QVERIFY(!offers(u"Keep Mine"_qs));
}

void UndoneChangeTest::theChoiceComesBackAndASaveAsks_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("theirs were taken unasked") << QString();
    QTest::newRow("theirs were taken") << u"Take Theirs"_qs;
    QTest::newRow("both were merged") << u"Merge"_qs;
}

void UndoneChangeTest::theChoiceComesBackAndASaveAsks()
{
    QFETCH(QString, way);
    settle(way);
    m_window->session().history().undo();
    QVERIFY(!tellsOutcome());
    for (const QString& choice : {u"Keep Mine"_qs, u"Take Theirs"_qs, u"Merge"_qs})
        QTRY_VERIFY(offers(choice));
    const QByteArray theirs = content();
    const QSignalSpy refused(&m_window->session(), &ArticleSession::saveFailed);
    m_window->save();
    QTRY_COMPARE(refused.count(), 1);
    QTRY_VERIFY(offers(u"Keep Mine"_qs));
    QCOMPARE(content(), theirs);
}

void UndoneChangeTest::doneAgainNothingIsLeftToChoose()
{
    QFETCH(QString, way);
    settle(way);
    m_window->session().history().undo();
    QTRY_VERIFY(offers(u"Keep Mine"_qs));
    m_window->session().history().redo();
    QTRY_VERIFY(!offers(u"Keep Mine"_qs));
    QVERIFY(tellsOutcome());
    QSignalSpy saved(&m_window->session(), &ArticleSession::saved);
    m_window->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(content().contains("one two three"));
}

void UndoneChangeTest::whatCameInIsComparedWithWhatWasBefore()
{
    QFETCH(QString, way);
    settle(way);
    GALLEY_CLICK(*m_window, "Compare…");
    const auto* const dialog = m_window->findChild<FileComparisonDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->view().comparison());
    const TextComparison& text = dialog->view().comparison()->text;
    QCOMPARE(text.before, u"one two"_qs);
    QCOMPARE(text.after, u"one two three"_qs);
}

void UndoneChangeTest::aSaveEndsWhatWasSaid()
{
    settle(u"Merge"_qs);
    m_window->save();
    QTRY_VERIFY(!tellsOutcome());
    QVERIFY(!offers(u"Compare…"_qs));
}

void UndoneChangeTest::closingAsksForWhatWasTakenBack()
{
    settle({});
    m_window->session().history().undo();
    QVERIFY(m_window->isWindowModified());
    m_window->close();
    QTRY_COMPARE(tests::questionsOf(*m_window).size(), 1);
    tests::questionsOf(*m_window).constFirst()->reject();
}

void UndoneChangeTest::mineCanBeKeptThen()
{
    settle(u"Take Theirs"_qs);
    m_window->session().history().undo();
    GALLEY_CLICK(*m_window, "Keep Mine");
    QSignalSpy saved(&m_window->session(), &ArticleSession::saved);
    m_window->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(content().contains("Mine"));
    QVERIFY(!content().contains("three"));
}

void UndoneChangeTest::placesToLookAtGoAndComeWithTheMerge()
{
    m_window->session().setString(Field::Title, u"Mine"_qs);
    change("Theirs", "one two");
    GALLEY_CLICK(*m_window, "Merge");
    GALLEY_CLICK(*m_window, "Look There…");
    m_window->session().history().undo();
    QVERIFY(!offers(u"Look There…"_qs));
    QTRY_VERIFY(offers(u"Keep Mine"_qs));
    QTRY_VERIFY(!m_window->findChild<MergeDialog*>());
    m_window->session().history().redo();
    QTRY_VERIFY(!offers(u"Keep Mine"_qs));
    QVERIFY(offers(u"Look There…"_qs));
}

void UndoneChangeTest::whatWasSaidOfTheLastChangeIsPastWithTheNext()
{
    settle(u"Take Theirs"_qs);
    m_window->session().setString(Field::Title, u"Mine again"_qs);
    change("Sample", "four");
    QTRY_VERIFY(offers(u"Keep Mine"_qs));
    QVERIFY(!tellsOutcome());
}

void UndoneChangeTest::aSaveRefusedMeanwhileIsNotMadeByItself()
{
    settle(u"Take Theirs"_qs);
    m_window->session().history().undo();
    const QSignalSpy refused(&m_window->session(), &ArticleSession::saveFailed);
    m_window->save();
    QTRY_COMPARE(refused.count(), 1);
    QTRY_VERIFY(offers(u"Keep Mine"_qs));
    QSignalSpy started(&m_window->session(), &ArticleSession::saveStarted);
    m_window->session().history().redo();
    QTRY_VERIFY(!offers(u"Keep Mine"_qs));
    started.wait(300);
    QCOMPARE(started.count(), 0);
}

} // namespace undone_change_test

GALLEY_TEST(undone_change_test::UndoneChangeTest)
#include "undone_change_test.moc"
