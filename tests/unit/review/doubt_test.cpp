// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/doubt.h"

#include "app/review/meeting.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

namespace doubt_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// Between what a person chooses, where a suggestion is not accepted just so.
class DoubtTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_draft.emplace(u"The old mill stands by the slow river."_qs); }
    void whatStandsAloneNeedsNoChoice();
    void ofThoseThatMeetEachIsAChoiceAndSoAreOwnWords();
    void theChoicesAreThoseWhicheverOfThemOneLooksAt();
    void ownWordsTakeThePlaceOfAllThatMeet();
    void wordsThatWereEditedSinceStayOrGiveWay();
    void aFieldWithAnotherValueTakesNoOwnWords();
    void twoDecisionsAreChosenBetween();
    void whatIsDecidedIsNoDoubt();
    void thereAreNoMoreChoicesThanKeys();
    void longPassagesAreNotRewrittenOnACard();
    void ofWordsThatAreGoneThePlacesAreChosenBetween();
    void whatIsChosenTakesThePlaceOfWhatTheWordsBecame_data();
    void whatIsChosenTakesThePlaceOfWhatTheWordsBecame();

private:
    qsizetype indexOf(const QString& who) const
    {
        const QList<Remark> remarks = m_draft->remarks();
        const auto found = std::find_if(remarks.begin(), remarks.end(), [&](const Remark& each) {
            return each.entry.by == personOf(who);
        });
        return found - remarks.begin();
    }
    Doubt doubtOf(const QString& who) const
    {
        const QList<Remark> remarks = m_draft->remarks();
        return review::doubtOf(remarks, meetingsOf(remarks), indexOf(who));
    }
    static QList<Choice::Kind> kindsOf(const Doubt& doubt)
    {
        QList<Choice::Kind> kinds;
        for (const Choice& choice : doubt.choices)
            kinds.append(choice.kind);
        return kinds;
    }
    void decide(const QString& who, Decided decided)
    {
        m_draft->review.entries.add(
            decisionOn(m_draft->remark(u"A"_qs), decided, personOf(who), 9, {}));
    }
    // Neither knows of the other.
    void decideInTwoWays()
    {
        const Remark before = m_draft->remark(u"A"_qs);
        for (const auto& [who, decided] :
             {std::pair(u"V"_qs, Decided::Accepted), std::pair(u"W"_qs, Decided::Rejected)})
            m_draft->review.entries.add(decisionOn(before, decided, personOf(who), 9, {}));
    }

    std::optional<ReviewedArticle> m_draft;
};

void DoubtTest::whatStandsAloneNeedsNoChoice()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    QCOMPARE(doubtOf(u"A"_qs).kind, DoubtKind::None);
    m_draft->comment(u"B"_qs, u"mill"_qs); // a comment wants no words
    QCOMPARE(doubtOf(u"A"_qs).kind, DoubtKind::None);
    QCOMPARE(doubtOf(u"B"_qs).kind, DoubtKind::None);
}

