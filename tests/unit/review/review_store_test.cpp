// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/review_store.h"

#include "app/review/profile.h"
#include "app/sidecar/sidecar_file.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace review_store_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// What people said is beside the document, or in the person's own folder as long as it cannot be.
class ReviewStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(u"essay.json"_qs);
        m_draft.emplace(u"The old mill stands by the river."_qs);
        writtenFile(m_path, m_draft->now.savedTree().text());
        m_draft->comment(u"B"_qs, u"river"_qs);
    }
    void whatCanBeWrittenBesideTheDocumentIsNowhereElse();
    void whatCannotIsKeptInTheOwnFolderAndReadThere();
    void itMovesBesideTheDocumentWhenThatBecomesPossible();
    void whatCannotBeUsedInTheOwnFolderStaysThere();
    void documentsOfOneNameAreKeptApart();
    void whatIsRefusedAnywhereIsNotKept();

private:
    // A file where the folder would have to be.
    void blockFolder() const { writtenFile(sidecarFolderOf(m_path), {}); }
    void unblockFolder() const { QVERIFY(QFile::remove(sidecarFolderOf(m_path))); }
    QString own() const { return ownReviewFolderOf(m_path); }

    std::optional<QTemporaryDir> m_folder;
    std::optional<ReviewedArticle> m_draft;
    QString m_path;
};

void ReviewStoreTest::whatCanBeWrittenBesideTheDocumentIsNowhereElse()
{
    const auto stored = storeReview(m_path, m_draft->review);
    QVERIFY(stored && !*stored);
    QVERIFY(readReview(m_path).review == m_draft->review);
    QVERIFY(!QFileInfo::exists(own()));
    QVERIFY(!storedReview(m_path).isToBeMoved);
}

void ReviewStoreTest::whatCannotIsKeptInTheOwnFolderAndReadThere()
{
    blockFolder();
    const auto stored = storeReview(m_path, m_draft->review);
    QVERIFY(stored && *stored);
    QVERIFY2((*stored)->contains(own()), qPrintable(**stored)); // it says where
    const StoredReview read = storedReview(m_path);
    QVERIFY(read.review == m_draft->review);
    QVERIFY(read.isToBeMoved);
}

void ReviewStoreTest::itMovesBesideTheDocumentWhenThatBecomesPossible()
{
    blockFolder();
    QVERIFY(storeReview(m_path, m_draft->review));
    unblockFolder();
    const auto stored = storeReview(m_path, {});
    QVERIFY(stored && !*stored);
    QVERIFY(readReview(m_path).review == m_draft->review);
    QVERIFY(!QFileInfo::exists(own()));
}

void ReviewStoreTest::whatCannotBeUsedInTheOwnFolderStaysThere()
{
    blockFolder();
    QVERIFY(storeReview(m_path, m_draft->review));
    const QString broken =
        own() + u'/' + personOf(u"C"_qs).toString(QUuid::WithoutBraces) + u".json"_qs;
    writtenFile(broken, "{");
    QCOMPARE(storedReview(m_path).faults.size(), 1);
    unblockFolder();
    QVERIFY(storeReview(m_path, {}));
    QVERIFY(readReview(m_path).review == m_draft->review);
    QVERIFY(QFileInfo::exists(broken));
}

void ReviewStoreTest::documentsOfOneNameAreKeptApart()
{
    blockFolder();
    QVERIFY(storeReview(m_path, m_draft->review));
    const QTemporaryDir other;
    QVERIFY(storedReview(other.filePath(u"essay.json"_qs)).review == Review());
}

void ReviewStoreTest::whatIsRefusedAnywhereIsNotKept()
{
    Review crowd;
    for (int number = 0; number < 501; ++number)
        crowd.entries.add(personEntry(personOf(QString::number(number)), u"Somebody"_qs, {}));
    QVERIFY(!storeReview(m_path, crowd));
    QVERIFY(!QFileInfo::exists(own()));
}

} // namespace review_store_test

GALLEY_GUILESS_TEST(review_store_test::ReviewStoreTest)

#include "review_store_test.moc"
