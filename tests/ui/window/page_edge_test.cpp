// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/editor/text_view.h"
#include "ui/preview/page_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/window/scroll_sync.h"

#include <QHBoxLayout>
#include <QTextCursor>

namespace page_edge_test {

using namespace galley;

// What is typed comes to the lower edge of the page.
class PageEdgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeLineBeingTypedIsSeen_data();
    void theWholeLineBeingTypedIsSeen();
};

void PageEdgeTest::theWholeLineBeingTypedIsSeen_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("isOneParagraph");
    QTest::newRow("one paragraph after another") << QString() << false;
    QTest::newRow("one paragraph that fits the page") << QString() << true;
    QTest::newRow("one paragraph that begins above it") << u"Word. "_qs.repeated(600) << true;
}

void PageEdgeTest::theWholeLineBeingTypedIsSeen()
{
    QFETCH(QString, before);
    QFETCH(bool, isOneParagraph);
    QWidget window;
    ArticleSession session(
        tests::articleWithText(before + u"Begin"_qs + u"\n\nBelow."_qs.repeated(90)));
    PictureLoader pictures(session);
    TextView editor(session);
    PreviewPane preview(session, pictures);
    ScrollSync sync(session.text(), editor, preview);
    preview.setTextStyle({QFont(u"DejaVu Serif"_qs, 12), 60});
    QHBoxLayout row(&window);
    row.addWidget(&editor);
    row.addWidget(&preview);
    window.resize(1200, 600);
    window.show();
    QTRY_VERIFY(preview.isUpToDate());
    sync.goTo(before.size() + 5);
    const int height = preview.view().viewport()->height();
    for (int number = 100; number < 190; ++number) {
        const QString word = u"typedtogether%1"_qs.arg(number);
        QTest::keyClicks(&editor, isOneParagraph ? u' ' + word : word);
        QTRY_VERIFY(preview.isUpToDate());
        const QTextCursor found = preview.page()->find(word);
        QVERIFY(!found.isNull());
        const QRect line = preview.view().cursorRect(found);
        QVERIFY2(
            line.top() >= 0 && line.bottom() <= height,
            qPrintable(
                u"%1: %2 to %3 of %4"_qs.arg(word).arg(line.top()).arg(line.bottom()).arg(height)));
        if (!isOneParagraph) {
            QTest::keyClick(&editor, Qt::Key_Return);
            QTest::keyClick(&editor, Qt::Key_Return);
        }
    }
    editor.setParent(nullptr);
    preview.setParent(nullptr);
}

} // namespace page_edge_test

GALLEY_TEST(page_edge_test::PageEdgeTest)
#include "page_edge_test.moc"
