// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/export_flow.h"

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/widgets/banner.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>

namespace export_flow_test {

using namespace galley;

// Exporting through the window.
class ExportFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<tests::ProgramInFolder>(); }
    void cleanup() { m_program.reset(); }

    void writesEachFormat_data();
    void writesEachFormat();
    void asksWhereTo();
    void theArticleItselfIsNotOverwritten_data();
    void theArticleItselfIsNotOverwritten();
    void aFailureIsSaidInABanner();

private:
    std::unique_ptr<tests::ProgramInFolder> m_program;
};

void ExportFlowTest::writesEachFormat_data()
{
    QTest::addColumn<ExportFlow::Kind>("kind");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("part");
    using Kind = ExportFlow::Kind;
    QTest::newRow("HTML") << Kind::Html << QByteArray("<!DOCTYPE html>")
                          << QByteArray("<p dir=\"auto\">one two</p>");
    QTest::newRow("Markdown") << Kind::Markdown << QByteArray("---\n")
                              << QByteArray("---\n\none two");
    QTest::newRow("text") << Kind::Text << QByteArray("Sample\n") << QByteArray("one two");
    QTest::newRow("PDF") << Kind::Pdf << QByteArray("%PDF-1.") << QByteArray("%%EOF");
}

void ExportFlowTest::writesEachFormat()
{
    QFETCH(ExportFlow::Kind, kind);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, part);
    ExportFlow& flow = m_program->openedArticle().exportFlow();
    QSignalSpy exported(&flow, &ExportFlow::exported);
    flow.exportTo(kind, m_program->path(u"out"_qs));
    QVERIFY(exported.wait());
    const QByteArray content = tests::contentOf(m_program->path(u"out"_qs));
    QVERIFY2(content.startsWith(start), content.left(200).constData());
    QVERIFY2(content.contains(part), content.constData());
}

void ExportFlowTest::asksWhereTo()
{
    MainWindow& window = m_program->openedArticle();
    QSignalSpy exported(&window.exportFlow(), &ExportFlow::exported);
    window.exportFlow().ask(ExportFlow::Kind::Html);
    auto* const dialog = window.findChild<QFileDialog*>();
    QVERIFY(dialog);
    auto* const name = dialog->findChild<QLineEdit*>();
    QCOMPARE(name->text(), u"sample.html"_qs);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(exported.wait());
    QVERIFY(QFileInfo::exists(m_program->path(u"sample.html"_qs)));
}

void ExportFlowTest::theArticleItselfIsNotOverwritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("its name") << u"article.json"_qs;
    QTest::newRow("a link to it") << u"link.json"_qs;
}

void ExportFlowTest::theArticleItselfIsNotOverwritten()
{
    QFETCH(QString, name);
    MainWindow& window = m_program->openedArticle();
    QVERIFY(QFile::link(u"article.json"_qs, m_program->path(u"link.json"_qs)));
    for (const auto kind : {ExportFlow::Kind::Markdown, ExportFlow::Kind::Pdf}) {
        window.banner().hide();
        window.exportFlow().exportTo(kind, m_program->path(name));
        QTRY_VERIFY(window.banner().isVisible());
        QVERIFY(window.banner().sentence().contains(u"the article itself"_qs));
    }
    QCOMPARE(tests::contentOf(m_program->path(u"article.json"_qs)), tests::smallArticle);
}

void ExportFlowTest::aFailureIsSaidInABanner()
{
    MainWindow& window = m_program->openedArticle();
    window.exportFlow().exportTo(ExportFlow::Kind::Html, m_program->path(u"absent/out.html"_qs));
    QTRY_VERIFY(window.banner().isVisible());
    QVERIFY(window.banner().sentence().contains(u"folder does not exist"_qs));
}

} // namespace export_flow_test

GALLEY_TEST(export_flow_test::ExportFlowTest)
#include "export_flow_test.moc"
