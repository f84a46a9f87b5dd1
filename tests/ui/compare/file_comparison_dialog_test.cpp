// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/file_comparison_dialog.h"
#include "ui/compare/three_way_view.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace file_comparison_dialog_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString inArticle = u"The mill is old.\n\nIt turns slowly.\n"_qs;
const QString inFile = u"The mill is new.\n\nIt turns well.\n"_qs;

} // namespace

// An open article beside another file.
class FileComparisonDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArticleWithoutAFileIsTheLaterOne();
    void theFileThatWasWrittenLastIsTheLaterOne();
    void itCanBeTurnedAround();
    void aChangeIsTakenOverByItself();
    void aChangeIsTakenBackByItself();
    void aFieldIsTakenOver();
    void whatIsTypedMeanwhileIsCompared();
    void aFileThatCannotBeReadIsSaid();
    void nothingIsOfferedWhileTheArticleIsReadOnly();
    void whatIsTypedWhileAChangeIsTakenOverStays();
    void withoutAKnownVersionItIsSaidThatThereIsNone();
    void whatTheArticleWasIsTheEarlierOne();
    void whatGoesOnFromTheArticleIsTheLaterOne();
    void fromAKnownVersionItIsToldWhoChangedWhat();
    void theirsIsTakenByTheKeyAndTakenBackWithUndo();
    void oursIsRestoredByTheKey();
    void aConflictIsKeptOrTakenByItsKeys();
    void whatIsTypedWhileTheirsIsTakenStays();
    void bothWaysOfComparingCanBeHad();
    void aKeptVersionIsWhatBothComeFrom();
    void aFieldThatTheyChangedIsTaken();

private:
    // With unsaved changes: what both come from is the file as it was read.
    static void edit(ArticleSession& session, const QString& text)
    {
        session.editText(comparisonOf(session.text().toString(), text).delta());
    }
    static void press(const FileComparisonDialog& dialog, Qt::Key key,
                      Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(dialog.threeWayView().focusProxy(), key, modifiers);
    }
    static void show(FileComparisonDialog& dialog)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_VERIFY(dialog.threeWayView().comparison());
    }
    QString written(const QString& name, const QString& text) const
    {
        const QString path = m_folder.filePath(name);
        writtenFile(path, articleWithText(text).article.toJson());
        return path;
    }
    // The passage that takes out or brings these words.
    static qsizetype passageOf(const TextComparison& text, const QString& words)
    {
        for (qsizetype index = 0; index < text.passages.size(); ++index) {
            const Piece& piece = text.pieces[text.passages[index].firstPiece];
            if (text.before.mid(piece.before.start, piece.before.length) == words)
                return index;
        }
        return -1;
    }

    QTemporaryDir m_folder;
};

void FileComparisonDialogTest::anArticleWithoutAFileIsTheLaterOne()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.view().comparison());
    QCOMPARE(dialog.view().comparison()->text.before, inFile);
    QCOMPARE(dialog.view().comparison()->text.after, inArticle);
}

void FileComparisonDialogTest::theFileThatWasWrittenLastIsTheLaterOne()
{
    const QString own = written(u"a.json"_qs, inArticle);
    const QString other = written(u"b.json"_qs, inFile);
    QFile file(own);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1),
                             QFileDevice::FileModificationTime));
    file.close();
    ArticleSession session(*readArticle(own));
    const FileComparisonDialog dialog(session, other);
    QTRY_VERIFY(dialog.view().comparison());
    QCOMPARE(dialog.view().comparison()->text.after, inFile);
}

void FileComparisonDialogTest::itCanBeTurnedAround()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QVERIFY(!dialog.turnButton().isEnabled());
    QTRY_VERIFY(dialog.turnButton().isEnabled());
    dialog.turnButton().click();
    QTRY_COMPARE(dialog.view().comparison()->text.after, inFile);
    QCOMPARE(dialog.view().takeBackText(), u"Take over"_qs);
}

void FileComparisonDialogTest::aChangeIsTakenOverByItself()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.turnButton().isEnabled());
    dialog.turnButton().click();
    QTRY_COMPARE(dialog.view().comparison()->text.after, inFile);
    Q_EMIT dialog.view().passageChosen(passageOf(dialog.view().comparison()->text, u"old"_qs));
    QTRY_COMPARE(session.text().toString(), u"The mill is new.\n\nIt turns slowly.\n"_qs);
    session.history().undo();
    QCOMPARE(session.text().toString(), inArticle);
}

void FileComparisonDialogTest::aChangeIsTakenBackByItself()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.view().comparison());
    Q_EMIT dialog.view().passageChosen(passageOf(dialog.view().comparison()->text, u"well"_qs));
    QTRY_COMPARE(session.text().toString(), u"The mill is old.\n\nIt turns well.\n"_qs);
}

