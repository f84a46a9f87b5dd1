// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/three_way_view.h"

#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/compare/three_way_words.h"
#include "ui/theme/colours.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVariantList>

namespace three_way_view_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString base = u"The mill is old. It turns slowly.\n\nIt has eleven rooms.\n\n"
                     "Nobody lives here.\n"_qs;
const QString ours = u"The mill is very old. It turns slowly.\n\nIt has a dozen rooms.\n\n"
                     "Nobody works here.\n"_qs;
const QString theirs = u"The mill is old. It turns well.\n\nIt has few rooms.\n\n"
                       "Nobody works here.\n"_qs;

Article titled(const QString& text, const QString& title)
{
    return openedArticle("{\"$type\":\"site.standard.document\",\"title\":" + json::literalOf(title)
                         + ",\"textContent\":" + json::literalOf(text) + '}')
        .article;
}

ThreeWayComparison compared()
{
    return comparisonOf(titled(base, u"Mills"_qs), titled(ours, u"Mills"_qs),
                        titled(theirs, u"Old Mills"_qs));
}

QTextBrowser& pageOf(const ThreeWayView& view)
{
    return *view.findChild<QTextBrowser*>();
}

// What is written in one ink.
QStringList writtenIn(const ThreeWayView& view, const QColor& ink, bool isBadge)
{
    QStringList found;
    const QTextDocument& document = *pageOf(view).document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            const QColor colour =
                isBadge ? format.background().color() : format.foreground().color();
            if (colour == ink && !format.isAnchor())
                found << part.fragment().text().trimmed();
        }
    }
    return found;
}

QStringList linksOf(const ThreeWayView& view)
{
    QStringList targets;
    const QTextDocument& document = *pageOf(view).document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isAnchor())
                targets << part.fragment().charFormat().anchorHref();
        }
    }
    return targets;
}

} // namespace

// A three-way comparison on the screen.
class ThreeWayViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachChangeHasALetterAndAColour();
    void whatBothChangedIsToldWithAllItSays();
    void eachChangeHasItsOwnActs();
    void theConflictsAloneAreShownOnRequest();
    void theKeysLeadFromChangeToChange();
    void theKeysLeadFromConflictToConflictWhereOnlyThoseAreShown();
    void controlReturnTakesTheirsAndRestoresOurs();
    void controlReturnChoosesInNoConflict();
    void theSameKeysDecideAConflict();
    void nothingIsDoneWhileItIsOutdatedOrMayNotBeEdited();
    void theHintNamesTheKeysOfTheCurrentChange();
    void unchangedParagraphsAreFoldedUntilAskedFor();
    void theCurrentChangeIsMarkedBesideItsLine();
    void aPassageThatMovedIsToldAtBothEnds();
};

void ThreeWayViewTest::eachChangeHasALetterAndAColour()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    const QPalette palette = view.palette();
    const auto badges = [&](ChangeOrigin origin) {
        return writtenIn(view, inkOf(origin, palette), true);
    };
    QCOMPARE(badges(ChangeOrigin::Theirs), (QStringList{u"T1"_qs, u"T3"_qs}));
    QCOMPARE(badges(ChangeOrigin::Ours), QStringList{u"Y2"_qs});
    QCOMPARE(badges(ChangeOrigin::Conflict), (QStringList{u"Y≠T4"_qs, u"Y≠T4"_qs}));
    QCOMPARE(badges(ChangeOrigin::Both), QStringList{u"YT5"_qs});
    QVERIFY(writtenIn(view, inkOf(ChangeOrigin::Theirs, palette), false).contains(u"well"_qs));
    QVERIFY(writtenIn(view, inkOf(ChangeOrigin::Ours, palette), false).contains(u"very"_qs));
}

void ThreeWayViewTest::whatBothChangedIsToldWithAllItSays()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    const QString text = view.shownText();
    QVERIFY2(text.contains(u"You both changed this"_qs), qPrintable(text));
    QVERIFY2(text.contains(u"It said: eleven"_qs), qPrintable(text));
    QVERIFY2(text.contains(u"Y You: a dozen"_qs), qPrintable(text));
    QVERIFY2(text.contains(u"T Theirs: few"_qs), qPrintable(text));
}

void ThreeWayViewTest::eachChangeHasItsOwnActs()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    QCOMPARE(linksOf(view),
             (QStringList{u"take:0"_qs, u"restore:1"_qs, u"take:2"_qs, u"restore:3"_qs,
                          u"keep:3"_qs, u"take:3"_qs, u"restore:4"_qs}));
    view.setComparison(compared(), false);
    QCOMPARE(linksOf(view), QStringList());
}

void ThreeWayViewTest::theConflictsAloneAreShownOnRequest()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    QCOMPARE(view.summaryText(), u"5 changes · 1 conflict"_qs);
    QCOMPARE(view.onlyConflicts().text(), u"Only &conflicts (1)"_qs);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTest::keyClick(&view, Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(view.onlyConflicts().isChecked());
    QCOMPARE(linksOf(view), (QStringList{u"restore:3"_qs, u"keep:3"_qs, u"take:3"_qs}));
    QVERIFY(view.shownText().contains(u"The mill is very old. It turns slowly."_qs));
    QVERIFY(!view.shownText().contains(u"well"_qs));
}

