// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/sealed_page.h"

#include "tests/support/test_program.h"
#include "tests/support/watched_pipe.h"

#include <QImage>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>

namespace sealed_page_test {

using namespace galley;

// A page opens nothing by itself, whatever its text names.
class SealedPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpened_data();
    void nothingIsOpened();
    void aDeviceWithoutEndIsNotRead();
    void whatAPageWasHandedIsShown();
};

void SealedPageTest::nothingIsOpened_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("a picture's path") << QStringLiteral("<img src='%1'>");
    QTest::newRow("a picture's address") << QStringLiteral("<img src='file://%1'>");
    QTest::newRow("a picture behind the text")
        << QStringLiteral("<body background='file://%1'>text</body>");
    QTest::newRow("a table's picture")
        << QStringLiteral("<table background='file://%1'><tr><td>text</td></tr></table>");
    QTest::newRow("a style sheet") << QStringLiteral(
        "<html><head><link rel='stylesheet' type='text/css' href='file://%1'></head>text</html>");
    QTest::newRow("an imported style sheet")
        << QStringLiteral("<style>@import url('file://%1');</style>text");
    QTest::newRow("a style's picture")
        << QStringLiteral("<ul style=\"list-style-image: url('file://%1')\"><li>text</li></ul>");
}

void SealedPageTest::nothingIsOpened()
{
    QFETCH(QString, html);
    tests::WatchedPipe pipe;
    QTextBrowser view;
    view.setDocument(new SealedPage(&view));
    view.setHtml(html.arg(pipe.path()));
    view.show();
    view.grab();
    QVERIFY(!pipe.wasOpened());
}

void SealedPageTest::aDeviceWithoutEndIsNotRead()
{
    SealedPage page;
    page.setHtml(QStringLiteral("<img src='file:///dev/zero'><img src='/dev/zero'>"));
    QVERIFY(page.size().height() > 0);
}

void SealedPageTest::whatAPageWasHandedIsShown()
{
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    SealedPage page;
    page.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("ours")), picture);
    page.setHtml(QStringLiteral("<img src='ours'>"));
    QVERIFY(page.idealWidth() >= 40);
}

} // namespace sealed_page_test

GALLEY_TEST(sealed_page_test::SealedPageTest)
#include "sealed_page_test.moc"
