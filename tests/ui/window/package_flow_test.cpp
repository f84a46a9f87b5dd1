// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/package_flow.h"

#include "app/review/profile.h"
#include "app/review/review_folder.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/widgets/banner.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMimeData>

namespace package_flow_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QUuid essay = personOf(QStringLiteral("essay"));

review::Package packageOf(const ReviewedArticle& draft)
{
    return {essay, QStringLiteral("essay.json"), draft.now.savedTree().text(), draft.review};
}

} // namespace

// A review that came in one file is opened: from the menu, the command line, by dropping it.
class PackageFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }

    void oneOfAnArticleThatIsOpenIsImportedWhenThePersonSaysSo();
    void cancellingLeavesEverythingAsItIs();
    void oneOfARecentArticleOpensThatAndIsImported();
    void aNewWindowThatItWasAskedInGivesWay();
    void droppedOnATextItIsAskedAboutThere();
    void handedToARunningGalleyItIsAskedAboutBesideItsArticle();
    void thatTheTextsDifferIsSaid();

    void anotherOneIsKeptWhereThePersonSaysAndOpensInSuggest();
    void whoGivesNoNameReads();
    void whereSomethingIsAnotherPlaceIsAskedFor();
    void aCopyBesideIsADocumentOfItsOwn();
    void anotherTextOfTheDocumentStaysThatDocument();

    void whatIsNoReviewIsSaidWithItsName();

private:
    QString sent(const review::Package& package) const
    {
        const auto bytes = review::packed(package);
        if (!bytes)
            qFatal("%s", qPrintable(bytes.error().sentence));
        return m_program->write(u"mail/essay.galley-review"_qs, *bytes);
    }
    // The article, as its author has it.
    MainWindow& authorsWindow() const
    {
        const QString file = m_program->write(u"draft.json"_qs, m_draft->now.savedTree().text());
        if (!review::addToReview(file, {}))
            qFatal("no folder beside the article");
        m_program->write(u"draft.galley/about.json"_qs,
                         "{\"uuid\":\"" + essay.toString(QUuid::WithoutBraces).toUtf8() + "\"}");
        return m_program->opened(file);
    }
    void start(const QString& file) const
    {
        LaunchOptions call;
        call.files = {file};
        m_program->windows().start(call);
    }
    QList<MainWindow*> windows() const { return m_program->windows().windows(); }
    static QString asked(const MainWindow& window)
    {
        const QList<QMessageBox*> questions = questionsOf(window);
        return questions.isEmpty() ? QString() : questions.first()->text();
    }
    // Says where, as a person does in the dialog.
    void keepAt(const MainWindow& window, const QString& name) const
    {
        QFileDialog* dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            dialog = window.findChild<QFileDialog*>();
            return dialog && dialog->isVisible();
        }));
        dialog->setDirectory(QFileInfo(m_program->path(name)).path());
        dialog->findChild<QLineEdit*>()->setText(QFileInfo(name).fileName());
        QMetaObject::invokeMethod(dialog, "accept");
    }
    MainWindow* windowOf(const QString& name) const
    {
        return m_program->windows().windowOf(m_program->path(name));
    }

    std::optional<ProgramInFolder> m_program;
    std::optional<ReviewedArticle> m_draft;
};

void PackageFlowTest::init()
{
    m_program.emplace();
    m_draft.emplace(u"The old mill stands by the river."_qs);
    m_draft->suggest(u"A"_qs, u"old"_qs, u"red"_qs);
    QVERIFY(review::saveProfile({review::ownProfile()->id, u"Mara Lind"_qs, u"ML"_qs}));
}

void PackageFlowTest::oneOfAnArticleThatIsOpenIsImportedWhenThePersonSaysSo()
{
    MainWindow& window = authorsWindow();
    m_program->windows().open({sent(packageOf(*m_draft))}, window);
    QTRY_COMPARE(asked(window), u"Import into “draft.json”?"_qs);
    QVERIFY(window.review().remarks().isEmpty());
    GALLEY_CLICK(window, "Import");
    QTRY_COMPARE(window.review().remarks().size(), 1);
    QCOMPARE(windows().size(), 1);
    QCOMPARE(window.session().mode(), Mode::Write);
}

