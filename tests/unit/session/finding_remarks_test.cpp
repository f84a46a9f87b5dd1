// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/finding_remarks.h"

#include "app/base/thread_pools.h"
#include "app/session/live_checks.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

namespace finding_remarks_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile mara{QUuid::createUuidV5(QUuid(), QByteArray("mara")), u"Mara Lind"_qs,
                           u"ML"_qs};
const review::Profile jonas{QUuid::createUuidV5(QUuid(), QByteArray("jonas")), u"Jonas"_qs,
                            u"J"_qs};

} // namespace

// What the checks found, said by an editor to the author.
class FindingRemarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void cleanup()
    {
        close();
        threadsFor(Work::Saving)->waitForDone(); // while the folder is there
    }
    void aFindingWithoutAFixIsACommentOnItsVeryWords();
    void aFindingAboutAFieldIsACommentOnTheFieldAndAnErrorAMustFix();
    void aFindingAboutTheRecordIsACommentOnTheArticle();
    void aFixIsASuggestionAndTheRecordStaysAsItIs();
    void acceptedItIsWhatTheFixWouldHaveMade_data();
    void acceptedItIsWhatTheFixWouldHaveMade();
    void whatCouldNotBeAcceptedIsSaidInWords();
    void madeTwiceItIsOneRemark();
    void madeAgainAfterEditsElsewhereItIsTheSame();
    void sayingItOfTheSecondOfTwoLikeFindingsIsAnother();
    void whatWasDecidedCanBeSaidOnceMore();
    void anothersRemarkIsNotOnesOwn();
    void aFindingFollowsTheEditsSinceTheSearch();
    void whoReadsMakesRemarksToo();
    void inSuggestAFixIsMadeInWhatIsShownWithItsReason();
    void inSuggestItsReasonIsWrittenAlsoWhenTheWindowCloses();
    void inSuggestUndoTakesItBack();
    void itIsWrittenBesideAndReadAgain();
    void withoutAFileThereIsNothingToSayItBeside();

private:
    void open(const QString& text, const QJsonObject& members = {})
    {
        m_path = writtenFile(m_folder->filePath(u"essay.json"_qs),
                             articleWith(text, members).savedTree().text());
        reopen();
    }
    void reopen()
    {
        close();
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(m_path), m_path));
        m_review = std::make_unique<LiveReview>(*m_session);
        m_suggestions = std::make_unique<LiveSuggestions>(*m_session, *m_review);
        m_checks = std::make_unique<LiveChecks>(*m_session);
        m_remarks = std::make_unique<FindingRemarks>(*m_session, *m_review, *m_suggestions);
        m_made = std::make_unique<QSignalSpy>(m_remarks.get(), &FindingRemarks::made);
        settle();
    }
    void close()
    {
        m_made.reset();
        m_remarks.reset();
        m_checks.reset();
        m_suggestions.reset();
        m_review.reset();
        m_session.reset();
    }
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return m_checks->areCurrent() && m_review->isPlaced(); },
                                60'000));
    }
    qsizetype findingOf(const QString& rule, int number = 1) const
    {
        for (qsizetype index = 0; index < m_checks->findings().size(); ++index) {
            if (m_checks->findings()[index].rule == rule && --number == 0)
                return index;
        }
        qFatal("no finding of %s", qPrintable(rule));
        return -1;
    }
    void make(const QString& rule, const review::Profile& who = mara, int number = 1)
    {
        m_remarks->make(*m_checks->findingNow(findingOf(rule, number)), who);
    }
    FindingRemarks::Made last() const { return m_made->last()[1].value<FindingRemarks::Made>(); }
    review::Entry lastSaid() const
    {
        return m_review->said().entries.entry(m_made->last()[0].toUuid()).value_or(review::Entry());
    }
    QString text() const { return m_session->text().toString(); }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_review;
    std::unique_ptr<LiveSuggestions> m_suggestions;
    std::unique_ptr<LiveChecks> m_checks;
    std::unique_ptr<FindingRemarks> m_remarks;
    std::unique_ptr<QSignalSpy> m_made;
};

