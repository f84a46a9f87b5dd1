// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/covers.h"
#include "ui/inspector/link_card_view.h"

#include "tests/support/pictures.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"
#include "ui/inspector/clamped_text.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace link_card_view_test {

using namespace galley;
using galley::tests::encoded;
using galley::tests::quarters;
using galley::tests::sessionWith;

namespace {

struct Fixture {
    explicit Fixture(const QByteArray& members) : session(sessionWith(members))
    {
        view.resize(280, view.heightForWidth(280));
        view.show();
    }

    bool takesCover(QSize size)
    {
        QSignalSpy imported(&session->covers(), &Covers::imported);
        session->covers().importFrom([size] { return Result(encoded(quarters(size), "png")); });
        return imported.wait();
    }

    std::unique_ptr<ArticleSession> session;
    PictureLoader pictures{*session};
    LinkCardView view{*session, pictures};
};

const QByteArray fields = R"("title": "A  title", "description": "What\nit is",
                             "site": "https://news.example.org/blog")";

} // namespace

// How feeds show a link to the article.
class LinkCardViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itReadsTitleDescriptionAndSite();
    void aPublicationIsNamedByItsAccount();
    void anUntitledArticleHasACard();
    void itFollowsTheFields();
    void theTextCostsNothing();
    void withoutACoverThereIsNoPicture();
    void theCoverIsCutInItsMiddle();
    void aLongTextIsCutOff_data();
    void aLongTextIsCutOff();
};

void LinkCardViewTest::itReadsTitleDescriptionAndSite()
{
    const Fixture fixture(fields);
    QCOMPARE(fixture.view.accessibleName(), u"Link card: A title. What it is. news.example.org"_qs);
}

void LinkCardViewTest::aPublicationIsNamedByItsAccount()
{
    const Fixture fixture(R"("site": "at://news.example.org/site.standard.publication/self")");
    QCOMPARE(fixture.view.card().site, u"news.example.org"_qs);
}

void LinkCardViewTest::anUntitledArticleHasACard()
{
    const Fixture fixture(R"("title": 7)");
    QVERIFY(!fixture.view.accessibleName().isEmpty());
    QVERIFY(fixture.view.heightForWidth(280) > 20);
}

void LinkCardViewTest::itFollowsTheFields()
{
    const Fixture fixture(fields);
    const int before = fixture.view.heightForWidth(280);
    fixture.session->setString(Field::Title, QString(u"word "_qs).repeated(12));
    QVERIFY(fixture.view.accessibleName().startsWith(u"Link card: word word"_qs));
    QVERIFY(fixture.view.heightForWidth(280) > before);
    fixture.session->setString(Field::Description, {});
    fixture.session->setString(Field::Site, u"https://a.example"_qs);
    QVERIFY(fixture.view.accessibleName().endsWith(u"word. a.example"_qs));
    fixture.session->history().undo();
    QVERIFY(fixture.view.accessibleName().endsWith(u"news.example.org"_qs));
}

void LinkCardViewTest::theTextCostsNothing()
{
    class Paints : public QObject {
    public:
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest;
            return false;
        }
        int count = 0;
    };
    Fixture fixture(fields);
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.view));
    QCoreApplication::processEvents();
    Paints paints;
    fixture.view.installEventFilter(&paints);
    fixture.session->editText({{{0, {}, u"typed"_qs}}});
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 0);
    fixture.session->setString(Field::Title, u"Another"_qs);
    QTRY_VERIFY(paints.count > 0); // so it would have been seen
}

void LinkCardViewTest::withoutACoverThereIsNoPicture()
{
    Fixture fixture(fields);
    QVERIFY(!fixture.view.hasPicture());
    const int without = fixture.view.heightForWidth(191);
    QVERIFY(fixture.takesCover({400, 300}));
    QTRY_VERIFY(fixture.view.hasPicture());
    QCOMPARE(fixture.view.heightForWidth(191), without + 100);
    fixture.session->covers().set({});
    QVERIFY(!fixture.view.hasPicture());
    QCOMPARE(fixture.view.heightForWidth(191), without);
}

void LinkCardViewTest::theCoverIsCutInItsMiddle()
{
    Fixture fixture(fields);
    QImage striped(400, 800, QImage::Format_RGB32); // the middle green, above and below red
    striped.fill(Qt::red);
    for (int y = 280; y < 520; ++y) {
        for (int x = 0; x < striped.width(); ++x)
            striped.setPixelColor(x, y, Qt::green);
    }
    QSignalSpy imported(&fixture.session->covers(), &Covers::imported);
    fixture.session->covers().importFrom([striped] { return Result(encoded(striped, "png")); });
    QVERIFY(imported.wait());
    QTRY_VERIFY(fixture.view.hasPicture());
    fixture.view.resize(280, fixture.view.heightForWidth(280));
    const QImage shown = fixture.view.grab().toImage();
    for (const QPoint place : {QPoint(140, 12), QPoint(20, 70), QPoint(260, 135)}) {
        const QColor colour = shown.pixelColor(place * shown.devicePixelRatio());
        QVERIFY2(colour.green() > 200 && colour.red() < 60, qPrintable(colour.name()));
    }
}

void LinkCardViewTest::aLongTextIsCutOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("nothing") << QString() << 0 << false;
    QTest::newRow("a word") << u"word"_qs << 1 << false;
    QTest::newRow("many words") << QString(u"word "_qs).repeated(50) << 2 << true;
    QTest::newRow("one endless word") << QString(500, u'w') << 2 << true;
    QTest::newRow("right to left") << QString(u"שלום "_qs).repeated(50) << 2 << true;
}

void LinkCardViewTest::aLongTextIsCutOff()
{
    QFETCH(QString, text);
    QFETCH(int, lines);
    QFETCH(bool, isCut);
    const QFont font = QApplication::font();
    const ClampedText clamped(text, font, 150, 2);
    QCOMPARE(clamped.lines().size(), lines);
    QCOMPARE(!clamped.lines().isEmpty() && clamped.lines().constLast().contains(u'…'), isCut);
    for (const QString& line : clamped.lines())
        QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= 151);
}

} // namespace link_card_view_test

GALLEY_TEST(link_card_view_test::LinkCardViewTest)
#include "link_card_view_test.moc"
