// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/acceptance.h"

#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace hostile_suggestions_test {

using namespace galley;
using namespace galley::tests;

// Suggestions that would do harm are left.
class HostileSuggestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatDoesMoreThanItShowsIsNotMade_data();
    void whatDoesMoreThanItShowsIsNotMade();
    void whatAnotherCallsPartOfAMoveIsNotMadeWithIt();
    void whatReadersWouldDropIsRefused_data();
    void whatReadersWouldDropIsRefused();
};

void HostileSuggestionsTest::whatDoesMoreThanItShowsIsNotMade_data()
{
    QTest::addColumn<QList<int>>("places"); // start and end of each edit
    QTest::addColumn<QString>("words"); // of the last

    QTest::newRow("other words as well") << QList<int>{0, 4, 5, 9} << u"HACK"_qs;
    QTest::newRow("all of the text") << QList<int>{0, 9000} << u"Stew"_qs;
    QTest::newRow("elsewhere") << QList<int>{9, 14} << u"Stew"_qs;
}

void HostileSuggestionsTest::whatDoesMoreThanItShowsIsNotMade()
{
    QFETCH(const QList<int>, places);
    QFETCH(const QString, words);
    ReviewedArticle draft(u"Soup and bread for all."_qs);
    draft.suggest(u"A"_qs, u"Soup"_qs, u"Stew"_qs);
    review::Entry forged = draft.remark(u"A"_qs).entry;
    for (qsizetype at = 0; at + 1 < places.size(); at += 2)
        forged.edits.append({review::PointRange{places[at], places[at + 1]},
                             at + 2 < places.size() ? u"Stew"_qs : words, 0});
    ++forged.revision;
    forged.spelling = review::respelled(forged);
    draft.review.entries.add(forged);
    QCOMPARE(draft.acceptAll().left.size(), 1);
    QCOMPARE(draft.text(), u"Soup and bread for all."_qs);
}

void HostileSuggestionsTest::whatAnotherCallsPartOfAMoveIsNotMadeWithIt()
{
    ReviewedArticle draft(u"Ann leads.\n\nBob cooks.\n\nCem sings.\n"_qs);
    draft.copy(u"A"_qs, u"Bob cooks.\n\nCem sings.\n\nAnn leads.\n"_qs);
    draft.suggest(u"B"_qs, u"sings"_qs, u"HACKS"_qs);
    review::Entry forged = draft.remark(u"B"_qs).entry;
    forged.parent = draft.remark(u"A"_qs).entry.id;
    ++forged.revision;
    forged.spelling = review::respelled(forged);
    draft.review.entries.add(forged);
    draft.accept(draft.remark(u"A"_qs));
    QCOMPARE(draft.text(), u"Bob cooks.\n\nCem sings.\n\nAnn leads.\n"_qs);
    QVERIFY(draft.remark(u"B"_qs).entry.parent.isNull());
}

void HostileSuggestionsTest::whatReadersWouldDropIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value"); // null: none

    QTest::newRow("no site") << u"site"_qs << QJsonValue();
    QTest::newRow("a site that is none") << u"site"_qs << QJsonValue(u"nope"_qs);
    QTest::newRow("no date") << u"publishedAt"_qs << QJsonValue();
    QTest::newRow("a date that is none") << u"publishedAt"_qs << QJsonValue(u"soon"_qs);
    QTest::newRow("a path without a slash") << u"path"_qs << QJsonValue(u"x"_qs);
    QTest::newRow("a title that is no text") << u"title"_qs << QJsonValue(7);
}

void HostileSuggestionsTest::whatReadersWouldDropIsRefused()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    const QJsonObject members{{u"publishedAt"_qs, u"2026-01-01T00:00:00.000Z"_qs},
                              {u"path"_qs, u"/rain"_qs}};
    ReviewedArticle draft(u"Body."_qs, members);
    QJsonObject proposed = members;
    proposed.insert(member, value);
    draft.copy(u"A"_qs, u"Body."_qs, proposed);
    const QByteArray before = draft.now.toJson();
    QCOMPARE(draft.acceptAll().left.size(), 1);
    QCOMPARE(draft.now.toJson(), before);
}

} // namespace hostile_suggestions_test

GALLEY_GUILESS_TEST(hostile_suggestions_test::HostileSuggestionsTest)

#include "hostile_suggestions_test.moc"
