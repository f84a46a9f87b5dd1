// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#include "app/review/review_folder.h"

#include "app/review/profile.h"
#include "tests/support/file_in_folder.h"
#include "tests/support/reviewed_article.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QtConcurrentRun>

namespace review_folder_test {

using namespace galley;
using namespace galley::review;
using namespace galley::tests;

// What people said, in the folder beside the document.
class ReviewFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->filePath(u"essay.json"_qs);
        m_draft.emplace(u"The old mill stands by the river."_qs);
        writtenFile(m_path, m_draft->now.savedTree().text());
        m_draft->copy(u"A"_qs, u"The old tower stands by the river."_qs);
        m_draft->comment(u"B"_qs, u"river"_qs);
    }
    void whatIsAddedIsReadBack();
    void theRecordIsKeptToTheByteAndTheDocumentIsNotTouched();
    void whoRemarkOnTheSameAtTheSameTimeBothSucceed();
    void addingOnceMoreTouchesNoFile();
    void readingMakesNothing();
    void aFileThatIsNotUnderstoodIsSaidAndNeverTouched();
    void aRecordThatIsNotWhatItsNameSaysIsSaid();
    void whatCouldNotBeReadAgainIsNotWritten();
    void morePeopleThanAreReadAreRefused();
    void aLinkInPlaceOfTheFolderIsNotFollowed();

private:
    QString fileOf(const QString& who) const
    {
        return reviewFolderOf(m_path) + u'/' + personOf(who).toString(QUuid::WithoutBraces)
            + u".json"_qs;
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<ReviewedArticle> m_draft;
    QString m_path;
};

void ReviewFolderTest::whatIsAddedIsReadBack()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    const ReadReview read = readReview(m_path);
    QVERIFY(read.faults.isEmpty());
    QVERIFY(read.review == m_draft->review);
    QVERIFY(QFileInfo::exists(fileOf(u"A"_qs)) && QFileInfo::exists(fileOf(u"B"_qs)));
}

void ReviewFolderTest::theRecordIsKeptToTheByteAndTheDocumentIsNotTouched()
{
    const QByteArray before = contentOf(m_path);
    QVERIFY(addToReview(m_path, m_draft->review));
    QCOMPARE(contentOf(m_path), before);
    const QDir base(reviewFolderOf(m_path) + u"/base"_qs);
    QCOMPARE(base.entryList(QDir::Files),
             QStringList{QString::fromLatin1(digestOf(before)) + u".json"_qs});
    QCOMPARE(contentOf(base.filePath(base.entryList(QDir::Files).first())), before);
}

void ReviewFolderTest::whoRemarkOnTheSameAtTheSameTimeBothSucceed()
{
    for (int round = 0; round < 50; ++round) {
        const QString path = writtenFile(m_folder->filePath(QString::number(round) + u".json"_qs),
                                         m_draft->now.savedTree().text());
        const auto add = [&] { return addToReview(path, m_draft->review); };
        const auto other = QtConcurrent::run(add);
        const auto own = add();
        QVERIFY2(own, own ? "" : qPrintable(own.error().sentence));
        QVERIFY(other.result());
    }
}

void ReviewFolderTest::addingOnceMoreTouchesNoFile()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    QFile file(fileOf(u"A"_qs));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QDateTime longAgo(QDate(2020, 1, 1), QTime(), Qt::UTC);
    QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(addToReview(m_path, m_draft->review));
    QCOMPARE(QFileInfo(fileOf(u"A"_qs)).lastModified().toUTC(), longAgo);
}

void ReviewFolderTest::readingMakesNothing()
{
    QVERIFY(readReview(m_path).review.entries.all().isEmpty());
    QVERIFY(!QFileInfo::exists(reviewFolderOf(m_path)));
}

void ReviewFolderTest::aFileThatIsNotUnderstoodIsSaidAndNeverTouched()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    const QByteArray broken = "{\"format\":\"galley-review\",\"version\":9}";
    writtenFile(fileOf(u"A"_qs), broken);

    const ReadReview read = readReview(m_path);
    QCOMPARE(read.faults.size(), 1);
    QVERIFY(read.faults.first().sentence.contains(u"left as they are"));
    QCOMPARE(read.review.entries.all().size(), 1); // B's
    QVERIFY(!addToReview(m_path, m_draft->review));
    QCOMPARE(contentOf(fileOf(u"A"_qs)), broken);
}

void ReviewFolderTest::aRecordThatIsNotWhatItsNameSaysIsSaid()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    const QString digest = QString::fromLatin1(m_draft->review.records.firstKey());
    writtenFile(reviewFolderOf(m_path) + u"/base/"_qs + digest + u".json"_qs, "{}");
    const ReadReview read = readReview(m_path);
    QCOMPARE(read.faults.size(), 1);
    QVERIFY(read.review.records.isEmpty());
}

void ReviewFolderTest::whatCouldNotBeReadAgainIsNotWritten()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    const QByteArray before = contentOf(fileOf(u"A"_qs));
    Entry beyond = m_draft->remark(u"A"_qs).entry;
    beyond.revision = maximumCount + 1;
    beyond.spelling.clear();
    Review addition;
    addition.entries.add(beyond);
    QVERIFY(!addToReview(m_path, addition));
    QCOMPARE(contentOf(fileOf(u"A"_qs)), before);
}

void ReviewFolderTest::morePeopleThanAreReadAreRefused()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    Review crowd;
    for (int number = 0; number < 500; ++number) {
        const QUuid person = personOf(QString::number(number));
        crowd.entries.add(personEntry(person, QString::number(number), {}));
    }
    QVERIFY(!addToReview(m_path, crowd));
    QVERIFY(readReview(m_path).review == m_draft->review);
}

void ReviewFolderTest::aLinkInPlaceOfTheFolderIsNotFollowed()
{
    QVERIFY(addToReview(m_path, m_draft->review));
    const QString folder = reviewFolderOf(m_path);
    QVERIFY(QDir().rename(folder, m_folder->filePath(u"elsewhere"_qs)));
    QVERIFY(QFile::link(m_folder->filePath(u"elsewhere"_qs), folder));
    const ReadReview read = readReview(m_path);
    QCOMPARE(read.faults.size(), 1);
    QVERIFY(read.review.entries.all().isEmpty());
    QVERIFY(!addToReview(m_path, m_draft->review));
}

} // namespace review_folder_test

GALLEY_GUILESS_TEST(review_folder_test::ReviewFolderTest)

#include "review_folder_test.moc"
