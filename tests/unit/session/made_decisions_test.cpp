// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/made_decisions.h"

#include "tests/support/test_program.h"

namespace made_decisions_test {

using namespace galley;

namespace {

review::Entry acceptance()
{
    review::Entry entry;
    entry.id = QUuid::createUuidV5(QUuid(), QByteArray("decision"));
    entry.by = QUuid::createUuidV5(QUuid(), QByteArray("W"));
    entry.kind = review::EntryKind::Decision;
    entry.about = review::EntryName{QUuid::createUuidV5(QUuid(), QByteArray("remark")), 1};
    entry.decided = review::Decided::Accepted;
    return entry;
}

} // namespace

// Decisions go with steps of the undo history.
class MadeDecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneCountsWhileItsStepIsDone();
    void whatWasSavedIsTakenBackByALaterRevision();
    void redoneAfterASaveItIsALaterRevisionAgain();
    void aStepThatCanComeNoMoreTakesItsDecisionAlong();
};

void MadeDecisionsTest::oneCountsWhileItsStepIsDone()
{
    QUndoStack history;
    MadeDecisions decisions(history);
    history.push(new QUndoCommand);
    decisions.add({acceptance()});
    QCOMPARE(decisions.unsaved().all().size(), 1);
    history.undo();
    QVERIFY(decisions.unsaved().all().isEmpty());
    history.redo();
    QCOMPARE(decisions.unsaved().all().size(), 1);
    decisions.markSaved();
    QVERIFY(decisions.unsaved().all().isEmpty());
}

void MadeDecisionsTest::whatWasSavedIsTakenBackByALaterRevision()
{
    QUndoStack history;
    MadeDecisions decisions(history);
    history.push(new QUndoCommand);
    decisions.add({acceptance()});
    decisions.markSaved();
    history.undo();
    const QList<review::Entry> taken = decisions.unsaved().all();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().decided, review::Decided::Undecided);
    QCOMPARE(taken.first().revision, 2);
}

void MadeDecisionsTest::redoneAfterASaveItIsALaterRevisionAgain()
{
    QUndoStack history;
    MadeDecisions decisions(history);
    history.push(new QUndoCommand);
    decisions.add({acceptance()});
    decisions.markSaved();
    history.undo();
    decisions.markSaved();
    QVERIFY(decisions.unsaved().all().isEmpty());
    history.redo();
    const QList<review::Entry> again = decisions.unsaved().all();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().decided, review::Decided::Accepted);
    QCOMPARE(again.first().revision, 3);
}

void MadeDecisionsTest::aStepThatCanComeNoMoreTakesItsDecisionAlong()
{
    QUndoStack history;
    MadeDecisions decisions(history);
    history.push(new QUndoCommand);
    decisions.add({acceptance()});
    history.undo();
    history.push(new QUndoCommand); // another step in its place
    QVERIFY(decisions.unsaved().all().isEmpty());
}

} // namespace made_decisions_test

GALLEY_GUILESS_TEST(made_decisions_test::MadeDecisionsTest)

#include "made_decisions_test.moc"
