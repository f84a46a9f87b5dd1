// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/revised_suggestions.h"

#include "app/review/profile.h"
#include "tests/support/random_edits.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace revised_suggestions_test {

using namespace galley;
using namespace galley::review;
using namespace Qt::StringLiterals;
using tests::articleWith;

// What a person suggests, while they go on: which entries become of it.
class RevisedSuggestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuggestionThatGrowsIsTheSameEntry();
    void whatDidNotChangeIsNotAmongThem();
    void whatIsTakenBackIsWithdrawn();
    void whatComesAgainIsWithdrawnNoMore();
    void aNeighbourThatGrowsTakesNoOthersPlace();
    void twoThatBecomeOneLeaveOneWithdrawn();
    void theReasonStaysWhenTheWordsChange();
    void aSuggestionStandsThroughAnotherRecord();
    void aTitleIsOneSuggestionHoweverOftenItIsChanged();
    void anotherNewTagIsAnotherSuggestion();
    void whatIsWithinAMoveKnowsIt();
    void whatFollowsAStrangersHighestCountCanBeRead();
    void allAcceptedMakeWhatIsProposed();
};

namespace {

// One who proposes one thing after another, and what is kept of it.
class Proposing {
public:
    explicit Proposing(const QString& text, const QJsonObject& members = {})
        : record(articleWith(text, members))
    {
    }

    QList<Entry> propose(const QString& text, const QJsonObject& members = {})
    {
        return propose(articleWith(text, members));
    }
    QList<Entry> propose(const Article& proposed)
    {
        const Review added = revisedSuggestions(
            {record, proposed, tests::personOf(u"a"_s), own, own.entries.highestOrder()});
        own.add(added);
        return added.entries.all();
    }
    QList<Entry> open() const
    {
        QList<Entry> open = own.entries.all();
        open.removeIf([](const Entry& entry) { return entry.isWithdrawn; });
        return open;
    }

    Article record;
    Review own;
};

} // namespace

void RevisedSuggestionsTest::aSuggestionThatGrowsIsTheSameEntry()
{
    Proposing proposing(u"The mill stands by the river."_s);
    const QList<Entry> first = proposing.propose(u"The mill stands by the slow river."_s);
    QCOMPARE(first.size(), 1);
    const QList<Entry> second = proposing.propose(u"The mill stands by the slow, broad river."_s);
    QCOMPARE(second.size(), 1);
    QCOMPARE(second.first().id, first.first().id);
    QCOMPARE(second.first().revision, 2);
    QVERIFY(second.first().proposed.contains(u"slow, broad"_s));
    QCOMPARE(proposing.open().size(), 1);
}

void RevisedSuggestionsTest::whatDidNotChangeIsNotAmongThem()
{
    Proposing proposing(u"The mill stands by the river.\n\nIts wheel turned."_s);
    proposing.propose(u"The old mill stands by the river.\n\nIts wheel turned."_s);
    QVERIFY(
        proposing.propose(u"The old mill stands by the river.\n\nIts wheel turned."_s).isEmpty());
    const QList<Entry> more =
        proposing.propose(u"The old mill stands by the river.\n\nIts great wheel turned."_s);
    QCOMPARE(more.size(), 1);
    QCOMPARE(more.first().revision, 1);
    QCOMPARE(proposing.open().size(), 2);
}

void RevisedSuggestionsTest::whatIsTakenBackIsWithdrawn()
{
    Proposing proposing(u"The mill stands by the river."_s);
    proposing.propose(u"The old mill stands by the river."_s);
    const QList<Entry> back = proposing.propose(u"The mill stands by the river."_s);
    QCOMPARE(back.size(), 1);
    QVERIFY(back.first().isWithdrawn);
    QCOMPARE(back.first().revision, 2);
    QVERIFY(proposing.propose(u"The mill stands by the river."_s).isEmpty());
}

void RevisedSuggestionsTest::whatComesAgainIsWithdrawnNoMore()
{
    Proposing proposing(u"The mill stands by the river."_s);
    const QUuid id = proposing.propose(u"The old mill stands by the river."_s).first().id;
    proposing.propose(u"The mill stands by the river."_s);
    const QList<Entry> again = proposing.propose(u"The old mill stands by the river."_s);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().id, id);
    QVERIFY(!again.first().isWithdrawn);
    QCOMPARE(again.first().revision, 3);
}

