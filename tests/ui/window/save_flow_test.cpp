// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/save_flow.h"

#include "tests/support/file_size_limit.h"
#include "tests/support/injected_faults.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/widgets/banner.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QThread>

#include <cerrno>

#include <QSignalSpy>
#include <unistd.h>

namespace save_flow_test {

using namespace galley;
using tests::contentOf;

// Saving through the window: where to, one after another, and what when it fails.
class SaveFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<tests::ProgramInFolder>(); }
    void cleanup() { m_program.reset(); }

    void aNewArticleIsAskedForItsName();
    void saveAsGoesOnWithTheNewFile();
    void whatAnotherProgramChangedIsOverwrittenOnlyWhenAsked();
    void aSaveDuringASaveFollowsIt();
    void aSaveAsDuringASaveFollowsIt();
    void aSaveBehindASaveAsGoesToTheNewFile();
    void aFailedSaveLeavesFileAndWindowAndOffersSaveAs();
    void whatFailedOnceIsNotTriedAgainByItself();
    void aFileIsWrittenInPlaceOnlyWhenThePersonAgrees();
    void whatIsReadOnlyAndUnchangedIsNotWritten();
    void aHardLinkThatASavePartsIsSaid();
    void whatComesInAtTheLastMomentIsToldAndStays();

private:
    QString path(const QString& name) const { return m_program->path(name); }
    static void type(MainWindow& window, const QString& text)
    {
        QTest::keyClicks(&window.editor().text(), text);
    }
    // Answers the dialog that asks for a file's name.
    static void answer(MainWindow& window, const QString& file)
    {
        auto* const dialog = window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->selectFile(file);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    }

    std::unique_ptr<tests::ProgramInFolder> m_program;
};

void SaveFlowTest::aNewArticleIsAskedForItsName()
{
    MainWindow& window = *m_program->windows().newArticle();
    QTest::keyClicks(window.focusWidget(), u"First Words"_qs);
    window.save();
    QCOMPARE(window.findChild<QFileDialog*>()->findChild<QLineEdit*>()->text(),
             u"first-words.json"_qs);
    answer(window, path(u"first"_qs));
    QTRY_VERIFY(!window.session().isModified());
    QVERIFY(contentOf(path(u"first.json"_qs)).contains("First Words")); // the suffix is added
}

void SaveFlowTest::saveAsGoesOnWithTheNewFile()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    window.saveFlow().saveAs();
    answer(window, path(u"second.json"_qs));
    QTRY_COMPARE(window.session().path(), path(u"second.json"_qs));
    QVERIFY(contentOf(path(u"second.json"_qs)).contains("xone two"));
    QCOMPARE(contentOf(path(u"article.json"_qs)), tests::smallArticle);
}

void SaveFlowTest::whatAnotherProgramChangedIsOverwrittenOnlyWhenAsked()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    m_program->write(u"article.json"_qs, "another program's");
    window.save();
    QTRY_VERIFY(window.banner().isVisible());
    QCOMPARE(contentOf(path(u"article.json"_qs)), QByteArray("another program's"));
    GALLEY_CLICK(window, "Keep Mine");
    QTRY_VERIFY(!window.session().isModified());
    QVERIFY(contentOf(path(u"article.json"_qs)).contains("xone two"));
    QVERIFY(!window.banner().isVisible());
}

void SaveFlowTest::aSaveDuringASaveFollowsIt()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    window.save();
    type(window, u"y"_qs);
    window.save();
    QTRY_VERIFY(!window.saveFlow().isSaving());
    QVERIFY(contentOf(path(u"article.json"_qs)).contains("xyone two"));
    QVERIFY(!window.session().isModified());
}

void SaveFlowTest::aSaveAsDuringASaveFollowsIt()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    window.save();
    type(window, u"y"_qs);
    window.saveFlow().saveTo(path(u"second.json"_qs));
    QTRY_VERIFY(!window.saveFlow().isSaving());
    QVERIFY(contentOf(path(u"article.json"_qs)).contains("xone two"));
    QVERIFY(contentOf(path(u"second.json"_qs)).contains("xyone two"));
    QCOMPARE(window.session().path(), path(u"second.json"_qs));
}

void SaveFlowTest::aSaveBehindASaveAsGoesToTheNewFile()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"w"_qs);
    window.save();
    type(window, u"x"_qs);
    window.save();
    type(window, u"y"_qs);
    window.saveFlow().saveTo(path(u"second.json"_qs));
    const QSignalSpy saved(&window.session(), &ArticleSession::saved);
    window.save();
    QTRY_COMPARE(saved.count(), 4);
    QVERIFY(contentOf(path(u"second.json"_qs)).contains("wxyone two"));
}

