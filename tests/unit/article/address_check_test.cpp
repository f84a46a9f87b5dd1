// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/article/address_check.h"

#include "tests/support/test_program.h"

#include <QTest>

namespace address_check_test {

using namespace galley;

class AddressCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sitesThatAreAddressesAreFine_data();
    void sitesThatAreAddressesAreFine();
    void whatIsNoAddressIsSaid_data();
    void whatIsNoAddressIsSaid();
    void aPathBeginsWithASlash();
    void aPathHasNoSpaces();
};

void AddressCheckTest::sitesThatAreAddressesAreFine_data()
{
    QTest::addColumn<QString>("site");
    QTest::newRow("host") << QStringLiteral("https://example.org");
    QTest::newRow("host and path") << QStringLiteral("https://example.org/blog");
    QTest::newRow("other script") << QStringLiteral("https://bücher.example");
    QTest::newRow("publication") << QStringLiteral(
        "at://did:plc:abc/site.standard.publication/3lwafzkjqm25s");
}

void AddressCheckTest::sitesThatAreAddressesAreFine()
{
    QFETCH(QString, site);
    QCOMPARE(faultInSite(site), QString());
}

void AddressCheckTest::whatIsNoAddressIsSaid_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("word");
    QTest::newRow("bare host") << QStringLiteral("example.org") << QStringLiteral("https://");
    QTest::newRow("no host") << QStringLiteral("https://") << QStringLiteral("https://");
    QTest::newRow("no record") << QStringLiteral("at://") << QStringLiteral("https://");
    QTest::newRow("space") << QStringLiteral("https://example .org") << QStringLiteral("spaces");
    QTest::newRow("slash") << QStringLiteral("https://example.org/") << QStringLiteral("slash");
}

void AddressCheckTest::whatIsNoAddressIsSaid()
{
    QFETCH(QString, site);
    QFETCH(QString, word);
    QVERIFY2(faultInSite(site).contains(word), qPrintable(faultInSite(site)));
}

void AddressCheckTest::aPathBeginsWithASlash()
{
    QCOMPARE(faultInPath(u"/a-title"), QString());
    QVERIFY(!faultInPath(u"a-title").isEmpty());
}

void AddressCheckTest::aPathHasNoSpaces()
{
    QVERIFY(!faultInPath(u"/a title").isEmpty());
}

} // namespace address_check_test

GALLEY_GUILESS_TEST(address_check_test::AddressCheckTest)
#include "address_check_test.moc"
