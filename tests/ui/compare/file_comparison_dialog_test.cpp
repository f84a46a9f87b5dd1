// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/file_comparison_dialog.h"

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

private:
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
    QCOMPARE(session.text().toString(), u"The mill is new.\n\nIt turns slowly.\n"_qs);
    session.history().undo();
    QCOMPARE(session.text().toString(), inArticle);
}

void FileComparisonDialogTest::aChangeIsTakenBackByItself()
{
    ArticleSession session(articleWithText(inArticle));
    const FileComparisonDialog dialog(session, written(u"b.json"_qs, inFile));
    QTRY_VERIFY(dialog.view().comparison());
    Q_EMIT dialog.view().passageChosen(passageOf(dialog.view().comparison()->text, u"well"_qs));
    QCOMPARE(session.text().toString(), u"The mill is old.\n\nIt turns well.\n"_qs);
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

} // namespace file_comparison_dialog_test

GALLEY_TEST(file_comparison_dialog_test::FileComparisonDialogTest)
#include "file_comparison_dialog_test.moc"
