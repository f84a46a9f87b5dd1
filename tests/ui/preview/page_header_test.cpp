// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/preview/page_header.h"

#include "tests/support/test_program.h"
#include "ui/preview/block_properties.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <ctime>

namespace page_header_test {

using namespace galley;

namespace {

class WrittenHeader {
public:
    explicit WrittenHeader(const HeaderFields& fields)
    {
        QTextCursor cursor(&m_document);
        m_written = writeHeader(cursor, m_styles, fields);
    }

    const Written& written() const { return m_written; }
    QStringList lines() const
    {
        QStringList lines;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next())
            lines += block.text();
        return lines;
    }
    QTextCharFormat formatOf(const QString& words) const
    {
        return m_document.find(words).charFormat();
    }
    QTextBlock block(int number) const { return m_document.findBlockByNumber(number); }

private:
    PageStyles m_styles{{QFont(QStringLiteral("DejaVu Serif"), 12), 70}, lightColours()};
    QTextDocument m_document;
    Written m_written;
};

HeaderFields titled(const QString& title)
{
    HeaderFields fields;
    fields.title = title;
    return fields;
}

} // namespace

class PageHeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsPlace();
    void aMissingTitleIsSaidFaintly();
    void absentFieldsTakeNoRoom();
    void datesAreWordedInTheReadersLanguage_data();
    void datesAreWordedInTheReadersLanguage();
    void aDateWithoutATimeIsThatDay();
    void theSiteIsALinkWhereItIsAnAddress();
    void aCoverIsAPictureNamedByItsCid();
    void aRightToLeftTitleStandsOnTheRight();
    void theDateStandsBelowTheTitleWhereverThatBegins();
    void lineBreaksInFieldsStayWithinTheirBlock();
    void tagsWithoutEndAreShownInPart();
};

void PageHeaderTest::everyFieldHasItsPlace()
{
    HeaderFields fields = titled(QStringLiteral("Title"));
    fields.description = QStringLiteral("Described");
    fields.publishedAt = QStringLiteral("not a date");
    fields.site = QStringLiteral("https://example.com");
    fields.tags = {QStringLiteral("one"), QStringLiteral("two words")};
    const WrittenHeader header(fields);
    QCOMPARE(header.lines(),
             QStringList({QStringLiteral("Title"), QStringLiteral("Described"),
                          QStringLiteral("not a date  ·  example.com"),
                          QStringLiteral("#one   #two\u00a0words"), QString()}));
    QCOMPARE(header.written().blocks, 5);
    QCOMPARE(header.block(0).blockFormat().headingLevel(), 1);
    QVERIFY(header.block(4).blockFormat().boolProperty(RuleAcross));
}

void PageHeaderTest::aMissingTitleIsSaidFaintly()
{
    const WrittenHeader header(titled(QStringLiteral("  ")));
    QCOMPARE(header.lines()[0], QStringLiteral("Untitled"));
    QCOMPARE(header.formatOf(QStringLiteral("Untitled")).foreground().color(),
             lightColours().secondaryText);
}

void PageHeaderTest::absentFieldsTakeNoRoom()
{
    const WrittenHeader header(titled(QStringLiteral("Title")));
    QCOMPARE(header.lines(), QStringList({QStringLiteral("Title"), QString()}));
}

void PageHeaderTest::datesAreWordedInTheReadersLanguage_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("updated");
    QTest::addColumn<QStringList>("shown");
    const QString third = QStringLiteral("2026-05-03T12:00:00.000Z");
    const QString fifth = QStringLiteral("2026-05-05T12:00:00.000Z");
    const QString thirdShown = QStringLiteral("Sunday, May 3, 2026");
    const QString fifthShown = QStringLiteral("updated Tuesday, May 5, 2026");
    QTest::newRow("published") << third << QString() << QStringList(thirdShown);
    QTest::newRow("updated later") << third << fifth << QStringList({thirdShown, fifthShown});
    QTest::newRow("updated before")
        << fifth << third << QStringList(QStringLiteral("Tuesday, May 5, 2026"));
    QTest::newRow("updated the same day")
        << third << QStringLiteral("2026-05-03T13:00:00Z") << QStringList(thirdShown);
    QTest::newRow("a draft") << QString() << fifth << QStringList(fifthShown);
    QTest::newRow("not a date") << QStringLiteral("soon") << QString()
                                << QStringList(QStringLiteral("soon"));
    QTest::newRow("nothing") << QString() << QString() << QStringList();
}

