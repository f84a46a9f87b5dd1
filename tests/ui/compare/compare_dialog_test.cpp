// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/compare/compare_dialog.h"
#include "ui/compare/compare_view.h"

#include <QTest>
#include <QTextBrowser>

namespace compare_dialog_test {

using namespace galley;

// The open article beside what another program wrote.
class CompareDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatDiffersAndFollowsTheArticle();
    void oneChangeOfTheOtherIsTaken();
};

void CompareDialogTest::showsWhatDiffersAndFollowsTheArticle()
{
    ArticleSession session(tests::articleWithText(u"one two"_qs));
    CompareDialog dialog(session, tests::articleWithText(u"one three"_qs).article,
                         {u"Compare"_qs, u"Take theirs"_qs});
    dialog.show();
    QTRY_VERIFY(dialog.view().comparison());
    QVERIFY(!dialog.view().comparison()->isSame());
    session.editText({{{4, u"two"_qs, u"three"_qs}}});
    QTRY_VERIFY(dialog.view().comparison()->isSame());
}

void CompareDialogTest::oneChangeOfTheOtherIsTaken()
{
    ArticleSession session(tests::articleWithText(u"one two"_qs));
    CompareDialog dialog(session, tests::articleWithText(u"one three"_qs).article,
                         {u"Compare"_qs, u"Take theirs"_qs});
    QTRY_VERIFY(dialog.view().comparison());
    Q_EMIT dialog.view().takeBackRequested(
        {u"Take theirs"_qs, {{{4, u"two"_qs, u"three"_qs}}}, {}});
    QCOMPARE(session.text().toString(), u"one three"_qs);
    session.history().undo();
    QCOMPARE(session.text().toString(), u"one two"_qs);
}

} // namespace compare_dialog_test

GALLEY_TEST(compare_dialog_test::CompareDialogTest)
#include "compare_dialog_test.moc"
