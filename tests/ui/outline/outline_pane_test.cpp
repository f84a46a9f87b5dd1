// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/outline/outline_pane.h"

#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/outline/outline_model.h"
#include "ui/outline/outline_view.h"
#include "ui/widgets/note_label.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

namespace outline_pane_test {

using namespace galley;

namespace {

const QString threeSections = u"Before.\r\n\r\n# A\r\n\r\na\r\n\r\n## A1\r\n\r\n# B\r\n\r\nb"_qs;

struct Pane {
    explicit Pane(const QString& text) : session(tests::articleWithText(text)), pane(session)
    {
        pane.resize(200, 400);
        pane.show();
    }

    OutlineView& view() { return *pane.findChild<OutlineView*>(); }
    OutlineModel& model() { return *pane.findChild<OutlineModel*>(); }
    QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < model().rowCount(); ++row)
            rows += model().index(row).data().toString();
        return rows;
    }
    QPoint middleOf(int row) { return view().visualRect(model().index(row)).center(); }
    // What a drag of one row does that ends at a height of the view.
    bool drop(int row, int y)
    {
        const std::unique_ptr<QMimeData> mime(model().mimeData({model().index(row)}));
        QDragEnterEvent enter({20, y}, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view().viewport(), &enter);
        QDropEvent drop(QPointF(20, y), Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view().viewport(), &drop);
        return drop.isAccepted();
    }
    QString text() const { return session.text().toString(); }

    ArticleSession session;
    OutlinePane pane;
};

} // namespace

// The outline as a person uses it.
class OutlinePaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheHeadingsByLevel();
    void withoutHeadingsItSaysWhatMakesOne();
    void followsTheCaret();
    void aClickLeadsToTheHeading();
    void enterLeadsToTheHeading();
    void aDroppedSectionIsMovedAsOneStep_data();
    void aDroppedSectionIsMovedAsOneStep();
    void whatIsNotOursIsNotDropped();
    void theKeyboardMovesSections();
    void aMoveThatCannotBeIsRefusedInWords();
    void whatCannotBeEditedCannotBeMoved();
    void undoRestoresTheOrder();
    void itsRowsFollowAnyEdit();
    void theKeyboardBeginsWhereTheCaretIs();
};

void OutlinePaneTest::listsTheHeadingsByLevel()
{
    Pane pane(u"## A\n\n### *B*\n\n#### C\n\n##\n"_qs);
    QCOMPARE(pane.rows(), (QStringList{u"A"_qs, u"B"_qs, u"C"_qs, u"Heading without words"_qs}));
    const auto depth = [&](int row) {
        return pane.model().index(row).data(OutlineModel::DepthRole).toInt();
    };
    QCOMPARE(depth(0), 0);
    QCOMPARE(depth(1), 1);
    QCOMPARE(depth(2), 2);
    QCOMPARE(pane.model().index(1).data(Qt::AccessibleTextRole).toString(), u"B, level 3"_qs);
    QVERIFY(!pane.view().accessibleName().isEmpty());
}

void OutlinePaneTest::withoutHeadingsItSaysWhatMakesOne()
{
    Pane pane(u"text"_qs);
    const auto* note = pane.pane.findChild<NoteLabel*>(u"noHeadings"_qs);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"##"_qs));
    pane.session.editText({{{0, {}, u"# A\n\n"_qs}}});
    QVERIFY(!note->isVisible());
    pane.session.history().undo();
    QVERIFY(note->isVisible());
}

void OutlinePaneTest::followsTheCaret()
{
    Pane pane(threeSections);
    const auto currentAt = [&](const QString& words) {
        pane.pane.setCaret(pane.text().indexOf(words));
        return pane.model().current();
    };
    QCOMPARE(currentAt(u"Before"_qs), -1);
    QCOMPARE(currentAt(u"# A"_qs), 0);
    QCOMPARE(currentAt(u"a\r"_qs), 0);
    QCOMPARE(currentAt(u"A1"_qs), 1);
    pane.pane.setCaret(pane.text().size());
    QCOMPARE(pane.model().current(), 2);
    QVERIFY(pane.model().index(2).data(OutlineModel::IsCurrentRole).toBool());
    QVERIFY(!pane.model().index(1).data(OutlineModel::IsCurrentRole).toBool());
}

void OutlinePaneTest::aClickLeadsToTheHeading()
{
    Pane pane(threeSections);
    QSignalSpy chosen(&pane.pane, &OutlinePane::headingChosen);
    QTest::mouseClick(pane.view().viewport(), Qt::LeftButton, {}, pane.middleOf(2));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<qsizetype>(), pane.text().indexOf(u"# B"_qs));
}

void OutlinePaneTest::enterLeadsToTheHeading()
{
    Pane pane(threeSections);
    QSignalSpy chosen(&pane.pane, &OutlinePane::headingChosen);
    pane.view().setCurrentIndex(pane.model().index(0));
    QTest::keyClick(&pane.view(), Qt::Key_Down);
    QTest::keyClick(&pane.view(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<qsizetype>(), pane.text().indexOf(u"## A1"_qs));
}

void OutlinePaneTest::aDroppedSectionIsMovedAsOneStep_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("target"); // row
    QTest::addColumn<bool>("isBelow"); // its middle
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char* name, int from, int target, bool isBelow, const char* rows) {
        QTest::newRow(name) << from << target << isBelow << QString::fromLatin1(rows).split(u' ');
    };
    row("up", 2, 0, false, "B A A1");
    row("down", 0, 2, true, "B A A1");
    row("between", 2, 0, true, "A B A1");
    row("onto itself", 1, 1, true, "A A1 B");
    row("into itself", 0, 1, true, "A A1 B");
}

