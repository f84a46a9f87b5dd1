// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

namespace recovery_folder_test {

using namespace galley;

namespace {

const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);
const QString placeName = u"11111111-1111-1111-1111-111111111111"_qs;
// As the blob "x" has.
const QString blobName = u"bafkreibnoelefnzgwbcacyt4vh52ymxvzbjq7mmqhtcnwarfq4lzegsiqe.webp"_qs;
const QByteArray sample = "{\"$type\":\"site.standard.document\",\"title\":\"A\"}";

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

// Whose journals lie in the folder, and which of them hold what no file holds.
class RecoveryFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUnsavedArticleIsOfferedOnceItsOwnerIsGone();
    void twoWhoLookNeverGetTheSame();
    void whatIsLeftForLaterIsOfferedAgain();
    void whatIsDiscardedGoesWithItsPictures();
    void nothingIsLeftOfAnArticleWithoutEdits();
    void aPlaceThatWasHalfMadeOrHalfRemovedGoes_data();
    void aPlaceThatWasHalfMadeOrHalfRemovedGoes();
    void aPlaceWithoutItsLockKeepsItsArticle();
    void editsTakenBackAreNotOffered();
    void theFileIsComparedWithWhatItWas_data();
    void theFileIsComparedWithWhatItWas();
    void aSaveThatWasFinishedIsNotOffered();
    void editsBehindASaveThatWasFinishedCountFromTheNewFile();
    void whatIsNotGalleysIsLeftAlone_data();
    void whatIsNotGalleysIsLeftAlone();
    void nothingIsRemovedWhereALinkLeads();
    void whatIsInTheWayOfAJournalIsNamed_data();
    void whatIsInTheWayOfAJournalIsNamed();
    void whatMayNotBeReadIsNamed_data();
    void whatMayNotBeReadIsNamed();
    void aJournalWithoutItsLockThatIsInUseIsNotTakenOver();
    void aJournalThatCannotBeReadToItsEndIsKept_data();
    void aJournalThatCannotBeReadToItsEndIsKept();
    void whatWasSetAsideOutlivesTheArticle();
    void aJournalThatCannotBeSetAsideStays();
    void aLongLookIsTold();
    void anUnreadableJournalIsSaidAndStays();
    void aFolderThatCannotBeMadeIsSaid();
    void theStandardPathIsInTheStateFolder();
    void aLongJournalIsBegunAnew();
    void aJournalThatAnotherProgramTookAwayGoesOn_data();
    void aJournalThatAnotherProgramTookAwayGoesOn();
    void aJournalThatFailsIsToldOnce();

private:
    QString file(const QString& name) const { return m_folder->filePath(name); }
    RecoveryFolder recovery() const { return RecoveryFolder(file(u"state/recovery"_qs)); }
    std::unique_ptr<ArticleJournal> journal() const;
    // As a process that ends without a save leaves it.
    void leaveUnsaved(const QString& path, const QList<JournalAct>& furtherActs = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RecoveryFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<ArticleJournal> RecoveryFolderTest::journal() const
{
    const auto place = recovery().newPlace();
    if (!place)
        qFatal("%s", qPrintable(place.error().sentence));
    return std::make_unique<ArticleJournal>(*place);
}

void RecoveryFolderTest::leaveUnsaved(const QString& path,
                                      const QList<JournalAct>& furtherActs) const
{
    const auto unsaved = journal();
    Article article = *Article::read(sample);
    unsaved->setFile(path, path.isEmpty() ? QByteArray() : hashOf(sample));
    article.setState(Field::Title, QByteArray("\"B\""));
    unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    for (const JournalAct& act : furtherActs) {
        if (const auto* mark = std::get_if<SaveMark>(&act))
            unsaved->beginSave()(mark->path, mark->contentHash);
        else
            unsaved->record(act, article);
    }
}

void RecoveryFolderTest::anUnsavedArticleIsOfferedOnceItsOwnerIsGone()
{
    {
        const auto unsaved = journal();
        Article article = *Article::read(sample);
        article.setState(Field::Title, QByteArray("\"B\""));
        unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
        unsaved->sync();
        const auto meanwhile = recovery().claimUnsaved();
        QVERIFY(meanwhile.list.isEmpty());
        QCOMPARE(meanwhile.inUse, 1);
    }
    const auto later = recovery().claimUnsaved();
    QCOMPARE(later.list.size(), 1);
    QCOMPARE(later.list.front().recovered.article.string(Field::Title), u"B"_qs);
    QCOMPARE(later.list.front().file, FileStanding::NeverSaved);
}

void RecoveryFolderTest::twoWhoLookNeverGetTheSame()
{
    leaveUnsaved({});
    const auto first = recovery().claimUnsaved();
    const auto second = recovery().claimUnsaved();
    QCOMPARE(first.list.size(), 1);
    QVERIFY(second.list.isEmpty());
    QCOMPARE(second.inUse, 1);
}

void RecoveryFolderTest::whatIsLeftForLaterIsOfferedAgain()
{
    leaveUnsaved({});
    QCOMPARE(recovery().claimUnsaved().list.size(), 1);
    QCOMPARE(recovery().claimUnsaved().list.size(), 1);
}

void RecoveryFolderTest::whatIsDiscardedGoesWithItsPictures()
{
    leaveUnsaved({});
    {
        const auto unsaved = recovery().claimUnsaved();
        tests::writtenFile(unsaved.list.front().place->blobsPath() + u'/' + blobName, "x");
        unsaved.list.front().place->discard();
    }
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void RecoveryFolderTest::nothingIsLeftOfAnArticleWithoutEdits()
{
    journal();
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void RecoveryFolderTest::aPlaceThatWasHalfMadeOrHalfRemovedGoes_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QStringList>("files");
    const QString place = u"state/recovery/"_qs + placeName;
    QTest::newRow("killed before it made the lock") << QStringList{place} << QStringList();
    QTest::newRow("killed after it removed the lock")
        << QStringList{place + u"/blobs"_qs} << QStringList{place + u"/blobs/"_qs + blobName};
    QTest::newRow("killed before it removed the lock")
        << QStringList{place} << QStringList{place + u"/lock"_qs};
    QTest::newRow("killed while it wrote the first journal")
        << QStringList{place}
        << QStringList{place + u"/lock"_qs, place + u"/.galley-3w5e11264sgsf"_qs};
}

// A kill can come between any two calls of the system.
void RecoveryFolderTest::aPlaceThatWasHalfMadeOrHalfRemovedGoes()
{
    QFETCH(const QStringList, folders);
    QFETCH(const QStringList, files);
    for (const QString& folder : folders)
        QVERIFY(QDir().mkpath(file(folder)));
    for (const QString& name : files)
        tests::writtenFile(file(name), "");
    const auto unsaved = recovery().claimUnsaved();
    QVERIFY(unsaved.list.isEmpty());
    QCOMPARE(unsaved.inUse, 0);
    QVERIFY(!QFileInfo::exists(file(u"state/recovery/"_qs + placeName)));
}

void RecoveryFolderTest::aPlaceWithoutItsLockKeepsItsArticle()
{
    leaveUnsaved({});
    const QDir places(file(u"state/recovery"_qs));
    const QString place =
        places.filePath(places.entryList(QDir::Dirs | QDir::NoDotAndDotDot).at(0));
    QVERIFY(QFile::remove(place + u"/lock"_qs));
    QCOMPARE(recovery().claimUnsaved().list.size(), 1);
}

void RecoveryFolderTest::editsTakenBackAreNotOffered()
{
    leaveUnsaved({}, {FieldChange{Field::Title, QByteArray("\"A\"")}});
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QVERIFY(QDir(recovery().path()).isEmpty());
}

void RecoveryFolderTest::theFileIsComparedWithWhatItWas_data()
{
    QTest::addColumn<QByteArray>("present");
    QTest::addColumn<FileStanding>("standing");
    QTest::newRow("as it was") << sample << FileStanding::AsBefore;
    QTest::newRow("changed") << QByteArray(sample + ' ') << FileStanding::Changed;
    QTest::newRow("gone") << QByteArray() << FileStanding::Gone;
}

void RecoveryFolderTest::theFileIsComparedWithWhatItWas()
{
    QFETCH(QByteArray, present);
    QFETCH(FileStanding, standing);
    if (!present.isEmpty())
        tests::writtenFile(file(u"a.json"_qs), present);
    leaveUnsaved(file(u"a.json"_qs));
    const auto unsaved = recovery().claimUnsaved();
    QCOMPARE(unsaved.list.size(), 1);
    QCOMPARE(unsaved.list.front().file, standing);
}

void RecoveryFolderTest::aSaveThatWasFinishedIsNotOffered()
{
    const QByteArray saved = QByteArray(sample).replace("\"A\"", "\"B\"");
    leaveUnsaved(file(u"a.json"_qs), {SaveMark{file(u"a.json"_qs), hashOf(saved)}});
    tests::writtenFile(file(u"a.json"_qs), sample); // not yet
    QCOMPARE(recovery().claimUnsaved().list.size(), 1);
    tests::writtenFile(file(u"a.json"_qs), saved);
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
}

void RecoveryFolderTest::editsBehindASaveThatWasFinishedCountFromTheNewFile()
{
    const QByteArray saved = QByteArray(sample).replace("\"A\"", "\"B\"");
    leaveUnsaved({},
                 {SaveMark{file(u"new.json"_qs), hashOf(saved)},
                  FieldChange{Field::Title, QByteArray("\"C\"")}});
    tests::writtenFile(file(u"new.json"_qs), saved);
    const auto unsaved = recovery().claimUnsaved();
    QCOMPARE(unsaved.list.size(), 1);
    QCOMPARE(unsaved.list.front().recovered.path, file(u"new.json"_qs));
    QCOMPARE(unsaved.list.front().file, FileStanding::AsBefore);
    QCOMPARE(unsaved.list.front().recovered.article.string(Field::Title), u"C"_qs);
}

void RecoveryFolderTest::whatIsNotGalleysIsLeftAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder of another name") << u"my notes/journal"_qs;
    QTest::newRow("a folder of such a name in which nothing is Galley's")
        << placeName + u"/thesis.txt"_qs;
    QTest::newRow("a file beside a lock") << placeName + u"/thesis.txt"_qs;
    QTest::newRow("a folder in a place") << placeName + u"/old/journal"_qs;
    QTest::newRow("a file among the pictures") << placeName + u"/blobs/holiday.jpg"_qs;
}

void RecoveryFolderTest::whatIsNotGalleysIsLeftAlone()
{
    QFETCH(const QString, path);
    const QString there = tests::writtenFile(recovery().path() + u'/' + path, "x");
    if (QByteArrayView(QTest::currentDataTag()) == "a file beside a lock")
        tests::writtenFile(recovery().path() + u'/' + placeName + u"/lock"_qs, "");
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QCOMPARE(tests::contentOf(there), "x");
}

void RecoveryFolderTest::nothingIsRemovedWhereALinkLeads()
{
    const QString lock = tests::writtenFile(file(u"outside/lock"_qs), "");
    const QString journal = tests::writtenFile(file(u"outside/blobs/"_qs + blobName), "x");
    QVERIFY(QDir().mkpath(recovery().path()));
    QVERIFY(QFile::link(file(u"outside"_qs), recovery().path() + u'/' + placeName));
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QVERIFY(QFile::exists(lock));
    QVERIFY(QFile::exists(journal));

    {
        const auto place = *recovery().newPlace();
        QVERIFY(QFile::link(file(u"outside/blobs"_qs), place->blobsPath()));
    }
    QVERIFY(QFile::exists(journal));
}

void RecoveryFolderTest::whatIsInTheWayOfAJournalIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLink"); // else a FIFO
    QTest::newRow("a FIFO as lock") << u"lock"_qs << false;
    QTest::newRow("a link as lock") << u"lock"_qs << true;
    QTest::newRow("a link as folder of pictures") << u"blobs"_qs << true;
    QTest::newRow("a FIFO as journal") << u"journal"_qs << false;
    QTest::newRow("a link as journal") << u"journal"_qs << true;
}

void RecoveryFolderTest::whatIsInTheWayOfAJournalIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isLink);
    leaveUnsaved({});
    const QString place = recovery().claimUnsaved().list.front().place->path();
    const QString path = place + u'/' + name;
    QFile::remove(path);
    const QString outside = tests::writtenFile(file(u"outside/file"_qs), "mine");
    if (isLink)
        QVERIFY(QFile::link(name == u"blobs" ? file(u"outside"_qs) : outside, path));
    else
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto unsaved = recovery().claimUnsaved();
    QVERIFY(unsaved.list.isEmpty());
    QCOMPARE(unsaved.unreadable.size(), 1);
    QVERIFY2(unsaved.unreadable.constFirst().contains(path),
             qPrintable(unsaved.unreadable.constFirst()));
    QVERIFY(QFileInfo(path).isSymLink() == isLink);
    QVERIFY(QFileInfo::exists(place + u"/journal"_qs));
    QCOMPARE(tests::contentOf(outside), "mine");
}

