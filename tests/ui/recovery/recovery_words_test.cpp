// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "ui/recovery/recovery_words.h"

#include "app/sidecar/sidecar.h"
#include "tests/support/test_program.h"

#include <QLocale>
#include <QTest>

namespace recovery_words_test {

using namespace galley;

namespace {

UnsavedArticle unsaved(const QByteArray& json, const QString& path = {})
{
    const auto article = Article::read(json);
    Q_ASSERT(article);
    return {nullptr, {*article, path, {}, {}, false, {}, false}, FileStanding::NeverSaved, {}};
}

const QByteArray titled = "{\"$type\":\"site.standard.document\",\"title\":\" A\\n title \"}";
const QByteArray untitled = "{\"$type\":\"site.standard.document\"}";

QDateTime atNoon(qint64 daysAgo)
{
    return QDateTime(QDate::currentDate().addDays(-daysAgo), QTime(12, 0)).toUTC();
}

} // namespace

// What is said of an article that could come back.
class RecoveryWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsNamedByItsTitleElseItsFile();
    void itsPlaceIsItsFile();
    void theTimeIsToldByTheDay();
    void whatElseChangedIsNamed();
    void whatToKnowBeforeSavingIsSaid();
    void nothingIsSaidWhereNothingIsToBeKnown();
};

void RecoveryWordsTest::anArticleIsNamedByItsTitleElseItsFile()
{
    QCOMPARE(nameOf(unsaved(titled, u"/folder/a.json"_qs)), u"A title"_qs);
    QCOMPARE(nameOf(unsaved(untitled, u"/folder/a.json"_qs)), u"a.json"_qs);
    QCOMPARE(nameOf(unsaved(untitled)), u"Untitled"_qs);
}

void RecoveryWordsTest::itsPlaceIsItsFile()
{
    QCOMPARE(placeOf(unsaved(titled, u"/folder/a.json"_qs)), u"/folder/a.json"_qs);
    QCOMPARE(placeOf(unsaved(titled)), u"Never saved"_qs);
}

void RecoveryWordsTest::theTimeIsToldByTheDay()
{
    UnsavedArticle article = unsaved(titled);
    const QString noon = QLocale().toString(QTime(12, 0), QLocale::ShortFormat);
    article.recovered.lastEdit = atNoon(0);
    QCOMPARE(timeOf(article), u"today at "_qs + noon);
    article.recovered.lastEdit = atNoon(1);
    QCOMPARE(timeOf(article), u"yesterday at "_qs + noon);
    article.recovered.lastEdit = atNoon(2);
    QCOMPARE(timeOf(article), QLocale().toString(atNoon(2).toLocalTime(), QLocale::ShortFormat));
}

void RecoveryWordsTest::whatElseChangedIsNamed()
{
    UnsavedArticle article = unsaved(titled);
    article.recovered.lastEdit = atNoon(0);
    RecoveryPreview preview;
    preview.words = 1;
    QVERIFY(factsOf(article, preview).endsWith(u"; 1 word."_qs));
    preview.words = 2;
    preview.fields = {Field::Title, Field::CoverImage};
    preview.members = {nameOf(SidecarMember::CoverAlt)};
    QVERIFY2(factsOf(article, preview)
                 .endsWith(u"; 2 words. Also changed: title, cover, description of the cover."_qs),
             qPrintable(factsOf(article, preview)));
}

void RecoveryWordsTest::whatToKnowBeforeSavingIsSaid()
{
    UnsavedArticle article = unsaved(titled, u"/folder/a.json"_qs);
    article.file = FileStanding::Changed;
    QVERIFY(warningOf(article).startsWith(u"Another program has changed the file"_qs));
    article.file = FileStanding::Gone;
    article.setAside = {u"/kept/a.journal"_qs, u"/kept/b.journal"_qs};
    const QString warning = warningOf(article);
    QVERIFY(warning.startsWith(u"The file is not there any more"_qs));
    QVERIFY(warning.endsWith(unreadWarningOf(article)));
    QVERIFY(unreadWarningOf(article).endsWith(u"kept as /kept/a.journal, /kept/b.journal."_qs));
}

void RecoveryWordsTest::nothingIsSaidWhereNothingIsToBeKnown()
{
    UnsavedArticle article = unsaved(titled, u"/folder/a.json"_qs);
    article.file = FileStanding::AsBefore;
    QCOMPARE(warningOf(article), QString());
    QCOMPARE(unreadWarningOf(article), QString());
}

} // namespace recovery_words_test

GALLEY_GUILESS_TEST(recovery_words_test::RecoveryWordsTest)
#include "recovery_words_test.moc"