void FileComparisonDialogTest::aFieldIsTakenOver()
{
    ArticleSession session(articleWithText(inArticle));
    session.setString(Field::Title, u"Mills"_qs);
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inArticle));
    QTRY_VERIFY(dialog.turnButton().isEnabled());
    dialog.turnButton().click();
    QTRY_COMPARE(dialog.view().takeBackText(), u"Take over"_qs);
    const auto& members = dialog.view().comparison()->members;
    QCOMPARE(members.size(), 1);
    const FieldState wanted = members.first().after;
    Q_EMIT dialog.view().memberChosen(0);
    QCOMPARE(session.article().state(Field::Title), wanted);
}

void FileComparisonDialogTest::whatIsTypedMeanwhileIsCompared()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.view().comparison());
    session.editText(differenceBetween({}, u"So: "_qs));
    QTRY_COMPARE(dialog.view().comparison()->text.after, u"So: "_qs + inArticle);
}

void FileComparisonDialogTest::aFileThatCannotBeReadIsSaid()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, m_folder.filePath(u"none.json"_qs));
    QTRY_VERIFY(dialog.view().shownText().contains(u"none.json"_qs));
    QVERIFY(!dialog.turnButton().isEnabled());
}

void FileComparisonDialogTest::nothingIsOfferedWhileTheArticleIsReadOnly()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_COMPARE(dialog.view().takeBackText(), u"Restore"_qs);
    session.setReadOnly(editedElsewhere);
    QTRY_COMPARE(dialog.view().takeBackText(), QString());
}

void FileComparisonDialogTest::whatIsTypedWhileAChangeIsTakenOverStays()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.view().comparison());
    Q_EMIT dialog.view().passageChosen(passageOf(dialog.view().comparison()->text, u"well"_qs));
    session.editText(differenceBetween({}, u"So: "_qs)); // before the change was found
    QTRY_COMPARE(session.text().toString(), u"So: The mill is old.\n\nIt turns well.\n"_qs);
}

void FileComparisonDialogTest::withoutAKnownVersionItIsSaidThatThereIsNone()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.view().comparison());
    QVERIFY(!dialog.isThreeWay());
    QVERIFY(dialog.waysButton().isHidden());
    QCOMPARE(dialog.directionText(),
             u"What changed from “b.json” to this article. No version is known that both come "
             "from."_qs);
}

void FileComparisonDialogTest::whatTheArticleWasIsTheEarlierOne()
{
    const QString own = written(u"a.json"_qs, inArticle);
    const QString copy = written(u"b.json"_qs, inArticle); // written later, and older all the same
    ArticleSession session(*readArticle(own));
    edit(session, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    const FileComparisonDialog dialog(session, copy);
    QTRY_VERIFY(dialog.view().comparison());
    QVERIFY(!dialog.isThreeWay());
    QCOMPARE(dialog.directionText(), u"What changed from “b.json” to this article"_qs);
}

void FileComparisonDialogTest::whatGoesOnFromTheArticleIsTheLaterOne()
{
    const QString own = written(u"own.json"_qs, inArticle);
    const QString copy = written(u"copy.json"_qs, inArticle);
    const auto store = std::make_shared<HistoryStore>(m_folder.filePath(u"history"_qs));
    const QDateTime noon(QDate(2026, 11, 12), QTime(12, 0));
    QVERIFY(store->keep(own, contentOf(own), VersionOrigin::Saved, noon));
    QVERIFY(store->keep(copy, contentOf(copy), VersionOrigin::Saved, noon));
    written(u"copy.json"_qs, inFile);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(noon, QFileDevice::FileModificationTime)); // whatever clocks say
    file.close();
    ArticleSession session(*readArticle(own));
    session.setHistoryStore(store);
    const FileComparisonDialog dialog(session, copy);
    QTRY_VERIFY(dialog.view().comparison());
    QVERIFY(!dialog.isThreeWay());
    QCOMPARE(dialog.directionText(), u"What changed from this article to “copy.json”"_qs);
}

void FileComparisonDialogTest::fromAKnownVersionItIsToldWhoChangedWhat()
{
    ArticleSession session(articleWithText(inArticle));
    edit(session, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    FileComparisonDialog dialog(session,
                                written(u"b.json"_qs, u"The mill is old.\n\nIt turns well.\n"_qs));
    show(dialog);
    QVERIFY(dialog.isThreeWay());
    QCOMPARE(
        dialog.directionText(),
        u"What you and “b.json” changed. Both come from this article as it was last saved."_qs);
    QCOMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Ours), 1);
    QCOMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Theirs), 1);
}

