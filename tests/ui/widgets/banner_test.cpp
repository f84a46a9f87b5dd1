// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/test_program.h"
#include "ui/theme/palette.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace banner_test {

using namespace galley;

namespace {

QColor backgroundOf(Banner& banner)
{
    return banner.grab().toImage().pixelColor(1, 1);
}

QList<QPushButton*> visibleButtons(const Banner& banner)
{
    QList<QPushButton*> buttons = banner.findChildren<QPushButton*>();
    buttons.removeIf([](const QPushButton* button) { return !button->isVisible(); });
    return buttons;
}

// From above to below.
QStringList shownSentences(const Banner& banner)
{
    QList<QLabel*> labels = banner.findChildren<QLabel*>(u"sentence"_qs);
    labels.removeIf([](const QLabel* label) { return !label->isVisible(); });
    banner.layout()->activate();
    std::sort(labels.begin(), labels.end(), [&banner](const QLabel* a, const QLabel* b) {
        return a->mapTo(&banner, QPoint()).y() < b->mapTo(&banner, QPoint()).y();
    });
    QStringList sentences;
    for (const QLabel* const label : labels)
        sentences << label->text();
    return sentences;
}

NoticeId about(const QObject& owner, const char* subject)
{
    return {&owner, QLatin1String(subject)};
}

} // namespace

class BannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsHiddenUntilThereIsSomethingToSay();
    void whatWasToldBeforeIsShown();
    void aSentenceIsPlainText();
    void eachKindHasItsBackground();
    void itFollowsTheLook();
    void anActionIsAButton();
    void anActionThatIsGoneDoesNothing();
    void inANarrowWindowTheButtonsStandBelowTheSentence();
    void noticesStandBelowEachOtherInTheirOrder();
    void manyNoticesLeaveRoomForTheTextAndAreScrolledTo();
    void noTwoOffersHaveOneMnemonic();
    void aNoticeThatIsToldAnewKeepsItsStripAndTheFocusElsewhere();
    void anActionMayWithdrawItself();
    void aSecondClickDoesNotReachWhatIsGone();
    void escapeTakesNoOfferAway();
    void closingWithdrawsThatNoticeAlone();
    void escapeWithinCloses();

private:
    QObject m_owner;
};

void BannerTest::itIsHiddenUntilThereIsSomethingToSay()
{
    Notices notices;
    Banner banner(notices);
    QVERIFY(banner.isHidden());
    notices.tell(about(m_owner, "disk"),
                 {.kind = NoticeKind::Error, .sentence = u"The disk is full."_qs});
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.sentence(), u"The disk is full."_qs);
    notices.withdraw(about(m_owner, "disk"));
    QVERIFY(banner.isHidden());
}

void BannerTest::whatWasToldBeforeIsShown()
{
    Notices notices;
    notices.tell(about(m_owner, "disk"), {.sentence = u"The disk is full."_qs});
    const Banner banner(notices);
    QCOMPARE(shownSentences(banner), QStringList{u"The disk is full."_qs});
}

void BannerTest::aSentenceIsPlainText()
{
    Notices notices;
    const Banner banner(notices);
    notices.tell(about(m_owner, "name"), {.sentence = u"“<b>a</b>” is no name."_qs});
    for (const QLabel* label : banner.findChildren<QLabel*>())
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
}

void BannerTest::eachKindHasItsBackground()
{
    applyTheme(ThemeChoice::Light);
    Notices notices;
    Banner banner(notices);
    const std::pair<NoticeKind, QColor> backgrounds[] = {
        {NoticeKind::Error, lightColours().errorSurface},
        {NoticeKind::Warning, lightColours().warningSurface},
        {NoticeKind::Information, lightColours().surface}};
    for (const auto& [kind, colour] : backgrounds) {
        notices.tell(about(m_owner, "a"), {.kind = kind, .sentence = u"a"_qs});
        QCOMPARE(backgroundOf(banner), colour);
    }
}

