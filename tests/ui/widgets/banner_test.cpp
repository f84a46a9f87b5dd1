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

} // namespace

class BannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsHiddenUntilThereIsSomethingToSay();
    void aSentenceIsPlainText();
    void eachKindHasItsBackground();
    void itFollowsTheLook();
    void anActionIsAButton();
    void inANarrowWindowTheButtonsStandBelowTheSentence();
    void anOfferStaysBesideTheNextMessages();
    void twoOffersStandBesideEachOther();
    void anActionMayWithdrawItself();
    void anAddedSentenceLeavesWhatIsOffered();
    void anAddedSentenceIsShownAlone();
    void escapeTakesNoOfferAway();
    void closingHidesAndTells();
    void escapeWithinCloses();
};

void BannerTest::itIsHiddenUntilThereIsSomethingToSay()
{
    Banner banner;
    QVERIFY(banner.isHidden());
    banner.showSentence(Banner::Kind::Error, QStringLiteral("The disk is full."));
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.sentence(), QStringLiteral("The disk is full."));
}

void BannerTest::aSentenceIsPlainText()
{
    Banner banner;
    banner.showSentence(Banner::Kind::Error, QStringLiteral("“<b>a</b>” is no name."));
    for (const QLabel* label : banner.findChildren<QLabel*>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

void BannerTest::eachKindHasItsBackground()
{
    applyTheme(ThemeChoice::Light);
    Banner banner;
    banner.showSentence(Banner::Kind::Error, QStringLiteral("a"));
    QCOMPARE(backgroundOf(banner), lightColours().errorSurface);
    banner.showSentence(Banner::Kind::Warning, QStringLiteral("a"));
    QCOMPARE(backgroundOf(banner), lightColours().warningSurface);
    banner.showSentence(Banner::Kind::Information, QStringLiteral("a"));
    QCOMPARE(backgroundOf(banner), lightColours().surface);
}

void BannerTest::itFollowsTheLook()
{
    applyTheme(ThemeChoice::Light);
    Banner banner;
    banner.showSentence(Banner::Kind::Error, QStringLiteral("a"));
    applyTheme(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(backgroundOf(banner), darkColours().errorSurface);
    QCOMPARE(banner.palette().color(QPalette::WindowText), darkColours().text);
}

void BannerTest::anActionIsAButton()
{
    Banner banner;
    QAction again(QStringLiteral("Try again"));
    QSignalSpy triggered(&again, &QAction::triggered);
    banner.showSentence(Banner::Kind::Error, QStringLiteral("a"), {&again});
    auto* const button = banner.findChild<QPushButton*>();
    QCOMPARE(button->text(), QStringLiteral("Try again"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void BannerTest::inANarrowWindowTheButtonsStandBelowTheSentence()
{
    QWidget window;
    auto* const column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    Banner banner;
    column->addWidget(&banner);
    QAction one(QStringLiteral("Do what can be done"));
    QAction two(QStringLiteral("Do something else"));
    banner.showSentence(Banner::Kind::Error, QStringLiteral("One sentence."), {&one, &two});
    const auto* const sentence = banner.findChild<QLabel*>(QStringLiteral("sentence"));
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

void BannerTest::anOfferStaysBesideTheNextMessages()
{
    Banner banner;
    QAction again(QStringLiteral("Try again"));
    banner.showSentence(Banner::Kind::Error, QStringLiteral("a."), {&again});
    for (const auto& news : {QStringLiteral("b."), QStringLiteral("c.")})
        banner.showSentence(Banner::Kind::Information, news);
    QCOMPARE(banner.sentence(), QStringLiteral("a. c."));
    QCOMPARE(banner.kind(), Banner::Kind::Error);
    QCOMPARE(visibleButtons(banner).size(), 1);
    QSignalSpy wanted(&again, &QAction::triggered);
    visibleButtons(banner).first()->click();
    QCOMPARE(wanted.size(), 1);
    banner.withdrawNews();
    QCOMPARE(banner.sentence(), QStringLiteral("a."));
}

void BannerTest::twoOffersStandBesideEachOther()
{
    Banner banner;
    QAction edit(QStringLiteral("Edit"));
    QAction again(QStringLiteral("Try again"));
    banner.keepShowing(Banner::Kind::Warning, QStringLiteral("It is read-only."), {&edit});
    banner.showSentence(Banner::Kind::Error, QStringLiteral("The disk is full."), {&again});
    QCOMPARE(banner.sentence(), QStringLiteral("It is read-only. The disk is full."));
    QCOMPARE(visibleButtons(banner).size(), 2);
    banner.withdraw(QStringLiteral("It is read-only."));
    QCOMPARE(banner.sentence(), QStringLiteral("The disk is full."));
    banner.withdraw(QStringLiteral("The disk is full."));
    QVERIFY(banner.isHidden());
}

void BannerTest::anActionMayWithdrawItself()
{
    Banner banner;
    QAction again(QStringLiteral("Try again"));
    connect(&again, &QAction::triggered, &banner, [&banner] {
        banner.withdraw(QStringLiteral("a"));
        banner.showSentence(Banner::Kind::Information, QStringLiteral("b"));
    });
    banner.showSentence(Banner::Kind::Error, QStringLiteral("a"), {&again});
    QTest::mouseClick(banner.findChild<QPushButton*>(), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!banner.findChild<QPushButton*>());
    QCOMPARE(banner.sentence(), QStringLiteral("b"));
}

void BannerTest::anAddedSentenceLeavesWhatIsOffered()
{
    Banner banner;
    QAction saveAs(QStringLiteral("Save As"));
    banner.showSentence(Banner::Kind::Error, QStringLiteral("The disk is full."), {&saveAs});
    banner.addSentence(Banner::Kind::Warning, QStringLiteral("No version was kept."));
    banner.addSentence(Banner::Kind::Warning, QStringLiteral("No version was kept."));
    QCOMPARE(banner.sentence(), QStringLiteral("The disk is full. No version was kept."));
    QCOMPARE(banner.kind(), Banner::Kind::Error);
    QCOMPARE(banner.findChildren<QPushButton*>().size(), 1);
}

void BannerTest::anAddedSentenceIsShownAlone()
{
    Banner banner;
    banner.addSentence(Banner::Kind::Warning, QStringLiteral("No version was kept."));
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.sentence(), QStringLiteral("No version was kept."));
}

void BannerTest::escapeTakesNoOfferAway()
{
    Banner banner;
    QAction edit(QStringLiteral("Edit"));
    banner.keepShowing(Banner::Kind::Warning, QStringLiteral("It is read-only."), {&edit});
    QTest::keyClick(visibleButtons(banner).first(), Qt::Key_Escape);
    QVERIFY(banner.isVisible());
    QCOMPARE(visibleButtons(banner).size(), 1);
    for (const auto* close : banner.findChildren<QToolButton*>())
        QVERIFY(!close->isVisible()); // nor can it be closed
}

void BannerTest::closingHidesAndTells()
{
    Banner banner;
    QSignalSpy closed(&banner, &Banner::closed);
    banner.showSentence(Banner::Kind::Warning, QStringLiteral("a"));
    auto* const button = banner.findChild<QToolButton*>();
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(banner.isHidden());
    QCOMPARE(closed.size(), 1);
}

void BannerTest::escapeWithinCloses()
{
    Banner banner;
    QSignalSpy closed(&banner, &Banner::closed);
    banner.showSentence(Banner::Kind::Warning, QStringLiteral("a"));
    QTest::keyClick(banner.findChild<QToolButton*>(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

} // namespace banner_test

GALLEY_TEST(banner_test::BannerTest)
#include "banner_test.moc"
