// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/window/cards_beside.h"

#include "app/review/profile.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/remark_margin.h"
#include "ui/editor/text_view.h"
#include "ui/review/key_button.h"
#include "ui/review/remark_card.h"
#include "ui/review/remark_cards.h"
#include "ui/review/remark_list.h"
#include "ui/review/remarks_pane.h"
#include "ui/window/article_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/mode_flow.h"
#include "ui/window/review_links.h"

#include <QApplication>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>

namespace cards_beside_test {

using namespace galley;
using namespace galley::tests;

namespace {

// Three remarks are about lines in sight, two of them about one line, and one about a line far
// below.
const QString draft =
    u"The old mill stands by the slow river.\n\n\n\n\n\n\nNobody mills there.\n\n"_qs
    + u"\n\nIt rains, and it rains on."_qs.repeated(60) + u"\n\nThen the flood came."_qs;

} // namespace

// What people said of an article, beside the lines that they said it of.
class CardsBesideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_windows.reset(); }
    void eachCardStandsAtItsLine();
    void theOpenOneStandsAtItsLineAndNoTwoMeet();
    void cardsGoWithTheirLines();
    void whatIsTypedAboveMovesThem();
    void whereThereIsNoRoomTheyAreAList();
    void withoutRemarksTheTextIsInTheMiddle();
    void aClickOpensACardAndShowsItsWords();
    void theKeyboardGoesThroughTheCards();
    void noKeyInTheCardsEditsTheText();
    void returnPressesTheButtonThatHasTheKeyboard();
    void aCardThatIsScrolledAwayIsBroughtBackFirst();
    void whatOneSuggestsOneselfHasACardAtItsLine();
    void whatWasSaidOfWordsThatAreNoMoreIsBelow();
    void simplyOnlyTheOpenOneStands();
    void barsAreBesideTheLinesThatWereRemarkedOn();
    void aCardAboutAFieldLeadsToIt();

private:
    TextView& text() const { return m_window->editor().text(); }
    RemarksPane& pane() const { return m_window->remarksPane(); }
    RemarkCards& cards() const { return pane().cards(); }
    QList<QRect> shown() const
    {
        QList<QRect> rects;
        for (int row = 0; row < pane().list().rowCount(); ++row) {
            const QRect rect = cards().visualRect(pane().list().index(row));
            if (!rect.isEmpty())
                rects.append(rect);
        }
        return rects;
    }
    QRect cardOf(const QString& words) const
    {
        for (int row = 0; row < pane().list().rowCount(); ++row) {
            const auto& remark = m_window->review().remarks()[pane().list().remarkAt(row)];
            if (remark.entry.target->exact == words)
                return cards().visualRect(pane().list().index(row));
        }
        return {};
    }
    int lineOf(const QString& words) const
    {
        const qsizetype place = m_window->session().text().toString().indexOf(words);
        return text().cursorRect(text().cursorFor({place, 0})).center().y();
    }
    bool isAtLine(const QString& words) const
    {
        const QRect card = cardOf(words);
        return card.top() < lineOf(words) && lineOf(words) < card.top() + 30;
    }
    QString current() const
    {
        return pane().current() < 0
            ? QString()
            : m_window->review().remarks()[pane().current()].entry.target->exact;
    }
    void stop() const // those that make room
    {
        cards().arrange(false);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ArticleWindows> m_windows;
    std::optional<ReviewedArticle> m_draft;
    MainWindow* m_window = nullptr;
};

void CardsBesideTest::init()
{
    const QByteArray test = QTest::currentTestFunction();
    m_folder = std::make_unique<QTemporaryDir>();
    m_draft.emplace(draft);
    QString changed = draft;
    changed.replace(u"mill stands"_qs, u"tower stands"_qs)
        .replace(u"slow"_qs, u"quiet"_qs)
        .replace(u"Nobody"_qs, u"Somebody"_qs)
        .replace(u"flood"_qs, u"fire"_qs);
    const QJsonObject fields = test == "aCardAboutAFieldLeadsToIt"
        ? QJsonObject{{u"tags"_qs, QJsonArray{u"water"_qs}}}
        : QJsonObject();
    m_draft->copy(u"A"_qs, changed, fields);
    const QString path =
        writtenFile(m_folder->filePath(u"essay.json"_qs), m_draft->now.savedTree().text());
    if (test != "withoutRemarksTheTextIsInTheMiddle")
        QVERIFY(review::addToReview(path, m_draft->review));
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_qs), QSettings::IniFormat);
    m_windows = std::make_unique<ArticleWindows>(*m_settings);
    m_windows->open(path);
    QVERIFY(QTest::qWaitFor([this] { return m_windows->windows().size() == 1; }));
    m_window = m_windows->windows().first();
    m_window->showPanes({Pane::Editor});
    m_window->resize(1400, 700);
    m_window->activateWindow();
    text().setFocus();
    if (test != "withoutRemarksTheTextIsInTheMiddle")
        QVERIFY(QTest::qWaitFor([this] { return !shown().isEmpty(); }));
}

