// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/session/external_edit.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/result_checks.h"
#include "tests/support/session_support.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace kept_versions_test {

using namespace galley;
using namespace galley::tests;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

QByteArray record(const QByteArray& title)
{
    return "{\"$type\":\"site.standard.document\",\"title\":\"" + title + "\"}";
}

} // namespace

// What saving leaves in the history, and edits that restore something as one.
class KeptVersionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSaveKeepsWhatWasThereAndWhatIsThereNow();
    void whatAnotherProgramWroteIsKeptBeforeItIsReplaced();
    void whatWasOpenedIsKeptBeforeAnotherProgramsCounts();
    void versionsAreListedInTheOrderOfTheirTimes();
    void aHistoryThatCannotBeWrittenBlocksNoSave();
    void aSessionWithoutAStoreKeepsNothing();
    void whatStandsBesideIsKeptWithTheRecord();
    void remarksAreNotKept();
    void anEditOfTextAndFieldsIsOneStep();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<ArticleSession> opened(const QByteArray& json);
    QList<QByteArray> versions() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const HistoryStore> m_store;
};

void KeptVersionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_shared<HistoryStore>(file(u"history"_qs));
}

std::unique_ptr<ArticleSession> KeptVersionsTest::opened(const QByteArray& json)
{
    auto article = readArticle(writtenFile(file(u"a.json"_qs), json));
    if (!article)
        qFatal("%s", qPrintable(article.error().sentence));
    auto session = std::make_unique<ArticleSession>(*article, [] { return noon; });
    session->setHistoryStore(m_store);
    return session;
}

QList<QByteArray> KeptVersionsTest::versions() const
{
    QList<QByteArray> versions;
    for (const Version& version : m_store->versionsOf(file(u"a.json"_qs)).versions) {
        const auto content = m_store->contentOf(version);
        versions << (content ? *content : content.error().sentence.toUtf8());
    }
    return versions;
}

void KeptVersionsTest::aSaveKeepsWhatWasThereAndWhatIsThereNow()
{
    const auto session = opened(record("One"));
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->setString(Field::Title, u"Two"_qs);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    session->setString(Field::Title, u"Three"_qs);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(versions(), (QList<QByteArray>{record("One"), record("Two"), record("Three")}));
    const QList<Version> list = m_store->versionsOf(session->path()).versions;
    QCOMPARE(list.front().origin, VersionOrigin::Found);
    QCOMPARE(list.last().origin, VersionOrigin::Saved);
    QCOMPARE(list.last().time, noon);
}

void KeptVersionsTest::whatAnotherProgramWroteIsKeptBeforeItIsReplaced()
{
    const auto session = opened(record("One"));
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    QSignalSpy failed(session.get(), &ArticleSession::saveFailed);
    writtenFile(session->path(), record("Theirs"));
    session->setString(Field::Title, u"Ours"_qs);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    session->saveAs(session->path(), UpdatedAtPolicy::Keep); // the person said: overwrite
    QVERIFY(saved.wait());
    QCOMPARE(versions(), (QList<QByteArray>{record("Theirs"), record("Ours")}));
}

void KeptVersionsTest::whatWasOpenedIsKeptBeforeAnotherProgramsCounts()
{
    const auto session = opened(record("One"));
    const auto theirs = articleFrom(record("Theirs"), file(u"a.json"_qs));
    QVERIFY(theirs);
    QVERIFY(session->rebase(*theirs, {theirs->article, {}, session->revision()}));
    QTRY_COMPARE(versions(), QList<QByteArray>{record("One")});
    const auto again = articleFrom(record("\\u0054heirs"), file(u"a.json"_qs));
    session->adopt(*again, again->article);
    QTRY_COMPARE(versions(), (QList<QByteArray>{record("One"), record("Theirs")}));
}

