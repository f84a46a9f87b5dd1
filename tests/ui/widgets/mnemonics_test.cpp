// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/mnemonics.h"

#include "tests/support/test_program.h"

#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

namespace mnemonics_test {

using namespace galley;

// Letters with Alt, of which each leads to one thing.
class MnemonicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLetterThatIsTakenGivesWay_data();
    void aLetterThatIsTakenGivesWay();
    void thoseOfAWindowAreKnown();
};

void MnemonicsTest::aLetterThatIsTakenGivesWay_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("result");
    QTest::newRow("its own is free") << u"Mer&ge"_qs << u"M"_qs << u"Mer&ge"_qs;
    QTest::newRow("another of its letters") << u"&Merge"_qs << u"ME"_qs << u"Me&rge"_qs;
    QTest::newRow("of the second word") << u"&Go Up"_qs << u"GO"_qs << u"Go &Up"_qs;
    QTest::newRow("none is free") << u"&Go"_qs << u"GO"_qs << u"Go"_qs;
    QTest::newRow("it has none") << u"Save As…"_qs << QString() << u"Save As…"_qs;
}

void MnemonicsTest::aLetterThatIsTakenGivesWay()
{
    QFETCH(QString, words);
    QFETCH(QString, taken);
    QSet<QChar> letters(taken.begin(), taken.end());
    const auto before = letters.size();
    QTEST(withFreeMnemonic(words, letters), "result");
    QFETCH(QString, result);
    QCOMPARE(letters.size(), before + (result.contains(u'&') ? 1 : 0));
}

void MnemonicsTest::thoseOfAWindowAreKnown()
{
    QMainWindow window;
    window.menuBar()->addMenu(u"&File"_qs);
    auto* const content = new QWidget;
    window.setCentralWidget(content);
    auto* const field = new QPushButton(u"&Do"_qs, content);
    auto* const label = new QLabel(u"&Name"_qs, content);
    label->setBuddy(field);
    new QLabel(u"a && &b"_qs, content); // leads nowhere
    auto* const left = new QWidget(content);
    new QPushButton(u"&Out"_qs, left);
    QCOMPARE(mnemonicsOf(window, left), QSet<QChar>({u'F', u'D', u'N'}));
    QCOMPARE(mnemonicsOf(window), QSet<QChar>({u'F', u'D', u'N', u'O'}));
}

} // namespace mnemonics_test

GALLEY_TEST(mnemonics_test::MnemonicsTest)
#include "mnemonics_test.moc"