void CardsBesideTest::eachCardStandsAtItsLine()
{
    QVERIFY(pane().isBeside());
    QCOMPARE(shown().size(), 3); // the fourth is about a line that is not in sight
    for (const QString& words : {u"mill"_qs, u"Nobody"_qs})
        QVERIFY2(isAtLine(words), qPrintable(words));
    QVERIFY(cardOf(u"slow"_qs).top() > cardOf(u"mill"_qs).bottom()); // of the same line
    QVERIFY(cardOf(u"flood"_qs).isEmpty());
}

void CardsBesideTest::theOpenOneStandsAtItsLineAndNoTwoMeet()
{
    for (const QString& words : {u"mill"_qs, u"slow"_qs, u"Nobody"_qs, u"flood"_qs}) {
        QTest::keyClick(&text(), Qt::Key_F7);
        QCOMPARE(current(), words);
        stop();
        QCOMPARE(cardOf(words), cards().openCard());
        // Of the second of one line that one stands above, where there is nothing to scroll up to.
        const int above = words == u"slow" ? cardOf(u"mill"_qs).height() : 0;
        QVERIFY(cards().openCard().adjusted(0, -above, 0, 0).contains(10, lineOf(words)));
        QVERIFY(shown().first().top() > -10);
        QVERIFY(cards().rect().contains(cards().openCard()));
        const QList<QRect> rects = shown();
        for (qsizetype index = 1; index < rects.size(); ++index)
            QVERIFY(rects[index - 1].bottom() < rects[index].top());
    }
}

void CardsBesideTest::cardsGoWithTheirLines()
{
    const int before = lineOf(u"Nobody"_qs);
    text().verticalScrollBar()->setValue(2);
    QVERIFY(lineOf(u"Nobody"_qs) < before);
    QVERIFY(isAtLine(u"Nobody"_qs));
    text().verticalScrollBar()->setValue(text().verticalScrollBar()->maximum());
    QVERIFY(isAtLine(u"flood"_qs));
    QVERIFY(cardOf(u"mill"_qs).isEmpty());
}

void CardsBesideTest::whatIsTypedAboveMovesThem()
{
    const int before = lineOf(u"Nobody"_qs);
    text().select({0, 0});
    QTest::keyClicks(&text(), u"One"_qs);
    QTest::keyClick(&text(), Qt::Key_Return);
    QVERIFY(lineOf(u"Nobody"_qs) > before);
    QTRY_VERIFY(isAtLine(u"Nobody"_qs));
}

void CardsBesideTest::whereThereIsNoRoomTheyAreAList()
{
    QTest::keyClick(&text(), Qt::Key_F7);
    m_window->resize(640, 700);
    QTRY_VERIFY(!pane().isBeside());
    QVERIFY(!cards().isVisible());
    QTest::keyClick(&text(), Qt::Key_F7);
    QVERIFY(pane().isVisible());
    QVERIFY(pane().isOpenInSight());
    QCOMPARE(current(), u"slow"_qs);
    m_window->resize(1900, 700);
    QTRY_VERIFY(pane().isBeside());
    QVERIFY(pane().isOpenInSight());
    QCOMPARE(current(), u"slow"_qs);
}

void CardsBesideTest::withoutRemarksTheTextIsInTheMiddle()
{
    QCoreApplication::processEvents();
    QVERIFY(!pane().isBeside());
    const QRect lines = text().viewport()->geometry();
    const int right = text().width() - lines.right() - text().verticalScrollBar()->width();
    QVERIFY(qAbs(lines.left() - right) < 4);
}

void CardsBesideTest::aClickOpensACardAndShowsItsWords()
{
    QTest::mouseClick(cards().viewport(), Qt::LeftButton, {}, cardOf(u"Nobody"_qs).center());
    QCOMPARE(current(), u"Nobody"_qs);
    QCOMPARE(m_window->session().text().mid(text().selection()), u"Nobody"_qs);
    stop();
    QVERIFY(pane().isOpenInSight());
}

