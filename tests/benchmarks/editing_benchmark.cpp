// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_search.h"
#include "tests/support/prose_rows.h"
#include "tests/support/session_support.h"
#include "ui/editor/text_view.h"

using namespace galley;

// What a key and a large replacement cost on the UI thread, the preview left out.
class EditingBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyInTheMiddle_data();
    void aKeyInTheMiddle();
    void aKeyInOneLine_data();
    void aKeyInOneLine();
    void openingOneLine_data() { aKeyInOneLine_data(); }
    void openingOneLine();
    void openingAText_data() { aKeyInTheMiddle_data(); }
    void openingAText();
    void replacingEveryHit_data() { aKeyInTheMiddle_data(); }
    void replacingEveryHit();
};

void EditingBenchmark::aKeyInTheMiddle_data()
{
    tests::addProseRows({{"5 KB", 5'000}, {"100 KB", 100'000}, {"1 MB", 1'000'000}});
}

void EditingBenchmark::aKeyInTheMiddle()
{
    QFETCH(QString, text);
    ArticleSession session(tests::articleWithText(text));
    TextView view(session);
    view.resize(700, 900);
    view.show();
    view.setTextStyle({QFont(), 70});
    QTest::qWait(500); // the slices of the highlighter
    view.select({text.size() / 2, 0});
    QBENCHMARK
    {
        QTest::keyClick(&view, Qt::Key_A);
        view.viewport()->repaint();
    }
}

void EditingBenchmark::aKeyInOneLine_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& [name, size] :
         {std::pair("100 KB", 100'000), std::pair("1 MB", 1'000'000), std::pair("5 MB", 5'000'000)})
        QTest::newRow(name) << QStringLiteral("some words that go on ").repeated(size / 22);
}

void EditingBenchmark::aKeyInOneLine()
{
    QFETCH(QString, text);
    ArticleSession session(tests::articleWithText(text));
    TextView view(session);
    view.resize(700, 900);
    view.show();
    view.setTextStyle({QFont(), 70});
    view.select({text.size() / 2, 0});
    QTest::qWait(500);
    QBENCHMARK
    {
        QTest::keyClick(&view, Qt::Key_A);
        view.viewport()->repaint();
    }
}

void EditingBenchmark::openingOneLine()
{
    QFETCH(QString, text);
    const OpenedArticle opened = tests::articleWithText(text);
    QBENCHMARK_ONCE
    {
        ArticleSession session(opened);
        TextView view(session);
        view.resize(700, 900);
        view.setTextStyle({QFont(), 70});
        view.show();
        view.viewport()->repaint();
    }
}

void EditingBenchmark::openingAText()
{
    QFETCH(QString, text);
    const OpenedArticle opened = tests::articleWithText(text);
    QBENCHMARK
    {
        ArticleSession session(opened);
        TextView view(session);
        view.resize(700, 900);
        view.setTextStyle({QFont(), 70});
        view.show();
    }
}

void EditingBenchmark::replacingEveryHit()
{
    QFETCH(QString, text);
    ArticleSession session(tests::articleWithText(text));
    TextView view(session);
    view.show();
    const std::atomic<bool> cancelled = false;
    const auto delta =
        replacementOfAll(text, {QStringLiteral("o")}, QStringLiteral("00"), cancelled);
    QVERIFY(delta);
    QBENCHMARK_ONCE
    {
        session.editText(*delta);
    }
}

QTEST_MAIN(EditingBenchmark)
#include "editing_benchmark.moc"
