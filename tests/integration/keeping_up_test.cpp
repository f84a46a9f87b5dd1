// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/prose.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/text_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace keeping_up_test {

using namespace galley;

// The page keeps up with whoever types, in revisions, not in times: it holds on any machine.
class KeepingUpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRepeatingKeyIsNeverMoreThanTwoKeysAhead();
};

void KeepingUpTest::aRepeatingKeyIsNeverMoreThanTwoKeysAhead()
{
    const QString text = QString::fromStdString(tests::proseArticle(100'000, 7));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("article.json"));
    QVERIFY(durableWrite(path, tests::articleWithText(text).article.toJson()));
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ArticleWindows windows(settings);
    windows.open(path);
    QTRY_COMPARE(windows.windows().size(), 1);
    MainWindow& window = *windows.windows().front();
    window.resize(1400, 900);
    const ArticleSession& session = window.session();
    auto* view = window.findChild<TextView*>();
    const auto* preview = window.findChild<PreviewPane*>();
    const auto lag = [&] { return session.text().revision() - preview->shownRevision(); };
    QTRY_VERIFY(preview->isUpToDate());
    QVERIFY(preview->page()->characterCount() > text.size() / 2);

    // A few turns of the event loop and the next key comes: faster than any keyboard repeats.
    constexpr int keys = 300; // ten seconds of a keyboard
    constexpr int turns = 3;
    view->select({text.size() / 2, 0});
    const quint64 before = session.text().revision();
    quint64 furthest = 0;
    for (int key = 0; key < keys; ++key) {
        QTest::keyClick(view, Qt::Key_E);
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        furthest = qMax(furthest, lag());
    }
    QVERIFY2(furthest <= 2, qPrintable(QString::number(furthest)));
    QCOMPARE(session.text().revision(), before + keys);
    QTRY_COMPARE(lag(), quint64(0));
    QVERIFY(preview->page()->toPlainText().contains(QString(keys, u'e')));
}

} // namespace keeping_up_test

GALLEY_TEST(keeping_up_test::KeepingUpTest)
#include "keeping_up_test.moc"
