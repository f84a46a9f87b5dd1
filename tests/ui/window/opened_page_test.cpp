// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"
#include "tests/support/painted_window.h"
#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/preview/preview_pane.h"

#include <QTextBrowser>

namespace opened_page_test {

using namespace galley;

namespace {

QByteArray articleOf(int paragraphs)
{
    QString text;
    for (int number = 0; number < paragraphs; ++number)
        text += u"Paragraph %1 has some words and then some more of them.\n\n"_qs.arg(number);
    return "{\"$type\":\"site.standard.document\",\"site\":\"https://e.com\",\"title\":\"T\","
           "\"publishedAt\":\"2026-03-01T09:30:00.000Z\",\"textContent\":"
        + json::literalOf(text) + '}';
}

} // namespace

// What is on the screen of an article that was just opened.
class OpenedPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePageIsPaintedAsItWouldBeAnew_data();
    void thePageIsPaintedAsItWouldBeAnew();
};

void OpenedPageTest::thePageIsPaintedAsItWouldBeAnew_data()
{
    QTest::addColumn<int>("paragraphs");
    QTest::newRow("short") << 3;
    QTest::newRow("a few pages") << 300;
    QTest::newRow("long, written in slices") << 12'000;
}

void OpenedPageTest::thePageIsPaintedAsItWouldBeAnew()
{
    QFETCH(const int, paragraphs);
    tests::ProgramInFolder program;
    MainWindow& window = program.openedArticle(articleOf(paragraphs));
    tests::PaintedWindow page(*window.preview().findChild<QTextBrowser*>()->viewport());
    QTRY_VERIFY_WITH_TIMEOUT(window.preview().isUpToDate(), 60'000);
    // What the checks say stands in the status bar, which may grow.
    QTRY_VERIFY_WITH_TIMEOUT(window.checks().areCurrent(), 60'000);
    const QImage opened = page.screen();
    QCOMPARE(opened, page.paintedAnew());
}

} // namespace opened_page_test

GALLEY_TEST(opened_page_test::OpenedPageTest)
#include "opened_page_test.moc"
