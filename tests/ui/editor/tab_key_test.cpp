// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/shown_text.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

namespace tab_key_test {

using namespace galley;

// What Tab does in the text where it indents nothing.
class TabKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabInWordsChangesNothingAndSaysOnceWhichKeyLeadsOn_data();
    void tabInWordsChangesNothingAndSaysOnceWhichKeyLeadsOn();
    void tabInCodeIsATabulator();
};

void TabKeyTest::tabInWordsChangesNothingAndSaysOnceWhichKeyLeadsOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextRange>("selected");
    QTest::newRow("at a paragraph's start") << u"One.\n\nTwo."_qs << TextRange{6, 0};
    QTest::newRow("in a paragraph") << u"One two."_qs << TextRange{3, 0};
    QTest::newRow("at a heading") << u"## One\n\nTwo."_qs << TextRange{0, 0};
    QTest::newRow("words selected") << u"One two."_qs << TextRange{4, 3};
    QTest::newRow("on an empty line") << u"One.\n\n"_qs << TextRange{6, 0};
    QTest::newRow("in a quote") << u"> One"_qs << TextRange{3, 0};
    QTest::newRow("in nothing") << QString() << TextRange{0, 0};
}

void TabKeyTest::tabInWordsChangesNothingAndSaysOnceWhichKeyLeadsOn()
{
    QFETCH(QString, text);
    QFETCH(TextRange, selected);
    tests::ShownText editor(text);
    editor.view.show();
    editor.view.activateWindow();
    editor.view.setFocus();
    QTRY_VERIFY(editor.view.hasFocus());
    editor.view.select(selected);
    QSignalSpy noted(&editor.view, &TextView::noted);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Backtab}) {
        QTest::keyClick(&editor.view, key);
        QCOMPARE(editor.text(), text);
        QCOMPARE(editor.view.selection(), selected);
        QVERIFY(editor.view.hasFocus());
    }
    QCOMPARE(noted.size(), 1);
    QVERIFY(noted.first().first().toString().contains(u"F6"));
    QCOMPARE(editor.session.history().count(), 0);
}

void TabKeyTest::tabInCodeIsATabulator()
{
    tests::ShownText editor(u"```\ncode\n```"_qs);
    editor.view.select({4, 0});
    QTest::keyClick(&editor.view, Qt::Key_Tab);
    QCOMPARE(editor.text(), u"```\n\tcode\n```"_qs);
}

} // namespace tab_key_test

GALLEY_TEST(tab_key_test::TabKeyTest)
#include "tab_key_test.moc"
