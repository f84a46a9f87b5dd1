// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_document.h"
#include "ui/preview/preview_pane.h"

#include <QAbstractTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace galley;
using markdown::BlockList;

namespace {

// An article of about that size, with a little of everything.
QString textOf(qsizetype size)
{
    QString text;
    for (int number = 0; text.size() < size; ++number) {
        text += QStringLiteral("## Section %1\n\n").arg(number);
        text += QStringLiteral("A paragraph with *emphasis*, **strong words**, `code` and a "
                               "[link](https://example.com/%1) that goes on for some lines. ")
                    .arg(number)
                    .repeated(3)
            + QStringLiteral("\n\n");
        text += QStringLiteral("- one\n- two\n- three\n\n> A quotation of some length.\n\n");
        text += QStringLiteral("```\nint main()\n{\n    return 0;\n}\n```\n\n");
        text += QStringLiteral("A plain paragraph, as most of them are, in a row. ").repeated(12)
            + QStringLiteral("\n\n");
    }
    return text;
}

FindPicture noPictures()
{
    return [](const QString&, bool) { return Picture{Picture::State::Absent, {}, {}, 0, {}}; };
}

void print(const char* what, qsizetype kibibytes, QList<double>& milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    qInfo("%-34s %5lld KiB: median %.2f ms, longest %.2f ms", what,
          static_cast<long long>(kibibytes), milliseconds[milliseconds.size() / 2],
          milliseconds.back());
}

double elapsed(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

// How long the page takes for what a person does.
class PreviewBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void build_data();
    void build();
    void patch_data() { build_data(); }
    void patch();
    void patchWithinOneBlock_data();
    void patchWithinOneBlock();
    void typing_data() { build_data(); }
    void typing();
};

void PreviewBenchmark::build_data()
{
    QTest::addColumn<int>("kibibytes");
    for (const int kibibytes : {20, 100, 1024})
        QTest::addRow("%d KiB", kibibytes) << kibibytes;
}

void PreviewBenchmark::build()
{
    QFETCH(int, kibibytes);
    const BlockList blocks = BlockList::parsed(textOf(kibibytes * 1024).toUtf8());
    QList<double> whole;
    for (int round = 0; round < 3; ++round) {
        PageDocument page(noPictures());
        page.document()->setTextWidth(700);
        QElapsedTimer timer;
        timer.start();
        page.update({}, blocks);
        page.document()->documentLayout()->documentSize();
        whole += elapsed(timer);
    }
    print("whole page, written and laid out", kibibytes, whole);

    PageDocument page(noPictures());
    page.document()->setTextWidth(700);
    QList<double> slices;
    bool isComplete = false;
    while (!isComplete) {
        QElapsedTimer timer;
        timer.start();
        isComplete = page.update({}, blocks, QDeadlineTimer(PreviewPane::sliceLength));
        slices += elapsed(timer);
    }
    print("one slice of it", kibibytes, slices);
}

void PreviewBenchmark::patch()
{
    QFETCH(int, kibibytes);
    SourceText text(textOf(kibibytes * 1024));
    BlockList blocks = BlockList::parsed(text.utf8());
    PageDocument page(noPictures());
    page.document()->setTextWidth(700);
    page.update({}, blocks);
    page.document()->documentLayout()->documentSize();
    const QString whole = text.toString();
    for (const double place : {0.01, 0.5, 0.99}) {
        QList<double> times;
        const qsizetype position =
            whole.indexOf(QStringLiteral("plain"), qRound(place * double(whole.size()) * 0.98));
        for (int key = 0; key < 100; ++key) {
            const TextDelta delta{{{position, {}, QStringLiteral("x")}}};
            text.apply(delta);
            blocks.apply(text, delta);
            QElapsedTimer timer;
            timer.start();
            page.update({}, blocks);
            times += elapsed(timer);
        }
        print(qPrintable(QStringLiteral("one paragraph at %1").arg(place)), kibibytes, times);
    }
}

void PreviewBenchmark::patchWithinOneBlock_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("further"); // again and again
    QTest::addColumn<int>("kibibytes");

