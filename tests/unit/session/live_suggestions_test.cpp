// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_suggestions.h"

#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace live_suggestions_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile mara{QUuid::createUuidV5(QUuid(), QByteArray("mara")), u"Mara Lind"_qs,
                           u"ML"_qs};
const review::Profile jonas{QUuid::createUuidV5(QUuid(), QByteArray("jonas")), u"Jonas"_qs,
                            u"J"_qs};

} // namespace

// What somebody types in Suggest, as suggestions beside the document.
class LiveSuggestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = writtenFile(m_folder->filePath(u"essay.json"_qs),
                             articleWith(m_text).savedTree().text());
        open();
    }
    void cleanup() { close(); }
    void whatIsTypedIsWrittenAsASuggestionAndTouchesNoByteOfTheRecord();
    void whatIsTypedWithoutAPauseIsWrittenAllTheSame();
    void undoTakesTheSuggestionBack();
    void anotherDayTheSuggestionsAreShownAgainAndGoOn();
    void whatIsTypedJustBeforeLeavingIsASuggestion();
    void whatIsTypedJustBeforeClosingIsASuggestion();
    void whatIsTypedJustBeforeLeavingAndClosingIsASuggestion();
    void whoBeginsAgainAtOnceHasWhatTheySuggested();
    void whoThinksBetterOfItBeforeItBeginsSuggestsNothing();
    void whatLeavingShowsIsNoSuggestion();
    void whatIsUndoneOutOfSuggestIsNoSuggestion();
    void whatTheAuthorChangedMeanwhileTakesNothingFromThem();
    void withdrawingOneLeavesTheOthers();
    void agreeingMakesAnEqualSuggestion();
    void othersRemarksStayWhereTheirWordsAre();
    void aCommentOnWordsInSuggestIsAboutTheRecord();
    void aTitleAndTagsAreSuggested();
    void underAnotherNameItIsSuggestedThere();

private:
    void open()
    {
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(m_path), m_path));
        m_review = std::make_unique<LiveReview>(*m_session);
        m_suggestions = std::make_unique<LiveSuggestions>(*m_session, *m_review);
    }
    void close()
    {
        m_suggestions.reset();
        m_review.reset();
        m_session.reset();
    }
    void begin(const review::Profile& who = mara)
    {
        m_suggestions->begin(who);
        QTRY_COMPARE(m_session->mode(), Mode::Suggest);
    }
    void type(qsizetype place, const QString& removed, const QString& words)
    {
        m_session->editText({{{place, removed, words}}}, Step::Own);
    }
    QList<review::Entry> written() const
    {
        QList<review::Entry> written;
        const QList<review::Entry> all = review::readReview(m_path).review.entries.all();
        for (const review::Entry& entry : all) {
            if (isSuggestion(entry.kind) && !entry.isWithdrawn)
                written.append(entry);
        }
        return written;
    }
    QString text() const { return m_session->text().toString(); }

    const QString m_text = u"The old mill stands by the slow river, and nobody works there."_qs;
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_review;
    std::unique_ptr<LiveSuggestions> m_suggestions;
};

void LiveSuggestionsTest::whatIsTypedIsWrittenAsASuggestionAndTouchesNoByteOfTheRecord()
{
    const QByteArray before = contentOf(m_path);
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    QTRY_COMPARE(written().size(), 1);
    const review::Entry entry = written().first();
    QCOMPARE(entry.kind, review::EntryKind::Replace);
    QCOMPARE(entry.by, mara.id);
    QCOMPARE(entry.target->exact, u"mill"_qs);
    QCOMPARE(entry.proposed, u"tower"_qs);
    QCOMPARE(contentOf(m_path), before);
    QVERIFY(!m_session->isModified());
    QTRY_COMPARE(m_review->person(mara.id) ? m_review->person(mara.id)->name : QString(),
                 mara.name);
}