void PageHeaderTest::datesAreWordedInTheReadersLanguage()
{
    QFETCH(QString, published);
    QFETCH(QString, updated);
    QFETCH(QStringList, shown);
    HeaderFields fields;
    fields.publishedAt = published;
    fields.updatedAt = updated;
    QCOMPARE(datesShown(fields, QLocale(QLocale::English, QLocale::UnitedStates)), shown);
}

void PageHeaderTest::aDateWithoutATimeIsThatDay()
{
    HeaderFields fields;
    fields.publishedAt = QStringLiteral("2022-06-05T00:00:00.000Z");
    fields.updatedAt = QStringLiteral("2022-06-06T00:00:00Z");
    for (const char* zone : {"America/Los_Angeles", "Asia/Tokyo", "UTC"}) {
        qputenv("TZ", zone);
        ::tzset();
        QCOMPARE(datesShown(fields, QLocale(QLocale::English, QLocale::UnitedStates)),
                 QStringList({QStringLiteral("Sunday, June 5, 2022"),
                              QStringLiteral("updated Monday, June 6, 2022")}));
    }
}

void PageHeaderTest::theSiteIsALinkWhereItIsAnAddress()
{
    HeaderFields fields = titled(QStringLiteral("Title"));
    fields.site = QStringLiteral("https://example.com/blog");
    const WrittenHeader header(fields);
    QCOMPARE(header.formatOf(QStringLiteral("example.com/blog")).anchorHref(), fields.site);
    fields.site = QStringLiteral("at://did:plc:a/site.standard.publication/b");
    const WrittenHeader other(fields);
    QVERIFY(!other.formatOf(fields.site).isAnchor());
}

void PageHeaderTest::aCoverIsAPictureNamedByItsCid()
{
    HeaderFields fields = titled(QStringLiteral("Title"));
    fields.cover = {atproto::Cid::ofBlob("bytes"), QStringLiteral("image/webp"), 59000};
    const QString name = fields.cover->cid.toString();
    const WrittenHeader header(fields);
    QCOMPARE(header.written().pictures, QStringList(name));
    QTextCursor cursor(header.block(0));
    cursor.movePosition(QTextCursor::NextCharacter);
    const QTextImageFormat image = cursor.charFormat().toImageFormat();
    QCOMPARE(image.name(), name);
    QVERIFY(image.boolProperty(IsCover));
    const QString facts = image.stringProperty(KnownFacts);
    QVERIFY2(facts.startsWith(QStringLiteral("image/webp, 59 kB, bafkrei")), qPrintable(facts));
}

void PageHeaderTest::aRightToLeftTitleStandsOnTheRight()
{
    const WrittenHeader header(titled(QStringLiteral("\u05d0\u05d1")));
    QCOMPARE(header.block(0).blockFormat().layoutDirection(), Qt::RightToLeft);
}

void PageHeaderTest::theDateStandsBelowTheTitleWhereverThatBegins()
{
    HeaderFields fields = titled(QStringLiteral("\u05e9\u05dc\u05d5\u05dd"));
    fields.publishedAt = QStringLiteral("2026-05-03T12:00:00.000Z");
    const WrittenHeader header(fields);
    QCOMPARE(header.block(1).blockFormat().layoutDirection(), Qt::RightToLeft);
}

void PageHeaderTest::lineBreaksInFieldsStayWithinTheirBlock()
{
    HeaderFields fields = titled(QStringLiteral("a\nb"));
    fields.description = QStringLiteral("c\r\nd\u2029e");
    const WrittenHeader header(fields);
    QCOMPARE(
        header.lines(),
        QStringList({QStringLiteral("a\u2028b"), QStringLiteral("c\u2028d\u2028e"), QString()}));
}

void PageHeaderTest::tagsWithoutEndAreShownInPart()
{
    HeaderFields fields = titled(QStringLiteral("Title"));
    fields.tags = QStringList(10'000, QStringLiteral("tag"));
    const QString line = WrittenHeader(fields).lines().filter(QStringLiteral("#tag")).value(0);
    QVERIFY(line.startsWith(QStringLiteral("#tag   #tag")));
    QVERIFY2(line.endsWith(QChar(0x2026)), qPrintable(line.right(20)));
    QVERIFY2(line.size() < 4000, qPrintable(QString::number(line.size())));
}

} // namespace page_header_test

GALLEY_TEST(page_header_test::PageHeaderTest)
#include "page_header_test.moc"
