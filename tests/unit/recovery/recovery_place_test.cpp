// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "tests/support/file_in_folder.h"
#include "tests/support/recovery_in_folder.h"
#include "tests/support/test_program.h"
#include "tests/support/unprivileged.h"

#include <QTest>

#include <sys/stat.h>

namespace recovery_place_test {

using namespace galley;

namespace {

// As the blob "x" has.
const QString blobName = u"bafkreibnoelefnzgwbcacyt4vh52ymxvzbjq7mmqhtcnwarfq4lzegsiqe.webp"_qs;

} // namespace

// What is touched of that which stands in the place of an article, and what is not.
class RecoveryPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<tests::RecoveryInFolder>(); }
    void whatIsNotGalleysIsLeftAlone_data();
    void whatIsNotGalleysIsLeftAlone();
    void nothingIsRemovedWhereALinkLeads();
    void whatIsInTheWayOfAJournalIsNamed_data();
    void whatIsInTheWayOfAJournalIsNamed();
    void whatMayNotBeReadIsNamed_data();
    void whatMayNotBeReadIsNamed();
    void aJournalWithoutItsLockThatIsInUseIsNotTakenOver();

private:
    QString file(const QString& name) const { return m_folder->file(name); }
    RecoveryFolder recovery() const { return m_folder->recovery(); }
    void leaveUnsaved() const { m_folder->leaveUnsaved(); }

    std::unique_ptr<tests::RecoveryInFolder> m_folder;
};

void RecoveryPlaceTest::whatIsNotGalleysIsLeftAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder of another name") << u"my notes/journal"_qs;
    QTest::newRow("a folder of such a name in which nothing is Galley's")
        << tests::placeName + u"/thesis.txt"_qs;
    QTest::newRow("a file beside a lock") << tests::placeName + u"/thesis.txt"_qs;
    QTest::newRow("a folder in a place") << tests::placeName + u"/old/journal"_qs;
    QTest::newRow("a file among the pictures") << tests::placeName + u"/blobs/holiday.jpg"_qs;
}

void RecoveryPlaceTest::whatIsNotGalleysIsLeftAlone()
{
    QFETCH(const QString, path);
    const QString there = tests::writtenFile(recovery().path() + u'/' + path, "x");
    if (QByteArrayView(QTest::currentDataTag()) == "a file beside a lock")
        tests::writtenFile(recovery().path() + u'/' + tests::placeName + u"/lock"_qs, "");
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QCOMPARE(tests::contentOf(there), "x");
}

void RecoveryPlaceTest::nothingIsRemovedWhereALinkLeads()
{
    const QString lock = tests::writtenFile(file(u"outside/lock"_qs), "");
    const QString blob = tests::writtenFile(file(u"outside/blobs/"_qs + blobName), "x");
    QVERIFY(QDir().mkpath(recovery().path()));
    QVERIFY(QFile::link(file(u"outside"_qs), recovery().path() + u'/' + tests::placeName));
    QVERIFY(recovery().claimUnsaved().list.isEmpty());
    QVERIFY(QFile::exists(lock));
    QVERIFY(QFile::exists(blob));

    {
        const auto place = *recovery().newPlace();
        QVERIFY(QFile::link(file(u"outside/blobs"_qs), place->blobsPath()));
    }
    QVERIFY(QFile::exists(blob));
}

void RecoveryPlaceTest::whatIsInTheWayOfAJournalIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLink"); // else a FIFO
    QTest::newRow("a FIFO as lock") << u"lock"_qs << false;
    QTest::newRow("a link as lock") << u"lock"_qs << true;
    QTest::newRow("a link as folder of pictures") << u"blobs"_qs << true;
    QTest::newRow("a FIFO as journal") << u"journal"_qs << false;
    QTest::newRow("a link as journal") << u"journal"_qs << true;
}

void RecoveryPlaceTest::whatIsInTheWayOfAJournalIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isLink);
    leaveUnsaved();
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

void RecoveryPlaceTest::whatMayNotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the folder of all") << u"."_qs;
    QTest::newRow("a place") << tests::placeName;
    QTest::newRow("a lock") << tests::placeName + u"/lock"_qs;
    QTest::newRow("a journal") << tests::placeName + u"/journal"_qs;
}

void RecoveryPlaceTest::whatMayNotBeReadIsNamed()
{
    QFETCH(const QString, name);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    const bool isNamed = tests::unprivileged([&] {
        const QString place = recovery().path() + u'/' + tests::placeName;
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
void RecoveryPlaceTest::aJournalWithoutItsLockThatIsInUseIsNotTakenOver()
{
    leaveUnsaved();
    const auto owner = recovery().claimUnsaved().list;
    QVERIFY(QFile::remove(owner.front().place->path() + u"/lock"_qs));
    const auto other = recovery().claimUnsaved();
    QVERIFY(other.list.isEmpty());
    QCOMPARE(other.inUse, 1);
}

} // namespace recovery_place_test

GALLEY_GUILESS_TEST(recovery_place_test::RecoveryPlaceTest)
#include "recovery_place_test.moc"