void LiveSuggestionsTest::whatIsTypedWithoutAPauseIsWrittenAllTheSame()
{
    begin();
    int keys = 0;
    QTRY_VERIFY([&] {
        type(keys++, {}, u"x"_qs);
        return !written().isEmpty();
    }());
}

void LiveSuggestionsTest::undoTakesTheSuggestionBack()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    QTRY_COMPARE(written().size(), 1);
    const QUuid id = written().first().id;
    m_session->history().undo();
    QTRY_COMPARE(written().size(), 0);
    m_session->history().redo();
    QTRY_COMPARE(written().size(), 1);
    QCOMPARE(written().first().id, id);
}

void LiveSuggestionsTest::anotherDayTheSuggestionsAreShownAgainAndGoOn()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    QTRY_COMPARE(written().size(), 1);
    const QUuid id = written().first().id;
    close();
    open();
    QTRY_COMPARE(m_review->remarks().size(), 1);
    QCOMPARE(text(), m_text);
    begin();
    QCOMPARE(text(), u"The old tower stands by the slow river, and nobody works there."_qs);
    type(13, {}, u"s"_qs);
    QTRY_COMPARE(written().first().revision, 2);
    QCOMPARE(written().size(), 1);
    QCOMPARE(written().first().id, id);
}

void LiveSuggestionsTest::whatIsTypedJustBeforeLeavingIsASuggestion()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    m_suggestions->end();
    QCOMPARE(text(), m_text);
    QTRY_COMPARE(written().size(), 1);
}

void LiveSuggestionsTest::whatIsTypedJustBeforeClosingIsASuggestion()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    close();
    QCOMPARE(written().size(), 1);
    QCOMPARE(written().first().proposed, u"tower"_qs);
}

void LiveSuggestionsTest::whatIsTypedJustBeforeLeavingAndClosingIsASuggestion()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    m_suggestions->end();
    close();
    QCOMPARE(written().size(), 1);
}

void LiveSuggestionsTest::whoBeginsAgainAtOnceHasWhatTheySuggested()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    m_suggestions->end();
    begin();
    QCOMPARE(text(), u"The old tower stands by the slow river, and nobody works there."_qs);
    type(0, {}, u"Well: "_qs);
    QTRY_COMPARE(written().size(), 2);
}

void LiveSuggestionsTest::whoThinksBetterOfItBeforeItBeginsSuggestsNothing()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    m_suggestions->end();
    m_suggestions->begin(mara);
    m_suggestions->end();
    QTRY_COMPARE(written().size(), 1);
    QSignalSpy modes(m_session.get(), &ArticleSession::modeChanged);
    QVERIFY(!modes.wait(LiveSuggestions::pause));
    QCOMPARE(m_session->mode(), Mode::Write);
}

void LiveSuggestionsTest::whatLeavingShowsIsNoSuggestion()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    QTRY_COMPARE(m_review->remarks().size(), 1);
    m_suggestions->end();
    QSignalSpy said(m_review.get(), &LiveReview::changed);
    QVERIFY(said.wait()); // the mode is another
    QVERIFY(!said.wait(2 * LiveSuggestions::pause)); // nothing is said any more
    QCOMPARE(written().size(), 1);
}

void LiveSuggestionsTest::whatIsUndoneOutOfSuggestIsNoSuggestion()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    QTRY_COMPARE(written().size(), 1);
    m_session->history().undo();
    m_session->history().undo();
    QCOMPARE(m_session->mode(), Mode::Write);
    QTRY_COMPARE(written().size(), 0);
}

void LiveSuggestionsTest::whatTheAuthorChangedMeanwhileTakesNothingFromThem()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    type(28, u"slow"_qs, u"broad"_qs);
    m_suggestions->end();
    QTRY_COMPARE(written().size(), 2);
    type(8, u"mill"_qs, u"house"_qs); // by the author
    QTRY_COMPARE(m_review->remarks().first().place, compare::AnchorState::Changed);
    begin();
    QCOMPARE(text(), u"The old house stands by the broad river, and nobody works there."_qs);
    type(0, {}, u"Well: "_qs);
    QTRY_COMPARE(written().size(), 3); // of the changed one nothing is lost
}

