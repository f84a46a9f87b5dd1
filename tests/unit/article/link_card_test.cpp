// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/link_card.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace link_card_test {

using namespace galley;

namespace {

LinkCard cardOf(const QByteArray& members)
{
    const auto article = Article::read("{\"$type\":\"site.standard.document\"," + members + "}");
    Q_ASSERT(article);
    return linkCardOf(*article);
}

} // namespace

// What feeds show of an article.
class LinkCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPartIsOneLine();
    void whatIsNotThereIsEmpty();
    void aSiteIsShownAsItsHost_data();
    void aSiteIsShownAsItsHost();
};

void LinkCardTest::eachPartIsOneLine()
{
    const LinkCard card =
        cardOf("\"title\":\" A\\ntitle \",\"description\":\"Two\\r\\nlines\",\"site\":\"\"");
    QCOMPARE(card, LinkCard({u"A title"_qs, u"Two lines"_qs, QString()}));
}

void LinkCardTest::whatIsNotThereIsEmpty()
{
    QCOMPARE(cardOf("\"title\":1"), LinkCard());
}

void LinkCardTest::aSiteIsShownAsItsHost_data()
{
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a host") << QByteArray("https://example.org") << u"example.org"_qs;
    QTest::newRow("a folder of it") << QByteArray("https://example.org/a/b") << u"example.org"_qs;
    QTest::newRow("a publication")
        << QByteArray("at://did:plc:abc/site.standard.publication/1") << u"did:plc:abc"_qs;
    QTest::newRow("no address") << QByteArray("my site") << u"my site"_qs;
}

void LinkCardTest::aSiteIsShownAsItsHost()
{
    QFETCH(QByteArray, site);
    QFETCH(QString, shown);
    QCOMPARE(cardOf("\"site\":\"" + site + "\"").site, shown);
}

} // namespace link_card_test

GALLEY_APPLESS_TEST(link_card_test::LinkCardTest)
#include "link_card_test.moc"