void PackageFlowTest::cancellingLeavesEverythingAsItIs()
{
    MainWindow& window = authorsWindow();
    m_program->windows().open({sent(packageOf(*m_draft))}, window);
    GALLEY_CLICK(window, "Cancel");
    QTRY_VERIFY(questionsOf(window).isEmpty());
    QCOMPARE(windows().size(), 1);
    QVERIFY(review::readReview(m_program->path(u"draft.json"_qs)).review.entries.all().isEmpty());
}

void PackageFlowTest::oneOfARecentArticleOpensThatAndIsImported()
{
    authorsWindow();
    const QString package = sent(packageOf(*m_draft));
    m_program->restart();
    start(package);
    QTRY_COMPARE(windows().size(), 1);
    QTRY_COMPARE(asked(*windows().first()), u"Import into “draft.json”?"_qs);
    GALLEY_CLICK(*windows().first(), "Import");
    QTRY_VERIFY(windowOf(u"draft.json"_qs));
    QTRY_COMPARE(windowOf(u"draft.json"_qs)->review().remarks().size(), 1);
    QTRY_COMPARE(windows().size(), 1); // the one to ask in is gone
}

void PackageFlowTest::aNewWindowThatItWasAskedInGivesWay()
{
    MainWindow& window = authorsWindow();
    MainWindow& other = *m_program->windows().newArticle();
    m_program->windows().open({sent(packageOf(*m_draft))}, other);
    GALLEY_CLICK(other, "Import");
    QTRY_COMPARE(windows(), QList<MainWindow*>{&window});
    QTRY_COMPARE(window.review().remarks().size(), 1);
}

void PackageFlowTest::droppedOnATextItIsAskedAboutThere()
{
    MainWindow& window = authorsWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(sent(packageOf(*m_draft)))});
    bool isTaken = false; // at the innermost widget that takes it, as a desktop does
    for (QWidget* widget = window.editor().text().viewport(); widget && !isTaken;
         widget = widget->parentWidget()) {
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &enter);
        isTaken = widget->acceptDrops() && enter.isAccepted();
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (isTaken)
            QCoreApplication::sendEvent(widget, &drop);
    }
    QVERIFY(isTaken);
    QTRY_COMPARE(asked(window), u"Import into “draft.json”?"_qs);
}

void PackageFlowTest::handedToARunningGalleyItIsAskedAboutBesideItsArticle()
{
    MainWindow& window = authorsWindow();
    m_program->opened(m_program->write(u"other.json"_qs));
    start(sent(packageOf(*m_draft)));
    QTRY_COMPARE(asked(window), u"Import into “draft.json”?"_qs);
    QTRY_VERIFY(window.isActiveWindow() || questionsOf(window).first()->isActiveWindow());
}

void PackageFlowTest::thatTheTextsDifferIsSaid()
{
    MainWindow& window = authorsWindow();
    const QString package = sent(packageOf(*m_draft));
    const auto told = [&] { return questionsOf(window).first()->informativeText(); };
    m_program->windows().open({package}, window);
    QTRY_VERIFY(!asked(window).isEmpty());
    QVERIFY2(told().contains(u"1 remark came"), qPrintable(told()));
    QVERIFY2(!told().contains(u"differ"), qPrintable(told()));
    GALLEY_CLICK(window, "Cancel");
    QTRY_VERIFY(questionsOf(window).isEmpty());

    window.session().editText({{{0, u"The"_qs, u"Our"_qs}}});
    m_program->windows().open({package}, window);
    QTRY_VERIFY(!asked(window).isEmpty());
    QVERIFY2(told().contains(u"differ"), qPrintable(told()));
}

void PackageFlowTest::anotherOneIsKeptWhereThePersonSaysAndOpensInSuggest()
{
    const review::Package package = packageOf(*m_draft);
    start(sent(package));
    QTRY_COMPARE(windows().size(), 1);
    keepAt(*windows().first(), u"essay.json"_qs);
    QTRY_VERIFY(windowOf(u"essay.json"_qs));
    MainWindow& window = *windowOf(u"essay.json"_qs);
    QTRY_COMPARE(window.session().mode(), Mode::Suggest);
    QTRY_COMPARE(window.review().remarks().size(), 1);
    QCOMPARE(contentOf(m_program->path(u"essay.json"_qs)), package.record);
    QCOMPARE(documentUuidOf(m_program->path(u"essay.json"_qs)), essay);
    QCOMPARE(windows().size(), 1);

    window.close(); // and again, also without the package
    m_program->opened(m_program->path(u"essay.json"_qs));
    QTRY_COMPARE(windowOf(u"essay.json"_qs)->session().mode(), Mode::Suggest);
}