void RecoveryFolderTest::whatMayNotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the folder of all") << u"."_qs;
    QTest::newRow("a place") << placeName;
    QTest::newRow("a lock") << placeName + u"/lock"_qs;
    QTest::newRow("a journal") << placeName + u"/journal"_qs;
}

void RecoveryFolderTest::whatMayNotBeReadIsNamed()
{
    QFETCH(const QString, name);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    const bool isNamed = tests::unprivileged([&] {
        const QString place = recovery().path() + u'/' + placeName;
        tests::writtenFile(place + u"/lock"_qs, "");
        tests::writtenFile(place + u"/journal"_qs, "galley journal 1\n");
        const QString path = QDir::cleanPath(recovery().path() + u'/' + name);
        QFile::setPermissions(path, QFile::Permissions());
        const UnsavedArticles unsaved = recovery().claimUnsaved();
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return unsaved.list.isEmpty() && unsaved.unreadable.size() == 1
            && unsaved.unreadable.constFirst().contains(path)
            && QFile::exists(place + u"/journal"_qs);
    });
    QVERIFY(isNamed);
}

// A cleaner that takes empty files away takes the lock.
void RecoveryFolderTest::aJournalWithoutItsLockThatIsInUseIsNotTakenOver()
{
    leaveUnsaved({});
    const auto owner = recovery().claimUnsaved().list;
    QVERIFY(QFile::remove(owner.front().place->path() + u"/lock"_qs));
    const auto other = recovery().claimUnsaved();
    QVERIFY(other.list.isEmpty());
    QCOMPARE(other.inUse, 1);
}

