// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/compare/compare_view.h"

#include "app/json/json_string.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QVariantList>

namespace compare_view_test {

using namespace galley;
using namespace galley::tests;

namespace {

Article articleOf(const QByteArray& members)
{
    return openedArticle("{\"$type\":\"site.standard.document\"" + members + '}').article;
}

ArticleComparison texts(const QString& before, const QString& after)
{
    return comparisonOf(articleOf(",\"textContent\":" + json::literalOf(before)),
                        articleOf(",\"textContent\":" + json::literalOf(after)));
}

QTextBrowser& pageOf(CompareView& view)
{
    return *view.findChild<QTextBrowser*>();
}

// What the page has in that format.
QStringList fragments(CompareView& view, bool (*isWanted)(const QTextCharFormat&))
{
    QStringList found;
    const QTextDocument& document = *pageOf(view).document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (isWanted(part.fragment().charFormat()))
                found << part.fragment().text();
        }
    }
    return found;
}

QStringList removed(CompareView& view)
{
    return fragments(view, [](const QTextCharFormat& format) { return format.fontStrikeOut(); });
}

QStringList inserted(CompareView& view)
{
    return fragments(view, [](const QTextCharFormat& format) { return format.fontUnderline(); });
}

QStringList links(CompareView& view)
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

void activate(CompareView& view, const QString& link)
{
    Q_EMIT pageOf(view).anchorClicked(QUrl(link));
}

const QString restore = QStringLiteral("Restore");

} // namespace

// A comparison on the screen.
class CompareViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removedAndInsertedWordsAreMarked();
    void fieldsAreShownBeforeTheText();
    void aPassageIsTakenBackByItsLink();
    void aFieldIsTakenBackByItsLink();
    void nothingIsOfferedWithoutATakeBackText();
    void anOutdatedComparisonIsNotActedOn();
    void unchangedParagraphsAreFoldedUntilAskedFor();
    void aMovedParagraphLeadsToItsOtherEnd();
    void anEditWithinAMoveIsMarkedAndTakenBackAlone();
    void whatDiffersQuietlyIsCountedAndTakenBack();
    void theKeyboardLeadsFromChangeToChange();
    void controlReturnTakesTheCurrentChangeBack();
    void afterATakenChangeTheNextOneIsCurrent();
    void afterTheLastTakenChangeTheOneBeforeIsCurrent();
    void anotherComparisonBeginsAtItsTopAndTheSameStays();
    void equalArticlesAreSaidToBeEqual();
    void aMegabyteIsShownWithinBounds();
};

void CompareViewTest::removedAndInsertedWordsAreMarked()
{
    CompareView view;
    view.setComparison(texts(u"The slow fox runs home."_qs, u"The quick fox runs home."_qs));
    QCOMPARE(removed(view), QStringList{u"slow"_qs});
    QCOMPARE(inserted(view), QStringList{u"quick"_qs});
}

void CompareViewTest::fieldsAreShownBeforeTheText()
{
    CompareView view;
    view.setComparison(comparisonOf(
        articleOf(",\"title\":\"On slow drafts\",\"tags\":[\"a\"],\"textContent\":\"one\""),
        articleOf(",\"title\":\"On quick drafts\",\"textContent\":\"two\"")));
    QCOMPARE(removed(view), (QStringList{u"slow"_qs, u"a"_qs, u"one"_qs}));
    QCOMPARE(inserted(view), (QStringList{u"quick"_qs, u"two"_qs}));
    QVERIFY(view.shownText().startsWith(u"Title\n"_qs));
}

void CompareViewTest::aPassageIsTakenBackByItsLink()
{
    CompareView view;
    QSignalSpy requested(&view, &CompareView::takeBackRequested);
    const QString after = u"One 2 three.\n\nFour five 6.\n"_qs;
    view.setComparison(texts(u"One two three.\n\nFour five six.\n"_qs, after), restore);
    QCOMPARE(links(view), (QStringList{u"passage:0"_qs, u"passage:1"_qs}));
    activate(view, u"passage:1"_qs);
    QCOMPARE(requested.size(), 1);
    const auto edit = requested.front().front().value<ArticleEdit>();
    QCOMPARE(applied(after, edit.text), u"One 2 three.\n\nFour five six.\n"_qs);
}

