// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/text/text_search.h"
#include "tests/support/prose.h"
#include "tests/support/session_support.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/text_view.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QClipboard>
#include <QSettings>
#include <QTemporaryDir>

#include <ctime>
#include <utility>

using namespace galley;

namespace {

// How long the window did not answer at most: a timer that is due every millisecond is late by
// that.
class LongestPause : public QObject {
public:
    LongestPause()
    {
        m_due.setInterval(1);
        connect(&m_due, &QTimer::timeout, this, &LongestPause::note);
        m_sinceDue.start();
        m_due.start();
    }
    void note()
    {
        m_longest = qMax(m_longest, m_sinceDue.nsecsElapsed());
        m_sinceDue.start();
        const double used = processorTime();
        m_busiest = qMax(m_busiest, used - std::exchange(m_usedBefore, used));
    }
    double milliseconds() const { return static_cast<double>(m_longest) / 1e6; }
    // The most processor time between two answers: on a busy machine the better measure.
    double busyMilliseconds() const { return m_busiest; }

private:
    static double processorTime() // of this thread, ms
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    QTimer m_due;
    QElapsedTimer m_sinceDue;
    qint64 m_longest = 0;
    double m_usedBefore = processorTime();
    double m_busiest = 0;
};

} // namespace

// The longest pause of a window with editor and preview during one act, until all follows it.
class PauseBenchmark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opening_data();
    void opening();
    void pasting_data() { opening_data(); }
    void pasting();
    void deletingAll_data() { opening_data(); }
    void deletingAll();
    void replacingTenThousandHits();
    void typingIntoOneParagraph_data();
    void typingIntoOneParagraph();

private:
    MainWindow& show(const QString& text);
    void measure(const char* what, const std::function<void()>& act);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
};

void PauseBenchmark::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
}

void PauseBenchmark::cleanup()
{
    m_windows.reset();
}

MainWindow& PauseBenchmark::show(const QString& text)
{
    const QString path = m_folder->filePath(QStringLiteral("article.json"));
    QFile file(path);
    const QByteArray json = tests::articleWithText(text).article.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("The article was not written.");
    file.close();
    m_windows->open(path);
    MainWindow* window = nullptr;
    while (!window) {
        QTest::qWait(1);
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* candidate = qobject_cast<MainWindow*>(widget);
            if (candidate && candidate->session().path() == path)
                window = candidate;
        }
    }
    window->resize(1400, 900);
    QTest::qWait(50);
    return *window;
}

// Until no slice of anything has been at work for a while.
void PauseBenchmark::measure(const char* what, const std::function<void()>& act)
{
    LongestPause pause;
    QElapsedTimer time;
    time.start();
    QMetaObject::invokeMethod(&pause, act, Qt::QueuedConnection);
    QTest::qWait(2500);
    qInfo("%-18s %-18s longest pause %6.1f ms, %6.1f ms of processor time", what,
          QTest::currentDataTag() ? QTest::currentDataTag() : "", pause.milliseconds(),
          pause.busyMilliseconds());
}

void PauseBenchmark::opening_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("100 KB") << 100'000;
    QTest::newRow("1 MB") << 1'000'000;
}

void PauseBenchmark::opening()
{
    QFETCH(int, size);
    const QString text = QString::fromStdString(tests::proseArticle(size, 7));
    measure("opening", [&] { show(text); });
}

void PauseBenchmark::pasting()
{
    QFETCH(int, size);
    const QString text = QString::fromStdString(tests::proseArticle(size, 7));
    MainWindow& window = show(text);
    QTest::qWait(3000);
    auto* view = window.findChild<TextView*>();
    view->select({text.size() / 2, 0});
    QApplication::clipboard()->setText(text);
    measure("paste", [&] { view->paste(); });
    measure("undo of the paste", [&] { window.session().history().undo(); });
}

void PauseBenchmark::deletingAll()
{
    QFETCH(int, size);
    MainWindow& window = show(QString::fromStdString(tests::proseArticle(size, 7)));
    QTest::qWait(3000);
    auto* view = window.findChild<TextView*>();
    measure("select all", [&] { view->selectAll(); });
    measure("delete", [&] { QTest::keyClick(view, Qt::Key_Delete); });
    measure("undo of the delete", [&] { window.session().history().undo(); });
    measure("delete again", [&] { window.session().history().redo(); });
}

void PauseBenchmark::replacingTenThousandHits()
{
    QString text = QString::fromStdString(tests::proseArticle(1'000'000, 7));
    MainWindow& window = show(text);
    QTest::qWait(3000);
    const std::atomic<bool> cancelled = false;
    auto delta = replacementOfAll(text, {QStringLiteral("e")}, QStringLiteral("ee"), cancelled);
    constexpr qsizetype wanted = 10'000;
    const auto every = delta->changes.size() / wanted;
    TextDelta spread;
    for (qsizetype hit = 0; spread.changes.size() < wanted; hit += every)
        spread.changes.append(delta->changes[hit]);
    measure("replace all", [&] { window.session().editText(spread); });
    measure("undo of that", [&] { window.session().history().undo(); });
}

void PauseBenchmark::typingIntoOneParagraph_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("sentence");
    const QString plain =
        QStringLiteral("A plain sentence that has no emphasis and no code in it. ");
    const QString marked =
        QStringLiteral("A plain sentence with *one* emphasis and `code` in it. ");
    QTest::newRow("20,000 plain") << 20'000 << plain;
    QTest::newRow("20,000 marked") << 20'000 << marked;
    QTest::newRow("200,000 plain") << 200'000 << plain;
    QTest::newRow("200,000 marked") << 200'000 << marked;
}

void PauseBenchmark::typingIntoOneParagraph()
{
    QFETCH(int, size);
    QFETCH(QString, sentence);
    const QString text = sentence.repeated(size / sentence.size());
    MainWindow& window = show(text);
    QTest::qWait(3000);
    auto* view = window.findChild<TextView*>();
    view->select({text.size() / 2, 0});
    for (int key = 0; key < 3; ++key)
        measure("a key", [&] { QTest::keyClick(view, Qt::Key_A); });
}

QTEST_MAIN(PauseBenchmark)
#include "pause_benchmark.moc"
