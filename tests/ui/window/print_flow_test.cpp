// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/print_flow.h"

#include "tests/support/file_size_limit.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/read_pdf.h"
#include "tests/support/test_program.h"
#include "ui/widgets/banner.h"

#include <QPrinter>
#include <QSignalSpy>

namespace print_flow_test {

using namespace galley;
using tests::contentOf;

// Printing to a file through the window.
class PrintFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<tests::ProgramInFolder>(); }
    void cleanup() { m_program.reset(); }

    void aWholePageIsWritten();
    void punctuationIsSetAsOnThePage();
    void onAFullDiskNothingIsSaidToBePrinted_data();
    void onAFullDiskNothingIsSaidToBePrinted();
    void theArticleItselfIsNotPrintedOver_data();
    void theArticleItselfIsNotPrintedOver();
    void aFolderThatIsNotThereIsNamed();

private:
    QString path(const QString& name) const { return m_program->path(name); }
    static std::shared_ptr<QPrinter> printerTo(const QString& file)
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setFullPage(true);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
        return printer;
    }

    std::unique_ptr<tests::ProgramInFolder> m_program;
};

void PrintFlowTest::aWholePageIsWritten()
{
    MainWindow& window = m_program->openedArticle();
    PrintFlow& flow = window.printFlow();
    QSignalSpy printed(&flow, &PrintFlow::printed);
    const auto printer = printerTo(path(u"out.pdf"_qs));
    flow.print(printer);
    QVERIFY(printed.wait());
    const QByteArray pdf = contentOf(path(u"out.pdf"_qs));
    QVERIFY(pdf.startsWith("%PDF-1.") && pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(printer->outputFileName(), path(u"out.pdf"_qs)); // it can be asked to print again
}

void PrintFlowTest::punctuationIsSetAsOnThePage()
{
    const auto printed = [this](const QByteArray& text, bool hasSmartTypography) {
        Preferences preferences = m_program->windows().shared().preferences();
        preferences.textStyle.hasSmartTypography = hasSmartTypography;
        m_program->windows().shared().setPreferences(preferences);
        MainWindow& window = m_program->openedArticle(
            "{\"$type\":\"site.standard.document\",\"textContent\":\"" + text + "\"}");
        QSignalSpy done(&window.printFlow(), &PrintFlow::printed);
        window.printFlow().print(printerTo(path(u"out.pdf"_qs)));
        const bool isPrinted = done.wait();
        window.close();
        return isPrinted ? tests::ReadPdf(contentOf(path(u"out.pdf"_qs))).contentOf(0)
                         : QByteArray();
    };
    const QByteArray set = printed("“One” – two…", false);
    QVERIFY(!set.isEmpty());
    QCOMPARE(printed("\\\"One\\\" -- two...", true), set);
}

void PrintFlowTest::onAFullDiskNothingIsSaidToBePrinted_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("no room at all") << 0;
    QTest::newRow("room for a part") << 1000;
}

void PrintFlowTest::onAFullDiskNothingIsSaidToBePrinted()
{
    QFETCH(int, room);
    MainWindow& window = m_program->openedArticle();
    PrintFlow& flow = window.printFlow();
    QSignalSpy printed(&flow, &PrintFlow::printed);
    QSignalSpy failed(&flow, &PrintFlow::failed);
    {
        const tests::FileSizeLimit fullDisk(static_cast<rlim_t>(room));
        flow.print(printerTo(path(u"out.pdf"_qs)));
        QTRY_VERIFY(failed.count() + printed.count() > 0);
    }
    QCOMPARE(printed.count(), 0);
    QVERIFY(window.banner().sentence().contains(u"was not"_qs));
    QVERIFY(!QFileInfo::exists(path(u"out.pdf"_qs)));
}

void PrintFlowTest::theArticleItselfIsNotPrintedOver_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("its name") << u"article.json"_qs;
    QTest::newRow("a link to it") << u"link.pdf"_qs;
}

void PrintFlowTest::theArticleItselfIsNotPrintedOver()
{
    QFETCH(QString, name);
    MainWindow& window = m_program->openedArticle();
    QVERIFY(QFile::link(path(u"article.json"_qs), path(u"link.pdf"_qs)));
    QSignalSpy failed(&window.printFlow(), &PrintFlow::failed);
    window.printFlow().print(printerTo(path(name)));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(window.banner().sentence().contains(u"is the article itself"_qs));
    QCOMPARE(contentOf(path(u"article.json"_qs)), tests::smallArticle);
}

void PrintFlowTest::aFolderThatIsNotThereIsNamed()
{
    MainWindow& window = m_program->openedArticle();
    QSignalSpy failed(&window.printFlow(), &PrintFlow::failed);
    window.printFlow().print(printerTo(path(u"absent/out.pdf"_qs)));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(window.banner().sentence().contains(path(u"absent/out.pdf"_qs)));
}

} // namespace print_flow_test

GALLEY_TEST(print_flow_test::PrintFlowTest)
#include "print_flow_test.moc"
