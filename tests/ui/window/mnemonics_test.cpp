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

} // namespace mnemonics_test

GALLEY_TEST(mnemonics_test::MnemonicsTest)
#include "mnemonics_test.moc"
