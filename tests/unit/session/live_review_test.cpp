// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/live_review.h"

#include "app/base/thread_pools.h"
#include "app/session/review_hand_over.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

namespace live_review_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile author{QUuid::createUuidV5(QUuid(), QByteArray("author")), u"Wanda"_qs,
                             u"W"_qs};

} // namespace

// What is said of an open article, while it is edited.
class LiveReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = writtenFile(m_folder->filePath(u"essay.json"_qs),
                             articleWith(m_text).savedTree().text());
        m_draft.emplace(m_text);
        m_draft->copy(u"A"_qs, u"The old tower stands by the slow river."_qs);
        m_draft->comment(u"B"_qs, u"river"_qs);
        QVERIFY(review::addToReview(m_path, m_draft->review));
        open();
    }
    void cleanup()
    {
        m_live.reset();
        m_session.reset();
        threadsFor(Work::Saving)->waitForDone(); // while the folder is there
        QFile::remove(ownFolder());
        QDir(ownFolder()).removeRecursively();
    }
    void whatStandsBesideIsShown();
    void remarksFollowWhatIsTyped();
    void acceptingIsOneStepThatUndoTakesBackWithItsDecision();
    void ofTwoAcceptedInARowEachIsMade();
    void aDecisionIsWrittenWhenTheRecordIs();
    void aCommentIsWrittenAndTouchesNoByteOfTheRecord();
    void whatIsOnItsWayToTheDiskStaysWhenTheFolderIsReadAgain();
    void aRejectionNeedsNoSave();
    void whatCouldNotBeWrittenIsWrittenWithTheNext();
    void whatCouldNotBeWrittenIsWrittenWhenTheFolderIsReadAgain();
    void whatCannotBeWrittenBesideIsToldOnceAndReadWhereItIs();
    void aCommentIsAboutWhatWasChosen_data();
    void aCommentIsAboutWhatWasChosen();
    void ownWordsHaveTheLineEndsOfTheText();
    void aVerdictIsOfTheTextThatWasSeen();
    void whatIsHandedOverHasTheDecisionsOfUnsavedEdits();
    void whatOthersAddedMeanwhileIsRead();
    void aCopyBecomesSuggestions();
    void whatIsPackedComesBackElsewhere();
    void anArticleThatIsReadOnlyIsNotChanged();

private:
    void open()
    {
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(m_path), m_path));
        m_live = std::make_unique<LiveReview>(*m_session);
        QVERIFY(QTest::qWaitFor([this] { return m_live->remarks().size() == 2; }));
    }
    const review::Remark* remarkAbout(const QString& words) const
    {
        for (const review::Remark& remark : m_live->remarks()) {
            if (remark.entry.target && remark.entry.target->exact == words)
                return &remark;
        }
        return nullptr;
    }
    QString stateOf(const QString& words) const
    {
        const review::Remark* const remark = remarkAbout(words);
        return remark ? review::stateOf(*remark) : QString();
    }
    QString text() const { return m_session->text().toString(); }
    void acceptMill()
    {
        m_live->accept({remarkAbout(u"mill"_qs)->entry.id}, review::Asked::ByName, author);
        QVERIFY(QTest::qWaitFor([this] { return stateOf(u"mill"_qs) == u"accepted"; }));
    }

    // A file where the folder beside the document is.
    void blockFolder() const
    {
        QVERIFY(QDir().rename(sidecarFolderOf(m_path), m_folder->filePath(u"aside"_qs)));
        writtenFile(sidecarFolderOf(m_path), {});
    }
    void unblockFolder() const
    {
        QVERIFY(QFile::remove(sidecarFolderOf(m_path)));
        QVERIFY(QDir().rename(m_folder->filePath(u"aside"_qs), sidecarFolderOf(m_path)));
    }
    // And where the person's own would be; what fails is counted.
    void blockAllFolders()
    {
        blockFolder();
        QVERIFY(QDir().mkpath(QFileInfo(ownFolder()).path()));
        writtenFile(ownFolder(), {});
        m_failed = std::make_unique<QSignalSpy>(m_live.get(), &LiveReview::failed);
    }
    QString ownFolder() const { return QFileInfo(review::ownReviewFolderOf(m_path)).path(); }

    std::unique_ptr<QSignalSpy> m_failed;
    const QString m_text = u"The old mill stands by the slow river."_qs;
    std::optional<QTemporaryDir> m_folder;
    std::optional<ReviewedArticle> m_draft;
    QString m_path;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_live;
};

