// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/compare/article_differences.h"
#include "tests/support/result_checks.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace article_differences_test {

using namespace galley;
using namespace galley::tests;

namespace {

Article articleOf(const QJsonObject& members)
{
    QJsonObject record{{u"$type"_qs, u"site.standard.document"_qs}};
    for (auto member = members.begin(); member != members.end(); ++member)
        record.insert(member.key(), member.value());
    return *Article::read(QJsonDocument(record).toJson());
}

QList<ArticleDifference> differences(const QJsonObject& before, const QJsonObject& after)
{
    return differencesOf(comparisonOf(articleOf(before), articleOf(after)));
}

QList<ArticleDifference> differencesOfTexts(const QString& before, const QString& after)
{
    return differences({{u"textContent"_qs, before}}, {{u"textContent"_qs, after}});
}

} // namespace

// What a person would call one change is one.
class ArticleDifferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOfTheTextHaveTheirPlacesInBoth_data();
    void wordsOfTheTextHaveTheirPlacesInBoth();
    void aMoveIsOneWithWhatWasChangedWithin();
    void anItemThatWentTakesTheRenumberingWithIt();
    void paragraphsSwappedRoundAnEditedOneAreMoves();
    void spacesThatMeanSomethingAreTold_data();
    void spacesThatMeanSomethingAreTold();
    void whatSaysNothingIsNone_data();
    void whatSaysNothingIsNone();
    void quotesThatWereCurledAllOverAreOne();
    void tagsAreToldOneByOne();
    void tagsInAnotherOrderAreOneChange();
    void whatIsNoListOfTagsIsToldAsItsJson_data();
    void whatIsNoListOfTagsIsToldAsItsJson();
    void aFieldThatIsGoneHasNoValueAfter();
    void equalArticlesHaveNone();
};

void ArticleDifferencesTest::wordsOfTheTextHaveTheirPlacesInBoth_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<DifferenceKind>("kind");
    QTest::addColumn<TextRange>("placeBefore");
    QTest::addColumn<TextRange>("placeAfter");

    QTest::newRow("replaced") << u"Tea is hot."_qs << u"Tea is warm."_qs << DifferenceKind::Replace
                              << TextRange{7, 3} << TextRange{7, 4};
    QTest::newRow("inserted") << u"We sell bread."_qs << u"We sell fresh bread."_qs
                              << DifferenceKind::Insert << TextRange{8, 0} << TextRange{8, 6};
    QTest::newRow("deleted") << u"We sell fresh bread."_qs << u"We sell bread."_qs
                             << DifferenceKind::Delete << TextRange{8, 6} << TextRange{8, 0};
}

void ArticleDifferencesTest::wordsOfTheTextHaveTheirPlacesInBoth()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const DifferenceKind, kind);
    QFETCH(const TextRange, placeBefore);
    QFETCH(const TextRange, placeAfter);
    const auto found = differencesOfTexts(before, after);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, kind);
    QCOMPARE(found.first().placeBefore, placeBefore);
    QCOMPARE(found.first().placeAfter, placeAfter);
    QCOMPARE(found.first().before.value_or(QString()),
             before.mid(placeBefore.start, placeBefore.length));
    QCOMPARE(found.first().after.value_or(QString()),
             after.mid(placeAfter.start, placeAfter.length));
}

void ArticleDifferencesTest::aMoveIsOneWithWhatWasChangedWithin()
{
    const auto found =
        differencesOfTexts(u"Alpha says yes.\n\nBeta pays in May.\n\nGamma ends it.\n"_qs,
                           u"Beta pays in May.\n\nGamma ends it.\n\nAlpha says no.\n"_qs);
    QCOMPARE(found.size(), 1);
    const ArticleDifference& move = found.first();
    QCOMPARE(move.kind, DifferenceKind::Move);
    QCOMPARE(*move.before, u"Alpha says yes."_qs);
    QCOMPARE(*move.after, u"Alpha says no."_qs);
    QCOMPARE(move.within.size(), 1);
    QCOMPARE(*move.within.first().before, u"yes"_qs);
    QCOMPARE(*move.within.first().after, u"no"_qs);
}

void ArticleDifferencesTest::anItemThatWentTakesTheRenumberingWithIt()
{
    const auto found =
        differencesOfTexts(u"1. wash\n2. peel\n3. cook\n"_qs, u"1. wash\n2. cook\n"_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, DifferenceKind::Delete);
}

