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