void RecoveryFolderTest::aJournalThatCannotBeReadToItsEndIsKept_data()
{
    QTest::addColumn<QByteArray>("first"); // the first edit's payload
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("one bit of the first edit is another one")
        << encoded({noon, TextDelta{{{0, {}, u"one "_qs}}}}) << true;
    QTest::newRow("an edit of a kind that a later version knows")
        << QByteArray("Z" + QByteArray(20, '\0')) << false;
    QTest::newRow("an edit that fits no text")
        << encoded({noon, TextDelta{{{7, u"absent"_qs, {}}}}}) << false;
}

void RecoveryFolderTest::aJournalThatCannotBeReadToItsEndIsKept()
{
    QFETCH(const QByteArray, first);
    QFETCH(const bool, isDamaged);
    JournalFraming framing;
    QByteArray bytes = JournalFraming::firstLine();
    bytes += framing.framed(encoded({noon, JournalBase{{}, {}, sample}}));
    bytes += framing.framed(first);
    if (isDamaged)
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
    for (int edit = 0; edit < 100; ++edit)
        bytes += framing.framed(encoded({noon, TextDelta{{{0, {}, u"word "_qs}}}}));
    const QString journal =
        tests::writtenFile(recovery().path() + u'/' + placeName + u"/journal"_qs, bytes);

    for (int again = 0; again < 2; ++again) {
        const auto unsaved = recovery().claimUnsaved();
        QCOMPARE(unsaved.list.size(), 1);
        const UnsavedArticle& article = unsaved.list.front();
        QCOMPARE(article.recovered.article.string(Field::Title), u"A"_qs);
        QVERIFY(article.recovered.isTailLost);
        QCOMPARE(article.setAside,
                 QStringList{recovery().setAsidePath() + u'/' + placeName + u".journal"_qs});
        QCOMPARE(tests::contentOf(article.setAside.constFirst()), bytes);
        QCOMPARE(tests::contentOf(journal), bytes);
    }
    QCOMPARE(QDir(recovery().setAsidePath()).entryList(QDir::Files).size(), 1);
}