void FindingRemarksTest::aFindingWithoutAFixIsACommentOnItsVeryWords()
{
    open(u"Rain 🌧 falls. See [the site][nowhere] for more."_qs);
    make(u"undefined-reference"_qs);
    const review::Entry said = lastSaid();
    QCOMPARE(last(), FindingRemarks::Made::Comment);
    QCOMPARE(said.kind, review::EntryKind::Note);
    QCOMPARE(said.by, mara.id);
    QCOMPARE(said.words, m_checks->findings()[findingOf(u"undefined-reference"_qs)].sentence);
    const TextRange range = *m_checks->textRangeOf(findingOf(u"undefined-reference"_qs));
    QCOMPARE(said.target->exact, m_session->text().mid(range));
    QVERIFY(said.target->pointer.isEmpty());
    settle();
    QCOMPARE(m_review->rangeOf(0), range);
}

void FindingRemarksTest::aFindingAboutAFieldIsACommentOnTheFieldAndAnErrorAMustFix()
{
    open(u"Rain."_qs, {{u"title"_qs, QJsonValue::Null}});
    make(u"no-description"_qs);
    QCOMPARE(lastSaid().kind, review::EntryKind::Note);
    QCOMPARE(lastSaid().target->pointer, u"/description"_qs);
    QVERIFY(!lastSaid().target->range);
    make(u"required"_qs);
    QCOMPARE(lastSaid().kind, review::EntryKind::MustFix);
    QCOMPARE(lastSaid().target->pointer, u"/title"_qs);
}

void FindingRemarksTest::aFindingAboutTheRecordIsACommentOnTheArticle()
{
    open(u"Rain."_qs);
    m_remarks->make({Severity::Hint, u"any"_qs, u"Something is odd."_qs, {}}, mara);
    QVERIFY(lastSaid().target->pointer.isEmpty());
    QVERIFY(!lastSaid().target->range);
    settle();
    QCOMPARE(review::stateOf(m_review->remarks().first()), u"in-place"_qs);
}

void FindingRemarksTest::aFixIsASuggestionAndTheRecordStaysAsItIs()
{
    open(u"And the the end."_qs);
    const QByteArray before = contentOf(m_path);
    make(u"doubled-word"_qs);
    QCOMPARE(last(), FindingRemarks::Made::Suggestion);
    const review::Entry said = lastSaid();
    QCOMPARE(said.kind, review::EntryKind::Delete);
    QCOMPARE(said.target->exact, u" the"_qs);
    QCOMPARE(said.target->range, (review::PointRange{7, 11}));
    QCOMPARE(said.words, m_checks->findings()[findingOf(u"doubled-word"_qs)].sentence);
    settle();
    QCOMPARE(text(), u"And the the end."_qs);
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->history().count(), 0);
    QCOMPARE(contentOf(m_path), before);
    m_review->accept({said.id}, review::Asked::ByName, jonas);
    QTRY_COMPARE(text(), u"And the end."_qs);
}

void FindingRemarksTest::acceptedItIsWhatTheFixWouldHaveMade_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("members");
    QTest::newRow("a doubled word")
        << u"doubled-word"_qs << u"*And the the end.*"_qs << QJsonObject();
    QTest::newRow("a doubled word over a line end")
        << u"doubled-word"_qs << u"And the\nthe end of all."_qs << QJsonObject();
    QTest::newRow("a heading too deep")
        << u"skipped-level"_qs << u"# A\n\n### B\n\nText."_qs << QJsonObject();
    QTest::newRow("a heading without words")
        << u"empty-heading"_qs << u"Text.\n\n##\n\nMore."_qs << QJsonObject();
    QTest::newRow("a text that is cut off")
        << u"cut-off"_qs << u"Text.\n\n##\n"_qs << QJsonObject();
    QTest::newRow("spaces in a link")
        << u"link-space"_qs << u"See [this](https://example.org/a b)."_qs << QJsonObject();
    QTest::newRow("a site without https")
        << u"site-scheme"_qs << u"Text."_qs << QJsonObject{{u"site"_qs, u"http://example.org"_qs}};
    QTest::newRow("a site with a slash")
        << u"site-slash"_qs << u"Text."_qs << QJsonObject{{u"site"_qs, u"https://example.org/"_qs}};
    QTest::newRow("a path without a slash")
        << u"path-slash"_qs << u"Text."_qs << QJsonObject{{u"path"_qs, u"rain"_qs}};
    QTest::newRow("a tag with a hash")
        << u"tag-hash"_qs << u"Text."_qs
        << QJsonObject{{u"tags"_qs, QJsonArray{u"a"_qs, u"#b"_qs, u"c"_qs}}};
    QTest::newRow("a tag twice") << u"tag-repeated"_qs << u"Text."_qs
                                 << QJsonObject{
                                        {u"tags"_qs, QJsonArray{u"a"_qs, u"b"_qs, u"A"_qs}}};
    QTest::newRow("an unseen character in the title")
        << u"unseen-character"_qs << u"Text."_qs << QJsonObject{{u"title"_qs, u"Ra\u200Bin"_qs}};
}