void OutlinePaneTest::aDroppedSectionIsMovedAsOneStep()
{
    QFETCH(int, row);
    QFETCH(int, target);
    QFETCH(bool, isBelow);
    QFETCH(QStringList, rows);
    Pane pane(threeSections);
    QSignalSpy moved(&pane.pane, &OutlinePane::sectionMoved);
    const QStringList before = pane.rows();
    QVERIFY(pane.drop(row, pane.middleOf(target).y() + (isBelow ? 5 : -5)));
    QCOMPARE(pane.rows(), rows);
    QCOMPARE(pane.session.history().count(), rows == before ? 0 : 1);
    if (rows == before) {
        QVERIFY(moved.isEmpty());
        return;
    }
    QCOMPARE(pane.text().size(), threeSections.size());
    QCOMPARE(pane.text().mid(moved[0][0].value<qsizetype>(), 2), u"# "_qs);
    pane.session.history().undo();
    QCOMPARE(pane.text(), threeSections);
    QCOMPARE(pane.rows(), before);
}

void OutlinePaneTest::whatIsNotOursIsNotDropped()
{
    Pane pane(threeSections);
    Pane other(threeSections);
    const std::unique_ptr<QMimeData> foreign(other.model().mimeData({other.model().index(2)}));
    QDropEvent drop(QPointF(20, 0), Qt::MoveAction, foreign.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane.view().viewport(), &drop);
    QVERIFY(!pane.model().rowIn(*foreign));

    const std::unique_ptr<QMimeData> stale(pane.model().mimeData({pane.model().index(2)}));
    QVERIFY(pane.model().rowIn(*stale));
    pane.session.editText({{{0, {}, u"x"_qs}}});
    QVERIFY(!pane.model().rowIn(*stale));
    QCOMPARE(pane.text(), u'x' + threeSections);
}

void OutlinePaneTest::theKeyboardMovesSections()
{
    Pane pane(threeSections);
    QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
    pane.view().setFocus();
    pane.view().setCurrentIndex(pane.model().index(2));
    QTest::keyClick(&pane.view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(pane.rows(), (QStringList{u"B"_qs, u"A"_qs, u"A1"_qs}));
    QCOMPARE(pane.view().currentIndex().row(), 0);
    QTest::keyClick(&pane.view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(pane.rows(), (QStringList{u"A"_qs, u"A1"_qs, u"B"_qs}));
    QCOMPARE(pane.view().currentIndex().row(), 2);
    QCOMPARE(pane.text(), threeSections);
    QTest::keyClick(&pane.view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(pane.text(), threeSections);
}

void OutlinePaneTest::aMoveThatCannotBeIsRefusedInWords()
{
    const QString open = u"# A\n\n# B\n\n```\n"_qs;
    Pane pane(open);
    QSignalSpy failed(&pane.pane, &OutlinePane::failed);
    pane.pane.moveSection(1, 0);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<Error>().sentence.contains(u"not closed"_qs));
    QCOMPARE(pane.text(), open);
    QCOMPARE(pane.session.history().count(), 0);
}

void OutlinePaneTest::whatCannotBeEditedCannotBeMoved()
{
    Pane pane(threeSections);
    pane.session.setReadOnly(editedElsewhere);
    QVERIFY(!(pane.model().index(0).flags() & Qt::ItemIsDragEnabled));
    pane.pane.moveSection(2, 0);
    QCOMPARE(pane.text(), threeSections);
    pane.view().setCurrentIndex(pane.model().index(2));
    QTest::keyClick(&pane.view(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(pane.text(), threeSections);
}

void OutlinePaneTest::undoRestoresTheOrder()
{
    Pane pane(threeSections);
    pane.pane.moveSection(2, 0);
    pane.pane.moveSection(1, 0);
    QCOMPARE(pane.session.history().count(), 2);
    pane.session.history().undo();
    QCOMPARE(pane.rows(), (QStringList{u"B"_qs, u"A"_qs, u"A1"_qs}));
    pane.session.history().undo();
    QCOMPARE(pane.text(), threeSections);
    pane.session.history().redo();
    QCOMPARE(pane.rows(), (QStringList{u"B"_qs, u"A"_qs, u"A1"_qs}));
}

void OutlinePaneTest::itsRowsFollowAnyEdit()
{
    tests::RandomEdits random({u"\n\n# A\n\n"_qs, u"\n\n## B\n\n"_qs, u"\n\n### C\n\n"_qs,
                               u"\n```\n"_qs, u"\n\n"_qs, u"\n===\n"_qs});
    Pane pane(random.text(60));
    const QAbstractItemModelTester tester(&pane.model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int edit = 0; edit < 300; ++edit) {
        pane.session.editText(random.delta(pane.text()));
        pane.pane.setCaret(random.below(pane.text().size() + 1));
        QCOMPARE(pane.model().outline(), markdown::Outline::of(pane.session.blocks()));
        QCOMPARE(pane.model().rowCount(), pane.model().outline().count());
    }
}

void OutlinePaneTest::theKeyboardBeginsWhereTheCaretIs()
{
    Pane pane(threeSections);
    QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
    pane.pane.setCaret(pane.text().indexOf(u"A1"_qs));
    pane.view().clearFocus();
    pane.pane.setFocus(Qt::ShortcutFocusReason);
    QCOMPARE(pane.view().currentIndex().row(), 1);
}

} // namespace outline_pane_test

GALLEY_TEST(outline_pane_test::OutlinePaneTest)
#include "outline_pane_test.moc"