void FileComparisonDialogTest::theirsIsTakenByTheKeyAndTakenBackWithUndo()
{
    ArticleSession session(articleWithText(inArticle));
    const QString mine = u"The mill is very old.\n\nIt turns slowly.\n"_qs;
    edit(session, mine);
    FileComparisonDialog dialog(session,
                                written(u"b.json"_qs, u"The mill is old.\n\nIt turns well.\n"_qs));
    show(dialog);
    press(dialog, Qt::Key_F7);
    press(dialog, Qt::Key_F7);
    press(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(session.text().toString(), u"The mill is very old.\n\nIt turns well.\n"_qs);
    QTRY_COMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Both), 1);
    session.history().undo();
    QCOMPARE(session.text().toString(), mine);
    QTRY_COMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Theirs), 1);
}

void FileComparisonDialogTest::oursIsRestoredByTheKey()
{
    ArticleSession session(articleWithText(inArticle));
    edit(session, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    FileComparisonDialog dialog(session,
                                written(u"b.json"_qs, u"The mill is old.\n\nIt turns well.\n"_qs));
    show(dialog);
    press(dialog, Qt::Key_F7);
    press(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(session.text().toString(), inArticle);
}

void FileComparisonDialogTest::aConflictIsKeptOrTakenByItsKeys()
{
    ArticleSession session(articleWithText(inArticle));
    const QString mine = u"The mill is ancient.\n\nIt turns badly.\n"_qs;
    edit(session, mine);
    FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    show(dialog);
    QCOMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Conflict), 2);
    press(dialog, Qt::Key_F7);
    press(dialog, Qt::Key_Return, Qt::ControlModifier); // which does not choose for anybody
    press(dialog, Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Conflict), 1);
    QCOMPARE(session.text().toString(), mine);
    QCOMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Ours), 1);
    QCOMPARE(dialog.threeWayView().currentChange(), 1);
    press(dialog, Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(session.text().toString(), u"The mill is ancient.\n\nIt turns well.\n"_qs);
    QTRY_COMPARE(dialog.threeWayView().comparison()->count(ChangeOrigin::Conflict), 0);
}

void FileComparisonDialogTest::whatIsTypedWhileTheirsIsTakenStays()
{
    ArticleSession session(articleWithText(inArticle));
    edit(session, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    FileComparisonDialog dialog(session,
                                written(u"b.json"_qs, u"The mill is old.\n\nIt turns well.\n"_qs));
    show(dialog);
    Q_EMIT dialog.threeWayView().takeRequested(1);
    session.editText(differenceBetween({}, u"So: "_qs));
    QTRY_COMPARE(session.text().toString(), u"So: The mill is very old.\n\nIt turns well.\n"_qs);
}

void FileComparisonDialogTest::bothWaysOfComparingCanBeHad()
{
    ArticleSession session(articleWithText(inArticle));
    edit(session, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    FileComparisonDialog dialog(session,
                                written(u"b.json"_qs, u"The mill is old.\n\nIt turns well.\n"_qs));
    show(dialog);
    QVERIFY(!dialog.turnButton().isVisible());
    QTest::keyClick(&dialog, Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(dialog.view().isVisible());
    QTRY_VERIFY(dialog.view().comparison());
    QVERIFY(dialog.turnButton().isVisible());
    QTest::keyClick(&dialog, Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY(dialog.threeWayView().isVisible());
}

void FileComparisonDialogTest::aKeptVersionIsWhatBothComeFrom()
{
    const QString own = written(u"own.json"_qs, inArticle);
    const auto store = std::make_shared<HistoryStore>(m_folder.filePath(u"history"_qs));
    QVERIFY(store->keep(own, contentOf(own), VersionOrigin::Saved,
                        QDateTime(QDate(2026, 11, 12), QTime(18, 40))));
    written(u"own.json"_qs, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    ArticleSession session(*readArticle(own));
    session.setHistoryStore(store);
    FileComparisonDialog dialog(session,
                                written(u"b.json"_qs, u"The mill is old.\n\nIt turns well.\n"_qs));
    show(dialog);
    QVERIFY2(dialog.directionText().contains(u"Both come from the version of"_qs),
             qPrintable(dialog.directionText()));
    QCOMPARE(dialog.threeWayView().comparison()->base.text().toString(), inArticle);
}

void FileComparisonDialogTest::aFieldThatTheyChangedIsTaken()
{
    ArticleSession session(articleWithText(inArticle));
    edit(session, u"The mill is very old.\n\nIt turns slowly.\n"_qs);
    Article theirs = articleWithText(inArticle).article;
    theirs.setState(Field::Title, theirs.stateWithString(Field::Title, u"Mills"_qs));
    writtenFile(m_folder.filePath(u"b.json"_qs), theirs.toJson());
    FileComparisonDialog dialog(session, m_folder.filePath(u"b.json"_qs));
    show(dialog);
    press(dialog, Qt::Key_F7);
    press(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(session.article().string(Field::Title), u"Mills"_qs);
    session.history().undo();
    QVERIFY(!session.article().string(Field::Title));
}

} // namespace file_comparison_dialog_test

GALLEY_TEST(file_comparison_dialog_test::FileComparisonDialogTest)
#include "file_comparison_dialog_test.moc"
