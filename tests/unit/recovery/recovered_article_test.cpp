// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/json/json_string.h"
#include "app/recovery/recovered_article.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace recovered_article_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

QByteArray record(const QByteArray& members)
{
    return "{\"$type\":\"site.standard.document\"," + members + "}";
}

JournalContent journalWith(const QByteArray& json, const QList<JournalAct>& acts)
{
    JournalContent journal{{{noon, JournalBase{u"/tmp/a.json"_qs, "hash", json}}}, false};
    for (const JournalAct& act : acts)
        journal.entries.append({noon.addSecs(journal.entries.size()), act});
    return journal;
}

} // namespace

// Doing once more what a journal tells.
class RecoveredArticleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRecordComesBackToTheByte();
    void theTimeIsThatOfTheLastEdit();
    void anEditThatDoesNotFitEndsTheReplay_data();
    void anEditThatDoesNotFitEndsTheReplay();
    void aJournalWithoutABeginningIsRefused();
    void aSaveMarkTellsWhetherEditsFollowed();
    void manyEditsOfOneLineComeBack();
};

// Random edits of text and fields: the article that was edited and the one replayed are equal.
void RecoveredArticleTest::theRecordComesBackToTheByte()
{
    tests::RandomEdits random;
    for (int round = 0; round < 40; ++round) {
        const QByteArray json =
            record("\"title\":\"\\u00e9\",\"textContent\":" + json::literalOf(random.text(20)));
        Article article = *Article::read(json);
        QList<JournalAct> acts;
        for (int step = 0; step < 60; ++step) {
            if (random.below(4) > 0) {
                const TextDelta delta = random.delta(article.text().toString());
                article.applyText(delta);
                acts.append(delta);
            } else {
                const FieldChange change{Field::Title,
                                         article.stateWithString(Field::Title, random.text(2))};
                article.setState(change.field, change.state);
                acts.append(change);
            }
        }
        const auto recovered = replayed(journalWith(json, acts));
        QVERIFY(recovered);
        QVERIFY(!recovered->isTailLost);
        QCOMPARE(recovered->article.toJson(), article.toJson());
    }
}

void RecoveredArticleTest::theTimeIsThatOfTheLastEdit()
{
    const auto recovered = replayed(journalWith(record("\"title\":\"a\""),
                                                {FieldChange{Field::Title, QByteArray("\"b\"")},
                                                 FieldChange{Field::Title, QByteArray("\"c\"")}}));
    QVERIFY(recovered);
    QCOMPARE(recovered->lastEdit, noon.addSecs(2));
    QCOMPARE(recovered->path, u"/tmp/a.json"_qs);
    QCOMPARE(recovered->contentHash, QByteArray("hash"));
}

void RecoveredArticleTest::anEditThatDoesNotFitEndsTheReplay_data()
{
    QTest::addColumn<JournalAct>("act");
    const auto row = [](const char* name, const JournalAct& act) { QTest::newRow(name) << act; };
    row("another text was removed", TextDelta{{{0, u"x"_qs, {}}}});
    row("behind the end", TextDelta{{{4, {}, u"x"_qs}}});
    row("before the beginning", TextDelta{{{-1, {}, u"x"_qs}}});
    row("changes out of order", TextDelta{{{2, {}, u"x"_qs}, {0, {}, u"x"_qs}}});
    row("no JSON", FieldChange{Field::Title, QByteArray("\"x")});
    row("no JSON beside", BesideChange{u"coverAlt"_qs, true, QByteArray("\"x")});
    row("a second beginning", JournalBase{{}, {}, record("\"title\":\"x\"")});
}

void RecoveredArticleTest::anEditThatDoesNotFitEndsTheReplay()
{
    QFETCH(JournalAct, act);
    const auto recovered =
        replayed(journalWith(record("\"textContent\":\"ab\""),
                             {TextDelta{{{0, {}, u"1"_qs}}}, act, TextDelta{{{0, {}, u"2"_qs}}}}));
    QVERIFY(recovered);
    QVERIFY(recovered->isTailLost);
    QCOMPARE(recovered->article.text().toString(), u"1ab"_qs);
}

void RecoveredArticleTest::aJournalWithoutABeginningIsRefused()
{
    QVERIFY(!replayed({}));
    QVERIFY(!replayed({{{noon, TextDelta{}}}, false}));
    QVERIFY(!replayed(journalWith("{\"$type\":\"app.bsky.feed.post\"}", {})));
}

void RecoveredArticleTest::aSaveMarkTellsWhetherEditsFollowed()
{
    const TextDelta edit{{{0, {}, u"1"_qs}}};
    const SaveMark mark{u"/tmp/b.json"_qs, "other"};
    const auto saved =
        replayed(journalWith(record("\"textContent\":\"\""), {edit, SaveBegun{}, mark}));
    QCOMPARE(saved->lastSave, mark);
    QVERIFY(!saved->wasEditedSince);
    // Typed before what is written was known, and not in it.
    QVERIFY(replayed(journalWith(record("\"textContent\":\"\""), {edit, SaveBegun{}, edit, mark}))
                ->wasEditedSince);
    const BesideChange beside{u"coverAlt"_qs, true, QByteArray("\"A cat\"")};
    QVERIFY(replayed(journalWith(record("\"textContent\":\"\""), {edit, SaveBegun{}, mark, beside}))
                ->wasEditedSince);
    QVERIFY(
        replayed(journalWith(record("\"textContent\":\"\""), {edit, mark, edit}))->wasEditedSince);
}

// So many that it would take minutes if each cost what the line is long.
void RecoveredArticleTest::manyEditsOfOneLineComeBack()
{
    constexpr int edits = 300'000;
    QList<JournalAct> acts;
    QString text;
    for (int edit = 0; edit < edits; ++edit) {
        const QString word = u"word"_qs + QString::number(edit % 10);
        acts.append(TextDelta{{{text.size(), {}, word}}});
        text += word;
    }
    const auto recovered = replayed(journalWith(record("\"textContent\":\"\""), acts));
    QVERIFY(recovered);
    QVERIFY(!recovered->isTailLost);
    QCOMPARE(recovered->article.text().toString(), text);
}

} // namespace recovered_article_test

GALLEY_APPLESS_TEST(recovered_article_test::RecoveredArticleTest)
#include "recovered_article_test.moc"
