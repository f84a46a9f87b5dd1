// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/their_changes_dialog.h"

#include <QTest>
#include <QTextBrowser>

namespace their_changes_dialog_test {

using namespace galley;

namespace {

const QString opened = u"The mill is old.\n\nIt turns slowly.\n\nNobody comes.\n"_qs;
const QString mine = u"The mill is old.\n\nIt turns quickly.\n\nNobody comes.\n"_qs;
const QString theirs = u"Nobody comes.\n\nThe mill is new.\n\nIt turns well.\n"_qs;

} // namespace

// What another program wrote, beside what a person did meanwhile.
class TheirChangesDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theirSideAloneIsShown();
    void oneChangeIsTakenAndMineStays();
    void theirsCountsWhereBothChangedTheSame();

private:
    static Article articleOf(const QString& text) { return tests::articleWithText(text).article; }
};

void TheirChangesDialogTest::theirSideAloneIsShown()
{
    ArticleSession session(tests::articleWithText(mine));
    const TheirChangesDialog dialog(session, articleOf(opened), articleOf(theirs), u"a.json"_qs);
    QTRY_VERIFY(dialog.view().comparison());
    QCOMPARE(dialog.view().comparison()->text.before, opened);
    QCOMPARE(dialog.view().comparison()->text.after, theirs);
    QVERIFY(!dialog.view().shownText().contains(u"quickly"_qs));
}

void TheirChangesDialogTest::oneChangeIsTakenAndMineStays()
{
    ArticleSession session(tests::articleWithText(mine));
    const TheirChangesDialog dialog(session, articleOf(opened), articleOf(theirs), u"a.json"_qs);
    QTRY_VERIFY(dialog.view().comparison());
    Q_EMIT dialog.view().passageChosen(0); // the move
    QTRY_COMPARE(session.text().toString(),
                 u"Nobody comes.\n\nThe mill is old.\n\nIt turns quickly.\n"_qs);
    session.history().undo();
    QCOMPARE(session.text().toString(), mine);
}

void TheirChangesDialogTest::theirsCountsWhereBothChangedTheSame()
{
    ArticleSession session(tests::articleWithText(mine));
    const TheirChangesDialog dialog(session, articleOf(opened), articleOf(theirs), u"a.json"_qs);
    QTRY_VERIFY(dialog.view().comparison());
    const auto& passages = dialog.view().comparison()->text.passages;
    for (qsizetype passage = 0; passage < passages.size(); ++passage) {
        const auto& pieces = dialog.view().comparison()->text.pieces;
        const Piece& first = pieces[passages[passage].firstPiece];
        if (first.kind == PieceKind::Removed
            && opened.mid(first.before.start, first.before.length) == u"slowly"_qs)
            Q_EMIT dialog.view().passageChosen(passage);
    }
    QTRY_COMPARE(session.text().toString(),
                 u"The mill is old.\n\nIt turns well.\n\nNobody comes.\n"_qs);
}

} // namespace their_changes_dialog_test

GALLEY_TEST(their_changes_dialog_test::TheirChangesDialogTest)
#include "their_changes_dialog_test.moc"
