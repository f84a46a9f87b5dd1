// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/recovery/article_journal.h"
#include "app/recovery/recovery_folder.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

namespace recovery_folder_test {

using namespace galley;

namespace {

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
    void aLongLookIsTold();
    void anUnreadableJournalIsSaidAndStays();
    void aFolderThatCannotBeMadeIsSaid();
    void theStandardPathIsInTheStateFolder();

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

} // namespace recovery_folder_test

GALLEY_GUILESS_TEST(recovery_folder_test::RecoveryFolderTest)
#include "recovery_folder_test.moc"