void LiveReviewTest::whatStandsBesideIsShown()
{
    QCOMPARE(stateOf(u"mill"_qs), u"in-place"_qs);
    QCOMPARE(m_live->rangeOf(0), (TextRange{8, 4}));
    QCOMPARE(m_live->people().size(), 2);
    QCOMPARE(m_live->openCount(), 2);
}

void LiveReviewTest::remarksFollowWhatIsTyped()
{
    m_session->editText({{{0, {}, u"Yes: "_qs}}});
    QCOMPARE(m_live->rangeOf(0), (TextRange{13, 4})); // at once, before they are looked for
    QTRY_COMPARE(m_live->remarks().first().range, (TextRange{13, 4}));
    QCOMPARE(stateOf(u"mill"_qs), u"in-place"_qs);
}

void LiveReviewTest::acceptingIsOneStepThatUndoTakesBackWithItsDecision()
{
    acceptMill();
    QCOMPARE(text(), u"The old tower stands by the slow river."_qs);
    QCOMPARE(m_session->history().count(), 1);
    m_session->history().undo();
    QCOMPARE(text(), m_text);
    QTRY_COMPARE(stateOf(u"mill"_qs), u"in-place"_qs);
    m_session->history().redo();
    QTRY_COMPARE(stateOf(u"mill"_qs), u"accepted"_qs);
}

void LiveReviewTest::ofTwoAcceptedInARowEachIsMade()
{
    m_draft->copy(u"C"_qs, u"The old mill stands by the quiet river."_qs);
    QVERIFY(review::addToReview(m_path, m_draft->review));
    m_live->readAgain();
    QTRY_VERIFY(remarkAbout(u"slow"_qs));
    const QUuid mill = remarkAbout(u"mill"_qs)->entry.id;
    const QUuid slow = remarkAbout(u"slow"_qs)->entry.id;
    m_live->accept({mill}, review::Asked::ByName, author);
    m_live->accept({slow}, review::Asked::ByName, author);
    QTRY_COMPARE(text(), u"The old tower stands by the quiet river."_qs);
}

void LiveReviewTest::aDecisionIsWrittenWhenTheRecordIs()
{
    const auto written = [this] {
        const review::ReadReview read = review::readReview(m_path);
        const QList<review::Remark> remarks =
            review::remarksOf(read.review, *Article::read(contentOf(m_path)));
        return std::any_of(remarks.begin(), remarks.end(), [](const review::Remark& remark) {
            return remark.verdict == review::Verdict::Accepted;
        });
    };
    acceptMill();
    QVERIFY(!written());
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_VERIFY(written());
    m_session->history().undo();
    m_session->save(UpdatedAtPolicy::Keep);
    QTRY_VERIFY(!written());
}

void LiveReviewTest::aCommentIsWrittenAndTouchesNoByteOfTheRecord()
{
    const QByteArray before = contentOf(m_path);
    m_live->comment({19, 2}, review::EntryKind::Question, u"By it?"_qs, author);
    QTRY_VERIFY(remarkAbout(u"by"_qs) || m_live->remarks().size() == 3);
    QTRY_COMPARE(review::readReview(m_path).review.entries.by(author.id).all().size(), 2);
    QCOMPARE(contentOf(m_path), before);
    QVERIFY(!m_session->isModified());
}