void RecoveryFolderTest::whatWasSetAsideOutlivesTheArticle()
{
    const QString journal = recovery().path() + u'/' + placeName + u"/journal"_qs;
    QStringList kept;
    for (const char* end : {"torn", "torn otherwise"}) {
        JournalFraming framing;
        tests::writtenFile(journal,
                           JournalFraming::firstLine()
                               + framing.framed(encoded({noon, JournalBase{{}, {}, sample}}))
                               + end);
        const auto unsaved = recovery().claimUnsaved();
        kept += unsaved.list.front().setAside;
        unsaved.list.front().place->discard();
    }
    QVERIFY(!QFile::exists(journal));
    QCOMPARE(kept.size(), 2);
    QVERIFY(tests::contentOf(kept.constFirst()).endsWith("torn"));
    QVERIFY(tests::contentOf(kept.constLast()).endsWith("torn otherwise"));
}

void RecoveryFolderTest::aJournalThatCannotBeSetAsideStays()
{
    leaveUnsaved({});
    const QString journal = recovery().claimUnsaved().list.front().place->journalPath();
    const QByteArray damaged = tests::contentOf(journal) + "torn";
    tests::writtenFile(journal, damaged);
    const QString outside = file(u"outside"_qs);
    QVERIFY(QDir().mkpath(outside));
    QVERIFY(QFile::link(outside, recovery().setAsidePath()));
    const auto unsaved = recovery().claimUnsaved();
    QVERIFY(unsaved.list.isEmpty());
    QCOMPARE(unsaved.unreadable.size(), 1);
    QCOMPARE(tests::contentOf(journal), damaged);
    QVERIFY(QDir(outside).isEmpty());
}