void FindingRemarksTest::acceptedItIsWhatTheFixWouldHaveMade()
{
    QFETCH(QString, rule);
    QFETCH(QString, text);
    QFETCH(QJsonObject, members);
    open(text, members);
    make(rule);
    QCOMPARE(last(), FindingRemarks::Made::Suggestion);
    settle();
    QVERIFY(!m_session->isModified());
    m_review->accept({m_made->last()[0].toUuid()}, review::Asked::ByName, jonas);
    QTRY_VERIFY(m_session->isModified());
    const QByteArray accepted = m_session->article().toJson();
    m_session->history().undo();
    settle();
    QVERIFY(m_checks->mend(findingOf(rule)));
    QCOMPARE(QString::fromUtf8(accepted), QString::fromUtf8(m_session->article().toJson()));
}

void FindingRemarksTest::whatCouldNotBeAcceptedIsSaidInWords()
{
    open(u"Text."_qs, {{u"tags"_qs, QJsonArray{u""_qs, u"b"_qs}}});
    make(u"tag-empty"_qs); // no suggestion can name a tag without a name
    QCOMPARE(last(), FindingRemarks::Made::Comment);
    QCOMPARE(lastSaid().target->pointer, u"/tags"_qs);
}

void FindingRemarksTest::madeTwiceItIsOneRemark()
{
    open(u"And the the end."_qs);
    make(u"doubled-word"_qs);
    make(u"doubled-word"_qs); // at once: it is nowhere in the text yet
    QCOMPARE(last(), FindingRemarks::Made::WasThere);
    settle();
    make(u"doubled-word"_qs);
    QCOMPARE(last(), FindingRemarks::Made::WasThere);
    QCOMPARE(m_made->first()[0], m_made->last()[0]);
    settle();
    QCOMPARE(m_review->remarks().size(), 1);
}

void FindingRemarksTest::madeAgainAfterEditsElsewhereItIsTheSame()
{
    open(u"One line.\n\nAnd the the end. See [it][nowhere]."_qs);
    make(u"doubled-word"_qs);
    make(u"undefined-reference"_qs);
    settle();
    m_session->editText({{{0, u"One"_qs, u"Another"_qs}}}, Step::Own);
    settle();
    for (const QString& rule : {u"doubled-word"_qs, u"undefined-reference"_qs}) {
        make(rule);
        QCOMPARE(last(), FindingRemarks::Made::WasThere);
    }
    settle();
    QCOMPARE(m_review->remarks().size(), 2);
}

void FindingRemarksTest::sayingItOfTheSecondOfTwoLikeFindingsIsAnother()
{
    open(u"And the the end.\n\nAnd the the end."_qs);
    make(u"doubled-word"_qs, mara, 1);
    make(u"doubled-word"_qs, mara, 2);
    QCOMPARE(last(), FindingRemarks::Made::Suggestion);
    settle();
    QCOMPARE(m_review->remarks().size(), 2);
}

void FindingRemarksTest::whatWasDecidedCanBeSaidOnceMore()
{
    open(u"Rain."_qs);
    make(u"no-description"_qs);
    settle();
    m_review->decide({m_review->remarks().first()}, review::Decided::Resolved, jonas);
    QTRY_COMPARE(m_review->openCount(), 0);
    make(u"no-description"_qs);
    QCOMPARE(last(), FindingRemarks::Made::Comment);
    QTRY_COMPARE(m_review->openCount(), 1);
}

void FindingRemarksTest::anothersRemarkIsNotOnesOwn()
{
    open(u"And the the end."_qs);
    make(u"doubled-word"_qs, jonas);
    make(u"doubled-word"_qs, mara);
    QCOMPARE(last(), FindingRemarks::Made::Suggestion);
    QCOMPARE(lastSaid().by, mara.id);
}