void LiveReviewTest::whatIsOnItsWayToTheDiskStaysWhenTheFolderIsReadAgain()
{
    m_live->readAgain(); // as when the window becomes active again
    m_live->comment({19, 2}, review::EntryKind::Note, u"Hm."_qs, author);
    QTRY_COMPARE(m_live->remarks().size(), 3);
    m_live->readAgain();
    m_draft->comment(u"C"_qs, u"stands"_qs);
    QVERIFY(review::addToReview(m_path, m_draft->review));
    m_live->readAgain();
    QTRY_COMPARE(m_live->remarks().size(), 4);
}

void LiveReviewTest::aRejectionNeedsNoSave()
{
    m_live->decide({*remarkAbout(u"mill"_qs)}, review::Decided::Rejected, author);
    QTRY_COMPARE(stateOf(u"mill"_qs), u"rejected"_qs);
    QCOMPARE(text(), m_text);
    QTRY_VERIFY(!review::readReview(m_path).review.entries.by(author.id).all().isEmpty());
}

void LiveReviewTest::whatCouldNotBeWrittenIsWrittenWithTheNext()
{
    blockAllFolders();
    m_live->comment({8, 4}, review::EntryKind::Note, u"First."_qs, author);
    QTRY_COMPARE(m_failed->size(), 1);
    unblockFolder();
    m_live->comment({8, 4}, review::EntryKind::Note, u"Second."_qs, author);
    QTRY_COMPARE(review::readReview(m_path).review.entries.by(author.id).remarkCount(), 2);
}

void LiveReviewTest::whatCouldNotBeWrittenIsWrittenWhenTheFolderIsReadAgain()
{
    blockAllFolders();
    m_live->comment({8, 4}, review::EntryKind::Note, u"First."_qs, author);
    QTRY_COMPARE(m_failed->size(), 1);
    unblockFolder();
    m_live->readAgain();
    QTRY_COMPARE(review::readReview(m_path).review.entries.by(author.id).remarkCount(), 1);
}

void LiveReviewTest::whatCannotBeWrittenBesideIsToldOnceAndReadWhereItIs()
{
    QSignalSpy failed(m_live.get(), &LiveReview::failed);
    blockFolder();
    m_live->comment({8, 4}, review::EntryKind::Note, u"First."_qs, author);
    m_live->comment({8, 4}, review::EntryKind::Note, u"Second."_qs, author);
    QTRY_COMPARE(review::storedReview(m_path).review.entries.by(author.id).remarkCount(), 2);
    QVERIFY(m_live->isAllWritten());
    QTRY_COMPARE(failed.size(), 1);
    unblockFolder();
    m_live->readAgain();
    QTRY_COMPARE(review::readReview(m_path).review.entries.by(author.id).remarkCount(), 2);
}

void LiveReviewTest::aCommentIsAboutWhatWasChosen_data()
{
    using Kind = CommentSubject::Kind;
    QTest::addColumn<CommentSubject>("subject");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<bool>("hasRange");
    QTest::newRow("words") << CommentSubject{Kind::Words, {8, 4}} << QString() << u"mill"_qs
                           << true;
    QTest::newRow("the article") << CommentSubject{Kind::Article} << QString() << QString()
                                 << false;
    QTest::newRow("the title") << CommentSubject{Kind::Field} << u"/title"_qs << u"Rain"_qs
                               << false;
    QTest::newRow("a member that is not there")
        << CommentSubject{Kind::Field, {}, Field::Description} << u"/description"_qs << QString()
        << false;
}

void LiveReviewTest::aCommentIsAboutWhatWasChosen()
{
    QFETCH(const CommentSubject, subject);
    m_live->comment(subject, review::EntryKind::Note, u"Hm."_qs, author);
    const auto mine = [&] { return review::readReview(m_path).review.entries.by(author.id).all(); };
    QTRY_COMPARE(mine().size(), 2); // and who the author is
    const review::Entry entry = mine().last();
    QTEST(entry.target->pointer, "pointer");
    QTEST(entry.target->exact, "exact");
    QTEST(entry.target->range.has_value(), "hasRange");
    QTRY_COMPARE(m_live->remarks().size(), 3);
    for (const review::Remark& remark : m_live->remarks())
        QCOMPARE(remark.place, compare::AnchorState::InPlace);
}

