// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/save_dialog.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/window/export_flow.h"
#include "ui/window/save_flow.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace save_dialog_test {

using namespace galley;

namespace {

// As a file's name; Qt takes it for rich text.
const QString hostile = QStringLiteral("<img src='file:%2Fdev%2Fzero'>.html");

} // namespace

// Where to write, and over what.
class SaveDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsThereIsReplacedOnlyWhenAsked();
    void theQuestionShowsAFilesNameAsItIs();
    void aNewNameIsNotAskedAbout();
    void theSuffixThatIsAddedCounts();
    void noSavingLeavesTheQuestionToQt_data();
    void noSavingLeavesTheQuestionToQt();

private:
    void answer(const QString& name);
    QString path(const QString& name) const { return m_program->path(name); }
    QMessageBox* question() const { return tests::questionsOf(*m_window).value(0); }

    std::unique_ptr<tests::ProgramInFolder> m_program;
    MainWindow* m_window = nullptr;
    QPointer<SaveDialog> m_dialog;
};

void SaveDialogTest::init()
{
    m_program = std::make_unique<tests::ProgramInFolder>();
    m_window = &m_program->openedArticle();
    m_window->exportFlow().ask(ExportFlow::Kind::Html);
    m_dialog = m_window->findChild<SaveDialog*>();
    QVERIFY(m_dialog);
}

void SaveDialogTest::answer(const QString& name)
{
    m_dialog->findChild<QLineEdit*>()->setText(name);
    QTest::keyClick(m_dialog->findChild<QLineEdit*>(), Qt::Key_Return);
}

void SaveDialogTest::whatIsThereIsReplacedOnlyWhenAsked()
{
    m_program->write(u"there.html"_qs, "before");
    answer(u"there.html"_qs);
    QVERIFY(question());
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(tests::contentOf(path(u"there.html"_qs)), QByteArray("before"));

    QSignalSpy exported(&m_window->exportFlow(), &ExportFlow::exported);
    answer(u"there.html"_qs);
    GALLEY_CLICK(*m_window, "Replace");
    QVERIFY(exported.wait());
    QTRY_VERIFY(!m_dialog);
    QVERIFY(tests::contentOf(path(u"there.html"_qs)).contains("one two"));
}

void SaveDialogTest::theQuestionShowsAFilesNameAsItIs()
{
    m_program->write(hostile, "before");
    answer(hostile);
    QVERIFY(question());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY2(question()->text().contains(hostile), qPrintable(question()->text()));
}

void SaveDialogTest::aNewNameIsNotAskedAbout()
{
    QSignalSpy exported(&m_window->exportFlow(), &ExportFlow::exported);
    answer(u"new.html"_qs);
    QVERIFY(!question());
    QVERIFY(exported.wait());
}

void SaveDialogTest::theSuffixThatIsAddedCounts()
{
    m_program->write(u"there.html"_qs, "before");
    answer(u"there"_qs);
    QVERIFY(question());
    QCOMPARE(tests::contentOf(path(u"there.html"_qs)), QByteArray("before"));
}

void SaveDialogTest::noSavingLeavesTheQuestionToQt_data()
{
    QTest::addColumn<bool>("isExport");
    QTest::newRow("Save As") << false;
    QTest::newRow("Export") << true;
}

void SaveDialogTest::noSavingLeavesTheQuestionToQt()
{
    QFETCH(bool, isExport);
    delete m_dialog;
    if (isExport)
        m_window->exportFlow().ask(ExportFlow::Kind::Markdown);
    else
        m_window->saveFlow().saveAs();
    const auto* const dialog = m_window->findChild<QFileDialog*>();
    QVERIFY(dialog && dialog->testOption(QFileDialog::DontConfirmOverwrite));
}

} // namespace save_dialog_test

GALLEY_TEST(save_dialog_test::SaveDialogTest)
#include "save_dialog_test.moc"