void FindingRemarksTest::aFindingFollowsTheEditsSinceTheSearch()
{
    open(u"And the the end."_qs);
    m_session->editText({{{0, {}, u"Well: "_qs}}}, Step::Own);
    make(u"doubled-word"_qs);
    QCOMPARE(lastSaid().target->range, (review::PointRange{13, 17}));
    m_session->editText({{{11, u"he"_qs, u"hat"_qs}}}, Step::Own);
    QVERIFY(!m_checks->findingNow(findingOf(u"doubled-word"_qs)));
}

void FindingRemarksTest::whoReadsMakesRemarksToo()
{
    open(u"And the the end."_qs);
    m_session->setReading(true);
    make(u"doubled-word"_qs);
    QCOMPARE(last(), FindingRemarks::Made::Suggestion);
    QCOMPARE(lastSaid().target->exact, u" the"_qs);
}

void FindingRemarksTest::inSuggestAFixIsMadeInWhatIsShownWithItsReason()
{
    open(u"And the the end of it all."_qs);
    m_suggestions->begin(mara);
    QTRY_COMPARE(m_session->mode(), Mode::Suggest);
    settle();
    const QString sentence = m_checks->findings()[findingOf(u"doubled-word"_qs)].sentence;
    make(u"doubled-word"_qs);
    QCOMPARE(text(), u"And the end of it all."_qs);
    QTRY_COMPARE(m_made->size(), 1);
    QCOMPARE(last(), FindingRemarks::Made::Suggestion);
    QCOMPARE(lastSaid().words, sentence);
    QCOMPARE(m_session->record().text().toString(), u"And the the end of it all."_qs);
    settle();
    QCOMPARE(m_review->remarks().size(), 1);
    // What else is suggested has no reason of its own.
    m_session->editText({{{15, u"it"_qs, u"them"_qs}}}, Step::Own);
    QTRY_COMPARE(m_review->remarks().size(), 2);
    QCOMPARE(m_review->remarks().last().entry.words, QString());
    QCOMPARE(m_made->size(), 1);
}

void FindingRemarksTest::inSuggestItsReasonIsWrittenAlsoWhenTheWindowCloses()
{
    open(u"And the the end."_qs);
    m_suggestions->begin(mara);
    QTRY_COMPARE(m_session->mode(), Mode::Suggest);
    settle();
    make(u"doubled-word"_qs);
    close();
    const auto written = review::readReview(m_path).review.entries.all();
    QVERIFY(std::any_of(written.begin(), written.end(), [](const review::Entry& entry) {
        return isSuggestion(entry.kind) && entry.words.contains(u"twice in a row"_qs);
    }));
}

void FindingRemarksTest::inSuggestUndoTakesItBack()
{
    open(u"And the the end."_qs);
    m_suggestions->begin(mara);
    QTRY_COMPARE(m_session->mode(), Mode::Suggest);
    settle();
    make(u"doubled-word"_qs);
    QTRY_COMPARE(m_made->size(), 1);
    m_session->history().undo();
    QCOMPARE(text(), u"And the the end."_qs);
    QTRY_VERIFY(lastSaid().isWithdrawn);
}

void FindingRemarksTest::itIsWrittenBesideAndReadAgain()
{
    open(u"And the the end. See [it][nowhere]."_qs);
    make(u"doubled-word"_qs);
    make(u"undefined-reference"_qs);
    threadsFor(Work::Saving)->waitForDone();
    reopen();
    QTRY_COMPARE(m_review->remarks().size(), 2);
    make(u"doubled-word"_qs);
    QCOMPARE(last(), FindingRemarks::Made::WasThere);
}

void FindingRemarksTest::withoutAFileThereIsNothingToSayItBeside()
{
    m_session = std::make_unique<ArticleSession>(articleWithText(u"And the the end."_qs));
    LiveReview review(*m_session);
    LiveSuggestions suggestions(*m_session, review);
    FindingRemarks remarks(*m_session, review, suggestions);
    const QSignalSpy made(&remarks, &FindingRemarks::made);
    remarks.make({Severity::Hint, u"any"_qs, u"Something is odd."_qs, {}}, mara);
    QVERIFY(made.isEmpty());
    QVERIFY(review.said().entries.isEmpty());
}

} // namespace finding_remarks_test

GALLEY_TEST(finding_remarks_test::FindingRemarksTest)
#include "finding_remarks_test.moc"