void LiveReviewTest::ownWordsHaveTheLineEndsOfTheText()
{
    const QString whole = m_session->text().toString();
    m_session->editText({{{0, whole, u"One.\r\n\r\nThe old mill stands by the slow river."_qs}}});
    QTRY_VERIFY(m_live->isPlaced());
    const qsizetype mill = m_session->text().toString().indexOf(u"mill");
    m_live->putInPlace({review::DoubtKind::Meets, {}, {0}, {mill, 4}}, u"ruin,\nold"_qs, author);
    QCOMPARE(m_session->text().toString(),
             u"One.\r\n\r\nThe old ruin,\r\nold stands by the slow river."_qs);
}

void LiveReviewTest::aVerdictIsOfTheTextThatWasSeen()
{
    m_live->giveVerdict(review::Judgement::Ready, u"Print it."_qs, author);
    QTRY_COMPARE(m_live->verdicts().size(), 1);
    QVERIFY(m_live->verdicts().first().isOfThisText);
    m_session->editText({{{0, {}, u"Yes: "_qs}}});
    QTRY_VERIFY(!m_live->verdicts().first().isOfThisText);
    QCOMPARE(m_live->verdicts().first().changedWords, 1);
}

void LiveReviewTest::whatIsHandedOverHasTheDecisionsOfUnsavedEdits()
{
    acceptMill();
    const HandedOut handed = m_live->handedOut();
    QCOMPARE(handed.article.text().toString(), u"The old tower stands by the slow river."_qs);
    QVERIFY(!handed.review.entries.by(author.id).all().isEmpty());
}

void LiveReviewTest::whatOthersAddedMeanwhileIsRead()
{
    m_draft->comment(u"C"_qs, u"stands"_qs);
    QVERIFY(review::addToReview(m_path, m_draft->review));
    m_live->readAgain();
    QTRY_COMPARE(m_live->remarks().size(), 3);
}

void LiveReviewTest::aCopyBecomesSuggestions()
{
    const QString copy =
        writtenFile(m_folder->filePath(u"copy.json"_qs),
                    articleWith(u"The old mill stands by the fast river."_qs).savedTree().text());
    QSignalSpy noted(m_live.get(), &LiveReview::noted);
    m_live->importFrom(copy, u"Cleo"_qs);
    QTRY_COMPARE(stateOf(u"slow"_qs), u"in-place"_qs);
    QCOMPARE(noted.size(), 1);
    QVERIFY(noted.first().first().toString().contains(u"Cleo"));
}

void LiveReviewTest::whatIsPackedComesBackElsewhere()
{
    const QString package = m_folder->filePath(u"out.galley-review"_qs);
    QVERIFY(isReviewPackage(package));
    m_live->handOver({}, package);
    QTRY_VERIFY(QFileInfo::exists(package));
    const auto handed = handedOver(package, {}, {m_path, m_session->article(), {}});
    QVERIFY2(handed, qPrintable(handed ? QString() : handed.error().sentence));
    QVERIFY(handed->review.entries == m_draft->review.entries);
    QVERIFY(!handedOver(m_folder->filePath(u"none.galley-review"_qs), {},
                        {m_path, m_session->article(), {}}));
}

void LiveReviewTest::anArticleThatIsReadOnlyIsNotChanged()
{
    m_session->setReadOnly(editedElsewhere);
    QSignalSpy noted(m_live.get(), &LiveReview::noted);
    m_live->accept({remarkAbout(u"mill"_qs)->entry.id}, review::Asked::ByName, author);
    QCOMPARE(noted.size(), 1);
    QCOMPARE(text(), m_text);
    // But it can be remarked on.
    m_live->comment({19, 2}, review::EntryKind::Note, u"Hm."_qs, author);
    QTRY_COMPARE(m_live->remarks().size(), 3);
}

} // namespace live_review_test

GALLEY_TEST(live_review_test::LiveReviewTest)

#include "live_review_test.moc"