void RevisedSuggestionsTest::aNeighbourThatGrowsTakesNoOthersPlace()
{
    Proposing proposing(u"one two three four five six seven eight nine"_s);
    proposing.propose(u"one 2 three four 5 six seven eight nine"_s);
    const QList<Entry> before = proposing.open();
    QCOMPARE(before.size(), 2);
    const QList<Entry> changed = proposing.propose(u"one 2 three vier 5 six seven eight nine"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(proposing.own.entries.contains(before.first()));
}

void RevisedSuggestionsTest::twoThatBecomeOneLeaveOneWithdrawn()
{
    Proposing proposing(u"one two three four five"_s);
    proposing.propose(u"one 2 three 4 five"_s);
    QCOMPARE(proposing.open().size(), 2);
    proposing.propose(u"one 2 3 4 five"_s);
    QCOMPARE(proposing.open().size(), 1);
    QCOMPARE(proposing.own.entries.all().size(), 2);
}

void RevisedSuggestionsTest::theReasonStaysWhenTheWordsChange()
{
    Proposing proposing(u"one two three"_s);
    Entry entry = proposing.propose(u"one 2 three"_s).first();
    ++entry.revision;
    entry.words = u"Shorter."_s;
    entry.spelling = respelled(entry);
    proposing.own.entries.add(entry);
    QCOMPARE(proposing.propose(u"one II three"_s).first().words, u"Shorter."_s);
}

void RevisedSuggestionsTest::aSuggestionStandsThroughAnotherRecord()
{
    Proposing proposing(u"The mill stands by the river.\n\nIts wheel turned."_s);
    proposing.propose(u"The mill stands by the slow river.\n\nIts wheel turned."_s);
    proposing.record =
        articleWith(u"Rain.\n\nThe mill stands by the river.\n\nIts wheel turned."_s);
    QVERIFY(proposing.propose(u"Rain.\n\nThe mill stands by the slow river.\n\nIts wheel turned."_s)
                .isEmpty());
}

void RevisedSuggestionsTest::aTitleIsOneSuggestionHoweverOftenItIsChanged()
{
    Proposing proposing(u"one"_s);
    proposing.propose(u"one"_s, {{u"title"_s, u"Rai"_s}});
    proposing.propose(u"one"_s, {{u"title"_s, u"Snow"_s}});
    QCOMPARE(proposing.open().size(), 1);
    QCOMPARE(proposing.open().first().revision, 2);
    QCOMPARE(proposing.open().first().value, QByteArray("\"Snow\""));
}

void RevisedSuggestionsTest::anotherNewTagIsAnotherSuggestion()
{
    Proposing proposing(u"one"_s);
    proposing.propose(u"one"_s, {{u"tags"_s, QJsonArray{u"mill"_s}}});
    proposing.propose(u"one"_s, {{u"tags"_s, QJsonArray{u"mill"_s, u"river"_s}}});
    QCOMPARE(proposing.open().size(), 2);
}

void RevisedSuggestionsTest::whatIsWithinAMoveKnowsIt()
{
    const QString first = u"The mill stands by the slow river, and nobody works there."_s;
    const QString second = u"Its wheel was made of oak, and it turned for ninety years."_s;
    const QString third = u"Today the house is a museum for children of the town."_s;
    Proposing proposing(first + u"\n\n"_s + second + u"\n\n"_s + third);
    const QString changed = QString(first).replace(u"slow"_s, u"broad"_s);
    proposing.propose(second + u"\n\n"_s + third + u"\n\n"_s + changed);
    const QList<Entry> open = proposing.open();
    QCOMPARE(open.size(), 2);
    const Entry& move = open[0].kind == EntryKind::Move ? open[0] : open[1];
    const Entry& within = open[0].kind == EntryKind::Move ? open[1] : open[0];
    QCOMPARE(move.kind, EntryKind::Move);
    QCOMPARE(within.parent, move.id);
    QVERIFY(proposing.propose(second + u"\n\n"_s + third + u"\n\n"_s + changed).isEmpty());
}

void RevisedSuggestionsTest::whatFollowsAStrangersHighestCountCanBeRead()
{
    Proposing proposing(u"one two three four five"_s);
    Entry hostile = personEntry(tests::personOf(u"x"_s), u"X"_s, u"X"_s);
    hostile.order = maximumCount;
    proposing.own.entries.add(hostile);
    proposing.propose(u"one 2 three 4 five"_s);
    QCOMPARE(proposing.open().size(), 3);
    for (const Entry& entry : proposing.open())
        QVERIFY(entry.order <= maximumCount);
}

void RevisedSuggestionsTest::allAcceptedMakeWhatIsProposed()
{
    tests::RandomEdits random;
    for (int round = 0; round < 60; ++round) {
        QStringList words;
        for (int word = 0; word < 60; ++word)
            words.append(u"word%1%2"_s.arg(word).arg(word % 8 == 7 ? u".\n\n"_s : u" "_s));
        random.setPieces({u"new "_s, u"other, "_s, u"more "_s});
        Proposing proposing(words.join(QString()));
        for (int step = 0; step < 6; ++step) {
            words[random.below(words.size())] = random.text(random.below(3));
            proposing.propose(words.join(QString()));
        }
        QList<QUuid> ids;
        for (const Entry& entry : proposing.open())
            ids.append(entry.id);
        const Acceptance acceptance =
            acceptanceOf(proposing.own, proposing.record, ids, Asked::Together);
        const QString made = applied(proposing.record.text().toString(), acceptance.text);
        QCOMPARE(made.simplified(), words.join(QString()).simplified());
    }
}

} // namespace revised_suggestions_test

GALLEY_APPLESS_TEST(revised_suggestions_test::RevisedSuggestionsTest)
#include "revised_suggestions_test.moc"