void SaveFlowTest::whatFailedOnceIsNotTriedAgainByItself()
{
    MainWindow& window = m_program->openedArticle();
    const QSignalSpy failed(&window.session(), &ArticleSession::saveFailed);
    type(window, u"x"_qs);
    {
        const tests::FileSizeLimit fullDisk(10);
        for (int key = 0; key < 3; ++key)
            window.save();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!window.saveFlow().isSaving());
        window.save();
        QTRY_COMPARE(failed.count(), 2);
    }
    window.save();
    QTRY_VERIFY(!window.session().isModified());
    QCOMPARE(failed.count(), 2);
    QVERIFY(!window.banner().isVisible());
}

void SaveFlowTest::aFailedSaveLeavesFileAndWindowAndOffersSaveAs()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    {
        const tests::FileSizeLimit fullDisk(10);
        const QSignalSpy failed(&window.session(), &ArticleSession::saveFailed);
        window.save();
        QTRY_COMPARE(failed.count(), 1);
    }
    QCOMPARE(contentOf(path(u"article.json"_qs)), tests::smallArticle);
    QCOMPARE(window.session().text().toString(), u"xone two"_qs);
    QVERIFY(window.session().isModified() && window.session().history().canUndo());
    QVERIFY2(window.banner().sentence().contains(u"article.json” was not saved"_qs),
             qPrintable(window.banner().sentence()));

    QVERIFY(!tests::buttonNamed(window, u"Write into the File"_qs)); // would damage it
    GALLEY_CLICK(window, "Save As…");
    answer(window, path(u"elsewhere.json"_qs));
    QTRY_VERIFY(!window.session().isModified());
    QVERIFY(contentOf(path(u"elsewhere.json"_qs)).contains("xone two"));
    QVERIFY(!window.banner().isVisible());
}

void SaveFlowTest::aFileIsWrittenInPlaceOnlyWhenThePersonAgrees()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    // Saves run in the pool; the journal's thread is let alone.
    const tests::InjectedFaults protectedFolder([](const QByteArray& call, qsizetype) {
        const bool isSave = QThread::currentThread()->objectName() == u"Thread (pooled)";
        return isSave && call == "create" ? EACCES : 0;
    });
    window.save();
    QTRY_VERIFY(tests::buttonNamed(window, u"Save As…"_qs));
    QCOMPARE(contentOf(path(u"article.json"_qs)), tests::smallArticle);

    GALLEY_CLICK(window, "Write into the File");
    QTRY_VERIFY(!window.session().isModified());
    QVERIFY(contentOf(path(u"article.json"_qs)).contains("xone two"));
    QVERIFY(!tests::buttonNamed(window, u"Write into the File"_qs));

    type(window, u"y"_qs); // of this file it was said once
    window.save();
    QTRY_VERIFY(!window.session().isModified());
    QVERIFY(contentOf(path(u"article.json"_qs)).contains("xyone two"));
}

void SaveFlowTest::whatIsReadOnlyAndUnchangedIsNotWritten()
{
    MainWindow& window = m_program->openedArticle();
    window.session().setReadOnly(editedElsewhere);
    window.save();
    QVERIFY(!window.session().isSaving());
}

void SaveFlowTest::aHardLinkThatASavePartsIsSaid()
{
    MainWindow& window = m_program->openedArticle();
    const QByteArray other = QFile::encodeName(path(u"other.json"_qs));
    QCOMPARE(::link(QFile::encodeName(path(u"article.json"_qs)).constData(), other.constData()), 0);
    type(window, u"x"_qs);
    window.save();
    QTRY_VERIFY(window.banner().sentence().contains(u"1 more name (a hard link)"_qs));
    QVERIFY(!window.session().isModified());
    QCOMPARE(contentOf(path(u"other.json"_qs)), tests::smallArticle);
}

void SaveFlowTest::whatComesInAtTheLastMomentIsToldAndStays()
{
    MainWindow& window = m_program->openedArticle();
    type(window, u"x"_qs);
    QByteArray theirs = tests::smallArticle;
    theirs.replace("Sample", "Theirs");
    bool isFirst = true;
    const tests::InjectedFaults late([&](const QByteArray& call, qsizetype) {
        if (call == "exchange" && std::exchange(isFirst, false))
            m_program->write(u"article.json"_qs, theirs);
        return 0;
    });
    window.save();
    GALLEY_CLICK(window, "Merge");
    QTRY_COMPARE(window.session().article().string(Field::Title).value_or(QString()), u"Theirs"_qs);
    QCOMPARE(contentOf(path(u"article.json"_qs)), theirs);
    QCOMPARE(window.session().text().toString(), u"xone two"_qs);
}

} // namespace save_flow_test

GALLEY_TEST(save_flow_test::SaveFlowTest)
#include "save_flow_test.moc"