void DoubtTest::ofThoseThatMeetEachIsAChoiceAndSoAreOwnWords()
{
    m_draft->suggest(u"A"_qs, u"old mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    const Doubt doubt = doubtOf(u"A"_qs);
    QCOMPARE(doubt.kind, DoubtKind::Meets);
    QCOMPARE(kindsOf(doubt),
             (QList{Choice::Kind::Suggestion, Choice::Kind::Suggestion, Choice::Kind::OwnWords}));
}

void DoubtTest::theChoicesAreThoseWhicheverOfThemOneLooksAt()
{
    m_draft->suggest(u"A"_qs, u"old mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"mill"_qs, u"barn"_qs);
    QCOMPARE(doubtOf(u"A"_qs).remarks, doubtOf(u"B"_qs).remarks);
    QCOMPARE(doubtOf(u"A"_qs).choices.first(), doubtOf(u"B"_qs).choices.first());
}

void DoubtTest::ownWordsTakeThePlaceOfAllThatMeet()
{
    m_draft->suggest(u"A"_qs, u"old mill"_qs, u"tower"_qs);
    m_draft->suggest(u"B"_qs, u"mill stands"_qs, u"barn leans"_qs);
    const TextRange range = doubtOf(u"B"_qs).range;
    QCOMPARE(m_draft->text().sliced(range.start, range.length), u"old mill stands"_qs);
}

void DoubtTest::wordsThatWereEditedSinceStayOrGiveWay()
{
    m_draft->suggest(u"A"_qs, u"old mill stands"_qs, u"tower leans"_qs);
    m_draft->become(u"The old grey mill stands by the slow river."_qs);
    const Doubt doubt = doubtOf(u"A"_qs);
    QCOMPARE(doubt.kind, DoubtKind::WordsChanged);
    QCOMPARE(kindsOf(doubt),
             (QList{Choice::Kind::Suggestion, Choice::Kind::AsItIs, Choice::Kind::OwnWords}));
    QCOMPARE(m_draft->text().sliced(doubt.range.start, doubt.range.length),
             u"old grey mill stands"_qs);
}

void DoubtTest::aFieldWithAnotherValueTakesNoOwnWords()
{
    m_draft->copy(u"A"_qs, m_draft->text(), {{u"title"_qs, u"Snow"_qs}});
    m_draft->become(m_draft->text(), {{u"title"_qs, u"Hail"_qs}});
    const Doubt doubt = doubtOf(u"A"_qs);
    QCOMPARE(doubt.kind, DoubtKind::WordsChanged);
    QCOMPARE(kindsOf(doubt), (QList{Choice::Kind::Suggestion, Choice::Kind::AsItIs}));
}

void DoubtTest::twoDecisionsAreChosenBetween()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    decideInTwoWays();
    const Doubt doubt = doubtOf(u"A"_qs);
    QCOMPARE(doubt.kind, DoubtKind::Contested);
    QCOMPARE(kindsOf(doubt), (QList{Choice::Kind::Accepted, Choice::Kind::Rejected}));
}

void DoubtTest::whatIsDecidedIsNoDoubt()
{
    m_draft->suggest(u"A"_qs, u"mill"_qs, u"tower"_qs);
    decideInTwoWays();
    decide(u"X"_qs, Decided::Rejected); // who knows of both
    QCOMPARE(doubtOf(u"A"_qs).kind, DoubtKind::None);
}

void DoubtTest::thereAreNoMoreChoicesThanKeys()
{
    for (int person = 0; person < 20; ++person)
        m_draft->suggest(QString::number(person), u"mill"_qs,
                         u"tower "_qs + QString::number(person));
    QCOMPARE(doubtOf(u"7"_qs).choices.size(), maximumChoices);
}

void DoubtTest::longPassagesAreNotRewrittenOnACard()
{
    const QString passage = u"The mill stands. "_qs.repeated(longestOwnWords / 17 + 1).trimmed();
    m_draft.emplace(passage);
    m_draft->suggest(u"A"_qs, passage, u"Nothing."_qs);
    m_draft->suggest(u"B"_qs, passage.first(8), u"A barn"_qs);
    QCOMPARE(kindsOf(doubtOf(u"A"_qs)),
             (QList{Choice::Kind::Suggestion, Choice::Kind::Suggestion}));
}

void DoubtTest::ofWordsThatAreGoneThePlacesAreChosenBetween()
{
    m_draft->become(u"Cold rain fell.\n\nThe old mill stands by the slow river."_qs);
    m_draft->comment(u"A"_qs, u"old mill stands"_qs);
    m_draft->become(u"Cold rain fell.\n\nAn old mill stands high.\n\n"
                    "Nobody saw an old mill stands low."_qs);
    QCOMPARE(m_draft->remark(u"A"_qs).place, compare::AnchorState::Gone);
    const Doubt doubt = doubtOf(u"A"_qs);
    QCOMPARE(doubt.kind, DoubtKind::Gone);
    QStringList words;
    for (const Choice& choice : doubt.choices)
        words.append(m_draft->text().sliced(choice.place.start, choice.place.length));
    QCOMPARE(words, (QStringList{u"old mill stands"_qs, u"old mill stands"_qs}));
}

void DoubtTest::whatIsChosenTakesThePlaceOfWhatTheWordsBecame_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("after");

    QTest::newRow("words came into the middle") << u"old mill stands"_qs << u"tower leans"_qs
                                                << u"The old grey mill stands by the slow river."_qs
                                                << u"The tower leans by the slow river."_qs;
    QTest::newRow("other words stand there")
        << u"old mill"_qs << u"tower"_qs << u"The new house stands by the slow river."_qs
        << u"The tower stands by the slow river."_qs;
    QTest::newRow("a deletion") << u" old mill"_qs << QString()
                                << u"The old grey mill stands by the slow river."_qs
                                << u"The stands by the slow river."_qs;
    QTest::newRow("marks around it stay in pairs")
        << u"old mill"_qs << u"tower"_qs << u"The old **grey mill stands** by the slow river."_qs
        << u"The tower **stands** by the slow river."_qs;
}

void DoubtTest::whatIsChosenTakesThePlaceOfWhatTheWordsBecame()
{
    QFETCH(const QString, words);
    QFETCH(const QString, proposed);
    QFETCH(const QString, now);
    ReviewedArticle draft(u"The old mill stands by the slow river."_qs);
    draft.suggest(u"A"_qs, words, proposed);
    draft.become(now);
    const Remark remark = draft.remark(u"A"_qs);
    QCOMPARE(stateOf(remark), u"changed"_qs);

    QCOMPARE(draft.accept(remark).left.size(), 1); // by its id alone it is not
    QCOMPARE(draft.text(), now);
    const Acceptance acceptance =
        acceptanceOf(draft.review, draft.now, {remark.entry.id}, Asked::Regardless);
    QCOMPARE(acceptance.accepted.size(), 1);
    draft.now.applyText(acceptance.text);
    QTEST(draft.text(), "after");
}

} // namespace doubt_test

GALLEY_GUILESS_TEST(doubt_test::DoubtTest)

#include "doubt_test.moc"