void PackageFlowTest::whoGivesNoNameReads()
{
    QVERIFY(review::saveProfile({review::ownProfile()->id, {}, {}}));
    start(sent(packageOf(*m_draft)));
    QTRY_COMPARE(windows().size(), 1);
    keepAt(*windows().first(), u"essay.json"_qs);
    QTRY_VERIFY(windowOf(u"essay.json"_qs));
    MainWindow& window = *windowOf(u"essay.json"_qs);
    QTRY_VERIFY(window.findChild<QInputDialog*>());
    window.findChild<QInputDialog*>()->reject();
    QCOMPARE(window.session().mode(), Mode::Read);
}

void PackageFlowTest::whereSomethingIsAnotherPlaceIsAskedFor()
{
    m_program->write(u"essay.json"_qs);
    start(sent(packageOf(*m_draft)));
    QTRY_COMPARE(windows().size(), 1);
    MainWindow& window = *windows().first();
    keepAt(window, u"essay.json"_qs);
    QTRY_VERIFY(asked(window).contains(m_program->path(u"essay.json"_qs)));
    QCOMPARE(contentOf(m_program->path(u"essay.json"_qs)), smallArticle);
    GALLEY_CLICK(window, "Choose Another Place…");
    QTRY_VERIFY(window.findChild<QFileDialog*>());
    QCOMPARE(window.findChild<QFileDialog*>()->findChild<QLineEdit*>()->text(),
             u"essay 2.json"_qs); // which is free
    keepAt(window, u"essay 3"_qs);
    QTRY_VERIFY(windowOf(u"essay 3.json"_qs));
}

void PackageFlowTest::aCopyBesideIsADocumentOfItsOwn()
{
    MainWindow& window = authorsWindow();
    m_program->windows().open({sent(packageOf(*m_draft))}, window);
    GALLEY_CLICK(window, "Open Beside as a Copy");
    keepAt(window, u"copy.json"_qs);
    QTRY_VERIFY(windowOf(u"copy.json"_qs));
    const QUuid own = documentUuidOf(m_program->path(u"copy.json"_qs));
    QVERIFY(!own.isNull());
    QVERIFY(own != essay);
    QTRY_COMPARE(windowOf(u"copy.json"_qs)->session().mode(), Mode::Suggest);
    QVERIFY(review::readReview(m_program->path(u"draft.json"_qs)).review.entries.all().isEmpty());
}

// As the next round that an author sends: what is said of it goes back to that document.
void PackageFlowTest::anotherTextOfTheDocumentStaysThatDocument()
{
    MainWindow& window = authorsWindow();
    m_draft->become(u"The red mill stands by the river."_qs);
    m_program->windows().open({sent(packageOf(*m_draft))}, window);
    GALLEY_CLICK(window, "Open Beside as a Copy");
    keepAt(window, u"second.json"_qs);
    QTRY_VERIFY(windowOf(u"second.json"_qs));
    QCOMPARE(documentUuidOf(m_program->path(u"second.json"_qs)), essay);
    QCOMPARE(windowOf(u"second.json"_qs)->session().record().text().toString(),
             u"The red mill stands by the river."_qs);
}

void PackageFlowTest::whatIsNoReviewIsSaidWithItsName()
{
    const QString file = m_program->write(u"notes.galley-review"_qs, "no archive");
    MainWindow& window = m_program->openedArticle();
    m_program->windows().open({file}, window);
    QTRY_VERIFY(window.banner().isVisible());
    QVERIFY2(window.banner().sentence().contains(u"notes.galley-review"),
             qPrintable(window.banner().sentence()));
    QCOMPARE(windows().size(), 1);
}

} // namespace package_flow_test

GALLEY_TEST(package_flow_test::PackageFlowTest)

#include "package_flow_test.moc"
