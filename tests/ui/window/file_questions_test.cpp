// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/window/file_questions.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace file_questions_test {

using namespace galley;
using namespace galley::tests;

// What is asked about files beside a window.
class FileQuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneArticleOnAnotherIsAskedAbout_data();
    void oneArticleOnAnotherIsAskedAbout();
    void whatCannotBeComparedIsOpened_data();
    void whatCannotBeComparedIsOpened();
    void onANewArticleNothingIsAsked();
    void reviewsAreAmongWhatCanBeOpened();

private:
    QString file(const QString& name)
    {
        const QString path = m_folder.filePath(name);
        writtenFile(path, "{}");
        return path;
    }
    void drop(const QStringList& paths, const ArticleSession& session)
    {
        takeDropped(
            m_window, paths, session, [this](const QStringList& opened) { m_opened = opened; },
            [this](const QString& compared) { m_compared = compared; });
    }
    QMessageBox* question() const { return m_window.findChild<QMessageBox*>(); }

    QTemporaryDir m_folder;
    QWidget m_window;
    QStringList m_opened;
    QString m_compared;
};

void FileQuestionsTest::init()
{
    m_opened.clear();
    m_compared.clear();
    delete question();
}

void FileQuestionsTest::oneArticleOnAnotherIsAskedAbout_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("isOpened");
    QTest::addColumn<bool>("isCompared");

    QTest::newRow("open") << 0 << true << false;
    QTest::newRow("compare") << 1 << false << true;
    QTest::newRow("cancel") << 2 << false << false;
}

void FileQuestionsTest::oneArticleOnAnotherIsAskedAbout()
{
    QFETCH(const int, button);
    QFETCH(const bool, isOpened);
    QFETCH(const bool, isCompared);
    ArticleSession session(articleWithText(u"One."_qs));
    session.setString(Field::Title, u"Another"_qs);
    const QString path = file(u"b.json"_qs);
    drop({path}, session);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(question()->text().contains(u"b.json"_qs));
    const QList<QAbstractButton*> all = question()->buttons();
    for (QAbstractButton* each : all) {
        const bool isCancel = question()->buttonRole(each) == QMessageBox::RejectRole;
        const bool isCompare = each->text().contains(u"ompare"_qs);
        if (button == (isCancel ? 2 : isCompare ? 1 : 0))
            each->click();
    }
    QCOMPARE(m_opened, isOpened ? QStringList{path} : QStringList());
    QCOMPARE(m_compared, isCompared ? path : QString());
}

void FileQuestionsTest::whatCannotBeComparedIsOpened_data()
{
    QTest::addColumn<QStringList>("paths");

    QTest::newRow("several files") << QStringList{file(u"a.json"_qs), file(u"b.json"_qs)};
    QTest::newRow("a picture") << QStringList{file(u"a.png"_qs)};
    QTest::newRow("what is not there") << QStringList{m_folder.filePath(u"none.json"_qs)};
}

void FileQuestionsTest::whatCannotBeComparedIsOpened()
{
    QFETCH(const QStringList, paths);
    ArticleSession session(articleWithText(u"One."_qs));
    session.setString(Field::Title, u"Another"_qs);
    drop(paths, session);
    QCOMPARE(m_opened, paths);
    QVERIFY(!question());
}

void FileQuestionsTest::onANewArticleNothingIsAsked()
{
    const ArticleSession session(OpenedArticle(Article::blank({})));
    const QString path = file(u"b.json"_qs);
    drop({path}, session);
    QCOMPARE(m_opened, QStringList{path});
    QVERIFY(!question());
}

void FileQuestionsTest::reviewsAreAmongWhatCanBeOpened()
{
    askForArticles(m_window, {}, [](const QStringList&) {});
    auto* const dialog = m_window.findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY2(dialog->nameFilters().first().contains(u"*.galley-review"_qs),
             qPrintable(dialog->nameFilters().first()));
    dialog->reject();
}

} // namespace file_questions_test

GALLEY_TEST(file_questions_test::FileQuestionsTest)
#include "file_questions_test.moc"
