// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/base/thread_pools.h"
#include "app/session/live_suggestions.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

namespace live_checklists_test {

using namespace galley;
using namespace galley::tests;

namespace {

const review::Profile mara{QUuid::createUuidV5(QUuid(), QByteArray("mara")), u"Mara Lind"_qs,
                           u"ML"_qs};

} // namespace

// What an editor ticks of an open article.
class LiveChecklistsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = writtenFile(m_folder->filePath(u"essay.json"_qs),
                             articleWith(u"The old mill stands."_qs).savedTree().text());
        open();
        m_review->setChecklist(review::Checklist{u"House style"_qs, {{u"Names"_qs}, {u"Links"_qs}}},
                               mara);
        QVERIFY(QTest::qWaitFor([this] { return m_review->checklists().size() == 1; }));
    }
    void cleanup()
    {
        close();
        threadsFor(Work::Saving)->waitForDone(); // while the folder is there
    }
    void aTickIsWrittenBesideAndTouchesNoByteOfTheRecord();
    void ticksInARowAreAllKept();
    void afterAnEditItIsOfAnEarlierText();
    void inSuggestItIsOfTheRecord();
    void aPackageHasIt();
    void takenAwayItIsNoMore();

private:
    void open()
    {
        m_session = std::make_unique<ArticleSession>(openedArticle(contentOf(m_path), m_path));
        m_review = std::make_unique<LiveReview>(*m_session);
    }
    void close()
    {
        m_review.reset();
        m_session.reset();
    }
    // "Names now", "Links earlier"
    QStringList told() const
    {
        QStringList lines;
        if (m_review->checklists().isEmpty())
            return lines;
        for (const auto& item : m_review->checklists().first().items)
            lines << item.words + (item.isTicked ? u" now"_qs : QString())
                    + (item.wasTicked ? u" earlier"_qs : QString());
        return lines;
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ArticleSession> m_session;
    std::unique_ptr<LiveReview> m_review;
};

void LiveChecklistsTest::aTickIsWrittenBesideAndTouchesNoByteOfTheRecord()
{
    const QByteArray before = contentOf(m_path);
    m_review->tick(u"Names"_qs, true, mara);
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links"_qs}));
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->history().count(), 0);
    threadsFor(Work::Saving)->waitForDone();
    QCOMPARE(contentOf(m_path), before);
    close();
    open();
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links"_qs}));
    QCOMPARE(m_review->person(mara.id)->name, u"Mara Lind"_qs);
    m_review->tick(u"Names"_qs, false, mara);
    QTRY_COMPARE(told(), (QStringList{u"Names"_qs, u"Links"_qs}));
}

void LiveChecklistsTest::ticksInARowAreAllKept()
{
    m_review->tick(u"Names"_qs, true, mara); // and the next before that is placed
    m_review->tick(u"Links"_qs, true, mara);
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links now"_qs}));
    m_review->tick(u"Nothing that is there"_qs, true, mara);
    QCOMPARE(m_review->checklistOf(mara.id)->items.size(), 2);
}

void LiveChecklistsTest::afterAnEditItIsOfAnEarlierText()
{
    m_review->tick(u"Names"_qs, true, mara);
    m_session->editText({{{0, {}, u"Yes: "_qs}}}, Step::Own);
    QTRY_COMPARE(told(), (QStringList{u"Names earlier"_qs, u"Links"_qs}));
    m_review->tick(u"Links"_qs, true, mara);
    QTRY_COMPARE(told(), (QStringList{u"Names earlier"_qs, u"Links now"_qs}));
    m_session->history().undo();
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links earlier"_qs}));
}

void LiveChecklistsTest::inSuggestItIsOfTheRecord()
{
    LiveSuggestions suggestions(*m_session, *m_review);
    suggestions.begin(mara);
    QTRY_COMPARE(m_session->mode(), Mode::Suggest);
    m_session->editText({{{0, {}, u"Yes: "_qs}}}, Step::Own);
    m_review->tick(u"Names"_qs, true, mara);
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links"_qs}));
    suggestions.end();
    QTRY_COMPARE(m_session->mode(), Mode::Write);
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links"_qs}));
}

void LiveChecklistsTest::aPackageHasIt()
{
    m_review->tick(u"Names"_qs, true, mara);
    const QString package = m_folder->filePath(u"back.galley-review"_qs);
    const QSignalSpy noted(m_review.get(), &LiveReview::noted);
    HandOverWish wish;
    wish.leaving.people = QSet<QUuid>{}; // nobody's remarks
    wish.leaving.speaker = mara.id;
    m_review->handOver(wish, package);
    QTRY_COMPARE(noted.size(), 1);
    close();
    m_path = writtenFile(m_folder->filePath(u"other/essay.json"_qs), contentOf(m_path));
    open();
    m_review->importFrom(package, {});
    QTRY_COMPARE(told(), (QStringList{u"Names now"_qs, u"Links"_qs}));
}

void LiveChecklistsTest::takenAwayItIsNoMore()
{
    m_review->tick(u"Names"_qs, true, mara);
    m_review->setChecklist({}, mara);
    QTRY_VERIFY(m_review->checklists().isEmpty());
    QVERIFY(!m_review->checklistOf(mara.id));
    m_review->tick(u"Names"_qs, true, mara); // nothing comes back by it
    QVERIFY(!m_review->checklistOf(mara.id));
}

} // namespace live_checklists_test

GALLEY_TEST(live_checklists_test::LiveChecklistsTest)
#include "live_checklists_test.moc"