void RecoveryFolderTest::aLongLookIsTold()
{
    int told = 0;
    const auto tell = [&told] { ++told; };
    leaveUnsaved({});
    recovery().claimUnsaved(tell);
    QCOMPARE(told, 0);
    const QString text(600'000, u'x');
    for (int article = 0; article < 2; ++article)
        leaveUnsaved({}, {FieldChange{Field::Description, '"' + text.toLatin1() + '"'}});
    recovery().claimUnsaved(tell);
    QCOMPARE(told, 1);
}

void RecoveryFolderTest::anUnreadableJournalIsSaidAndStays()
{
    leaveUnsaved({});
    const QString path = recovery().claimUnsaved().list.front().place->journalPath();
    tests::writtenFile(path, "galley journal 9\nof times to come");
    const auto unsaved = recovery().claimUnsaved();
    QVERIFY(unsaved.list.isEmpty());
    QCOMPARE(unsaved.unreadable.size(), 1);
    QVERIFY2(unsaved.unreadable.constFirst().contains(path),
             qPrintable(unsaved.unreadable.constFirst()));
    QVERIFY(QFile::exists(path));
}

void RecoveryFolderTest::aFolderThatCannotBeMadeIsSaid()
{
    const RecoveryFolder blocked(tests::writtenFile(file(u"file"_qs), "x") + u"/recovery"_qs);
    const auto place = blocked.newPlace();
    QVERIFY(!place);
    QVERIFY(place.error().sentence.contains(blocked.path()));
    QVERIFY(blocked.claimUnsaved().list.isEmpty());
}

void RecoveryFolderTest::theStandardPathIsInTheStateFolder()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    QVERIFY(RecoveryFolder::standardPath().startsWith(QString::fromLocal8Bit(before)));
    qputenv("XDG_STATE_HOME", "not/absolute");
    QCOMPARE(RecoveryFolder::standardPath(),
             QDir::homePath() + u"/.local/state/galley/recovery"_qs);
    qputenv("XDG_STATE_HOME", before);
}