void BannerTest::itFollowsTheLook()
{
    applyTheme(ThemeChoice::Light);
    Notices notices;
    Banner banner(notices);
    notices.tell(about(m_owner, "a"), {.kind = NoticeKind::Error, .sentence = u"a"_qs});
    applyTheme(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(backgroundOf(banner), darkColours().errorSurface);
    QCOMPARE(banner.palette().color(QPalette::WindowText), darkColours().text);
}

void BannerTest::anActionIsAButton()
{
    Notices notices;
    const Banner banner(notices);
    QAction again(u"Try again"_qs);
    QSignalSpy triggered(&again, &QAction::triggered);
    notices.tell(about(m_owner, "a"), {.sentence = u"a"_qs, .offered = {&again}});
    QCOMPARE(visibleButtons(banner).size(), 1);
    QCOMPARE(visibleButtons(banner).first()->text(), u"Try again"_qs);
    QTest::mouseClick(visibleButtons(banner).first(), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void BannerTest::anActionThatIsGoneDoesNothing()
{
    Notices notices;
    const Banner banner(notices);
    auto again = std::make_unique<QAction>(u"Try again"_qs);
    notices.tell(about(m_owner, "a"), {.sentence = u"a"_qs, .offered = {again.get()}});
    again.reset();
    visibleButtons(banner).first()->click();
}

void BannerTest::inANarrowWindowTheButtonsStandBelowTheSentence()
{
    QWidget window;
    auto* const column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    Notices notices;
    Banner banner(notices);
    column->addWidget(&banner);
    QAction one(u"Do what can be done"_qs);
    QAction two(u"Do something else"_qs);
    notices.tell(about(m_owner, "a"), {.sentence = u"One sentence."_qs, .offered = {&one, &two}});
    const auto* const sentence = banner.findChild<QLabel*>(u"sentence"_qs);
    const QList<QPushButton*> buttons = banner.findChildren<QPushButton*>();
    for (const bool isNarrow : {false, true}) {
        window.resize(isNarrow ? 300 : 900, 100);
        window.show();
        QCoreApplication::processEvents();
        QCOMPARE(banner.width(), isNarrow ? 300 : 900);
        const auto topOf = [&](const QWidget* widget) {
            return widget->mapTo(&banner, QPoint()).y();
        };
        QCOMPARE(topOf(buttons[0]) > topOf(sentence), isNarrow);
        QCOMPARE(topOf(buttons[1]) > topOf(buttons[0]), isNarrow);
    }
}

void BannerTest::noticesStandBelowEachOtherInTheirOrder()
{
    Notices notices;
    Banner banner(notices);
    QAction again(u"Try again"_qs);
    QAction edit(u"Edit"_qs);
    notices.tell(about(m_owner, "news"), {.sentence = u"news"_qs});
    notices.tell(about(m_owner, "first"), {.sentence = u"first"_qs, .offered = {&again}});
    notices.tell(about(m_owner, "second"), {.sentence = u"second"_qs, .offered = {&edit}});
    banner.resize(600, 400);
    QCOMPARE(shownSentences(banner), QStringList({u"first"_qs, u"second"_qs, u"news"_qs}));
    notices.tell(about(m_owner, "news"), {.sentence = u"now it offers"_qs, .offered = {&edit}});
    notices.withdraw(about(m_owner, "first"));
    QCOMPARE(shownSentences(banner), QStringList({u"second"_qs, u"now it offers"_qs}));
    QCOMPARE(visibleButtons(banner).size(), 2);
}

void BannerTest::manyNoticesLeaveRoomForTheTextAndAreScrolledTo()
{
    constexpr int textHeight = 200;
    QWidget window;
    auto* const column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    Notices notices;
    Banner banner(notices);
    column->setSpacing(0);
    auto* const text = new QWidget;
    text->setMinimumHeight(textHeight);
    column->addWidget(&banner);
    column->addWidget(text, 1);
    QAction action(u"Do something"_qs);
    for (const char* const subject : {"a", "b", "c", "d", "e", "f"})
        notices.tell(about(m_owner, subject), {.sentence = u"A"_qs, .offered = {&action}});
    window.resize(400, textHeight + banner.minimumSizeHint().height());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(window.height(), textHeight + banner.minimumSizeHint().height());
    QVERIFY(banner.minimumSizeHint().height() < banner.sizeHint().height() / 3);
    const auto isSeen = [&](const QWidget* widget) { return !widget->visibleRegion().isEmpty(); };
    const QList<QPushButton*> buttons = visibleButtons(banner);
    QVERIFY(!isSeen(buttons.last()));
    buttons.first()->setFocus();
    for (int tab = 0; tab < 2 * buttons.size() && !buttons.last()->hasFocus(); ++tab)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(buttons.last()->hasFocus());
    QVERIFY(isSeen(buttons.last()));
    window.resize(400, textHeight + banner.sizeHint().height()); // with room none is scrolled
    QTRY_VERIFY(isSeen(buttons.first()) && isSeen(buttons.last()));
}

void BannerTest::noTwoOffersHaveOneMnemonic()
{
    Notices notices;
    const Banner banner(notices);
    QAction one(u"&Compare"_qs);
    QAction other(u"&Compare"_qs);
    notices.tell(about(m_owner, "a"), {.sentence = u"a"_qs, .offered = {&one}});
    notices.tell(about(m_owner, "b"), {.sentence = u"b"_qs, .offered = {&other}});
    QCOMPARE(visibleButtons(banner).first()->text(), u"&Compare"_qs);
    QCOMPARE(visibleButtons(banner).last()->text(), u"C&ompare"_qs);
    notices.withdraw(about(m_owner, "a"));
    QCOMPARE(visibleButtons(banner).first()->text(), u"&Compare"_qs);
}

void BannerTest::aNoticeThatIsToldAnewKeepsItsStripAndTheFocusElsewhere()
{
    Notices notices;
    Banner banner(notices);
    QAction again(u"Try again"_qs);
    QAction edit(u"Edit"_qs);
    notices.tell(about(m_owner, "first"), {.sentence = u"first"_qs, .offered = {&again}});
    notices.tell(about(m_owner, "second"), {.sentence = u"second"_qs, .offered = {&edit}});
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    QPushButton* const focused = visibleButtons(banner).last();
    focused->setFocus();
    notices.tell(about(m_owner, "first"), {.sentence = u"anew"_qs, .offered = {&again, &edit}});
    QVERIFY(focused->isVisible());
    QCOMPARE(banner.focusWidget(), focused);
    QCOMPARE(shownSentences(banner), QStringList({u"anew"_qs, u"second"_qs}));
    QCOMPARE(visibleButtons(banner).size(), 3);
}

void BannerTest::anActionMayWithdrawItself()
{
    Notices notices;
    const Banner banner(notices);
    QAction again(u"Try again"_qs);
    connect(&again, &QAction::triggered, &notices, [this, &notices] {
        notices.withdraw(about(m_owner, "a"));
        notices.tell(about(m_owner, "b"), {.sentence = u"b"_qs});
    });
    notices.tell(about(m_owner, "a"), {.sentence = u"a"_qs, .offered = {&again}});
    QTest::mouseClick(visibleButtons(banner).first(), Qt::LeftButton);
    QVERIFY(visibleButtons(banner).isEmpty());
    QCOMPARE(shownSentences(banner), QStringList{u"b"_qs});
}

void BannerTest::aSecondClickDoesNotReachWhatIsGone()
{
    Notices notices;
    const Banner banner(notices);
    QAction again(u"Try again"_qs);
    const QSignalSpy triggered(&again, &QAction::triggered);
    notices.tell(about(m_owner, "a"), {.sentence = u"a"_qs, .offered = {&again}});
    QPushButton* const button = visibleButtons(banner).first();
    notices.withdraw(about(m_owner, "a"));
    button->click();
    QCOMPARE(triggered.size(), 0);
}

void BannerTest::escapeTakesNoOfferAway()
{
    Notices notices;
    const Banner banner(notices);
    QAction edit(u"Edit"_qs);
    notices.tell(about(m_owner, "a"),
                 {.sentence = u"It is read-only."_qs, .offered = {&edit}, .isClosable = false});
    QTest::keyClick(visibleButtons(banner).first(), Qt::Key_Escape);
    QVERIFY(banner.isVisible());
    QCOMPARE(visibleButtons(banner).size(), 1);
    for (const auto* close : banner.findChildren<QToolButton*>())
        QVERIFY(!close->isVisible()); // nor can it be closed
}

void BannerTest::closingWithdrawsThatNoticeAlone()
{
    Notices notices;
    const Banner banner(notices);
    notices.tell(about(m_owner, "a"), {.sentence = u"a"_qs});
    notices.tell(about(m_owner, "b"), {.sentence = u"b"_qs});
    auto* const button = banner.findChild<QToolButton*>();
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shownSentences(banner), QStringList{u"b"_qs});
    QVERIFY(!notices.find(about(m_owner, "a")));
    QVERIFY(notices.find(about(m_owner, "b")));
}

void BannerTest::escapeWithinCloses()
{
    Notices notices;
    const Banner banner(notices);
    notices.tell(about(m_owner, "a"), {.kind = NoticeKind::Warning, .sentence = u"a"_qs});
    QTest::keyClick(banner.findChild<QToolButton*>(), Qt::Key_Escape);
    QVERIFY(banner.isHidden());
    QVERIFY(notices.entries().empty());
}

} // namespace banner_test

GALLEY_TEST(banner_test::BannerTest)
#include "banner_test.moc"