void KeptVersionsTest::versionsAreListedInTheOrderOfTheirTimes()
{
    const QString path = writtenFile(file(u"a.json"_qs), record("Opened"));
    const QDateTime present = QDateTime::currentDateTimeUtc(); // of what gives way
    QDateTime time = present.addSecs(-60);
    ArticleSession session(*readArticle(path), [&time] { return time; });
    session.setHistoryStore(m_store);
    session.setString(Field::Title, u"Mine"_qs);
    const auto theirs = readArticle(writtenFile(path, record("Theirs")));
    QVERIFY_RESULT(theirs);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadWrite));
    QVERIFY(written.setFileTime(present.addSecs(-30), QFileDevice::FileModificationTime));
    written.close();
    time = present.addSecs(60);
    const ExternalEdit edit(session.article(), session.revision(), theirs->article);
    QVERIFY_RESULT(keepGivingWay(session.article(), path, *m_store));
    QVERIFY(session.rebase(*theirs, edit.rebasingTo(theirs->article)));
    QTRY_COMPARE(versions().size(), 2);
    session.setString(Field::Title, u"Merged"_qs);
    QSignalSpy saved(&session, &ArticleSession::saved);
    session.save(UpdatedAtPolicy::Keep);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(
        versions(),
        (QList<QByteArray>{record("Opened"), record("Theirs"), record("Mine"), record("Merged")}));
}

void KeptVersionsTest::aHistoryThatCannotBeWrittenBlocksNoSave()
{
    writtenFile(file(u"history"_qs), "a file is in the way");
    const auto session = opened(record("One"));
    QSignalSpy failed(session.get(), &ArticleSession::warned);
    session->setString(Field::Title, u"Two"_qs);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(failed.wait());
    const QString sentence = failed.front().front().value<SessionWarning>().error.sentence;
    QVERIFY(sentence.contains(u"“%1” is saved."_qs.arg(session->path())));
    QVERIFY(sentence.contains(u"“%1” is in the way"_qs.arg(file(u"history"_qs))));
    QCOMPARE(contentOf(session->path()), record("Two"));
    QVERIFY(!session->isModified());
}

void KeptVersionsTest::aSessionWithoutAStoreKeepsNothing()
{
    const auto session = opened(record("One"));
    session->setHistoryStore({});
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->setString(Field::Title, u"Two"_qs);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QVERIFY(versions().isEmpty());
}

void KeptVersionsTest::whatStandsBesideIsKeptWithTheRecord()
{
    const auto session = opened(record("One"));
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->setBeside(SidecarMember::CoverAlt, u"A cat"_qs);
    session->save(UpdatedAtPolicy::Keep); // of that alone
    QVERIFY(saved.wait());
    session->setBeside(SidecarMember::CoverAlt, u"Two cats"_qs);
    session->setString(Field::Title, u"Two"_qs);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(versions(), (QList<QByteArray>{record("One"), record("Two")}));
    QList<bool> told;
    for (const Version& version : m_store->versionsOf(session->path()).versions)
        told << m_store->besideOf(version)->contains("A cat")
             << m_store->besideOf(version)->contains("Two cats");
    QCOMPARE(told, (QList<bool>{true, false, false, true}));
}

void KeptVersionsTest::remarksAreNotKept()
{
    const auto session = opened(record("One"));
    writtenFile(file(u"a.galley/review/someone.json"_qs), "a remark");
    session->setString(Field::Title, u"Two"_qs);
    QSignalSpy saved(session.get(), &ArticleSession::saved);
    session->save(UpdatedAtPolicy::Keep);
    QVERIFY(saved.wait());
    QCOMPARE(QDir(file(u"history/objects"_qs)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(),
             2);
    QVERIFY(m_store->versionsOf(session->path()).versions.last().beside.isEmpty());
}

void KeptVersionsTest::anEditOfTextAndFieldsIsOneStep()
{
    const auto session = sessionWith("\"title\":\"A\",\"textContent\":\"one\"");
    session->edit({u"Restore"_qs, {{{3, {}, u" two"_qs}}}, {{Field::Title, "\"B\""}}});
    QCOMPARE(session->text().toString(), u"one two"_qs);
    QCOMPARE(session->article().string(Field::Title), u"B"_qs);
    QCOMPARE(session->history().undoText(), u"Restore"_qs);
    session->history().undo();
    QCOMPARE(session->text().toString(), u"one"_qs);
    QCOMPARE(session->article().string(Field::Title), u"A"_qs);
    QVERIFY(!session->isModified());
}

} // namespace kept_versions_test

GALLEY_GUILESS_TEST(kept_versions_test::KeptVersionsTest)
#include "kept_versions_test.moc"
