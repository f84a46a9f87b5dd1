// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/pane_layout.h"

#include "tests/support/test_program.h"

#include <QLineEdit>
#include <QTest>

namespace pane_layout_test {

using namespace galley;

// The panes side by side: what a person wants and what there is room for.
class PaneLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEveryPaneWhereThereIsRoom();
    void aNarrowWindowDropsTheOutlineTheInspectorThenThePreview();
    void aPaneComesBackWithTheRoom();
    void aPaneAskedForInANarrowWindowTakesThePlaceOfAnother();
    void panesThatShareEvenlyDoSoAtAnyWidth();
    void theOutlineHasNoMoreThanItNeedsWhereTheOthersShare();
    void theLastPaneStays();
    void theFocusGoesRoundTheVisiblePanes();
    void readsTheNamesOfPanes_data();
    void readsTheNamesOfPanes();

private:
    QList<Pane> shown() const;

    QList<QLineEdit*> m_lines; // one in each pane
    std::unique_ptr<PaneLayout> m_panes;
};

void PaneLayoutTest::init()
{
    m_lines = {new QLineEdit, new QLineEdit, new QLineEdit, new QLineEdit};
    m_panes = std::make_unique<PaneLayout>(m_lines[0], m_lines[1], m_lines[2], m_lines[3]);
    m_panes->resize(1400, 600);
    m_panes->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panes.get()));
}

QList<Pane> PaneLayoutTest::shown() const
{
    QList<Pane> panes;
    for (const Pane pane : allPanes) {
        if (m_lines[static_cast<int>(pane)]->isVisible())
            panes.append(pane);
    }
    return panes;
}

void PaneLayoutTest::showsEveryPaneWhereThereIsRoom()
{
    QCOMPARE(shown(), (QList{Pane::Outline, Pane::Editor, Pane::Preview, Pane::Inspector}));
}

void PaneLayoutTest::aNarrowWindowDropsTheOutlineTheInspectorThenThePreview()
{
    const int pane = m_lines[1]->minimumWidth();
    m_panes->resize(pane * 3 + 10, 600);
    QCOMPARE(shown(), (QList{Pane::Editor, Pane::Preview, Pane::Inspector}));
    m_panes->resize(pane * 2 + 10, 600);
    QCOMPARE(shown(), (QList{Pane::Editor, Pane::Preview}));
    m_panes->resize(pane + 10, 600);
    QCOMPARE(shown(), QList{Pane::Editor});
    QVERIFY(m_panes->isWanted(Pane::Inspector));
}

void PaneLayoutTest::aPaneComesBackWithTheRoom()
{
    m_panes->resize(m_lines[1]->minimumWidth(), 600);
    m_panes->resize(1400, 600);
    QCOMPARE(shown().size(), 4);
}

void PaneLayoutTest::aPaneAskedForInANarrowWindowTakesThePlaceOfAnother()
{
    m_panes->resize(m_lines[1]->minimumWidth() + 10, 600);
    m_panes->setWanted(Pane::Preview, true);
    QCOMPARE(shown(), QList{Pane::Preview});
}

void PaneLayoutTest::panesThatShareEvenlyDoSoAtAnyWidth()
{
    const auto widths = [this] {
        QList<int> found;
        for (int pane = 1; pane < m_lines.size(); ++pane) {
            if (m_lines[pane]->isVisible())
                found << m_lines[pane]->width();
        }
        std::sort(found.begin(), found.end());
        return found;
    };
    m_panes->resize(900, 600);
    m_panes->setWanted(QList{Pane::Editor, Pane::Preview, Pane::Inspector});
    m_panes->shareEvenly();
    for (const int width : {900, 1600, 1100, 3000}) {
        m_panes->resize(width, 600);
        QCOMPARE(widths().size(), 3);
        QVERIFY2(widths().last() - widths().first() <= 1,
                 qPrintable(QStringLiteral("%1: %2 to %3")
                                .arg(width)
                                .arg(widths().first())
                                .arg(widths().last())));
    }
    m_panes->setWanted(Pane::Inspector, false);
    QVERIFY(widths().last() - widths().first() <= 1);
}

void PaneLayoutTest::theOutlineHasNoMoreThanItNeedsWhereTheOthersShare()
{
    m_panes->resize(2000, 600);
    m_panes->setWanted(QList{Pane::Outline, Pane::Editor, Pane::Preview, Pane::Inspector});
    m_panes->shareEvenly();
    QCOMPARE(m_lines[0]->width(), m_lines[0]->minimumWidth());
    for (const int pane : {2, 3}) {
        QVERIFY2(qAbs(m_lines[pane]->width() - m_lines[1]->width()) <= 1,
                 qPrintable(QStringLiteral("%1: %2").arg(pane).arg(m_lines[pane]->width())));
    }
}

void PaneLayoutTest::theLastPaneStays()
{
    m_panes->setWanted(Pane::Outline, false);
    m_panes->setWanted(Pane::Editor, false);
    m_panes->setWanted(Pane::Preview, false);
    m_panes->setWanted(Pane::Inspector, false);
    QCOMPARE(shown(), QList{Pane::Inspector});
}

void PaneLayoutTest::theFocusGoesRoundTheVisiblePanes()
{
    m_panes->setWanted(Pane::Preview, false);
    m_lines[0]->setFocus();
    m_panes->focusNext();
    QVERIFY(m_lines[1]->hasFocus());
    m_panes->focusNext();
    QVERIFY(m_lines[3]->hasFocus());
    m_panes->focusNext();
    QVERIFY(m_lines[0]->hasFocus());
    m_panes->focusNext(-1);
    QVERIFY(m_lines[3]->hasFocus());
}

void PaneLayoutTest::readsTheNamesOfPanes_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QList<Pane>>("panes"); // empty: refused
    QTest::newRow("one") << u"preview"_qs << QList{Pane::Preview};
    QTest::newRow("all") << u"outline,editor, preview,inspector"_qs
                         << QList{Pane::Outline, Pane::Editor, Pane::Preview, Pane::Inspector};
    QTest::newRow("unknown") << u"editor,toolbar"_qs << QList<Pane>();
    QTest::newRow("none") << QString() << QList<Pane>();
}

void PaneLayoutTest::readsTheNamesOfPanes()
{
    QFETCH(QString, list);
    QFETCH(QList<Pane>, panes);
    QCOMPARE(panesNamed(list).value_or(QList<Pane>()), panes);
}

} // namespace pane_layout_test

GALLEY_TEST(pane_layout_test::PaneLayoutTest)
#include "pane_layout_test.moc"