void CompareViewTest::aFieldIsTakenBackByItsLink()
{
    CompareView view;
    QSignalSpy requested(&view, &CompareView::takeBackRequested);
    view.setComparison(
        comparisonOf(articleOf(",\"title\":\"A\",\"x\":1"), articleOf(",\"title\":\"B\",\"x\":2")),
        restore);
    QCOMPARE(links(view), QStringList{u"member:0"_qs}); // Galley does not edit x
    activate(view, u"member:0"_qs);
    const auto edit = requested.front().front().value<ArticleEdit>();
    QCOMPARE(edit.fields.size(), 1);
    QCOMPARE(edit.fields.front().second, FieldState("\"A\""));
}

void CompareViewTest::nothingIsOfferedWithoutATakeBackText()
{
    CompareView view;
    view.setComparison(texts(u"one"_qs, u"two"_qs));
    QVERIFY(links(view).isEmpty());
}

void CompareViewTest::anOutdatedComparisonIsNotActedOn()
{
    CompareView view;
    QSignalSpy requested(&view, &CompareView::takeBackRequested);
    view.setComparison(texts(u"one"_qs, u"two"_qs), restore);
    view.setOutdated(true);
    activate(view, u"passage:0"_qs);
    QVERIFY(requested.isEmpty());
}

void CompareViewTest::unchangedParagraphsAreFoldedUntilAskedFor()
{
    QStringList paragraphs;
    for (int number = 0; number < 20; ++number)
        paragraphs << QStringLiteral("Paragraph %1.").arg(number);
    const QString before = paragraphs.join(u"\n\n"_qs);
    paragraphs[10] = u"Another one."_qs;
    CompareView view;
    view.setComparison(texts(before, paragraphs.join(u"\n\n"_qs)));
    QVERIFY(view.shownText().contains(u"9 unchanged paragraphs"_qs));
    QVERIFY(view.shownText().contains(u"Paragraph 9."_qs));
    QVERIFY(!view.shownText().contains(u"Paragraph 8."_qs));
    QCOMPARE(links(view), (QStringList{u"fold:0"_qs, u"fold:1"_qs}));
    activate(view, u"fold:0"_qs);
    QVERIFY(view.shownText().contains(u"Paragraph 8."_qs));
    QCOMPARE(links(view), QStringList{u"fold:1"_qs});
}

void CompareViewTest::aMovedParagraphLeadsToItsOtherEnd()
{
    const QString moved = u"This paragraph is moved down.\n\n"_qs;
    const QString others = u"Another paragraph stays here.\n\nAnd this one does as well.\n\n"_qs;
    CompareView view;
    view.setComparison(texts(moved + others, others + moved));
    QCOMPARE(links(view), (QStringList{u"end:1"_qs, u"end:0"_qs}));
    activate(view, u"end:1"_qs);
    QVERIFY(pageOf(view).textCursor().block().text().startsWith(u"This paragraph"_qs));
    QVERIFY(pageOf(view).textCursor().position() > others.size());
}

void CompareViewTest::anEditWithinAMoveIsMarkedAndTakenBackAlone()
{
    const QString others = u"Another paragraph stays here.\n\nAnd this one does as well.\n\n"_qs;
    const QString after = others + u"This passage is moved down.\n\n"_qs;
    CompareView view;
    QSignalSpy requested(&view, &CompareView::takeBackRequested);
    view.setComparison(texts(u"This paragraph is moved down.\n\n"_qs + others, after), restore);
    QCOMPARE(inserted(view), QStringList{u"passage"_qs});
    activate(view, u"passage:2"_qs);
    QCOMPARE(applied(after, requested.front().front().value<ArticleEdit>().text),
             others + u"This paragraph is moved down.\n\n"_qs);
    activate(view, u"passage:1"_qs);
    QCOMPARE(applied(after, requested.back().front().value<ArticleEdit>().text),
             u"This passage is moved down.\n\n"_qs + others);
}

void CompareViewTest::whatDiffersQuietlyIsCountedAndTakenBack()
{
    const QString before = u"One two\r\nthree.\r\n"_qs;
    const QString after = u"One two\nthree.\n"_qs;
    CompareView view;
    QSignalSpy requested(&view, &CompareView::takeBackRequested);
    view.setComparison(texts(before, after), restore);
    QVERIFY(removed(view).isEmpty());
    QVERIFY(view.shownText().contains(u"2 places differ in line breaks"_qs));
    activate(view, u"quiet:0"_qs);
    QCOMPARE(applied(after, requested.front().front().value<ArticleEdit>().text), before);
}