void CardsBesideTest::theKeyboardGoesThroughTheCards()
{
    QTest::keyClick(&text(), Qt::Key_F7);
    QTest::keyClick(&text(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &cards());
    QTest::keyClick(&cards(), Qt::Key_Down);
    QCOMPARE(current(), u"slow"_qs);
    QTest::keyClick(&cards(), Qt::Key_End);
    QCOMPARE(current(), u"flood"_qs);
    QTest::keyClick(&cards(), Qt::Key_Home);
    QCOMPARE(current(), u"mill"_qs);
    QTest::keyClick(&cards(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &text());
    for (QWidget* const next : {static_cast<QWidget*>(&cards()), static_cast<QWidget*>(&text())}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

void CardsBesideTest::noKeyInTheCardsEditsTheText()
{
    const QString before = m_window->session().text().toString();
    QTest::keyClick(&text(), Qt::Key_F7);
    pane().focusList();
    QWidget* const button = pane().besideLines().findChild<RemarkCard*>()->findChild<KeyButton*>();
    for (QWidget* const place : {static_cast<QWidget*>(&cards()), button}) {
        place->setFocus();
        QVERIFY(place->hasFocus());
        for (const Qt::Key each : {Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_A, Qt::Key_Left})
            QTest::keyClick(place, each);
        QCOMPARE(m_window->session().text().toString(), before);
    }
    cards().setFocus();
    QTest::keyClick(&cards(), Qt::Key_Return);
    QCOMPARE(m_window->session().text().toString(), before);
}

void CardsBesideTest::returnPressesTheButtonThatHasTheKeyboard()
{
    QTest::keyClick(&text(), Qt::Key_F7);
    stop();
    pane().focusList();
    QTest::keyClick(&cards(), Qt::Key_Tab); // into the open card
    auto* const accept = qobject_cast<KeyButton*>(QApplication::focusWidget());
    QVERIFY(accept);
    QTest::keyClick(accept, Qt::Key_Return);
    QTRY_VERIFY(m_window->session().text().toString().contains(u"The old tower"));
}

void CardsBesideTest::aCardThatIsScrolledAwayIsBroughtBackFirst()
{
    QTest::keyClick(&text(), Qt::Key_F7);
    text().verticalScrollBar()->setValue(text().verticalScrollBar()->maximum());
    QVERIFY(!pane().isOpenInSight());
    const qsizetype open = m_window->review().openCount();
    QTest::keyClick(&text(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(pane().isOpenInSight());
    QCOMPARE(m_window->review().openCount(), open);
    QTest::keyClick(&text(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_window->review().openCount(), open - 1);
}

void CardsBesideTest::whatOneSuggestsOneselfHasACardAtItsLine()
{
    auto profile = review::ownProfile();
    QVERIFY(profile);
    profile->name = u"Noa"_qs;
    QVERIFY(review::saveProfile(*profile));
    m_window->modeFlow().setMode(Mode::Suggest);
    QTRY_COMPARE(m_window->session().mode(), Mode::Suggest);
    text().select({draft.indexOf(u"mills there"), 0});
    QTest::keyClicks(&text(), u"ever "_qs);
    QTRY_COMPARE(m_window->review().remarks().size(), 5);
    QTRY_COMPARE(shown().size(), 4);
    const QList<QRect> rects = shown();
    for (qsizetype index = 1; index < rects.size(); ++index)
        QVERIFY(rects[index - 1].bottom() < rects[index].top());
    QVERIFY(rects.last().top() < cards().height() / 2);
}

void CardsBesideTest::whatWasSaidOfWordsThatAreNoMoreIsBelow()
{
    auto* const gone = pane().besideLines().findChild<QPushButton*>(u"gone"_qs);
    QVERIFY(!gone->isVisible());
    const QString words = u"Nobody mills there.\n\n"_qs;
    m_window->session().editText({{{draft.indexOf(words), words, {}}}});
    QTRY_VERIFY(gone->isVisible());
    gone->click();
    QCOMPARE(current(), u"Nobody"_qs);
    QVERIFY(pane().isOpenInSight());
    QTRY_VERIFY(cards().rect().contains(cards().openCard())); // they became lower by that
}

void CardsBesideTest::simplyOnlyTheOpenOneStands()
{
    m_window->reviewLinks().setView(ReviewLinks::View::Simple);
    QVERIFY(shown().isEmpty());
    QTest::keyClick(&text(), Qt::Key_F7);
    stop();
    QCOMPARE(shown().size(), 1);
    QVERIFY(isAtLine(u"mill"_qs));
}

void CardsBesideTest::barsAreBesideTheLinesThatWereRemarkedOn()
{
    const auto& bars = text().findChild<RemarkMargin*>()->bars();
    QCOMPARE(bars.size(), std::size_t(2)); // two of the remarks are about one line
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        const int line = lineOf(bar == 0 ? u"mill"_qs : u"Nobody"_qs);
        QVERIFY(bars[bar].top <= line && line <= bars[bar].bottom);
    }
}

void CardsBesideTest::aCardAboutAFieldLeadsToIt()
{
    m_window->showPanes({Pane::Editor, Pane::Inspector});
    m_window->resize(1900, 700);
    QTRY_VERIFY(pane().isBeside());
    QTest::keyClick(&text(), Qt::Key_F7);
    QCOMPARE(m_window->review().remarks()[pane().current()].entry.kind, review::EntryKind::Tag);
    QVERIFY(QApplication::focusWidget() != &text());
    QVERIFY(m_window->isAncestorOf(QApplication::focusWidget()));
}

} // namespace cards_beside_test

GALLEY_TEST(cards_beside_test::CardsBesideTest)
#include "cards_beside_test.moc"
