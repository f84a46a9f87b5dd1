// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "tests/support/watched_pipe.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStatusBar>

namespace hostile_drops_test {

using namespace galley;

namespace {

// As a desktop does it: at the innermost widget that takes it.
bool dropped(QWidget& on, const QMimeData& data)
{
    for (QWidget* widget = &on; widget; widget = widget->parentWidget()) {
        if (!widget->acceptDrops())
            continue;
        const QPoint place(5, 5);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &enter);
        if (!enter.isAccepted())
            continue;
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &drop);
        return true;
    }
    return false;
}

} // namespace

// What no person would drop or paste does no harm, and something is said.
class HostileDropsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }

    void whatIsNoFileIsRefusedWithItsName_data();
    void whatIsNoFileIsRefusedWithItsName();
    void aPipeIsNotOpenedToLookWhetherItIsAPicture();
    void tooManyFilesAreRefusedTogether_data();
    void tooManyFilesAreRefusedTogether();
    void aPictureThatIsNoneIsSaid();
    void aPageFromTheWebLoadsNothing();
    void whatHoldsNothingToPasteIsSaid();

private:
    QWidget& editor() const { return *m_window->editor().text().viewport(); }
    QString sentence() const
    {
        return m_window->banner().isVisible() ? m_window->banner().sentence() : QString();
    }
    QString text() const { return m_window->session().text().toString(); }

    std::unique_ptr<tests::ProgramInFolder> m_program;
    MainWindow* m_window = nullptr;
};

void HostileDropsTest::init()
{
    m_program = std::make_unique<tests::ProgramInFolder>();
    m_window = &m_program->openedArticle();
}

void HostileDropsTest::whatIsNoFileIsRefusedWithItsName_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a device without end") << u"/dev/zero"_qs;
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("what is not there") << u"/nowhere/at all.json"_qs;
}

void HostileDropsTest::whatIsNoFileIsRefusedWithItsName()
{
    QFETCH(QString, path);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QVERIFY(dropped(editor(), data));
    QTRY_VERIFY(sentence().contains(QFileInfo(path).fileName()));
    QCOMPARE(text(), u"one two"_qs);
}

void HostileDropsTest::aPipeIsNotOpenedToLookWhetherItIsAPicture()
{
    tests::WatchedPipe pipe;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(pipe.path())});
    QVERIFY(dropped(editor(), data));
    QTRY_VERIFY(sentence().contains(u"pipe.png"));
    QVERIFY(!pipe.wasOpened());
}

void HostileDropsTest::tooManyFilesAreRefusedTogether_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one too many") << 31;
    QTest::newRow("ten thousand") << 10'000;
}

void HostileDropsTest::tooManyFilesAreRefusedTogether()
{
    QFETCH(int, count);
    const QList<QUrl> urls(count, QUrl::fromLocalFile(m_program->write(u"a.json"_qs)));
    QMimeData data;
    data.setUrls(urls);
    QVERIFY(dropped(editor(), data));
    QTRY_VERIFY2(sentence().contains(QStringLiteral("%1 files").arg(count)),
                 qPrintable(sentence()));
    QCOMPARE(m_program->windows().windows().size(), 1);
    QCOMPARE(text(), u"one two"_qs);
}

void HostileDropsTest::aPictureThatIsNoneIsSaid()
{
    QMimeData data;
    data.setData(u"image/png"_qs, "no picture");
    QVERIFY(dropped(editor(), data));
    QTRY_VERIFY(!sentence().isEmpty());
    QCOMPARE(text(), u"one two"_qs);
}

void HostileDropsTest::aPageFromTheWebLoadsNothing()
{
    tests::WatchedPipe pipe;
    auto* const page = new QMimeData;
    page->setHtml(QStringLiteral("<img src='file://%1'>words").arg(pipe.path()));
    page->setText(u"words "_qs);
    QApplication::clipboard()->setMimeData(page);
    m_window->editor().text().paste();
    QCOMPARE(text(), u"words one two"_qs);
    QVERIFY(!pipe.wasOpened());
}

void HostileDropsTest::whatHoldsNothingToPasteIsSaid()
{
    auto* const page = new QMimeData;
    page->setHtml(u"<b>only as a page</b>"_qs);
    QApplication::clipboard()->setMimeData(page);
    m_window->editor().text().paste();
    QCOMPARE(text(), u"one two"_qs);
    QVERIFY(m_window->statusBar()->currentMessage().contains(u"neither text nor a picture"));
}

} // namespace hostile_drops_test

GALLEY_TEST(hostile_drops_test::HostileDropsTest)
#include "hostile_drops_test.moc"