void ArticleDifferencesTest::paragraphsSwappedRoundAnEditedOneAreMoves()
{
    const auto found = differencesOfTexts(u"Ann leads.\n\nBob cooks.\n\nCem sings.\n"_qs,
                                          u"Cem sings.\n\nBob bakes.\n\nAnn leads.\n"_qs);
    QStringList words;
    for (const ArticleDifference& move : found) {
        QCOMPARE(move.kind, DifferenceKind::Move);
        for (const ArticleDifference& within : move.within)
            words << *within.before + u" → "_qs + *within.after;
    }
    QCOMPARE(words, QStringList{u"cooks → bakes"_qs});
}

void ArticleDifferencesTest::spacesThatMeanSomethingAreTold_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<DifferenceKind>("kind");

    QTest::newRow("a hard break that went")
        << u"Roses are red,\nviolets are blue, 10 km on."_qs << DifferenceKind::Delete;
    QTest::newRow("a space that does not break any more")
        << u"Roses are red,  \nviolets are blue, 10\u00a0km on."_qs << DifferenceKind::Replace;
}

void ArticleDifferencesTest::spacesThatMeanSomethingAreTold()
{
    QFETCH(const QString, after);
    QFETCH(const DifferenceKind, kind);
    const auto found =
        differencesOfTexts(u"Roses are red,  \nviolets are blue, 10 km on."_qs, after);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, kind);
}

void ArticleDifferencesTest::whatSaysNothingIsNone_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("ends of lines") << u"One.\r\n\r\nTwo.\r\n"_qs << u"One.\n\nTwo.\n"_qs;
    QTest::newRow("a paragraph that was wrapped anew")
        << u"One two three\nfour five."_qs << u"One two\nthree four five."_qs;
    QTest::newRow("another form of a letter") << u"caf\u00e9"_qs << u"cafe\u0301"_qs;
    QTest::newRow("the last line's end") << u"One.\n"_qs << u"One."_qs;
}

void ArticleDifferencesTest::whatSaysNothingIsNone()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QVERIFY(differencesOfTexts(before, after).isEmpty());
}

void ArticleDifferencesTest::quotesThatWereCurledAllOverAreOne()
{
    const auto found = differencesOfTexts(u"\"One\" here.\n\nThen \"two\" there."_qs,
                                          u"“One” here.\n\nThen “two” there."_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, DifferenceKind::Replace);
    QVERIFY(found.first().within.size() > 1);
}

void ArticleDifferencesTest::tagsAreToldOneByOne()
{
    const auto found = differences({{u"tags"_qs, QJsonArray{u"news"_qs, u"ai"_qs}}},
                                   {{u"tags"_qs, QJsonArray{u"news"_qs, u"climate"_qs}}});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].kind, DifferenceKind::Tag);
    QCOMPARE(found[0].before, std::optional(u"ai"_qs));
    QVERIFY(!found[0].after);
    QCOMPARE(found[1].after, std::optional(u"climate"_qs));
    QVERIFY(!found[1].before);
}

void ArticleDifferencesTest::tagsInAnotherOrderAreOneChange()
{
    const auto found = differences({{u"tags"_qs, QJsonArray{u"news"_qs, u"ai"_qs}}},
                                   {{u"tags"_qs, QJsonArray{u"ai"_qs, u"news"_qs}}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().member, u"tags"_qs);
}

void ArticleDifferencesTest::whatIsNoListOfTagsIsToldAsItsJson_data()
{
    QTest::addColumn<QJsonValue>("tags");
    QTest::addColumn<QString>("after");

    QTest::newRow("a string") << QJsonValue(u"news"_qs) << u"\"news\""_qs;
    QTest::newRow("a number in the list") << QJsonValue(QJsonArray{1}) << u"1"_qs;
}

void ArticleDifferencesTest::whatIsNoListOfTagsIsToldAsItsJson()
{
    QFETCH(const QJsonValue, tags);
    QFETCH(const QString, after);
    const auto found = differences({{u"tags"_qs, QJsonArray{u"news"_qs}}}, {{u"tags"_qs, tags}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, DifferenceKind::Field);
    QVERIFY(found.first().after.value_or(QString()).contains(after));
}

void ArticleDifferencesTest::aFieldThatIsGoneHasNoValueAfter()
{
    const auto found = differences({{u"path"_qs, u"/rain"_qs}}, {});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, DifferenceKind::Field);
    QCOMPARE(found.first().member, u"path"_qs);
    QCOMPARE(found.first().before, std::optional(u"\"/rain\""_qs));
    QVERIFY(!found.first().after);
}

void ArticleDifferencesTest::equalArticlesHaveNone()
{
    QVERIFY(differencesOfTexts(u"One.\n"_qs, u"One.\n"_qs).isEmpty());
}

} // namespace article_differences_test

GALLEY_GUILESS_TEST(article_differences_test::ArticleDifferencesTest)

#include "article_differences_test.moc"