void LiveSuggestionsTest::withdrawingOneLeavesTheOthers()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    type(28, u"slow"_qs, u"broad"_qs);
    QTRY_COMPARE(m_review->remarks().size(), 2);
    m_suggestions->withdraw(m_review->remarks().first().entry.id);
    QTRY_COMPARE(text(), u"The old mill stands by the broad river, and nobody works there."_qs);
    QTRY_COMPARE(written().size(), 1);
    m_session->history().undo();
    QTRY_COMPARE(written().size(), 2);
}

void LiveSuggestionsTest::agreeingMakesAnEqualSuggestion()
{
    begin(jonas);
    type(8, u"mill"_qs, u"tower"_qs);
    m_suggestions->end();
    QTRY_COMPARE(m_review->remarks().size(), 1);
    begin(mara);
    QCOMPARE(text(), m_text); // another's is not hers
    m_review->accept({m_review->remarks().first().entry.id}, review::Asked::ByName, mara);
    QTRY_COMPARE(text(), u"The old tower stands by the slow river, and nobody works there."_qs);
    QTRY_COMPARE(written().size(), 2);
    QCOMPARE(written()[0].proposed, written()[1].proposed);
    QVERIFY(written()[0].by != written()[1].by);
    QCOMPARE(m_review->remarks().first().verdict, review::Verdict::Open);
}

void LiveSuggestionsTest::othersRemarksStayWhereTheirWordsAre()
{
    m_review->comment({27, 4}, review::EntryKind::Note, u"Really?"_qs, jonas);
    QTRY_COMPARE(m_review->remarks().size(), 1);
    begin();
    type(0, u"The"_qs, u"That very"_qs);
    QTRY_VERIFY(m_review->rangeOf(0).has_value() || m_review->rangeOf(1).has_value());
    QTRY_COMPARE(m_review->remarks().size(), 2);
    const qsizetype comment = m_review->remarks()[0].entry.kind == review::EntryKind::Note ? 0 : 1;
    QCOMPARE(m_review->rangeOf(comment), (TextRange{33, 4}));
}

void LiveSuggestionsTest::aCommentOnWordsInSuggestIsAboutTheRecord()
{
    begin();
    type(0, u"The"_qs, u"That very"_qs);
    m_review->comment({33, 4}, review::EntryKind::Note, u"Really?"_qs, mara);
    QTRY_COMPARE(m_review->remarks().size(), 2);
    for (const review::Remark& remark : m_review->remarks()) {
        if (remark.entry.kind == review::EntryKind::Note)
            QCOMPARE(remark.entry.target->exact, u"slow"_qs);
    }
}

void LiveSuggestionsTest::aTitleAndTagsAreSuggested()
{
    begin();
    m_session->setString(Field::Title, u"Snow"_qs);
    m_session->setTags(QStringList{u"weather"_qs});
    QTRY_COMPARE(written().size(), 2);
    m_suggestions->end();
    QCOMPARE(m_session->article().string(Field::Title), u"Rain"_qs);
    QVERIFY(!m_session->article().isPresent(Field::Tags));
}

void LiveSuggestionsTest::underAnotherNameItIsSuggestedThere()
{
    begin();
    type(8, u"mill"_qs, u"tower"_qs);
    QTRY_COMPARE(written().size(), 1);
    m_path = m_folder->filePath(u"other.json"_qs);
    m_session->saveAs(m_path, UpdatedAtPolicy::Keep);
    QTRY_COMPARE(written().size(), 1);
    QCOMPARE(written().first().proposed, u"tower"_qs);
}

} // namespace live_suggestions_test

GALLEY_TEST(live_suggestions_test::LiveSuggestionsTest)
#include "live_suggestions_test.moc"
