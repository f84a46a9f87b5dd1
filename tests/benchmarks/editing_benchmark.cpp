// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_search.h"
#include "tests/support/session_support.h"
#include "ui/editor/text_view.h"

using namespace galley;

// What a key and a large replacement cost on the UI thread, the preview left out.
class EditingBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyInTheMiddle_data();
    void aKeyInTheMiddle();
    void openingAText_data() { aKeyInTheMiddle_data(); }
    void openingAText();
    void replacingEveryHit_data() { aKeyInTheMiddle_data(); }
    void replacingEveryHit();
    void savingAfterAnEdit_data() { aKeyInTheMiddle_data(); }
    void savingAfterAnEdit();
};

namespace {

// About so many bytes of an article with some of everything.
QString articleOf(qsizetype bytes)
{
    const QString part = QStringLiteral(
        "## A heading\n\nA paragraph with *emphasis*, **strong emphasis**, `code` and a "
        "[link](https://example.org). It goes on for some more words, as paragraphs do.\n\n"
        "- one item\n- another item\n\n> A quotation.\n\n");
    return part.repeated(bytes / part.size() + 1);
}

} // namespace

void EditingBenchmark::aKeyInTheMiddle_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("5 KB") << articleOf(5'000);
    QTest::newRow("100 KB") << articleOf(100'000);
    QTest::newRow("1 MB") << articleOf(1'000'000);
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

void EditingBenchmark::savingAfterAnEdit()
{
    QFETCH(QString, text);
    ArticleSession session(tests::articleWithText(text));
    session.editText({{{text.size() / 2, {}, QStringLiteral("x")}}});
    const Article article = session.article();
    QBENCHMARK
    {
        QVERIFY(!article.toJson().isEmpty());
    }
}

QTEST_MAIN(EditingBenchmark)
#include "editing_benchmark.moc"