void RecoveryFolderTest::aLongJournalIsBegunAnew()
{
    {
        const auto unsaved = journal();
        Article article =
            *Article::read("{\"$type\":\"site.standard.document\",\"textContent\":\"\"}");
        const QString page(1'000'000, u'x');
        for (int act = 0; act < 20; ++act) { // pasted and deleted again, ten times
            const TextDelta delta =
                act % 2 == 0 ? TextDelta{{{0, {}, page}}} : TextDelta{{{0, page, {}}}};
            article.applyText(delta);
            unsaved->record(delta, article);
            unsaved->sync();
        }
        QVERIFY(QFileInfo(unsaved->place()->journalPath()).size() < 16'000'000);
        const TextDelta last{{{0, {}, u"end"_qs}}};
        article.applyText(last);
        unsaved->record(last, article);
    }
    const auto later = recovery().claimUnsaved();
    QCOMPARE(later.list.size(), 1);
    QCOMPARE(later.list.front().recovered.article.text().toString(), u"end"_qs);
}

void RecoveryFolderTest::aJournalThatAnotherProgramTookAwayGoesOn_data()
{
    QTest::addColumn<QString>("taken");
    QTest::newRow("its file") << u"journal"_qs;
    QTest::newRow("its place") << QString();
    QTest::newRow("everything") << u".."_qs;
}

void RecoveryFolderTest::aJournalThatAnotherProgramTookAwayGoesOn()
{
    QFETCH(const QString, taken);
    {
        const auto unsaved = journal();
        Article article = *Article::read(sample);
        const auto type = [&](const QString& text) {
            const TextDelta delta{{{0, {}, text}}};
            article.applyText(delta);
            unsaved->record(delta, article);
        };
        connect(unsaved.get(), &ArticleJournal::lost, unsaved.get(),
                [&] { unsaved->restore(article); });
        QSignalSpy restored(unsaved.get(), &ArticleJournal::restored);
        type(u"one"_qs);
        unsaved->sync();
        const QString path = QDir::cleanPath(unsaved->place()->path() + u'/' + taken);
        if (taken == u"journal")
            QVERIFY(QFile::remove(path));
        else
            QVERIFY(QDir(path).removeRecursively());
        type(u"two "_qs);
        QVERIFY(restored.wait());
        type(u"three "_qs);
    }
    const auto unsaved = recovery().claimUnsaved();
    QCOMPARE(unsaved.list.size(), 1);
    QCOMPARE(unsaved.list.front().recovered.article.text().toString(), u"three two one"_qs);
}

void RecoveryFolderTest::aJournalThatFailsIsToldOnce()
{
    Article article = *Article::read(sample);
    const auto unsaved = journal();
    QSignalSpy failed(unsaved.get(), &ArticleJournal::failed);
    connect(unsaved.get(), &ArticleJournal::lost, unsaved.get(),
            [&] { unsaved->restore(article); });
    QDir(unsaved->place()->path()).removeRecursively();
    tests::writtenFile(unsaved->place()->path(), "in the way");
    article.setState(Field::Title, QByteArray("\"B\""));
    for (int edit = 0; edit < 3; ++edit)
        unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    QVERIFY(failed.wait());
    unsaved->record(FieldChange{Field::Title, QByteArray("\"B\"")}, article);
    unsaved->sync();
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 1);
}

} // namespace recovery_folder_test

GALLEY_GUILESS_TEST(recovery_folder_test::RecoveryFolderTest)
#include "recovery_folder_test.moc"
