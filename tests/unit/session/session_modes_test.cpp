// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/journalled_session.h"
#include "tests/support/random_edits.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>

namespace session_modes_test {

using namespace galley;
using namespace Qt::StringLiterals;

// What edits do while a person suggests or reads.
class SessionModesTest : public QObject, protected tests::JournalledSession {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void whatIsTypedWhileSuggestingChangesTheTextShownAndNotTheRecord();
    void theProposedTextIsTheDifferenceFromTheRecord();
    void whatIsProposedSoFarIsShownAtTheBeginning();
    void leavingShowsTheRecordAgain();
    void undoGoesBackThroughTheModesInTheirOrder();
    void suggestingDoesNotMakeTheArticleModified();
    void aSaveWhileSuggestingWritesTheRecord();
    void aSaveThatBeganBeforeSuggestingIsOfTheRecord();
    void whatIsSuggestedIsNoUnsavedEditToRecover();
    void fieldsThatTakeNoSuggestionsStayAsTheyAre();
    void anArticleThatIsReadOnlyHereTakesSuggestions();
    void nothingIsEditedWhileReading();
    void undoWhileReadingIsWritingAgain();
    void recordAndProposalAgreeThroughAnyEdits();
};

namespace {

void type(ArticleSession& session, qsizetype place, const QString& words)
{
    session.editText({{{place, {}, words}}}, Step::Own);
}

QString shown(const ArticleSession& session)
{
    return session.text().toString();
}

QString recorded(const ArticleSession& session)
{
    return session.record().text().toString();
}

} // namespace

void SessionModesTest::whatIsTypedWhileSuggestingChangesTheTextShownAndNotTheRecord()
{
    ArticleSession session(tests::articleWithText(u"one two"_s));
    QSignalSpy modes(&session, &ArticleSession::modeChanged);
    session.suggest({});
    QCOMPARE(session.mode(), Mode::Suggest);
    QCOMPARE(modes.count(), 1);
    const QByteArray before = session.record().toJson();
    type(session, 3, u" and a half"_s);
    session.setString(Field::Title, u"Numbers"_s);
    QCOMPARE(shown(session), u"one and a half two"_s);
    QCOMPARE(session.article().string(Field::Title), u"Numbers"_s);
    QCOMPARE(session.record().toJson(), before);
}

void SessionModesTest::theProposedTextIsTheDifferenceFromTheRecord()
{
    ArticleSession session(tests::articleWithText(u"one two three"_s));
    session.suggest({});
    session.editText({{{4, u"two"_s, u"2"_s}}}, Step::Own);
    type(session, 0, u"Zero, "_s);
    const QList<TextChange> expected{{0, {}, u"Zero, "_s}, {4, u"two"_s, u"2"_s}};
    QCOMPARE(session.proposedText().changes, expected);
    session.leaveSuggesting();
    QVERIFY(session.proposedText().isEmpty());
}

void SessionModesTest::whatIsProposedSoFarIsShownAtTheBeginning()
{
    ArticleSession session(tests::articleWithText(u"one two"_s));
    ArticleEdit proposed{{}, {{{0, u"one"_s, u"1"_s}}}, {}};
    session.suggest(proposed);
    QCOMPARE(shown(session), u"1 two"_s);
    QCOMPARE(recorded(session), u"one two"_s);
}

void SessionModesTest::leavingShowsTheRecordAgain()
{
    ArticleSession session(tests::articleWithText(u"one two"_s));
    session.setString(Field::Title, u"Before"_s);
    session.suggest({});
    type(session, 0, u"Zero "_s);
    session.setString(Field::Title, u"After"_s);
    session.leaveSuggesting();
    QCOMPARE(session.mode(), Mode::Write);
    QCOMPARE(shown(session), u"one two"_s);
    QCOMPARE(session.article().string(Field::Title), u"Before"_s);
    type(session, 0, u"Now "_s);
    QCOMPARE(recorded(session), u"Now one two"_s);
}

void SessionModesTest::undoGoesBackThroughTheModesInTheirOrder()
{
    ArticleSession session(tests::articleWithText(u"a"_s));
    type(session, 1, u"b"_s);
    session.suggest({});
    type(session, 2, u"c"_s);
    session.leaveSuggesting();
    type(session, 2, u"d"_s);

    struct State {
        Mode mode;
        QString shown;
        QString record;
    };
    const QList<State> states{{Mode::Write, u"a"_s, u"a"_s},     {Mode::Write, u"ab"_s, u"ab"_s},
                              {Mode::Suggest, u"ab"_s, u"ab"_s}, {Mode::Suggest, u"abc"_s, u"ab"_s},
                              {Mode::Write, u"ab"_s, u"ab"_s},   {Mode::Write, u"abd"_s, u"abd"_s}};
    const auto compare = [&](qsizetype index) {
        QCOMPARE(session.mode(), states[index].mode);
        QCOMPARE(shown(session), states[index].shown);
        QCOMPARE(recorded(session), states[index].record);
    };
    for (qsizetype index = states.size() - 1; index > 0; --index) {
        compare(index);
        session.history().undo();
    }
    for (qsizetype index = 0; index < states.size(); ++index) {
        compare(index);
        session.history().redo();
    }
}

void SessionModesTest::suggestingDoesNotMakeTheArticleModified()
{
    const auto open = opened();
    ArticleSession& session = *open;
    session.suggest({});
    type(session, 0, u"x"_s);
    QVERIFY(!session.isModified());
    session.leaveSuggesting();
    QVERIFY(!session.isModified());
    type(session, 0, u"x"_s);
    QVERIFY(session.isModified());
    session.suggest({});
    QVERIFY(session.isModified());
}

void SessionModesTest::aSaveWhileSuggestingWritesTheRecord()
{
    const auto open = opened();
    ArticleSession& session = *open;
    type(session, 0, u"written "_s);
    session.suggest({});
    type(session, 0, u"suggested "_s);
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.save(UpdatedAtPolicy::Keep);
    type(session, 0, u"and more "_s);
    QVERIFY(saved.wait());
    QVERIFY(!session.isModified());
    const auto there = readArticle(file(u"a.json"_s));
    QVERIFY(there);
    QCOMPARE(there->article.text().toString(), recorded(session));
    QVERIFY(recorded(session).startsWith(u"written "_s));
    session.leaveSuggesting();
    QVERIFY(!session.isModified());
    QCOMPARE(shown(session), recorded(session));
}

void SessionModesTest::aSaveThatBeganBeforeSuggestingIsOfTheRecord()
{
    const auto open = opened();
    ArticleSession& session = *open;
    type(session, 0, u"written "_s);
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.save(UpdatedAtPolicy::Keep);
    type(session, 0, u"since "_s);
    session.suggest({});
    type(session, 0, u"suggested "_s);
    QVERIFY(saved.wait());
    QVERIFY(session.isModified()); // "since"
    session.leaveSuggesting();
    session.history().undo();
    session.history().undo();
    session.history().undo();
    session.history().undo();
    QCOMPARE(session.mode(), Mode::Write);
    QVERIFY(!session.isModified());
}

void SessionModesTest::whatIsSuggestedIsNoUnsavedEditToRecover()
{
    auto open = opened();
    ArticleSession& session = *open;
    type(session, 0, u"written "_s);
    session.suggest({});
    type(session, 0, u"suggested "_s);
    session.setString(Field::Title, u"Suggested"_s);
    session.history().undo();
    session.leaveSuggesting();
    type(session, 0, u"again "_s);
    const QList<UnsavedArticle> left = leftBy(std::move(open));
    QCOMPARE(left.size(), 1);
    const Article& recovered = left.first().recovered.article;
    QCOMPARE(recovered.text().toString(), u"again written \u00e9 one"_s);
    QVERIFY(!recovered.isPresent(Field::Title));
}

void SessionModesTest::fieldsThatTakeNoSuggestionsStayAsTheyAre()
{
    ArticleSession session(tests::articleWithText(u"one"_s));
    session.suggest({});
    QVERIFY(session.mayEdit(Field::Description));
    QVERIFY(!session.mayEdit(Field::PublishedAt));
    session.setString(Field::PublishedAt, u"2026-01-01T00:00:00Z"_s);
    QVERIFY(!session.article().isPresent(Field::PublishedAt));
    session.edit({u"Form"_s, {}, {}, session.article().inTextForm(), {}, {}});
    QCOMPARE(session.history().count(), 1);
}

void SessionModesTest::anArticleThatIsReadOnlyHereTakesSuggestions()
{
    ArticleSession session(tests::articleWithText(u"one"_s));
    session.setReadOnly(editedElsewhere);
    QVERIFY(!session.bodyIsEditable());
    session.suggest({});
    QVERIFY(session.bodyIsEditable());
    type(session, 3, u" two"_s);
    QCOMPARE(shown(session), u"one two"_s);
    session.leaveSuggesting();
    QVERIFY(session.isReadOnly());
    QCOMPARE(shown(session), u"one"_s);
}

void SessionModesTest::nothingIsEditedWhileReading()
{
    ArticleSession session(tests::articleWithText(u"one"_s));
    session.suggest({});
    type(session, 3, u" two"_s);
    session.setReading(true);
    QCOMPARE(session.mode(), Mode::Read);
    QCOMPARE(shown(session), u"one"_s);
    type(session, 0, u"x"_s);
    QCOMPARE(shown(session), u"one"_s);
    session.setReading(false);
    type(session, 0, u"x"_s);
    QCOMPARE(shown(session), u"xone"_s);
}

void SessionModesTest::undoWhileReadingIsWritingAgain()
{
    ArticleSession session(tests::articleWithText(u"one"_s));
    type(session, 0, u"x"_s);
    session.setReading(true);
    session.history().undo();
    QCOMPARE(session.mode(), Mode::Write);
    QCOMPARE(shown(session), u"one"_s);
}

void SessionModesTest::recordAndProposalAgreeThroughAnyEdits()
{
    tests::RandomEdits random;
    for (int round = 0; round < 100; ++round) {
        ArticleSession session(
            tests::articleWithText(u"The mill stands by the river.\n\nIts wheel turned.\n"_s));
        for (int step = 0; step < 40; ++step) {
            const int act = random.below(12);
            if (act == 0)
                session.suggest({});
            else if (act == 1)
                session.leaveSuggesting();
            else if (act < 4)
                session.history().undo();
            else if (act < 6)
                session.history().redo();
            else
                session.editText(random.delta(shown(session)), Step::Own);
            QCOMPARE(applied(recorded(session), session.proposedText()), shown(session));
            if (session.mode() == Mode::Write)
                QCOMPARE(session.record().toJson(), session.article().toJson());
        }
    }
}

} // namespace session_modes_test

GALLEY_TEST(session_modes_test::SessionModesTest)
#include "session_modes_test.moc"
