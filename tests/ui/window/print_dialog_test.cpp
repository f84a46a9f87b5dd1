// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/print_dialog.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/window/print_flow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QPrinterInfo>
#include <QSignalSpy>

namespace print_dialog_test {

using namespace galley;
using tests::contentOf;

namespace {

// As a file's name; Qt takes it for rich text.
const QString hostile = QStringLiteral("<img src='file:%2Fdev%2Fzero'>.pdf");

} // namespace

// Where to print, and over what file.
class PrintDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsThereIsReplacedOnlyWhenAsked();
    void theQuestionShowsAFilesNameAsItIs();
    void aNewFileIsNotAskedAbout();
    void aFileIsAPageWhateverItsNameEndsWith();
    void theArticleItselfIsRefused_data();
    void theArticleItselfIsRefused();
    void aFolderIsRefusedByItsNameAsItIs();
    void thePreviewAsksTheSame();
    void whereThereIsNoPrinterItIsSaid();

private:
    void answer(const QString& file);
    QString path(const QString& name) const { return m_program->path(name); }
    QMessageBox* question() const { return tests::questionsOf(*m_window).value(0); }

    std::unique_ptr<tests::ProgramInFolder> m_program;
    MainWindow* m_window = nullptr;
    QPointer<PrintDialog> m_dialog;
};

void PrintDialogTest::init()
{
    m_program = std::make_unique<tests::ProgramInFolder>();
    m_window = &m_program->openedArticle();
    m_window->printFlow().ask();
    m_dialog = m_window->findChild<PrintDialog*>();
    QVERIFY(m_dialog);
}

void PrintDialogTest::answer(const QString& file)
{
    auto* const field = m_dialog->findChild<QLineEdit*>(QStringLiteral("filename"));
    QVERIFY(field && field->isEnabled());
    field->setText(file);
    m_dialog->accept();
}

void PrintDialogTest::whatIsThereIsReplacedOnlyWhenAsked()
{
    m_program->write(u"there.pdf"_qs, "before");
    answer(path(u"there.pdf"_qs));
    QVERIFY(question());
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!question());
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(contentOf(path(u"there.pdf"_qs)), QByteArray("before"));

    QSignalSpy printed(&m_window->printFlow(), &PrintFlow::printed);
    answer(path(u"there.pdf"_qs));
    GALLEY_CLICK(*m_window, "Replace");
    QVERIFY(printed.wait());
    QTRY_VERIFY(!m_dialog);
    QVERIFY(contentOf(path(u"there.pdf"_qs)).startsWith("%PDF-1."));
}

void PrintDialogTest::theQuestionShowsAFilesNameAsItIs()
{
    m_program->write(hostile, "before");
    answer(path(hostile));
    QVERIFY(question());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY2(question()->text().contains(hostile), qPrintable(question()->text()));
}

void PrintDialogTest::aNewFileIsNotAskedAbout()
{
    QSignalSpy printed(&m_window->printFlow(), &PrintFlow::printed);
    answer(path(u"new.pdf"_qs));
    QVERIFY(!question());
    QVERIFY(printed.wait());
    QVERIFY(contentOf(path(u"new.pdf"_qs)).startsWith("%PDF-1."));
}

void PrintDialogTest::aFileIsAPageWhateverItsNameEndsWith()
{
    QSignalSpy printed(&m_window->printFlow(), &PrintFlow::printed);
    answer(path(u"page"_qs));
    QVERIFY(printed.wait());
    QVERIFY(contentOf(path(u"page"_qs)).startsWith("%PDF-1."));
}

void PrintDialogTest::theArticleItselfIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("its name") << u"article.json"_qs;
    QTest::newRow("a link to it") << u"link.pdf"_qs;
}

void PrintDialogTest::theArticleItselfIsRefused()
{
    QFETCH(const QString, name);
    QVERIFY(QFile::link(path(u"article.json"_qs), path(u"link.pdf"_qs)));
    answer(path(name));
    QVERIFY(question());
    QVERIFY2(question()->text().contains(u"is the article itself"), qPrintable(question()->text()));
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    question()->button(QMessageBox::Ok)->click();
    QVERIFY(m_dialog && m_dialog->isVisible()); // and can name another
    QCOMPARE(contentOf(path(u"article.json"_qs)), tests::smallArticle);
}

void PrintDialogTest::aFolderIsRefusedByItsNameAsItIs()
{
    QVERIFY(QDir().mkdir(path(hostile)));
    answer(path(hostile));
    QVERIFY(question());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
    QVERIFY(question()->text().contains(hostile));
}

void PrintDialogTest::thePreviewAsksTheSame()
{
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    m_window->printFlow().preview();
    auto* const preview = m_window->findChild<QPrintPreviewDialog*>();
    QVERIFY(preview);
    for (QAction* const action : preview->findChildren<QAction*>()) {
        if (action->text() == u"Print")
            action->trigger();
    }
    m_dialog = m_window->findChild<PrintDialog*>();
    QVERIFY(m_dialog && m_dialog->isVisible());
    m_program->write(u"there.pdf"_qs, "before");
    answer(path(u"there.pdf"_qs));
    QVERIFY(question());
    QCOMPARE(question()->textFormat(), Qt::PlainText);
}

void PrintDialogTest::whereThereIsNoPrinterItIsSaid()
{
    const auto* const note = m_dialog->findChild<QLabel*>(QStringLiteral("noPrinter"));
    QCOMPARE(note != nullptr, QPrinterInfo::availablePrinterNames().isEmpty());
    if (note) {
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(u"CUPS"));
    }
}

} // namespace print_dialog_test

GALLEY_TEST(print_dialog_test::PrintDialogTest)
#include "print_dialog_test.moc"
