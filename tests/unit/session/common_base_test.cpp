// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/common_base.h"

#include "app/review/review_folder.h"
#include "tests/support/kept_history.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

namespace common_base_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QString first = u"The mill stood by the river.\n\nIt turned for ninety years.\n"_qs;
const QString second = u"The mill stood by the wide river.\n\nIt turned for ninety years.\n"_qs;
const QString mine = u"The mill stood by the wide river.\n\nIt turned for a hundred years.\n"_qs;

QByteArray recordOf(const QString& text)
{
    return articleWithText(text).article.toJson();
}

} // namespace

// Which of the known versions two copies of an article come from.
class CommonBaseTest : public QObject, KeptHistory {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void itIsTheVersionAfterWhichTheOtherHasTheLeastOfItsOwn();
    void whatBothChangedAlikeDoesNotMakeALaterVersionTheNearer();
    void anOlderVersionIsItself();
    void ofEqualsItIsTheNewest();
    void itIsTheFileAsItWasReadWhereMineIsUnsaved();
    void whereBothChangedTheSameWordsAloneItIsTheFileStill();
    void itIsARecordThatWasRemarkedOn();
    void itIsAVersionThatBothFilesHad();
    void itIsAVersionOfTheOtherFileWhereMineKnowsNone();
    void nothingIsKnownOfACopyOfTheArticleAsItIs();
    void nothingIsKnownOfAnotherText();

private:
    OpenCopy open(const QString& text, const QString& name = u"a.json"_qs) const
    {
        const Article article = articleWithText(text).article;
        return {article, article.toJson(), file(name),
                std::make_shared<HistoryStore>(storeFolder())};
    }
    // The text of what is found; "" for nothing.
    QString found(const OpenCopy& ours, const QString& theirs) const
    {
        const auto base = commonBaseOf(ours, articleWithText(theirs).article, file(u"b.json"_qs),
                                       std::atomic<bool>(false));
        return base ? base->article.text().toString() : QString();
    }
};

void CommonBaseTest::itIsTheVersionAfterWhichTheOtherHasTheLeastOfItsOwn()
{
    keep(u"a.json"_qs, recordOf(first));
    keep(u"a.json"_qs, recordOf(second), 1);
    keep(u"a.json"_qs, recordOf(mine), 2);
    QCOMPARE(found(open(mine), u"The mill stood by the river.\n\nIt turned for ninety days.\n"_qs),
             first);
    QCOMPARE(
        found(open(mine), u"The mill stood by the wide river.\n\nIt turned for ninety days.\n"_qs),
        second);
}

void CommonBaseTest::whatBothChangedAlikeDoesNotMakeALaterVersionTheNearer()
{
    const QString now =
        u"The water mill of stone stood by the river.\n\nIt turned for ten years.\n"_qs;
    keep(u"a.json"_qs, recordOf(first));
    keep(u"a.json"_qs, recordOf(now), 1);
    QCOMPARE(
        found(open(now),
              u"The water mill of stone stood by the sea.\n\nIt turned for ninety years.\n"_qs),
        first);
}

void CommonBaseTest::anOlderVersionIsItself()
{
    keep(u"a.json"_qs, recordOf(first));
    keep(u"a.json"_qs, recordOf(second), 1);
    QCOMPARE(found(open(mine), first), first);
}

void CommonBaseTest::ofEqualsItIsTheNewest()
{
    // What both have of it, the second as well as the first.
    keep(u"a.json"_qs, recordOf(first));
    keep(u"a.json"_qs, recordOf(second), 1);
    QCOMPARE(
        found(open(mine), u"The mill stood by the wide river.\n\nIt turned for ninety days.\n"_qs),
        second);
}

void CommonBaseTest::itIsTheFileAsItWasReadWhereMineIsUnsaved()
{
    ArticleSession session(articleWithText(first));
    session.editText(differenceBetween({}, u"So: "_qs));
    const OpenCopy ours = openCopyOf(session);
    QVERIFY(ours.article.text().toString() != first);
    QCOMPARE(found(ours, u"The mill stood by the river.\n\nIt turned for ninety days.\n"_qs),
             first);
}

void CommonBaseTest::whereBothChangedTheSameWordsAloneItIsTheFileStill()
{
    OpenCopy ours = open(u"The mill stood by the sea.\n\nIt turned for ninety years.\n"_qs);
    ours.saved = recordOf(first);
    QCOMPARE(found(ours, u"The mill stood by the lake.\n\nIt turned for ninety years.\n"_qs),
             first);
}

void CommonBaseTest::itIsARecordThatWasRemarkedOn()
{
    writtenFile(file(u"a.json"_qs), recordOf(mine));
    ReviewedArticle draft(first);
    draft.comment(u"A"_qs, u"mill"_qs);
    QVERIFY_RESULT(review::addToReview(file(u"a.json"_qs), draft.review));
    QCOMPARE(found(open(mine), u"The mill stood by the river.\n\nIt turned for ninety days.\n"_qs),
             first);
}

void CommonBaseTest::itIsAVersionThatBothFilesHad()
{
    keep(u"a.json"_qs, recordOf(first));
    keep(u"b.json"_qs, recordOf(first), 1);
    keep(u"a.json"_qs, recordOf(second), 2);
    // Without b's versions the second would be the nearer.
    QCOMPARE(
        found(open(mine), u"The mill stood by the wide river.\n\nIt turned for ninety days.\n"_qs),
        first);
}

void CommonBaseTest::itIsAVersionOfTheOtherFileWhereMineKnowsNone()
{
    const QString theirs = u"The mill stood by the river.\n\nIt turned for ninety days.\n"_qs;
    keep(u"b.json"_qs, recordOf(first));
    keep(u"b.json"_qs, recordOf(theirs), 1);
    QCOMPARE(found(open(second), theirs), first);
}

void CommonBaseTest::nothingIsKnownOfACopyOfTheArticleAsItIs()
{
    keep(u"a.json"_qs, recordOf(mine));
    QCOMPARE(found(open(mine),
                   u"The mill stood by the wide sea.\n\nIt turned for a hundred years.\n"_qs),
             QString());
}

void CommonBaseTest::nothingIsKnownOfAnotherText()
{
    keep(u"a.json"_qs, recordOf(first));
    QCOMPARE(found(open(mine), u"Soup needs salt, and bread wants butter on it.\n"_qs), QString());
}

} // namespace common_base_test

GALLEY_TEST(common_base_test::CommonBaseTest)
#include "common_base_test.moc"