void ThreeWayViewTest::theKeysLeadFromChangeToChange()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QCOMPARE(view.currentChange(), -1);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QCOMPARE(view.currentChange(), 0);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QCOMPARE(view.currentChange(), 1);
    QTest::keyClick(&pageOf(view), Qt::Key_F7, Qt::ShiftModifier);
    QTest::keyClick(&pageOf(view), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(view.currentChange(), 4);
    QTest::keyClick(&pageOf(view), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(view.currentChange(), 0);
}

void ThreeWayViewTest::theKeysLeadFromConflictToConflictWhereOnlyThoseAreShown()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    view.onlyConflicts().setChecked(true);
    view.showNextChange();
    QCOMPARE(view.currentChange(), 3);
    view.showNextChange();
    QCOMPARE(view.currentChange(), 3);
}

void ThreeWayViewTest::controlReturnTakesTheirsAndRestoresOurs()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QSignalSpy taken(&view, &ThreeWayView::takeRequested);
    QSignalSpy restored(&view, &ThreeWayView::restoreRequested);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QTest::keyClick(&pageOf(view), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QTest::keyClick(&pageOf(view), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(taken, (QList<QVariantList>{{QVariant::fromValue(qsizetype{0})}}));
    QCOMPARE(restored, (QList<QVariantList>{{QVariant::fromValue(qsizetype{1})}}));
}

void ThreeWayViewTest::controlReturnChoosesInNoConflict()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    view.onlyConflicts().setChecked(true);
    QSignalSpy taken(&view, &ThreeWayView::takeRequested);
    QSignalSpy kept(&view, &ThreeWayView::keepRequested);
    view.actOnCurrent(); // leads to the first
    QCOMPARE(view.currentChange(), 3);
    view.actOnCurrent();
    QCOMPARE(taken.size() + kept.size(), 0);
}

void ThreeWayViewTest::theSameKeysDecideAConflict()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    view.onlyConflicts().setChecked(true);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QSignalSpy taken(&view, &ThreeWayView::takeRequested);
    QSignalSpy kept(&view, &ThreeWayView::keepRequested);
    QSignalSpy restored(&view, &ThreeWayView::restoreRequested);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QTest::keyClick(&pageOf(view), Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(&pageOf(view), Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(&pageOf(view), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(restored.size(), 1);
}

void ThreeWayViewTest::nothingIsDoneWhileItIsOutdatedOrMayNotBeEdited()
{
    ThreeWayView view;
    QSignalSpy taken(&view, &ThreeWayView::takeRequested);
    view.setComparison(compared(), true);
    view.setOutdated(true);
    Q_EMIT pageOf(view).anchorClicked(QUrl(u"take:0"_qs));
    QCOMPARE(taken.size(), 0);
    view.setComparison(compared(), false);
    view.showNextChange();
    view.actOnCurrent();
    QCOMPARE(taken.size(), 0);
    view.setComparison(compared(), true);
    Q_EMIT pageOf(view).anchorClicked(QUrl(u"take:0"_qs));
    QCOMPARE(taken.size(), 1);
}

void ThreeWayViewTest::theHintNamesTheKeysOfTheCurrentChange()
{
    ThreeWayView view;
    view.setComparison(compared(), true);
    QCOMPARE(view.hintText(), u"F7 next · Shift+F7 back"_qs);
    view.showNextChange();
    QCOMPARE(view.hintText(), u"F7 next · Shift+F7 back · Ctrl+Return takes theirs"_qs);
    view.onlyConflicts().setChecked(true);
    view.showNextChange();
    QCOMPARE(view.hintText(),
             u"F7 next · Shift+F7 back · Alt+1 keeps mine, Alt+2 takes theirs, Ctrl+Shift+Return "
             "restores what it said"_qs);
}

void ThreeWayViewTest::unchangedParagraphsAreFoldedUntilAskedFor()
{
    const QString middle = u"One stays.\n\nTwo stays.\n\nThree stays.\n\nFour stays.\n\n"_qs;
    ThreeWayView view;
    view.setComparison(comparisonOf(titled(u"Old.\n\n"_qs + middle + u"Old too.\n"_qs, {}),
                                    titled(u"New.\n\n"_qs + middle + u"Old too.\n"_qs, {}),
                                    titled(u"Old.\n\n"_qs + middle + u"New too.\n"_qs, {})),
                       true);
    QVERIFY(!view.shownText().contains(u"Two stays."_qs));
    Q_EMIT pageOf(view).anchorClicked(QUrl(u"fold:0"_qs));
    QVERIFY(view.shownText().contains(u"Two stays."_qs));
}

void ThreeWayViewTest::theCurrentChangeIsMarkedBesideItsLine()
{
    ThreeWayView view;
    view.resize(500, 400);
    view.setComparison(compared(), true);
    const auto isMarked = [&view] {
        const QImage page = pageOf(view).viewport()->grab().toImage();
        for (int y = 0; y < page.height(); ++y) { // left of all words
            if (page.pixelColor(12, y) == coloursFor(view.palette()).accent)
                return true;
        }
        return false;
    };
    QVERIFY(!isMarked());
    view.showNextChange();
    QVERIFY(isMarked());
}

void ThreeWayViewTest::aPassageThatMovedIsToldAtBothEnds()
{
    const QString was = u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs;
    ThreeWayView view;
    view.setComparison(
        comparisonOf(titled(was, {}), titled(was, {}),
                     titled(u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs, {})),
        true);
    const QString text = view.shownText().replace(QChar::Nbsp, u' ');
    QVERIFY2(text.contains(u"T1  Moved away from here: Alpha says yes."_qs), qPrintable(text));
    QVERIFY2(text.contains(u"T1  Moved here: Alpha says"_qs), qPrintable(text));
    QCOMPARE(linksOf(view), (QStringList{u"take:0"_qs, u"take:0"_qs, u"take:1"_qs}));
}

} // namespace three_way_view_test

GALLEY_TEST(three_way_view_test::ThreeWayViewTest)
#include "three_way_view_test.moc"