    const QString words =
        QStringLiteral("A plain *item* of a `list` with [links](https://example.com) in it, "
                       "and as long as many others are.");
    const QString nested = QStringLiteral("- ") + words + QStringLiteral("\n  - ") + words
        + QStringLiteral("\n    1. ") + words + QStringLiteral("\n");
    for (const int kibibytes : {100, 1000}) {
        const auto add = [&](const char* name, const QString& first, const QString& further) {
            QTest::addRow("%s, %d KiB", name, kibibytes) << first << further << kibibytes;
        };
        add("list", {}, QStringLiteral("- ") + words + QStringLiteral("\n"));
        add("nested list", {}, nested);
        add("quote", {}, QStringLiteral("> ") + words + QStringLiteral("\n>\n"));
        add("table", QStringLiteral("| a | b | c |\n| - | - | - |\n"),
            QStringLiteral("| A plain cell | with *emphasis* | and a [link](https://a.b) |\n"));
        add("code", QStringLiteral("```\n"),
            QStringLiteral("    if (isPlain(line)) // and a comment on it, as there are\n"));
        add("paragraph", {}, words + QStringLiteral("\n"));
    }
}

// One key near the start and in the middle: the tree, and the page.
void PreviewBenchmark::patchWithinOneBlock()
{
    QFETCH(QString, first);
    QFETCH(QString, further);
    QFETCH(int, kibibytes);
    const QString whole = first + further.repeated(kibibytes * 1024 / further.size());
    SourceText text(whole);
    BlockList blocks = BlockList::parsed(text.utf8());
    PageDocument page(noPictures());
    page.document()->setTextWidth(700);
    page.update({}, blocks);
    page.document()->documentLayout()->documentSize();
    QList<double> trees;
    QList<double> pages;
    for (const double place : {0.01, 0.5}) {
        const qsizetype position =
            whole.indexOf(QStringLiteral("lain"), qRound(place * double(whole.size())));
        for (int key = 0; key < 10; ++key) {
            const TextDelta delta{{{position, {}, QStringLiteral("x")}}};
            text.apply(delta);
            QElapsedTimer timer;
            timer.start();
            blocks.apply(text, delta);
            trees += elapsed(timer);
            timer.restart();
            page.update({}, blocks);
            pages += elapsed(timer);
        }
    }
    print("the tree", kibibytes, trees);
    print("the page", kibibytes, pages);
}

// From the edit to the page painted, in a pane on the screen.
void PreviewBenchmark::typing()
{
    QFETCH(int, kibibytes);
    const QString text = textOf(kibibytes * 1024);
    Article article = Article::blank({});
    article.applyText({{{0, {}, text}}});
    ArticleSession session(OpenedArticle{article});
    PictureLoader pictures(session);
    PreviewPane pane(session, pictures);
    pane.setTextStyle({QFont(QStringLiteral("DejaVu Serif"), 12), 70});
    pane.resize(800, 900);
    pane.show();
    QTRY_VERIFY_WITH_TIMEOUT(
        pane.page()->lastBlock().previous().text().startsWith(QStringLiteral("A plain")), 60000);
    QTest::qWait(500);
    QList<double> times;
    const qsizetype position = text.indexOf(QStringLiteral("plain"));
    for (int key = 0; key < 50; ++key) {
        QSignalSpy patched(pane.page(), &QTextDocument::contentsChanged);
        session.editText({{{position, {}, QStringLiteral("x")}}});
        QElapsedTimer timer;
        timer.start();
        patched.wait();
        const double waited = elapsed(timer);
        pane.grab();
        times += elapsed(timer) - waited;
        Q_UNUSED(waited);
    }
    print("painting the pane", kibibytes, times);
}

QTEST_MAIN(PreviewBenchmark)
#include "preview_benchmark.moc"