void CompareViewTest::theKeyboardLeadsFromChangeToChange()
{
    CompareView view;
    view.setComparison(texts(u"one\n\ntwo\n\nthree\n"_qs, u"1\n\ntwo\n\n3\n"_qs));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    const auto line = [&view] { return pageOf(view).textCursor().block().text(); };
    QTest::keyClick(&pageOf(view), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(line(), u"one"_qs);
    QTest::keyClick(&pageOf(view), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(line(), u"three"_qs);
    QTest::keyClick(&pageOf(view), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(line(), u"one"_qs);
    QTest::keyClick(&pageOf(view), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(line(), u"three"_qs);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QCOMPARE(line(), u"one"_qs);
    QTest::keyClick(&pageOf(view), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(line(), u"three"_qs);
}

void CompareViewTest::controlReturnTakesTheCurrentChangeBack()
{
    CompareView view;
    view.setComparison(texts(u"one\n\ntwo\n\nthree\n"_qs, u"1\n\ntwo\n\n3\n"_qs), restore);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QSignalSpy chosen(&view, &CompareView::passageChosen);
    QTest::keyClick(&pageOf(view), Qt::Key_Return, Qt::ControlModifier); // none is current
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QTest::keyClick(&pageOf(view), Qt::Key_F7);
    QTest::keyClick(&pageOf(view), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen, (QList<QVariantList>{{QVariant::fromValue(qsizetype{1})}}));
    view.setOutdated(true);
    view.showNextChange();
    QTest::keyClick(&pageOf(view), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.size(), 1);
}

void CompareViewTest::afterATakenChangeTheNextOneIsCurrent()
{
    CompareView view;
    view.resize(400, 300);
    view.show();
    const QString before = u"First slow.\n\nSecond slow.\n\nThird slow.\n"_qs;
    const QString after = u"First quick.\n\nSecond quick.\n\nThird quick.\n"_qs;
    view.setComparison(texts(before, after), restore);
    activate(view, u"passage:1"_qs);
    view.setComparison(texts(before, QString(after).replace(u"Second quick"_qs, u"Second slow"_qs)),
                       restore);
    QVERIFY(pageOf(view).textCursor().block().text().contains(u"Third"));
    QCOMPARE(pageOf(view).extraSelections().size(), 1);
    QCOMPARE(view.focusWidget(), &pageOf(view));
}

void CompareViewTest::afterTheLastTakenChangeTheOneBeforeIsCurrent()
{
    CompareView view;
    const QString before = u"First slow.\n\nSecond slow.\n"_qs;
    view.setComparison(texts(before, u"First quick.\n\nSecond quick.\n"_qs), restore);
    activate(view, u"passage:1"_qs);
    view.setComparison(texts(before, u"First quick.\n\nSecond slow.\n"_qs), restore);
    QVERIFY(pageOf(view).textCursor().block().text().contains(u"First"));
    activate(view, u"passage:0"_qs);
    view.setComparison(texts(before, before), restore); // and none is left
    QVERIFY(pageOf(view).extraSelections().isEmpty());
}

void CompareViewTest::anotherComparisonBeginsAtItsTopAndTheSameStays()
{
    const auto changed = [](const QString& word) {
        QStringList before;
        QStringList after;
        for (int number = 0; number < 100; ++number) {
            before << u"%1 was %2."_qs.arg(word).arg(number);
            after << u"%1 is %2."_qs.arg(word).arg(number);
        }
        return texts(before.join(u"\n\n"_qs), after.join(u"\n\n"_qs));
    };
    CompareView view;
    view.resize(400, 300);
    view.show();
    view.setComparison(changed(u"One"_qs), {});
    QScrollBar& bar = *pageOf(view).verticalScrollBar();
    QVERIFY(bar.maximum() > 200);
    bar.setValue(200);
    view.setComparison(changed(u"One"_qs), {});
    QCOMPARE(bar.value(), 200);
    view.setComparison(changed(u"Other"_qs), {});
    QCOMPARE(bar.value(), 0);
}

void CompareViewTest::equalArticlesAreSaidToBeEqual()
{
    CompareView view;
    view.setComparison(texts(u"one"_qs, u"one"_qs));
    QCOMPARE(view.shownText().trimmed(), u"There is no difference."_qs);
}

void CompareViewTest::aMegabyteIsShownWithinBounds()
{
    CompareView view;
    view.resize(600, 400);
    view.show();
    const ArticleComparison comparison = texts(
        QString(500'000, u'a') + u'\n' + u"b\n"_qs.repeated(100'000), u"c\n"_qs.repeated(150'000));
    view.setComparison(comparison);
    QVERIFY(view.shownText().size() < 300'000);
    QVERIFY(view.shownText().contains(u"too long"_qs));
}

} // namespace compare_view_test

GALLEY_TEST(compare_view_test::CompareViewTest)
#include "compare_view_test.moc"
