// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/program_in_folder.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/find_bar.h"

#include <QFile>
#include <QLabel>
#include <QMenuBar>

namespace mnemonics_test {

using namespace galley;

// Alt with a letter has one meaning in the window.
class MnemonicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noControlTakesTheMnemonicOfAMenu();
    void noTwoThingsHaveOneMnemonicWhateverIsTold();
};

void MnemonicsTest::noControlTakesTheMnemonicOfAMenu()
{
    const tests::ProgramInFolder program;
    const QString path = program.write(u"a.json"_qs);
    MainWindow* const window = &program.opened(path);
    window->editor().findBar().findAndReplace();
    QVERIFY(QFile::remove(path)); // so that the banner offers something
    QTRY_VERIFY(window->banner().isVisible());

    QSet<QKeySequence> menus;
    for (const QAction* action : window->menuBar()->actions())
        menus.insert(QKeySequence::mnemonic(action->text()));
    QCOMPARE(menus.size(), window->menuBar()->actions().size());
    int controls = 0;
    const auto check = [&](const QString& text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        controls += keys.isEmpty() ? 0 : 1;
        QVERIFY2(!menus.contains(keys), qPrintable(text));
    };
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (label->buddy())
            check(label->text());
    }
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        check(button->text());
    QVERIFY(controls > 8);
}

void MnemonicsTest::noTwoThingsHaveOneMnemonicWhateverIsTold()
{
    const tests::ProgramInFolder program;
    MainWindow* const window = &program.openedArticle();
    window->editor().findBar().findAndReplace();
    for (const char* const title : {"First", "Second", "Third"}) { // of each a conflict
        window->session().setString(Field::Title, u"Mine for "_qs + QLatin1String(title));
        QByteArray theirs = tests::smallArticle;
        program.write(u"article.json"_qs, theirs.replace("Sample", title));
        QTRY_VERIFY(tests::buttonNamed(*window, u"Merge"_qs));
        if (qstrcmp(title, "Third") == 0)
            break;
        GALLEY_CLICK(*window, "Merge");
        QTRY_VERIFY(!tests::buttonNamed(*window, u"Merge"_qs));
    }

    QMap<QString, QString> wordsOf;
    const auto check = [&](const QString& words) {
        const QString keys = QKeySequence::mnemonic(words).toString();
        if (keys.isEmpty())
            return;
        QVERIFY2(!wordsOf.contains(keys), qPrintable(wordsOf.value(keys) + u", "_qs + words));
        wordsOf.insert(keys, words);
    };
    for (const QAction* action : window->menuBar()->actions())
        check(action->text());
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (label->buddy() && label->isVisible())
            check(label->text());
    }
    int offered = 0;
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        if (!button->isVisible())
            continue;
        if (window->banner().isAncestorOf(button) && button->text().contains(u'&'))
            ++offered;
        check(button->text());
    }
    QVERIFY(offered >= 4);
}

} // namespace mnemonics_test

GALLEY_TEST(mnemonics_test::MnemonicsTest)
#include "mnemonics_test.moc"
